"""A date as it is known: a day, a month, a range of days, or nothing.

Nobody turns what was typed loosely into a day: a span keeps the days it can be, and the words
typed. It is stored as text, ISO 8601: ``2026-11-28``, or ``2026-08-21/2026-09-22``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tutorials.dates.french import MONTHS, long_date
from tutorials.dates.periods import add_months

Precision = Literal["day", "month", "range"]
_DAY = dt.timedelta(days=1)
_BETWEEN = "/"
LONGEST_WORDS = 60
"""Characters kept of what was typed in the place of a date."""


@dataclass(frozen=True)
class Span:
    """The days on which something can have happened.

    Args:
        first: the earliest.
        last: the latest, the same one when the day is known.
        words: what was typed, when it was no date (« il y a 2 mois »).
    """

    first: dt.date
    last: dt.date
    words: str = ""

    @property
    def exact(self) -> bool:
        """Say whether the day is known."""
        return self.first == self.last

    @property
    def precision(self) -> Precision:
        """How precisely it is known."""
        if self.exact:
            return "day"
        whole = self.first.day == 1 and self.last == add_months(self.first, 1) - _DAY
        return "month" if whole and not self.words else "range"

    @property
    def text(self) -> str:
        """The days as stored."""
        return self.first.isoformat() if self.exact else _BETWEEN.join(self._days())

    @property
    def values(self) -> tuple[str, ...]:
        """The days, then the words, as a flow keeps an answer."""
        if self.exact:
            return self._days()[:1]
        return (*self._days(), *([self.words] if self.words else []))

    def in_words(self) -> str:
        """Write it in French, never more precisely than it was typed."""
        if self.exact:
            return long_date(self.first)
        if self.precision == "month":
            return f"{MONTHS[self.first.month - 1]} {self.first.year}"
        days = f"entre le {long_date(self.first)} et le {long_date(self.last)}"
        return f"« {self.words} », donc {days}" if self.words else days

    def _days(self) -> tuple[str, str]:
        return self.first.isoformat(), self.last.isoformat()


def day(date: dt.date) -> Span:
    """Return the span of one known day."""
    return Span(date, date)


def from_text(text: str, words: str = "") -> Span:
    """Read a stored span; raises ``ValueError`` when ``text`` is none."""
    first, _, last = text.partition(_BETWEEN)
    return _checked([first, last] if last else [first], words)


def from_values(values: Sequence[str]) -> Span:
    """Read a flow's answer: one or two days, then words; raises ``ValueError`` for another."""
    if len(values) == 3:
        return _checked(values[:2], values[2])
    return _checked(values, "")


def _checked(days: Sequence[str], words: str) -> Span:
    found = [dt.date.fromisoformat(day) for day in days]
    if len(found) not in (1, 2) or found[0] > found[-1] or len(words) > LONGEST_WORDS:
        raise ValueError(days)
    return Span(found[0], found[-1], words)
