"""Dates as people type them and as sites show them, French or English, in one field or three."""

from __future__ import annotations

import datetime as dt
import re

from tutorials.dates.ages import read_age
from tutorials.dates.french import MONTHS, month_number, parse_date, plain, whole_number
from tutorials.dates.periods import add_months
from tutorials.dates.spans import LONGEST_WORDS, Span, day
from tutorials.problems import Path, Problem

_DAY = dt.timedelta(days=1)
_EXAMPLE = "exemples : 14/3/2026, 3 novembre 2026, il y a 2 mois"
_NUMBERS = re.compile(
    r"(\d{1,2})(?:er)?\s?[/.\- ]\s?(\d{1,2})(?:\s?[/.\- ]\s?(\d{4}|\d{2}))?|"
    r"(\d{2})(\d{2})(\d{4}|\d{2})"
)
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})")
_WORDS = re.compile(
    r"(?:(\d{1,2})(?:er|st|nd|rd|th)?\s)?(?:de |of )?([a-z]{3,9})\.?,?(?:\s(\d{4}|\d{2}))?"
)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?(?:\s(\d{4}))?")
_BRACKETS = re.compile(r"\([^)]*\)")
_BEFORE = re.compile(
    r"^(?:(?:publie|poste|mis en ligne|modifie|ajoute|visite|experience|avis|date|edited|posted|"
    r"updated|published|reviewed|on|le|du|en|in|the)\b:?\s*)+|"
    r"^(?:lun|mar|mer|jeu|ven|sam|dim)\.?\s(?=\d)|"
    r"^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mon|tue|wed|thu|fri|sat|sun)"
    r"(?:day|sday|nesday|rsday|urday)?\.?,?\s"
)
"""What sites and people write before a date."""
_HOUR = re.compile(r",?\s(?:a|at|vers)?\s?\d{1,2}\s?[:h]\s?(?:\d{2})?(?:\s?[ap]m)?$")
"""An hour after it."""
_GLUED = (
    (re.compile(r"[∕⁄]"), "/"),
    (re.compile(r"(?<=\d)\s?(?:-|/)\s?(?=[a-z]{3})|(?<=[a-z])\.?\s?(?:-|/)\s?(?=\d)"), " "),
    (re.compile(r"(?<=\d)(?=(?!er\b|st\b|nd\b|rd\b|th\b)[a-z]{3,}\.?\s?\d)"), " "),
    (re.compile(r"(?<=[a-z]{3})(?=\d)"), " "),
    (re.compile(r"\b1 er\b|\bpremier(?= [a-z])"), "1er"),
    (re.compile(r"\s'(?=\d{2}$)"), " "),
)
"""What a keyboard, a form or a spreadsheet puts between the parts of a date, or leaves out."""


def read_fields(
    number: str, month: str, year: str, today: dt.date, path: Path = (), *, future: bool = False
) -> Span | Problem:
    """Read three fields; an empty day gives the month, and one field may hold it all.

    Args:
        number, month, year: as typed.
        today: nothing later is accepted, unless ``future``.
        path: where the fields are, for the problem returned.
        future: whether it may be a day to come (see :func:`read_day`).
    """
    latest = dt.date.max if future else today
    parts = [text.strip() for text in (number, month, year)]
    found = parse_date(*parts, latest=latest, path=path)
    if isinstance(found, dt.date):
        return day(found)
    if not parts[0] and parts[1] and parts[2] and month_number(parts[1]):
        return _month(parts[1], parts[2], latest, path)
    # A whole date pasted in one field, or a part of it with its neighbour.
    joined = " ".join(text.rstrip("/.-") for text in parts if text)
    apart = not _worth_joining(parts)
    whole = found if apart else read_day(joined, today, path=path, future=future)
    return found if isinstance(whole, Problem) and all(map(_simple, parts)) else whole


def read_day(text: str, today: dt.date, *, path: Path = (), future: bool = False) -> Span | Problem:
    """Read one field: a date in figures or words, a month, or an age as a site shows it.

    Without a year, the last such day that has passed: sites leave the year out for this year.

    Args:
        text: as typed or copied (« Modifié il y a un an », « 1/1/26 », « Nov 3, 2025 »).
        today: the day on which it was read; nothing later is accepted, unless ``future``.
        path: where it was typed, for the problem returned.
        future: whether it may be a day to come, a limit or an appointment; its year is then needed.
    """
    latest = dt.date.max if future else today
    words = plain(_BRACKETS.sub(" ", text))
    if found := read_age(words.strip(" .,;:·"), today):
        exact = found[0] == found[1]
        return Span(*found, words="" if exact else " ".join(text.split())[:LONGEST_WORDS])
    words = _HOUR.sub("", words)
    for glued, apart in _GLUED:
        words = glued.sub(apart, words)
    while (shorter := _BEFORE.sub("", words, count=1)) != words:
        words = shorter
    words = words.strip(" .,;:·")
    for form, order in ((_ISO, (2, 1, 0)), (_NUMBERS, (0, 1, 2)), (_MONTH_FIRST, (1, 0, 2))):
        if (match := form.fullmatch(words)) and (form is not _MONTH_FIRST or _named(match[1])):
            groups = [group for group in match.groups() if group] + [None]
            number, month, year = (groups[place] for place in order)
            assert number
            assert month
            return _dated(number, month, year, latest, path)
    if (match := _WORDS.fullmatch(words)) and _named(match[2]):
        if match[1]:
            return _dated(match[1], match[2], match[3], latest, path)
        return _month(match[2], match[3] or _year(match[2], today), latest, path)
    return Problem(f"Cette date n’est pas comprise : « {text.strip()} »", _EXAMPLE, path)


def _worth_joining(parts: list[str]) -> bool:
    """Say whether the fields may be one date cut elsewhere, not one that lacks something."""
    return any(not _simple(part) or len(part) > 4 for part in parts)


def _simple(part: str) -> bool:
    """Say whether a field holds one part of a date, or nothing."""
    return not part or part.removesuffix("er").isdigit() or month_number(part) is not None


def _dated(
    number: str, month: str, year: str | None, latest: dt.date, path: Path
) -> Span | Problem:
    """Return an exact day; without a year, the last one that has passed."""
    if year is None and latest == dt.date.max:
        return Problem("Il manque l’année", "exemple : 14 3 2026", path)
    found = parse_date(number, month, year or str(latest.year), path=path)
    if isinstance(found, dt.date) and found > latest:
        found = parse_date(number, month, year or str(latest.year - 1), latest=latest, path=path)
    return found if isinstance(found, Problem) else day(found)


def _month(month: str, year: str, latest: dt.date, path: Path) -> Span | Problem:
    first = parse_date("1", month, year, latest=latest, path=path)
    if isinstance(first, Problem):
        return first
    end = add_months(first, 1) - _DAY
    if end <= latest:
        return Span(first, end)
    return Span(first, latest, f"{MONTHS[first.month - 1]} {first.year}")


def _named(month: str) -> bool:
    return month_number(month) is not None and whole_number(month) is None


def _year(month: str, today: dt.date) -> str:
    return str(today.year - ((month_number(month) or 0) > today.month))
