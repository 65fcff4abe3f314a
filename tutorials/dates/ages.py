"""Ages as sites show them: « il y a 2 mois », « 3 sem. », « 2 weeks ago », « hier »."""

from __future__ import annotations

import datetime as dt
import re

from tutorials.dates.periods import add_months

Days = tuple[dt.date, dt.date]
"""The earliest and the latest day that an age can mean."""

_DAY = dt.timedelta(days=1)
_ONES = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve"
_COUNTS = {
    **{word: n for n, word in enumerate(_ONES.split(), 1)},
    **{word: n for n, word in enumerate(_ENGLISH.split(), 1)},
    **{"une": 1, "a": 1, "an": 1, "dix sept": 17, "dix huit": 18, "dix neuf": 19, "vingt": 20},
    **{"vingt et un": 21, "vingt et une": 21, "trente": 30},
    **{f"vingt {word}": 20 + n for n, word in enumerate(_ONES.split()[:9], 1)},
}
"""Number words → number, up to thirty, with hyphens too; « a » and « an » are English only."""
_WORDS = "|".join(sorted(_COUNTS, key=len, reverse=True)).replace(" ", "[ -]")

_HOUR, _DAYS, _WEEK, _MONTH, _YEAR, _EITHER = "hour", "day", "week", "month", "year", "either"
_UNITS = {
    **dict.fromkeys(["s", "sec", "seconde", "secondes", "second", "seconds", "secs"], "second"),
    **dict.fromkeys(["min", "mn", "mins", "minute", "minutes"], "minute"),
    **dict.fromkeys(["h", "hr", "hrs", "heure", "heures", "hour", "hours"], _HOUR),
    **dict.fromkeys(["j", "jr", "jrs", "jour", "jours", "d", "day", "days"], _DAYS),
    **dict.fromkeys(
        ["sem", "sems", "semaine", "semaines", "w", "wk", "wks", "week", "weeks"], _WEEK
    ),
    **dict.fromkeys(["mois", "mo", "mos", "month", "months", "mth", "mths"], _MONTH),
    **dict.fromkeys(["an", "ans", "annee", "annees", "y", "yr", "yrs", "year", "years"], _YEAR),
    "m": _EITHER,  # minutes on some sites, months on others
}
_LENGTH = (
    r"(?P<about>environ |plus d[e']\s?|pres d[e']\s?|about |over |almost )?"
    rf"(?P<count>\d{{1,3}}|{_WORDS})"
    rf"\s?(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b\.?"
)
_AGE = re.compile(rf"(?:(?:il )?y a |depuis |(?:cela|ca) fait |voila )?{_LENGTH}(?: ago)?")
_SAID = re.compile(rf"il y a {_LENGTH}|{_LENGTH.replace('?P<', '?P<en_')} ago\b")
_NAMED = {
    **dict.fromkeys(("aujourd'hui", "aujourdhui", "ce jour", "today"), (0, 0)),
    **dict.fromkeys(("ce matin", "ce midi", "cet apres-midi", "cet apres midi", "ce soir"), (0, 0)),
    **dict.fromkeys(("cette nuit", "a l'instant", "just now", "now"), (1, 0)),
    **dict.fromkeys(("hier", "yesterday"), (1, 1)),
    **dict.fromkeys(("avant-hier", "avant hier"), (2, 2)),
    **dict.fromkeys(("la semaine derniere", "last week"), (14, 1)),
}
"""How many days ago at most, and at least: « à l’instant » may be yesterday."""
_MOMENT = re.compile(
    r"(?:(?<=hier)|(?<=d'hui)|(?<=matin)|(?<=midi)|(?<=soir))"
    r"(?: (?:matin|midi|apres-midi|soir))?(?:,? (?:a |vers )?\d{1,2} ?[h:] ?(?:\d{2})?)?$"
)
"""What follows the name of a day and leaves it as it is: a part of it, an hour."""
_LAST = {
    **dict.fromkeys(("le mois dernier", "last month"), _MONTH),
    **dict.fromkeys(("l'an dernier", "l'annee derniere", "last year"), _YEAR),
}


def read_age(words: str, today: dt.date) -> Days | None:
    """Return the earliest and latest days that an age can mean, or nothing when it is none.

    Sites drop the remainder: « il y a 2 mois » may be two months or nearly three. Limitation runs
    from posting, so the earliest day is the prudent one; only counted from the latest is a delay
    surely over. Some sites count by the calendar, others in months of 30 days and years of 365:
    the latest day is the later of both.

    Args:
        words: in lower case, without accents.
        today: the day on which it was read.
    """
    if named := _NAMED.get(_MOMENT.sub("", words)):
        earliest, latest = named
        return today - earliest * _DAY, today - latest * _DAY
    if words in _LAST:
        return _last(_LAST[words], today)
    match = _AGE.fullmatch(words) or _SAID.search(words)
    if match is None:
        return None
    about, number, unit = _parts(match)
    count = _COUNTS.get(number.replace("-", " ")) or int(number)
    around = 1 if about else 0
    first, _ = _span(today, count + around, _UNITS[unit])
    _, last = _span(today, max(count - around, 0), _UNITS[unit])
    return first, last


def _parts(match: re.Match[str]) -> tuple[str, str, str]:
    """Return « about », the number and the unit of an age, said in French or in English."""
    found = match.groups(default="")
    about, number, unit = found[:3] if found[1] else found[3:6]
    return about, number, unit


def _last(unit: str, today: dt.date) -> Days:
    """Return the calendar month, or year, before this one; or since as long ago."""
    if unit == _MONTH:
        return add_months(today.replace(day=1), -1), today - _DAY
    return dt.date(today.year - 1, 1, 1), today - _DAY


def _span(today: dt.date, count: int, unit: str) -> Days:
    if unit == _EITHER:
        return _span(today, count, _MONTH)[0], today
    if unit in ("second", "minute", _HOUR):
        days = count // 24 if unit == _HOUR else 0
        return today - (days + 1) * _DAY, today - days * _DAY
    if unit in (_DAYS, _WEEK):
        length = (7 if unit == _WEEK else 1) * _DAY
        return today - (count + 1) * length, today - count * length
    if unit == _MONTH:
        return add_months(today, -count - 1), _latest(today, count, 30 * count)
    return add_months(today, -12 * (count + 1)), _latest(today, 12 * count, 365 * count)


def _latest(today: dt.date, months: int, days: int) -> dt.date:
    """Return the latest day from which ``months``, or that many ``days``, have passed."""
    day = max(add_months(today, -months), today - days * _DAY)
    while add_months(day + _DAY, months) <= today:  # 31 January is a month before 28 February
        day += _DAY
    return min(day, today)
