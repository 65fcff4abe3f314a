"""Reviews and replies are read the same in CPython and in the browser, spans exact in both."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from playwright.sync_api import Page

from macros.publish.prepare import content
from tests.browser.conftest import open_tutorial
from tests.browser.measure_parity import differences
from tests.browser.server import Site
from tutorials.editing.loading import install

HERE = Path(__file__).parents[1]
HOSTILE = [
    "",
    "\u0301",
    "😡😡🏽 Quel conna\u0301rd 👩‍⚕️🇫🇷 !",
    unicodedata.normalize("NFD", "Très déçue, c’était dégueulasse : espèce d’abruti."),
    "un 𝐜𝐨𝐧𝐧𝐚𝐫𝐝 et un c\u200bo\u00adnnard, 06\u202f12\u202f34\u202f56\u202f78",
    "CONNNNNNARD\r\nvous\u2028avez\u2029attendu\x85longtemps\x00fin",
    "😀 Vous étiez à jeun 😀 le 3 mars 😀 Madame Durand 😀",
    "\u202eruelov\u202c voleur ﬁn ﬀ ß İ ǅ",
    "🏽🏽🏽 \ufe0f\u20e3 1️⃣ votre 💊 dossier",
    "e" + "\u0301" * 500 + " escroc",
    "😡" * 400 + " Allez vous faire soigner " + "🤡" * 400,
]


def sentences(name: str, step: int) -> list[str]:
    """Return one in ``step`` of the project's own labelled sentences."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [json.loads(line)["texte"] for line in lines[::step]]


def test_our_sentences_and_hostile_texts_are_read_alike(page: Page, site: Site) -> None:
    ours = sentences("signals/reviews.jsonl", 4) + sentences("replies/replies.jsonl", 3)
    assert len(ours) >= 350
    install(content()[1])
    open_tutorial(page, site, "analyse")
    disguised = [f"😡{text}e\u0301 👩‍⚕️ {text}" for text in ours[::10]]
    assert differences(page, [*HOSTILE, *ours, *disguised]) == []
