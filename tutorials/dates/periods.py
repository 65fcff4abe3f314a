"""How long a delay of the law lasts, counted on the calendar. Today is always a parameter."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from tutorials.dates.holidays import (
    FRANCE,
    Calendar,
    closed,
    working_day_after,
    working_day_before,
)
from tutorials.law.model import Value

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Counting:
    """How a delay is counted once its length is known.

    Args:
        moves: whether a last day that is closed is put off to the next working day.
        clear: whether it is a *délai franc*: one day more, since its last day does not count.
        working: whether days are working days.
        added: time added because of distance, in months; counted before the rest (CPC 641).
        calendars: whose holidays count.
    """

    moves: bool = False
    clear: bool = False
    working: bool = False
    added: int = 0
    calendars: tuple[Calendar, ...] = FRANCE


PLAIN = Counting()
"""From date to date, and no more."""


@dataclass(frozen=True)
class Period:
    """A delay that has been placed on the calendar and compared with today.

    Args:
        start: the day the delay starts from.
        nominal: the day on which counting ends, closed or not.
        last_day: the last day on which the act is in time: ``nominal``, or the next working day
            where the delay is put off to it.
        days_left: days from today to ``last_day``; 0 on the last day, negative once passed.
        closed: why ``nominal`` is not a working day (« dimanche », « fête nationale »), or "".
        act_before: ``nominal``, or the last working day before it when it is closed.
    """

    start: dt.date
    nominal: dt.date
    last_day: dt.date
    days_left: int
    closed: str
    act_before: dt.date

    @property
    def passed(self) -> bool:
        """Say whether the last day is behind us."""
        return self.days_left < 0

    @property
    def moved(self) -> bool:
        """Say whether the last day is not the one on which counting ends."""
        return self.last_day != self.nominal

    @property
    def today(self) -> dt.date:
        """The day on which it was looked at."""
        return self.last_day - self.days_left * _DAY


def add_months(day: dt.date, months: int) -> dt.date:
    """Move ``day`` by whole months, same day number, or the month's last day if it is shorter.

    >>> add_months(dt.date(2026, 11, 30), 3)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    return day.replace(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def last_day(start: dt.date, value: Value, counting: Counting = PLAIN) -> dt.date:
    """Return the day on which a delay of ``value`` from ``start`` ends, closed or not.

    « De quantième à quantième »: words put online on 14 December can be acted upon until
    14 March (law of 29 July 1881, art. 65; CPC, art. 641; Regulation 1182/71, art. 3).

    Args:
        start: the day of what starts it, which does not count.
        value: a delay of the registry; its unit is days, months or years.
        counting: distance, *délai franc* and working days; whether it moves is not looked at.

    Raises:
        ValueError: the value is not a delay (euros, percent).
    """
    day = add_months(start, counting.added)
    if value.unit == "days" and counting.working:
        day = _working_days(day, value.amount, counting.calendars)
    elif value.unit == "days":
        day += value.amount * _DAY
    elif value.unit == "months":
        day = add_months(start, counting.added + value.amount)
    elif value.unit == "years":
        day = add_months(start, counting.added + 12 * value.amount)
    else:
        raise ValueError(f"{value.unit} is not a delay")
    return day + _DAY if counting.clear else day


@lru_cache(maxsize=1024)
def status(today: dt.date, start: dt.date, value: Value, counting: Counting = PLAIN) -> Period:
    """Place a delay on the calendar and say where ``today`` is in it.

    Args and errors: as :func:`last_day`.
    """
    nominal, days = last_day(start, value, counting), counting.calendars
    last = working_day_after(nominal, days) if counting.moves else nominal
    why, before = closed(nominal, days), working_day_before(nominal, days)
    return Period(start, nominal, last, (last - today).days, why, before)


def _working_days(day: dt.date, count: int, calendars: tuple[Calendar, ...]) -> dt.date:
    for _ in range(count):
        day = working_day_after(day + _DAY, calendars)
    return day
