"""French public holidays and working days, computed: no table to keep up to date."""

from __future__ import annotations

import datetime as dt

_FIXED = {
    (1, 1): "jour de l’An",
    (5, 1): "fête du Travail",
    (5, 8): "victoire de 1945",
    (7, 14): "fête nationale",
    (8, 15): "Assomption",
    (11, 1): "Toussaint",
    (11, 11): "armistice de 1918",
    (12, 25): "Noël",
}
_AFTER_EASTER = {1: "lundi de Pâques", 39: "Ascension", 50: "lundi de Pentecôte"}
_WEEKEND = {5: "samedi", 6: "dimanche"}


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


def holiday(day: dt.date) -> str:
    """Return the French name of the public holiday on ``day``, or an empty string.

    The eleven national holidays of article L. 3133-1 of the Labour Code; the two more of
    Alsace-Moselle and those of the overseas territories are left out.
    """
    fixed = _FIXED.get((day.month, day.day), "")
    return fixed or _AFTER_EASTER.get((day - easter(day.year)).days, "")


def closed(day: dt.date) -> str:
    """Say why ``day`` is not a working day (« dimanche », « fête nationale »), else nothing."""
    return holiday(day) or _WEEKEND.get(day.weekday(), "")


def working_day_before(day: dt.date) -> dt.date:
    """Return ``day`` itself if people work on it, else the last working day before it."""
    while closed(day):
        day -= dt.timedelta(days=1)
    return day
