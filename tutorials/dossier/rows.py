"""Lay the facts of a case out by group, to be shown or corrected."""

from __future__ import annotations

from collections.abc import Sequence

from tutorials.case.facts import FACTS, OTHERS, Shape, shape
from tutorials.case.model import Case
from tutorials.screen import date_fields

Row = tuple[str, Shape, str]
"""A fact's name, how it is shown, its value."""

GROUPS = (*dict.fromkeys(each.group for each in FACTS.values()), OTHERS)


def rows_of(case: Case, group: str, *, every: bool = False) -> list[Row]:
    """Return name, shape and value of a group's facts; ``every`` includes those without value."""
    names = [*FACTS, *sorted(case.facts.keys() - FACTS.keys())]
    rows = [(name, shape(name), case.facts.get(name, "")) for name in names]
    return [row for row in rows if row[1].group == group and (every or row[2])]


def groups_of(case: Case, *, every: bool = False) -> list[tuple[str, list[Row]]]:
    """Return every group with its rows, dates in words."""
    found = {group: rows_of(case, group, every=every) for group in GROUPS}
    return [
        (group, [(name, kind, _shown(case, name, kind)) for name, kind, _ in rows])
        for group, rows in found.items()
    ]


def _shown(case: Case, name: str, kind: Shape) -> str:
    span = case.span(name) if kind.kind == "date" else None
    text = case.facts.get(name, "")
    return span.in_words() if span else kind.choices.get(text, text)


def typed_of(case: Case, rows: Sequence[Row]) -> dict[str, str]:
    """Return the form's values for the facts of ``rows``."""
    typed: dict[str, str] = {}
    for name, kind, value in rows:
        typed |= date_fields(name, case.span(name)) if kind.kind == "date" else {name: value}
    return typed
