"""What uses a rule, and what would change with its value, in the small content."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tutorials.editing.commands import impact as command
from tutorials.editing.impact import Use, changed, uses
from tutorials.editing.kinds import Build, compile_law
from tutorials.law.registry import Registry, UnknownLaw

SMALL = Path(__file__).with_name("essai")
DELAY = """\
rules:
  - id: agir-essai
    value: delai-essai.delai
  - id: autre
    value: doute-essai.delai
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a small project: content, a page, a delay made of the rule, a test."""
    content = Path(shutil.copytree(SMALL, tmp_path / "tutorials" / "content"))
    (content / "deadlines").mkdir()
    (content / "deadlines" / "essai.yml").write_text(DELAY, encoding="utf-8")
    outcome = content / "flows" / "essai" / "outcomes" / "attendre.yml"
    text = outcome.read_text(encoding="utf-8").replace("delai-essai", "doute-essai")
    outcome.write_text(f"{text}rule: agir-essai\n", encoding="utf-8")
    for name, text in {
        "docs/guide/avis.md": 'On a {{ valeur("delai-essai.delai") }} pour agir.\n',
        "docs/guide/fiche.md": "Rien sur ce delai-essai-ci.\n",
        "tests/test_x.py": 'assert "delai-essai"\n',
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def law() -> Registry:
    build = Build(SMALL, SMALL)
    compile_law(build)
    return build.registry


def found(root: Path, law: Registry, then: Registry) -> list[Use]:
    return list(uses(root, "delai-essai", law, then))


def test_every_use_is_found_with_its_kind_and_line(root: Path, law: Registry) -> None:
    places = {(use.kind, use.file.rpartition("/")[2], use.line) for use in found(root, law, law)}
    assert ("page", "avis.md", 1) in places
    assert ("parcours", "agir.yml", 11) in places
    assert ("délai", "essai.yml", 3) in places
    assert ("registre", "essai.yml", 3) in places
    assert ("essai", "test_x.py", 1) in places
    assert not any(file == "fiche.md" for _, file, _ in places)


def test_what_uses_a_delay_made_of_the_rule_is_found_through_it(root: Path, law: Registry) -> None:
    (use,) = [use for use in found(root, law, law) if use.file.endswith("attendre.yml")]
    assert (use.through, use.before) == ("agir-essai", "rule: agir-essai")


def test_a_changed_value_shows_each_text_before_and_after(root: Path, law: Registry) -> None:
    then = changed(law, "delai-essai", "delai", 6)
    (page,) = [use for use in found(root, law, then) if use.kind == "page"]
    assert (page.before, page.after) == (
        "On a 3\u00a0mois pour agir.",
        "On a 6\u00a0mois pour agir.",
    )
    assert law.value("delai-essai.delai").amount == 3


SEEN = """\
- question: Combien de temps ?
  expect: ["3 mois", "13 mois"]
  law: [delai-essai]
- question: Et pour l’autre règle ?
  expect: ["3 mois"]
  law: [autre-essai]
- question: Et sans règle ?
  expect: ["3 mois"]
"""
"""What a test expects of a page: values as readers see them."""


def test_a_value_as_readers_see_it_is_found_where_no_other_rule_gives_it(
    root: Path, law: Registry
) -> None:
    (root / "tests" / "questions.yml").write_text(SEEN, encoding="utf-8")
    own = law.entry("delai-essai")
    law = Registry([*law.entries.values(), replace(own, id="autre-essai")])
    then = changed(law, "delai-essai", "delai", 6)
    typed = [use for use in found(root, law, then) if use.typed]
    assert [(use.file, use.line) for use in typed] == [
        ("tests/questions.yml", 2),
        ("tests/questions.yml", 8),
    ]
    assert typed[0].after == 'expect: ["6 mois", "13 mois"]'
    assert all(use.after == use.before for use in found(root, law, law))


def test_a_value_that_an_expression_gives_is_not_written_by_hand(root: Path, law: Registry) -> None:
    page = root / "docs" / "guide" / "fiche.md"
    page.write_text('Ici, {{ valeur("autre-essai.delai") }}.\n', encoding="utf-8")
    law = Registry([*law.entries.values(), replace(law.entry("delai-essai"), id="autre-essai")])
    assert not [use for use in found(root, law, law) if use.file.endswith("fiche.md")]


def test_an_unknown_value_is_refused(law: Registry) -> None:
    with pytest.raises(UnknownLaw):
        changed(law, "delai-essai", "duree", 6)


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [
        ("presse-prescripton", "", "vouliez-vous dire presse-prescription"),
        ("presse-prescription", "delai", "écrivez --value NOM=NOMBRE"),
        ("presse-prescription", "duree=3", "valeur inconnue : « duree » ; valeurs : delai"),
    ],
)
def test_the_command_says_what_is_wrong(
    id: str, value: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = command.argparse.ArgumentParser()
    command.add_arguments(parser)
    given = [id, "--value", value] if value else [id]
    assert command.run(parser.parse_args(given)) == 1
    assert said in capsys.readouterr().err
