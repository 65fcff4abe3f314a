import shutil
from pathlib import Path

import pytest

from tutorials.editing.inflections import spelt, verb_forms, word_keys
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law
from tutorials.editing.signals import load_signals, read_signals
from tutorials.law.registry import Registry
from tutorials.problems import ContentError, Problem
from tutorials.signals.lexicon import Lexicon
from tutorials.text.phrases import PhraseError, Reader


@pytest.fixture(scope="module")
def registry() -> Registry:
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    return build.registry


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "signals"
    folder.mkdir()
    (folder / "mots.yml").write_text("groups:\n  - {name: pro, words: [médecin]}\n", "utf-8")
    (folder / "decisions.yml").write_text(
        "cases:\n  - {id: ca-x, court: CA X, kept: true, outcome: Maintenu., url: https://x.fr}\n",
        "utf-8",
    )
    for name in ("opinion.json", "danger.json"):
        (folder / name).write_text('{"bias": 0, "threshold": 100, "words": {}}', "utf-8")
    write(folder)
    return folder


def write(folder: Path, **changes: str) -> None:
    values = {
        "id": "affreux",
        "law": "injure-definition",
        "words": "[affreux]",
        "phrases": "[]",
        "cases": "[ca-x]",
        "flagged": "[Un médecin affreux.]",
        "passed": "[Un médecin.]",
    } | changes
    (folder / "injure.yml").write_text(
        "type: injure\nfamilies:\n"
        f"  - id: {values['id']}\n    weight: fort\n    why: Les juges regardent.\n"
        f"    law: {values['law']}\n    words: {values['words']}\n"
        f"    phrases: {values['phrases']}\n    cases: {values['cases']}\n"
        f"    examples: {{flagged: {values['flagged']}, passed: {values['passed']}}}\n",
        "utf-8",
    )


def problems(folder: Path, registry: Registry) -> list[Problem]:
    return read_signals(folder, folder.parent, registry)[1]


def test_the_content_of_the_project_has_no_problem(registry: Registry) -> None:
    content, found = read_signals(CONTENT / "signals", PROJECT, registry)
    assert found == []
    assert content is not None
    assert len({file.type for file in content.files}) == 10


def test_every_decision_is_named_by_a_family(lexicon: Lexicon, registry: Registry) -> None:
    content, _ = read_signals(CONTENT / "signals", PROJECT, registry)
    assert content is not None
    named = {id for file in content.files for family in file.families for id in family.cases}
    assert named == set(lexicon.cases)


def test_a_right_folder_has_no_problem(folder: Path, registry: Registry) -> None:
    assert problems(folder, registry) == []


@pytest.mark.parametrize(
    ("change", "message", "line"),
    [
        ({"flagged": "[]"}, "exemples absents", 9),
        ({"passed": "[]"}, "exemples absents", 9),
        ({"flagged": "[Un bon médecin.]"}, "cette phrase devrait être marquée", 9),
        ({"passed": "[Quel affreux médecin.]"}, "cette phrase ne devrait pas être marquée", 9),
        ({"law": "loi-inconnue"}, "règle inconnue du registre", 6),
        ({"cases": "[ca-y]"}, "décision inconnue", 8),
        ({"phrases": "['{absent} x']"}, "la liste « absent » n’existe pas", 8),
        ({"phrases": "['affreux <2']"}, "n’est pas compris", 8),
        ({"phrases": "['<3> x']"}, "doit commencer par un mot", 8),
        ({"phrases": "['#nom']"}, "il faut au moins un mot", 8),
        ({"id": "Affreux"}, "identifiant mal formé", 3),
    ],
)
def test_a_wrong_family_is_refused_with_its_line(
    folder: Path, registry: Registry, change: dict[str, str], message: str, line: int
) -> None:
    write(folder, **change)
    found = [one for one in problems(folder, registry) if message in one.message]
    assert found
    assert found[0].file == "signals/injure.yml"
    assert abs(found[0].line - line) <= 1


def test_an_id_used_by_two_files_is_refused(folder: Path, registry: Registry) -> None:
    text = (folder / "injure.yml").read_text("utf-8")
    (folder / "menace.yml").write_text(text.replace("type: injure", "type: menace"), "utf-8")
    assert any("déjà pris" in one.message for one in problems(folder, registry))


def test_groups_and_decisions_written_twice_are_refused(folder: Path, registry: Registry) -> None:
    groups, cases = folder / "mots.yml", folder / "decisions.yml"
    groups.write_text(groups.read_text("utf-8") + "  - {name: pro, verbs: [courir, prendre]}\n")
    line = cases.read_text("utf-8").splitlines()[1]
    cases.write_text(cases.read_text("utf-8") + line + "\n", "utf-8")
    messages = " ".join(one.message for one in problems(folder, registry))
    assert "groupe écrit deux fois" in messages
    assert "décision écrite deux fois" in messages
    assert "verbe en -er ou -ir attendu : « prendre »" in messages


def test_content_with_a_problem_is_not_loaded(folder: Path, registry: Registry) -> None:
    write(folder, flagged="[]")
    with pytest.raises(ContentError, match="exemples absents"):
        load_signals(folder, folder.parent, registry)
    shutil.rmtree(folder)


def test_a_word_is_known_in_its_usual_forms() -> None:
    forms = {form for key in word_keys("voleur") for form in spelt(key)}
    assert {"voleur", "voleurs", "voleuse", "voleuses"} <= forms
    assert word_keys("=voleur") == {"voleur"}
    assert word_keys("fils de pute") == {"fils de pute+"}


def test_a_verb_is_known_in_its_usual_forms() -> None:
    assert {"volent", "volait", "volee"} <= verb_forms("voler")
    assert {"blanchissent", "blanchit"} <= verb_forms("blanchir")
    assert "mangeait" in verb_forms("manger")
    with pytest.raises(ValueError, match="prendre"):
        verb_forms("prendre")


def test_equal_places_of_phrases_are_one_class() -> None:
    reader = Reader({"pro": frozenset({"medecin~"})})
    first, second = reader.compile("{pro} ignoble"), reader.compile("médecin infect")
    assert first.anchor == second.anchor
    assert len(reader.classes) == 3
    with pytest.raises(PhraseError, match="phrase vide"):
        reader.compile(" ")
