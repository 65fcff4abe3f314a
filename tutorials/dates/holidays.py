"""Public holidays and working days, computed: no table to keep up to date.

A *calendar* names the days on which nobody is expected to act somewhere: in France as a whole, in
a part of France that has days of its own, or in Ireland, where several platforms are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, get_args

Calendar = Literal[
    "france",
    "alsace-moselle",
    "guadeloupe",
    "guyane",
    "martinique",
    "mayotte",
    "reunion",
    "saint-barthelemy",
    "saint-martin",
    "irlande",
]
CALENDARS: tuple[Calendar, ...] = get_args(Calendar)
FRANCE: tuple[Calendar, ...] = ("france",)

_DAY = dt.timedelta(days=1)
_WEEKEND = {5: "samedi", 6: "dimanche"}
_MONDAY = 0


@dataclass(frozen=True)
class _Days:
    """The holidays of a calendar.

    Args:
        fixed: (month, day) → name.
        easter: days after Easter Sunday, negative before it → name.
        mondays: (month, which Monday of it, -1 for the last) → name.
        national: whether the eleven holidays of France are closed there too.
    """

    fixed: Mapping[tuple[int, int], str] = field(default_factory=dict)
    easter: Mapping[int, str] = field(default_factory=dict)
    mondays: Mapping[tuple[int, int], str] = field(default_factory=dict)
    national: bool = True


def _abolition(month: int, day: int) -> _Days:
    return _Days({(month, day): "abolition de l’esclavage"})


_NATIONAL = _Days(
    {
        (1, 1): "jour de l’An",
        (5, 1): "fête du Travail",
        (5, 8): "victoire de 1945",
        (7, 14): "fête nationale",
        (8, 15): "Assomption",
        (11, 1): "Toussaint",
        (11, 11): "armistice de 1918",
        (12, 25): "Noël",
    },
    {1: "lundi de Pâques", 39: "Ascension", 50: "lundi de Pentecôte"},
)
"""Article L. 3133-1 of the Labour Code."""

_DAYS: dict[Calendar, _Days] = {
    "france": _Days(),
    # Article L. 3134-13: Good Friday where there is a Protestant church, which most towns have.
    "alsace-moselle": _Days({(12, 26): "Saint-Étienne"}, {-2: "Vendredi saint"}),
    # Article L. 3422-2; days that only local custom closes are left out.
    "guadeloupe": _abolition(5, 27),
    "guyane": _abolition(6, 10),
    "martinique": _abolition(5, 22),
    "mayotte": _abolition(4, 27),
    "reunion": _abolition(12, 20),
    "saint-barthelemy": _abolition(10, 9),
    "saint-martin": _abolition(5, 28),
    # Organisation of Working Time Act 1997, second schedule, and St Brigid's Day. A day that falls
    # on a weekend is not designated anew on the Monday.
    "irlande": _Days(
        {
            (1, 1): "jour de l’An",
            (3, 17): "Saint-Patrick",
            (12, 25): "Noël",
            (12, 26): "Saint-Étienne",
        },
        {1: "lundi de Pâques"},
        {
            (2, 1): "Sainte-Brigitte",
            (5, 1): "premier lundi de mai",
            (6, 1): "premier lundi de juin",
            (8, 1): "premier lundi d’août",
            (10, -1): "dernier lundi d’octobre",
        },
        national=False,
    ),
}


def easter(year: int) -> dt.date:
    """Return Easter Sunday of ``year`` (Gregorian), by the Meeus–Jones–Butcher computation."""
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * (year % 19) + century - leap_centuries - shift + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def holiday(day: dt.date, calendars: tuple[Calendar, ...] = FRANCE) -> str:
    """Return the French name of the public holiday on ``day`` in any of ``calendars``, or ""."""
    return next((name for one in calendars if (name := _names(one, day.year).get(day))), "")


def closed(day: dt.date, calendars: tuple[Calendar, ...] = FRANCE) -> str:
    """Say why ``day`` is not a working day (« dimanche », « fête nationale »), else nothing.

    Args:
        day: the day.
        calendars: those that count; a day closed in one of them is closed.
    """
    return holiday(day, calendars) or _WEEKEND.get(day.weekday(), "")


def working_day_before(day: dt.date, calendars: tuple[Calendar, ...] = FRANCE) -> dt.date:
    """Return ``day`` itself if people work on it, else the last working day before it."""
    while closed(day, calendars):
        day -= _DAY
    return day


def working_day_after(day: dt.date, calendars: tuple[Calendar, ...] = FRANCE) -> dt.date:
    """Return ``day`` itself if people work on it, else the first working day after it."""
    while closed(day, calendars):
        day += _DAY
    return day


@lru_cache(maxsize=256)
def _names(calendar: Calendar, year: int) -> dict[dt.date, str]:
    """Return the holidays of a year, by day."""
    own = _DAYS[calendar]
    found = _dated(_NATIONAL, year) if own.national else {}
    found |= _dated(own, year)
    return found


def _dated(days: _Days, year: int) -> dict[dt.date, str]:
    sunday = easter(year)
    found = {dt.date(year, *day): name for day, name in days.fixed.items()}
    found |= {sunday + n * _DAY: name for n, name in days.easter.items()}
    return found | {_monday(year, *which): name for which, name in days.mondays.items()}


def _monday(year: int, month: int, which: int) -> dt.date:
    """Return the first or last Monday of a month; St Brigid's Day may be a Friday instead."""
    first = dt.date(year, month, 1)
    if (month, which) == (2, 1) and first.weekday() == 4:
        return first
    if which < 0:
        last = dt.date(year, month + 1, 1) - _DAY
        return last - (last.weekday() - _MONDAY) * _DAY
    return first + (-first.weekday() % 7) * _DAY
