"""Dates in French: written, read from three fields, or guessed from « il y a 2 mois »."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from tutorials.dates.periods import add_months, add_years
from tutorials.problems import Path, Problem

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_YEARS = range(1990, 2100)
_AGO = re.compile(r"il y a (?P<count>\d{1,2}|une?|quelques) (?P<unit>[a-z]+)")
_NAMED = {"aujourd'hui": (1, 0), "a l'instant": (1, 0), "hier": (1, 1), "avant-hier": (2, 2)}
"""How many days ago at most, and at least."""
_DAY = dt.timedelta(days=1)


def long_date(day: dt.date) -> str:
    """Write « 1er mars 2027 »."""
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {day.year}"


def full_date(day: dt.date) -> str:
    """Write « lundi 1er mars 2027 »."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def time_left(days: int) -> str:
    """Say how many days are left before a last day, or since when it has passed.

    Args:
        days: as ``Period.days_left``.
    """
    count = f"{abs(days)} jour{'s' if abs(days) > 1 else ''}"
    if days < 0:
        return f"délai passé depuis {count}"
    if days == 0:
        return "dernier jour : aujourd’hui"
    return f"il reste {count}" if days > 1 else "dernier jour : demain"


def parse_date(
    day: str, month: str, year: str, *, latest: dt.date | None = None, path: Path = ()
) -> dt.date | Problem:
    """Read a date typed in three fields; a wrong one is a value, not an exception.

    Args:
        day, month, year: as typed; the month may be a number or a French name.
        latest: the last day accepted (today, for something that has happened), if any.
        path: where the fields are, for the problem returned.
    """
    texts = [text.strip() for text in (day, month, year)]
    if not all(texts):
        fields = zip(("le jour", "le mois", "l’année"), texts, strict=True)
        missing = [name for name, text in fields if not text]
        return Problem(f"Il manque {' et '.join(missing)}", "exemple : 14 3 2027", path)
    numbers = (_integer(texts[0].removesuffix("er")), _month(texts[1]), _integer(texts[2]))
    return _checked(numbers, latest, path)


def relative_span(
    text: str, today: dt.date, *, path: Path = ()
) -> tuple[dt.date, dt.date] | Problem:
    """Return the earliest and latest days that a relative date such as « il y a 2 mois » can mean.

    Sites drop the remainder: « il y a 2 mois » may be two months or nearly three. Limitation runs
    from posting, so the earliest day is the prudent one; only counted from the latest is a delay
    surely over. Some sites count by the calendar, others in months of 30 days and years of 365:
    the latest day is the later of both.

    Args:
        text: as the site shows it, whatever stands before (« Modifié il y a un an »).
        today: the day on which it was read.
        path: where the text was typed, for the problem returned.
    """
    plain = _plain(text)
    if plain in _NAMED:
        earliest, latest = _NAMED[plain]
        return today - dt.timedelta(days=earliest), today - dt.timedelta(days=latest)
    if (match := _AGO.search(plain)) and match["count"] != "quelques":
        count = 1 if match["count"].startswith("un") else int(match["count"])
        if found := _span(today, count, match["unit"].rstrip("s")):
            return found
    return Problem(
        f"Cette durée n’est pas comprise : « {text.strip()} »", "exemple : il y a 2 mois", path
    )


def plausible(day: dt.date) -> bool:
    """Whether ``day`` could be typed here: a date of a file edited by hand may not be."""
    return day.year in _YEARS


def _span(today: dt.date, count: int, unit: str) -> tuple[dt.date, dt.date] | None:
    if unit in ("seconde", "minute", "heure"):
        days = count // 24 if unit == "heure" else 0
        return today - dt.timedelta(days=days + 1), today - dt.timedelta(days=days)
    if unit in ("jour", "semaine"):
        length = dt.timedelta(days=7 if unit == "semaine" else 1)
        return today - (count + 1) * length, today - count * length
    if unit == "moi":  # « mois » without its s
        return add_months(today, -count - 1), _latest(today, count, 30 * count)
    if unit in ("an", "annee"):
        return add_years(today, -count - 1), _latest(today, 12 * count, 365 * count)
    return None


def _latest(today: dt.date, months: int, days: int) -> dt.date:
    """Return the latest day from which ``months``, or that many ``days``, have passed."""
    day = max(add_months(today, -months), today - dt.timedelta(days=days))
    while add_months(day + _DAY, months) <= today:  # 31 January is a month before 28 February
        day += _DAY
    return day


def _checked(
    numbers: tuple[int | None, int | None, int | None], latest: dt.date | None, path: Path
) -> dt.date | Problem:
    day, month, year = numbers
    if day is None or month is None or year is None:
        return Problem("Cette date n’est pas comprise", "exemple : 14 3 2027", path)
    if year not in _YEARS:
        return Problem(
            "L’année doit avoir quatre chiffres et être plausible", "exemple : 2027", path
        )
    try:
        date = dt.date(year, month, day)
    except ValueError:
        return Problem("Cette date n’existe pas au calendrier", "vérifiez le jour et le mois", path)
    if latest is not None and date > latest:
        return Problem(
            f"Cette date est dans le futur : {long_date(date)}",
            f"écrivez une date jusqu’au {long_date(latest)}",
            path,
        )
    return date


def _integer(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _month(text: str) -> int | None:
    names = [_plain(name) for name in MONTHS]
    word = _plain(text).rstrip(".")
    found = [i for i, name in enumerate(names, 1) if len(word) >= 3 and name.startswith(word)]
    return found[0] if len(found) == 1 else _integer(text)


def _plain(text: str) -> str:
    """Lower case, no accents, plain apostrophes and single spaces."""
    letters = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())
