"""The same dates by other means: ``python-dateutil`` for months, ``holidays`` for closed days.

``python -m tests.deadlines.independent 100000`` compares as many random dates.
"""

from __future__ import annotations

import datetime as dt
import sys
from functools import cache
from random import Random

import holidays
from dateutil.relativedelta import relativedelta

from tests.case.library import library
from tutorials.dates.spans import Span
from tutorials.deadlines.legal import Delays, Where, delays_of
from tutorials.deadlines.model import Rule

_REGIONS = {
    "alsace-moselle": "57",
    "martinique": "972",
    "guyane": "973",
    "reunion": "974",
    "mayotte": "976",
}
_DAY = dt.timedelta(days=1)
_LOCAL_CUSTOM = {(7, 21)}
"""Days of Martinique that no law closes."""


@cache
def closed_days(calendar: str, year: int) -> frozenset[dt.date]:
    """Return the holidays of a year."""
    if calendar == "irlande":
        return frozenset(holidays.country_holidays("IE", years=year))
    found = holidays.country_holidays("FR", subdiv=_REGIONS.get(calendar), years=year)
    return frozenset(day for day in found if (day.month, day.day) not in _LOCAL_CUSTOM)


def is_closed(day: dt.date, calendars: tuple[str, ...]) -> bool:
    """Say whether nobody works on ``day`` in one of ``calendars``."""
    return day.weekday() > 4 or any(day in closed_days(one, day.year) for one in calendars)


def next_working_day(day: dt.date, calendars: tuple[str, ...]) -> dt.date:
    """Return ``day``, or the first working day after it."""
    while is_closed(day, calendars):
        day += _DAY
    return day


def last_day_of(
    delays: Delays, rule: Rule, span: Span, mine: str, theirs: str
) -> tuple[dt.date, dt.date]:
    """Return the earliest and the latest last day of ``rule``."""
    regime = delays.regimes[rule.regime]
    if rule.calendar:
        calendars: tuple[str, ...] = (rule.calendar,)
    elif rule.side == "mine":
        calendars = (mine if mine in _REGIONS else "france",)
    else:
        known = theirs if rule.country else ""
        calendars = (known,) if known else ("france", "alsace-moselle", "irlande")
    ends = []
    for start, sure in ((span.first, True), (span.last, False)):
        months = 0
        if regime.abroad and mine == "etranger":
            months = delays.registry.value(regime.abroad).amount
        elif regime.overseas and mine in ("reunion", "mayotte") and not sure:
            months = delays.registry.value(regime.overseas).amount
        value = delays.registry.value(rule.value)
        if regime.working:
            day = start + relativedelta(months=months)
            for _ in range(value.amount):
                day = next_working_day(day + _DAY, calendars)
        else:
            length = relativedelta(**{value.unit: value.amount})  # type: ignore[arg-type]
            day = start + (length + relativedelta(months=months))
        day += _DAY if regime.clear else dt.timedelta()
        moves = regime.closed != "fixed" and (regime.closed, rule.side) != ("stays", "mine")
        ends.append(next_working_day(day, calendars) if moves else day)
    return ends[0], ends[1]


def differences(count: int, seed: int = 1881) -> int:
    """Compare ``count`` random dates; returns how many differ, and prints them."""
    delays, random, wrong = delays_of(library()), Random(seed), 0
    rules, first = list(delays.rules.values()), dt.date(2023, 1, 1)
    for _ in range(count):
        rule, start = random.choice(rules), first + random.randrange(28_000) * _DAY
        span = Span(start, start + random.choice((0, 0, 30, 60)) * _DAY)
        mine = random.choice(("", "alsace-moselle", "reunion", "mayotte", "etranger"))
        theirs = random.choice(("", "france", "irlande"))
        found = delays.deadline(rule, span, start, Where(mine, theirs))
        ours = (found.early.last_day, found.late.last_day)
        if ours != (other := last_day_of(delays, rule, span, mine, theirs)):
            wrong += 1
            print(rule.id, span, mine, theirs, ours, other)
    return wrong


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    print(f"{number} dates, {differences(number)} of them different")
