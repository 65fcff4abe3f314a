"""Cut a folded text into sentences and clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from tutorials.text.spans import Span

# A dot after a title, an initial or a usual abbreviation does not end a sentence.
_ABBREVIATIONS = re.compile(
    r"(?:[^\W_]|drs?|pr|mm|mmes?|mlle|me|ste?|av|bd|tel|rdv|ex|cf|art|no|num|env|min)\Z", re.I
)
_STOP = re.compile(r"[.!?]+[\"')\]]{0,3}(?=\s|$)|\n+|(?<=[.!?])(?=[A-Z])")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
# A clause ends at punctuation, or before a word that opens another statement.
_CLAUSE_END = re.compile(
    r"[,;:()\[\]]+(?=\s|$|\w)|\s-+\s"
    r"|(?=\s(?:mais|donc|car|puis|alors que|parce qu|sauf qu|pourtant|cependant|puisqu)\b)"
)
_LONGEST_WORD = 40


def sentences(text: str) -> list[Span]:
    """Return the spans of the sentences of ``text``, blanks trimmed, none empty.

    >>> [text[a:b] for text in ["Le Dr. X est bien. Merci !"] for a, b in sentences(text)]
    ['Le Dr. X est bien.', 'Merci !']
    """
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        if match[0] == "." and _abbreviated(text, match.start()):
            continue
        _keep(text, start, match.end(), spans)
        start = match.end()
    _keep(text, start, len(text), spans)
    return spans


def clauses(text: str, sentence: Span) -> list[Span]:
    """Return the clauses of one sentence of ``text``, in the same coordinates."""
    spans: list[Span] = []
    start, end = sentence
    for match in _CLAUSE_END.finditer(text, start, end):
        _keep(text, start, match.start(), spans)
        start = match.end()
    _keep(text, start, end, spans)
    return spans


def enclosing(spans: Sequence[Span], position: int) -> Span | None:
    """Return the one of the ordered ``spans`` that holds ``position``, if any."""
    index = bisect_right(spans, position, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and position < spans[index][1] else None


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
