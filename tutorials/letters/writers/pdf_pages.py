"""How a paragraph is shared out between pages: it never leaves one of its lines alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

TOGETHER = 2
"""The fewest lines of a paragraph at the foot of a page, and at the top of the next."""


@dataclass(frozen=True)
class Paragraph:
    """What a page has to know of a paragraph; heights in points.

    Args:
        lines: how many it has, at least one.
        leading: height of each.
        gap: space above it, unless it starts a page.
        keep: whether its last lines stay on the page of what follows.
    """

    lines: int
    leading: float
    gap: float
    keep: bool


def kept(paragraphs: Sequence[Paragraph], most: float) -> list[float]:
    """Return, for each paragraph, the height that what it is kept with needs below it.

    Args:
        paragraphs: all those that follow each other.
        most: what would need more is not kept together: pages would be left half empty.
    """
    needs: list[float] = []
    begun = 0.0  # what the paragraph below needs where it begins
    for one in reversed(paragraphs):
        needs.append(begun if one.keep and begun <= most else 0)
        whole = one.lines < 2 * TOGETHER
        begun = one.gap + one.leading * (one.lines if whole else TOGETHER)
        begun += needs[-1] if whole else 0
    return needs[::-1]


def fitting(lines: int, leading: float, room: float, below: float) -> int:
    """Return how many lines go on a page; 0 when all of them go on the next.

    Args:
        lines: those that are left of a paragraph.
        leading: height of each.
        room: height that is left on the page.
        below: what must follow the last line on its page (see :func:`kept`).
    """
    if lines * leading + below <= room:
        return lines
    count = min(int(room / leading), lines - TOGETHER)
    return count if count >= TOGETHER else 0
