"""The two commands: what they print, the file they write, the sentences of their refusals."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.letters.library import letters, library
from tutorials.__main__ import main

ID = "signalement-plateforme"


@pytest.fixture(autouse=True)
def loaded(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading the content takes seconds: only the first test does it as the command does."""
    if "every_letter" not in request.node.name:
        monkeypatch.setattr("tutorials.editing.commands.letter.letter_library", library)


def letter(tmp_path: Path, values: Any, *more: str) -> tuple[int, Path]:
    fields, output = tmp_path / "champs.json", tmp_path / "lettre"
    fields.write_text(json.dumps(values), encoding="utf-8")
    given = ["letter", ID, "--fields", str(fields), "--output", str(output), *more]
    return main(given), output


def test_letters_prints_every_letter(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["letters"]) == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)] == sorted(letters())


@pytest.mark.parametrize(
    ("format", "start"), [("pdf", b"%PDF-1.7"), ("odt", b"PK"), ("eml", b"X-Unsent: 1")]
)
def test_letter_writes_the_file(tmp_path: Path, format: str, start: bytes) -> None:
    values = letters()[ID].examples[0].values
    code, output = letter(tmp_path, values, "--format", format, "--date", "2026-11-21")
    assert code == 0
    assert output.read_bytes().startswith(start)


def test_a_blank_letter_needs_no_field(tmp_path: Path) -> None:
    output = tmp_path / "vierge.txt"
    assert main(["letter", ID, "--format", "txt", "--output", str(output)]) == 0
    assert "____\u00a0date de la lettre\u00a0____" in output.read_text(encoding="utf-8-sig")


def test_each_wrong_or_missing_field_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    values = {**letters()[ID].examples[0].values, "courriel": "x", "lieu": "Tours", "nom": ""}
    code, output = letter(tmp_path, values)
    lines = capsys.readouterr().err.strip().split("\n")
    assert code == 1
    assert not output.exists()
    assert [line.split(" → ")[0] for line in lines] == [
        "champ inconnu : « lieu »",
        "Votre adresse électronique professionnelle : cette adresse électronique est incomplète",
        "champ obligatoire sans réponse : « nom »",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["letter", "x", "--output", "y"], "lettre inconnue : « x »"),
        (["letter", ID, "--format", "rtf", "--output", "y"], "format inconnu : « rtf »"),
        (["letter", ID, "--fields", "absent.json", "--output", "y"], "JSON lisible"),
        (["letter", ID, "--output", "absent/y"], "fichier impossible à écrire"),
    ],
)
def test_a_refusal_says_why(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 1
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
