"""Answers to date questions: an exact day, a range, or « je ne connais pas la date ».

Stored as ISO dates: one value for an exact day; two, earliest and latest, when only the month
or « il y a 2 mois » is known. Counting from the earliest is prudent; the latest tells whether
an act is surely out of time.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tutorials.dates.french import long_date, parse_date, relative_span
from tutorials.dates.periods import Period, status
from tutorials.flows.model import UNKNOWN_DATE, Deadline, Status
from tutorials.law.model import Value
from tutorials.problems import Path, Problem

Values = tuple[str, ...]

FIELDS = ("jour", "mois", "annee", "age", "inconnue")
"""Fields of a date question in the page."""


@dataclass(frozen=True)
class Due:
    """A deadline placed on the calendar.

    Args:
        deadline: what was computed.
        status: « inconnu » when the date is not known, or too vague to tell.
        period: counted from the earliest day, from the latest for a wait (each time the prudent
            one); none when the date is not known.
        vague: whether the start is a range.
    """

    deadline: Deadline
    status: Status
    period: Period | None
    vague: bool


def span(values: Values) -> tuple[dt.date, dt.date] | None:
    """Return the earliest and latest day of a stored answer; none for an unknown date.

    Raises ``ValueError`` when ``values`` is not a stored date.
    """
    if values == (UNKNOWN_DATE,):
        return None
    days = [dt.date.fromisoformat(value) for value in values]
    if len(days) not in (1, 2) or days[0] > days[-1]:
        raise ValueError(values)
    return days[0], days[-1]


def due(deadline: Deadline, values: Values, value: Value, today: dt.date) -> Due:
    """Place ``deadline`` on the calendar from a stored answer to its date question."""
    days = span(values)
    if days is None:
        return Due(deadline, "inconnu", None, False)
    first, last = (status(today, day, value) for day in days)
    vague = days[0] != days[1]
    prudent = last if deadline.wait else first
    if not first.passed:
        return Due(deadline, "ouvert", prudent, vague)
    return Due(deadline, "passe" if last.passed else "inconnu", prudent, vague)


def in_words(values: Values) -> str:
    """Write a stored answer for the recap."""
    days = span(values)
    if days is None:
        return "date non connue"
    if days[0] == days[1]:
        return long_date(days[0])
    return f"entre le {long_date(days[0])} et le {long_date(days[1])}"


def parse(typed: Mapping[str, str], today: dt.date, path: Path) -> Values | Problem:
    """Read the fields of a date question: a date, else a month, else an age, else « unknown ».

    Args:
        typed: the :data:`FIELDS` as typed; ``jour`` may be empty, ``age`` is « il y a 2 mois »,
            ``inconnue`` is not empty when its box is ticked.
        today: nothing later is accepted.
        path: given to the problem.
    """
    day, month, year, age, unknown = (typed[name].strip() for name in FIELDS)
    given = [bool(day or month or year), bool(age), bool(unknown)]
    if sum(given) != 1:
        return _none(path) if not any(given) else _several(path)
    if unknown:
        return (UNKNOWN_DATE,)
    if age:
        return _from_age(age, today, path)
    if not day and month and year:
        return _from_month(month, year, today, path)
    exact = parse_date(day, month, year, latest=today, path=path)
    return exact if isinstance(exact, Problem) else (exact.isoformat(),)


def _none(path: Path) -> Problem:
    return Problem("Il manque la date", "donnez-la, ou cochez « Je ne connais pas la date »", path)


def _several(path: Path) -> Problem:
    return Problem(
        "Vous avez donné plusieurs réponses", "gardez la date, ou l’ancienneté, ou la case", path
    )


def _from_month(month: str, year: str, today: dt.date, path: Path) -> Values | Problem:
    first = parse_date("1", month, year, latest=today, path=path)
    if isinstance(first, Problem):
        return first
    end = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return _range(first, min(end, today))


def _from_age(age: str, today: dt.date, path: Path) -> Values | Problem:
    found = relative_span(age, today, path=path)
    return found if isinstance(found, Problem) else _range(*found)


def _range(first: dt.date, last: dt.date) -> Values:
    return (first.isoformat(),) if first == last else (first.isoformat(), last.isoformat())
