"""Dates in French: written, and read from three fields (other forms: ``dates.reading``)."""

from __future__ import annotations

import calendar
import datetime as dt
import unicodedata

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
YEARS = range(1990, 2100)
_TWO_YEARS = 730
"""Days: beyond, one pictures years better."""


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
    count = _length(abs(days))
    if days < 0:
        return f"délai passé depuis {count}"
    if days == 0:
        return "dernier jour : aujourd’hui"
    return f"il reste {count}" if days > 1 else "dernier jour : demain"


def _length(days: int) -> str:
    """Write a number of days; from two years on, in years and months, that one can picture."""
    if days < _TWO_YEARS:
        return f"{days} jour{'s' if days > 1 else ''}"
    years, months = divmod(round(days * 12 / 365.25), 12)
    return f"environ {years} ans" + (f" et {months} mois" if months else "")


def parse_date(
    day: str, month: str, year: str, *, latest: dt.date | None = None, path: Path = ()
) -> dt.date | Problem:
    """Read a date typed in three fields; a wrong one is a value, not an exception.

    Args:
        day, month, year: as typed; the month may be a number or a name, French or English; a year
            of two figures is of this century.
        latest: the last day accepted (today, for something that has happened), if any.
        path: where the fields are, for the problem returned.
    """
    texts = [text.strip() for text in (day, month, year)]
    if not all(texts):
        fields = zip(("le jour", "le mois", "l’année"), texts, strict=True)
        missing = [name for name, text in fields if not text]
        return Problem(f"Il manque {' et '.join(missing)}", "exemple : 14 3 2026", path)
    numbers = (whole_number(texts[0].removesuffix("er")), month_number(texts[1]), _year(texts[2]))
    return _checked(numbers, latest, path)


def plausible(day: dt.date) -> bool:
    """Say whether ``day`` could be typed here: a date of a file edited by hand may not be."""
    return day.year in YEARS


def _checked(
    numbers: tuple[int | None, int | None, int | None], latest: dt.date | None, path: Path
) -> dt.date | Problem:
    day, month, year = numbers
    if day is None or month is None or year is None:
        return Problem("Cette date n’est pas comprise", "exemple : 14 3 2026", path)
    if year not in YEARS:
        return Problem("Cette année n’est pas plausible", "exemple : 2027", path)
    try:
        date = dt.date(year, month, day)
    except ValueError:
        parts = "le jour, le mois et l’année" if (day, month) == (29, 2) else "le jour et le mois"
        return Problem("Cette date n’existe pas au calendrier", f"vérifiez {parts}", path)
    if latest is not None and date > latest:
        return Problem(
            f"Cette date est dans le futur : {long_date(date)}",
            f"écrivez une date jusqu’au {long_date(latest)}",
            path,
        )
    return date


def whole_number(text: str) -> int | None:
    """Read a number of at most four figures; nothing when ``text`` is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def month_number(text: str) -> int | None:
    """Read a month: a number, or enough letters of a French or English name to tell it."""
    word = plain(text).rstrip(".")
    for names in (_FRENCH, _ENGLISH):
        found = [i for i, name in enumerate(names, 1) if len(word) >= 3 and name.startswith(word)]
        if len(found) == 1:
            return found[0]
    return whole_number(text)


def plain(text: str) -> str:
    """Return ``text`` in lower case, without accents, with plain apostrophes and single spaces."""
    letters = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).split())


def _year(text: str) -> int | None:
    year = whole_number(text)
    return 2000 + year if year is not None and len(text) == 2 else year


_FRENCH = tuple(plain(name) for name in MONTHS)
_ENGLISH = tuple(name.lower() for name in calendar.month_name[1:])
