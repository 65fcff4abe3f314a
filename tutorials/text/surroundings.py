"""What stands around a match: its clause, its sentence so far, a window of it, within bounds.

All functions take a folded text (see :mod:`tutorials.text.folding`) and a span in it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tutorials.text.spans import Span

BEFORE = 110
"""Characters looked at before a match: about a line."""
AFTER = 110

_BREAK = re.compile(r"[.!?;:,\n()]|\s-\s|\b(?:mais|donc|car|puis|par contre|en revanche)\b")


def window(text: str, span: Span, before: int = BEFORE, after: int = AFTER) -> str:
    """Return the match with what surrounds it in its sentence, within the bounds given."""
    left = re.split(r"[.!?\n]", text[max(0, span[0] - before) : span[0]])[-1]
    right = re.split(r"[.!?\n]", text[span[1] : span[1] + after])[0]
    return left + text[span[0] : span[1]] + right


@lru_cache(maxsize=4)  # several questions are asked of one match in a row
def clause(text: str, span: Span) -> tuple[str, str]:
    """Return what precedes and follows the match in its clause, within bounds."""
    before = text[max(0, span[0] - BEFORE) : span[0]]
    breaks = [match.end() for match in _BREAK.finditer(before)]
    after = text[span[1] : span[1] + AFTER]
    stop = _BREAK.search(after)
    return before[breaks[-1] if breaks else 0 :], after[: stop.start() if stop else len(after)]


@lru_cache(maxsize=4)
def sentence_before(text: str, span: Span) -> str:
    """Return what precedes the match in its sentence, across commas and quotation marks."""
    return re.split(r"[.!?\n]", text[max(0, span[0] - BEFORE) : span[0]])[-1]
