"""Sets of answers that try a letter's optional fields and choices together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import prod

from tutorials.letters.model import Field, Front

EXHAUSTIVE = 256
"""Up to so many combinations are all tried; beyond, every pair is."""


def answer_sets(letter: Front) -> Iterator[dict[str, str | list[str]]]:
    """Yield answers made of the fields' examples.

    Every combination of present or absent optional fields and of choices when there are at most
    :data:`EXHAUSTIVE`, else enough of them for each pair to appear once.
    """
    fields = letter.fields
    levels = [_levels(field) for field in fields]
    full = prod(len(level) for level in levels) <= EXHAUSTIVE
    rows = product(*levels) if full else _pairwise(levels)
    for row in rows:
        yield {
            field.id: _value(field, text) for field, text in zip(fields, row, strict=True) if text
        }


def _levels(field: Field) -> list[str]:
    levels = [option.value for option in field.options] or [field.example]
    return levels if field.required else [*levels, ""]


def _value(field: Field, text: str) -> str | list[str]:
    return [text, f"{text} (2)"] if field.type == "list" else text


def _pairwise(levels: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield rows until every pair of levels of two columns has been seen (greedy)."""
    wanted = {
        (i, a, j, b)
        for i, j in combinations(range(len(levels)), 2)
        for a in levels[i]
        for b in levels[j]
    }
    while wanted:
        row: dict[int, str] = {}
        for i, a, j, b in sorted(wanted):
            if row.get(i, a) == a and row.get(j, b) == b:
                row |= {i: a, j: b}
        filled = tuple(row.get(i, level[0]) for i, level in enumerate(levels))
        wanted -= {(i, filled[i], j, filled[j]) for i, j in combinations(range(len(levels)), 2)}
        yield filled
