"""Draw deadlines on one calendar, as a picture (SVG) with its table beside it.

Python computes whole coordinates and the template draws: the same bytes at build and in the
browser. The picture repeats the table, so its text alternative can be short.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tutorials.dates.french import long_date
from tutorials.dates.periods import add_months
from tutorials.deadlines.legal import Deadline
from tutorials.deadlines.sentences import standing
from tutorials.render import render

WIDTH, MARGIN = 360, 14
_TOP, _ROW = 46, 46
_SPAN = 14
"""Months kept on each side of today: a delay of five years must not squeeze one of ten days."""
_MOST_TICKS = 6
_SHORT = (
    "janv.",
    "févr.",
    "mars",
    "avr.",
    "mai",
    "juin",
    "juil.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)


@dataclass(frozen=True)
class Bar:
    """One deadline on the picture; ``x`` and ``y`` are in SVG units, ``cut`` if it goes on."""

    label: str
    date: str
    side: str
    y: int
    x: int
    width: int
    prudent: int | None
    cut: bool


@dataclass(frozen=True)
class Picture:
    """Everything the template draws."""

    height: int
    today: int
    ticks: tuple[tuple[int, str], ...]
    bars: tuple[Bar, ...]


def timeline(deadlines: Sequence[Deadline], today: dt.date, id: str = "calendrier") -> Markup:
    """Return the picture and the table as HTML; nothing when there is no deadline.

    Args:
        deadlines: in the order to show them.
        today: the day marked on the picture.
        id: prefix of the HTML ids, unique in the page.
    """
    if not deadlines:
        return Markup("")
    return Markup(
        render(
            "deadlines/timeline.html",
            id=id,
            picture=picture(deadlines, today),
            deadlines=deadlines,
            today=long_date(today),
            width=WIDTH,
            long_date=long_date,
            standing=standing,
        )
    )


def picture(deadlines: Sequence[Deadline], today: dt.date) -> Picture:
    """Place ``deadlines``, at least one, and today on a common axis."""
    days = [day for each in deadlines for day in (each.period.start, each.period.last_day)]
    first = max(min([*days, today]), add_months(today, -_SPAN))
    last = min(max([*days, today]), add_months(today, _SPAN))
    last = max(last, first + dt.timedelta(days=1))

    def x(day: dt.date) -> int:
        inside = min(max(day, first), last)
        return MARGIN + (WIDTH - 2 * MARGIN) * (inside - first).days // (last - first).days

    bars = [_bar(each, _TOP + _ROW * row, x, last) for row, each in enumerate(deadlines)]
    ticks = tuple((x(day), _tick(day)) for day in _months(first, last))
    return Picture(_TOP + _ROW * len(bars), x(today), ticks, tuple(bars))


def _bar(each: Deadline, y: int, x: Callable[[dt.date], int], last: dt.date) -> Bar:
    period = each.period
    side = "passed" if each.standing == "passed" else each.rule.side
    left, right = x(period.start), x(period.last_day)
    prudent = x(each.prudent.last_day) if each.prudent else None
    date = long_date(period.last_day)
    width = max(right - left, 2)
    return Bar(each.rule.short, date, side, y, left, width, prudent, period.last_day > last)


def _months(first: dt.date, last: dt.date) -> list[dt.date]:
    """Return the first days of months to write under the axis, six at most, evenly spaced."""
    day, found = first.replace(day=1), []
    while day <= last:
        if day >= first + dt.timedelta(days=(last - first).days // 20):  # not cut by the edge
            found.append(day)
        day = add_months(day, 1)
    return found[:: -(-len(found) // _MOST_TICKS) or 1]


def _tick(day: dt.date) -> str:
    return f"{_SHORT[day.month - 1]} {day.year % 100:02}"
