"""Sentences that are too long to be understood at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.guards import texts
from tutorials.problems import Problem

LONGEST = 35
"""Words. Plain-language guides ask for 15 to 20 on average; above 35 readers start again."""

_END = re.compile(
    r"[.!?…](?=[\s»)*]|$)"  # a full stop, not the dot of « art. 29 »
    r"|\n\s*\n|\n(?=\s*(?:[-*#>|]|\d+\.|!!!|:\s))"  # a paragraph, an item, a heading, a row
    r"|\s\|\s",  # a cell
)
_ABBREVIATED = re.compile(r"\b(?:art|n°|[LRDM]|MM|[DP]r|ex|al|cf|Cass|réf|crim|civ)$")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def check(root: Path) -> list[Problem]:
    """Return a note for each sentence of a page that has more than :data:`LONGEST` words."""
    notes = []
    for path in texts.pages(root):
        for text in texts.page_texts(path, root):
            for start, sentence in sentences(text.text):
                count = len(_WORD.findall(sentence))
                if count > LONGEST:
                    begin = " ".join(sentence.split())[:60]
                    message = f"phrase de {count} mots : « {begin}… »"
                    notes.append(
                        Problem(message, "coupez-la", file=text.file, line=text.line_of(start))
                    )
    return notes


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield every sentence of a page's visible text, with its place.

    >>> [sentence for _, sentence in sentences("Selon l’art. 65, oui. Non.")]
    ['Selon l’art. 65, oui', 'Non']
    """
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _ABBREVIATED.search(text, max(0, match.start() - 6), match.start()):
            continue
        yield from _trimmed(text, start, match.start())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), piece.strip()
