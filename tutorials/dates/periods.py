"""How long a delay of the law lasts, counted on the calendar. Today is always a parameter."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from tutorials.dates.holidays import closed, working_day_before
from tutorials.law.model import Value


@dataclass(frozen=True)
class Period:
    """A delay that has been placed on the calendar and compared with today.

    Args:
        start: the day the delay starts from.
        last_day: the last day on which the act is still in time.
        days_left: days from today to ``last_day``; 0 on the last day, negative once passed.
        closed: why ``last_day`` is not a working day (« dimanche », « fête nationale »), or "".
        act_before: ``last_day``, or the last working day before it when it is closed.
    """

    start: dt.date
    last_day: dt.date
    days_left: int
    closed: str
    act_before: dt.date

    @property
    def passed(self) -> bool:
        """Whether the last day is behind us."""
        return self.days_left < 0


def add_months(day: dt.date, months: int) -> dt.date:
    """Move ``day`` by whole months, same day number, or the month's last day if it is shorter.

    >>> add_months(dt.date(2026, 11, 30), 3)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    return day.replace(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def add_years(day: dt.date, years: int) -> dt.date:
    """Move ``day`` by whole years; 29 February becomes 28 February in a common year."""
    return add_months(day, 12 * years)


def last_day(start: dt.date, value: Value) -> dt.date:
    """Return the last day of a delay of ``value`` from ``start``, from date to date.

    « De quantième à quantième »: words put online on 14 December can be acted upon until
    14 March (law of 29 July 1881, art. 65). A last day that falls on a Sunday is *not* moved
    to the Monday: that favour does not exist for every delay, so nobody should count on it.

    Args:
        start: first day: posting, reception of a request, decision.
        value: a delay of the registry; its unit is days, months or years.

    Raises:
        ValueError: the value is not a delay (euros, percent).
    """
    if value.unit == "days":
        return start + dt.timedelta(days=value.amount)
    if value.unit == "months":
        return add_months(start, value.amount)
    if value.unit == "years":
        return add_years(start, value.amount)
    raise ValueError(f"{value.unit} is not a delay")


@lru_cache(maxsize=1024)
def status(today: dt.date, start: dt.date, value: Value) -> Period:
    """Place a delay on the calendar and say where ``today`` is in it.

    Args and errors: as :func:`last_day`.
    """
    last = last_day(start, value)
    return Period(start, last, (last - today).days, closed(last), working_day_before(last))


@lru_cache(maxsize=256)
def latest_passed(today: dt.date, value: Value) -> dt.date:
    """Return the latest start for which a delay of ``value`` has passed on ``today``."""
    start = today
    while last_day(start, value) >= today:
        start -= dt.timedelta(days=1)
    return start
