"""What a folder of codes says of the registry: each alarm seen, and silence where all is right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.editing.test_codes import CODE, folder  # noqa: F401 (a fixture)
from tests.law.entries import entry
from tutorials.__main__ import main
from tutorials.editing.codes import Code, digest, read_codes
from tutorials.editing.law_watch import stands, watch
from tutorials.law.model import Entry, Unit, Value

TEXT = "Est puni de cinq ans d'emprisonnement et de 75 000 euros d'amende le fait d'essai."


@pytest.fixture
def codes(folder: Path) -> dict[str, Code]:  # noqa: F811
    return read_codes(folder)


@pytest.fixture
def read() -> Entry:
    return entry(
        reference="code d’exemple, art. 12-3",
        values={"prison": Value(5, "years"), "amende": Value(75000, "euros")},
        digests={"code d’exemple, 12-3": digest(TEXT)},
    )


def kinds(entry: Entry, codes: dict[str, Code]) -> list[str]:
    return [finding.kind for finding in watch(entry, codes)]


def test_an_article_read_and_unchanged_says_nothing(read: Entry, codes: dict[str, Code]) -> None:
    assert kinds(read, codes) == []


def test_each_alarm_is_seen(read: Entry, codes: dict[str, Code]) -> None:
    old = replace(read, digests={"code d’exemple, 12-3": "00000000"})
    assert kinds(old, codes) == ["changé"]
    assert kinds(replace(read, digests={}), codes) == ["non noté"]
    gone = replace(read, reference="code d’exemple, art. 222-18-1", values={})
    assert kinds(gone, codes) == ["absent"]
    wrong = replace(read, values={"prison": Value(3, "years")})
    assert kinds(wrong, codes) == ["nombre"]


def test_two_texts_under_one_number_are_read_by_hand_once(
    read: Entry, codes: dict[str, Code]
) -> None:
    twice = replace(read, reference="code d’exemple, art. L. 127-3", values={}, digests={})
    assert kinds(twice, codes) == ["plusieurs"]
    known = {"code d’exemple, L. 127-3": digest("Le délai est de deux mois.")}
    assert kinds(replace(twice, digests=known), codes) == []


def test_a_text_that_the_folder_does_not_hold_is_no_alarm(
    read: Entry, codes: dict[str, Code]
) -> None:
    law = replace(read, reference="loi du 29 juillet 1881, art. 65")
    assert kinds(law, codes) == ["hors dossier"]
    both = replace(read, reference=f"{read.reference} ; CE, 31 décembre 2025, n° 1", values={})
    assert kinds(both, codes) == []


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (45000, "euros", "45 000 euros d'amende"),
        (15000, "euros", "une amende de 15\u202f000 €"),
        (2, "months", "dans les deux mois"),
        (24, "months", "vingt-quatre mois"),
        (1, "years", "un an d'emprisonnement"),
        (10, "percent", "10 % du chiffre d'affaires"),
    ],
)
def test_a_value_is_found_in_figures_and_in_words(amount: int, unit: Unit, text: str) -> None:
    assert stands(Value(amount, unit), text)
    assert not stands(Value(amount + 1, unit), text)


def test_the_command_names_what_to_read_and_fails(
    folder: Path,  # noqa: F811
    capsys: pytest.CaptureFixture[str],
) -> None:
    penal = CODE.replace("Code d'exemple", "Code pénal").replace("12-3", "433-3")
    (folder / "penal.md").write_text(penal, encoding="utf-8")
    assert main(["law", "--texts", str(folder)]) == 1
    said = capsys.readouterr().out
    assert "menaces-soignant : code pénal, 433-3" in said
    assert "Textes absents du dossier" in said
    assert "loi du 29 juillet 1881" in said


def test_a_folder_without_a_code_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["law", "--texts", str(tmp_path / "absent")]) == 1
    assert "aucun code" in capsys.readouterr().out
