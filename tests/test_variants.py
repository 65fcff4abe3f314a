"""However a text was copied, it is the same text: same verdicts, same files, same words."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest

from tutorials import app

REVIEW = "Ce médecin est un escroc, il a difficilement fini son officine à fuir ! Menteur."
REPLY = "Bonjour, votre consultation du 3 mars a été difficile et je le confirme."
QUOTE = "Cabinet  difficile à trouver.\nÀ fuir !"
VARIANTS: dict[str, Callable[[str], str]] = {
    "soft hyphens": lambda text: text.replace("di", "di\u00ad").replace("co", "co\u00ad"),
    "zero-width spaces": lambda text: text.replace("e", "e\u200b"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "ligatures": lambda text: (
        text.replace("ffi", "\ufb03").replace("fi", "\ufb01").replace("fl", "\ufb02")
    ),
    "two spaces": lambda text: text.replace(" ", "  "),
    "byte order marks": lambda text: f"\ufeff{text}\ufeff",
    "no-break hyphen kept": lambda text: text.replace("-", "\u2011"),
}


def ask(request: dict[str, Any]) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(app.call(json.dumps(request)))
    assert reply["ok"], reply
    return reply


@pytest.fixture(params=VARIANTS)
def copied(request: pytest.FixtureRequest) -> Callable[[str], str]:
    return VARIANTS[request.param]


def test_no_reading_of_a_review_changes(library: Any, copied: Callable[[str], str]) -> None:
    def read(text: str) -> list[Any]:
        reply = ask({"op": "signals", "text": text})
        return [reply["orientation"], [each["type"] for each in reply["signals"]]]

    assert read(copied(REVIEW)) == read(REVIEW)


def test_no_reading_of_a_reply_changes(library: Any, copied: Callable[[str], str]) -> None:
    def read(text: str) -> list[Any]:
        reply = ask({"op": "review", "text": text})
        return [reply["verdict"], [each["rule"] for each in reply["findings"]]]

    assert read(copied(REPLY)) == read(REPLY)


@pytest.mark.parametrize("format", ["pdf", "docx", "odt", "txt", "eml"])
def test_a_letter_is_the_same_file(library: Any, copied: Callable[[str], str], format: str) -> None:
    def file(text: str) -> str:
        letter = {"op": "letter", "id": "signalement-plateforme", "today": "2026-11-22"}
        return str(ask({**letter, "values": {"passage": text}, "format": format})["base64"])

    assert file(copied(QUOTE)) == file(QUOTE)


@pytest.mark.parametrize("line", ["À fuir !", "Cabinet difficile à trouver."])
def test_the_quoted_passage_is_printed_as_it_is_seen(library: Any, line: str) -> None:
    seen = ask(
        {
            "op": "show",
            "tutorial": "lettre-signalement-plateforme",
            "state": {"step": 0},
            "event": {"name": "preview", "fields": {"step": ["0"], "passage": [QUOTE]}},
            "today": "2026-11-22",
        }
    )
    assert line in seen["patches"]["app-lettre-preview"].replace("\u202f", " ")
