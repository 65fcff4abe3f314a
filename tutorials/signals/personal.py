"""Find data that are no words: telephone numbers, e-mail and postal addresses, plates of cars."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.signals.model import Detector
from tutorials.text.spans import Span

_STREET = (
    "rue|avenue|av|boulevard|bd|bld|allee|allees|chemin|impasse|place|route|quai|square|cours"
    "|lotissement|residence|sentier|ruelle|faubourg|hameau|passage|villa"
)
# Every quantifier is bounded, and no two neighbours can match the same characters.
_PATTERNS: dict[Detector, re.Pattern[str]] = {
    "phone": re.compile(
        r"(?<![\d+])(?:(?:\+|00)33[ .-]?(?:\(0\))?|0)[1-9](?:[ .\-/]?\d\d){4}(?!\d)"
    ),
    "mobile": re.compile(
        r"(?<![\d+])(?:(?:\+|00)33[ .-]?(?:\(0\))?|0)[67](?:[ .\-/]?\d\d){4}(?!\d)"
    ),
    "email": re.compile(
        r"(?<![\w.+-])[\w.+-]{1,64}(?:@| ?\[at\] ?| ?\(at\) ?| arobase )[\w-]{1,63}"
        r"(?:\.[\w-]{1,63}){1,4}"
    ),
    "address": re.compile(
        rf"(?<!\d)\d{{1,4}}(?: ?(?:bis|ter|quater))?,? {{1,2}}(?:{_STREET})\.? "
        r"(?:(?:de la|de l'|du|des|de|d') ?)?[\w'-]{2,40}"
    ),
    "plate": re.compile(r"(?<![\w-])[a-z]{2}-\d{3}-[a-z]{2}(?![\w-])"),
}


_SIGNS: dict[Detector, re.Pattern[str]] = {
    "phone": re.compile(r"\d\d"),
    "mobile": re.compile(r"[67]"),
    "email": re.compile(r"@|[\[(]at[\])]|arobase"),
    "address": re.compile(r"\d"),
    "plate": re.compile(r"-\d"),
}
"""What a text must have, looked for first, for it is found out sooner."""


def detect(kind: Detector, text: str) -> Iterator[Span]:
    """Yield the spans of ``kind`` (a telephone, an address, a car’s plate) in a folded text."""
    if _SIGNS[kind].search(text):
        for match in _PATTERNS[kind].finditer(text):
            yield match.span()
