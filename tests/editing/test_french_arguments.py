"""A command typed wrong is answered in French."""

from __future__ import annotations

import re

import pytest

from tutorials.__main__ import main

ENGLISH = re.compile(r"\b(usage|error|argument|required|choose|invalid|expected|one of|show)\b")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "il manque : COMMANDE"),
        ("chek", "« chek » n’existe pas ; au choix : "),
        ("check --tout", "en trop, ou mal écrit : --tout"),
        ("new letter", "il manque : IDENTIFIANT"),
        ("new lettre x", "« lettre » n’existe pas ; au choix : "),
        ("new letter x --title", "--title : il manque ce qui suit cette option"),
        ("review-pack", "il faut l’une de ces options : --output --remarks"),
        ("review-pack --output a --remarks b", "cette option ne va pas avec --output"),
        ("evaluate --re x", "--re peut être --reviews, --replies"),
        ("letter relance --output x --date demain", "--date : une date AAAA-MM-JJ est attendue"),
    ],
)
def test_what_is_wrong_is_said_in_french(
    typed: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(typed.split())
    told = capsys.readouterr().err
    assert ended.value.code == 2
    assert said in told
    assert told.startswith("emploi : python -m tutorials")
    assert not ENGLISH.search(told), told


@pytest.mark.parametrize("command", ["", "new ", "review-pack ", "letter ", "impact "])
def test_help_is_in_french(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(f"{command}--help".split())
    told = capsys.readouterr().out
    assert "emploi : " in told
    assert "montre cette aide" in told
    assert not ENGLISH.search(told), told
