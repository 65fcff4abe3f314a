"""Convert spans from code points (Python) to UTF-16 units (the page)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

Span = tuple[int, int]
"""Start and end (exclusive) in a text, in code points unless said otherwise."""


def utf16_spans(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return where ``spans`` of ``text`` lie in the same text counted in UTF-16 units.

    >>> utf16_spans("😡 nul", [(2, 5)])
    [(3, 6)]
    """
    wide = [index for index, char in enumerate(text) if char > "\uffff"]

    def units(position: int) -> int:
        return position + bisect_left(wide, position)

    return [(units(start), units(end)) for start, end in spans]
