"""Cut a folded text into sentences."""

from __future__ import annotations

import re

from tutorials.text.spans import Span

# A dot after a title, an initial or a usual abbreviation does not end a sentence.
_ABBREVIATIONS = re.compile(
    r"(?:[^\W_]|drs?|pr|mm|mmes?|mlle|me|ste?|av|bd|tel|rdv|ex|cf|art|no|num|env|min)\Z", re.I
)
_STOP = re.compile(r"[.!?]+(?:[\"')\]]{0,3}(?=\s|$)|(?=[A-Z]))|\n+")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_LONGEST_WORD = 40


def sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of ``text``, blanks trimmed, none empty.

    >>> [text[a:b] for text in ["Le Dr. X est bien. Merci !"] for a, b in sentences(text)]
    ['Le Dr. X est bien.', 'Merci !']
    """
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        glued = text[match.end() : match.end() + 1].isupper()
        if match[0] == "." and not glued and _abbreviated(text, match.start()):
            continue
        _keep(text, start, match.end(), spans)
        start = match.end()
    _keep(text, start, len(text), spans)
    return spans


def _abbreviated(text: str, dot: int) -> bool:
    """Say whether the dot at ``dot`` follows an abbreviation or a single letter."""
    word = _LAST_WORD.search(text[max(0, dot - _LONGEST_WORD) : dot])
    return word is not None and _ABBREVIATIONS.match(word[0]) is not None


def _keep(text: str, start: int, end: int, spans: list[Span]) -> None:
    """Add the span without its blanks, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
