"""Read the sentences of a composed letter for what a dropped passage leaves behind."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from tutorials.letters.compose import compose
from tutorials.letters.model import Letter, Passage
from tutorials.letters.values import Values

_DAY = dt.date(2026, 11, 21)
"""Any day: the lint does not depend on it."""
_SHORT = "".join(
    rf"(?<!\b{word})" for word in ("art", "al", "ex", "Cass", "civ", "com", "crim", "soc")
)
"""Not after a word that its dot cuts short, as references have it: « Cass. 2e civ., 12 mai »."""
_FAULTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), message)
    for pattern, message in (
        (r"[ \u00a0\u202f]{2}", "deux espaces de suite"),
        (r" [,.)…]", "une espace avant « {} »"),
        (r"[,;:][ \u00a0\u202f]*[,.;:](?!\w)", "ponctuation double : « {} »"),
        (_SHORT + r"(?<!\.)\.[ ]?,(?!\.)|(?<!\.)\.[ ]?\.(?!\.)", "ponctuation double : « {} »"),
        (r"\([ \u00a0]*\)|«[ \u00a0]*»", "parenthèses ou guillemets vides"),
        (
            _SHORT + r"(?<=\w\w\w)[.?!] [a-zà-ÿ]",
            "phrase sans majuscule : « {} »",
        ),
        (r"[a-zà-ÿ]'[a-zà-ÿ]", "apostrophe droite : « {} »"),
        (
            r"(?<=\w)[;!?»](?!\w)|[^ \u00a0\u202f«(]:(?= )|«(?=\w)",
            "espace manquante près de « {} »",
        ),
    )
)
_ENDS = (".", "!", "?", "…", ":", ";", ",", "»")


def passages(letter: Letter, values: Values) -> Iterator[tuple[int, Passage, str]]:
    """Yield the passages that ``values`` bring out: number in the body, passage, text written."""
    for index, passage in enumerate(letter.body):
        for block in compose(replace(letter, body=(passage,)), values, _DAY).blocks:
            yield index, passage, block.text


def faults(letter: Letter, values: Values) -> Iterator[tuple[int, str]]:
    """Yield the number of each faulty passage, and what is wrong with it."""
    for index, passage, text in passages(letter, values):
        fixed = _mask(text, passage, values)
        for pattern, message in _FAULTS:
            if match := pattern.search(fixed):
                yield index, message.format(match[0].strip())
        if passage.role == "body":
            yield from ((index, message) for message in _edges(text.strip(), passage))


def _edges(text: str, passage: Passage) -> Iterator[str]:
    """Look at how a paragraph starts and ends, where that is fixed text."""
    first, last = passage.parts[0], passage.parts[-1]
    if first.text and not first.when and text[:1].islower():
        yield f"paragraphe sans majuscule : « {text[:30]} »"
    if last.text and not text.endswith(_ENDS):
        yield f"paragraphe sans point final : « {text[-30:]} »"


def _mask(text: str, passage: Passage, values: Values) -> str:
    """Replace answers by a neutral word: their typography is their author's."""
    for part in passage.parts:
        answer = values.get(part.field, "") if part.field else ""
        for one in [answer] if isinstance(answer, str) else answer:
            if len(one) > 3:
                text = text.replace(one, "Réponse")
    return text
