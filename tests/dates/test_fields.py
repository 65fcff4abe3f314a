"""Each kind of date field takes dates and ages as people type them, in one field or in three.

Questions of flows are read by ``flows.dates.parse``, dates that may be vague (*Délais*, *Mon
dossier*) by ``typed_span``, those that must be days (letters, evidence, requests) by
``typed_date``: no other reader of a form exists.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tutorials.dates.spans import Span
from tutorials.flows import dates
from tutorials.problems import Problem
from tutorials.screen import typed_date, typed_span

TODAY = dt.date(2026, 11, 21)
Typed = tuple[str, str, str]
Read = Callable[[Typed, str], Span | dt.date | Problem | tuple[str, ...] | None]


def _fields(three: Typed, age: str) -> dict[str, tuple[str, ...]]:
    parts = zip(("day", "month", "year", "age"), (*three, age), strict=True)
    return {f"d-{part}": (text,) for part, text in parts}


def of_flow(three: Typed, age: str) -> tuple[str, ...] | Problem:
    typed = dict(zip(("day", "month", "year", "age"), (*three, age), strict=True))
    return dates.parse(dict.fromkeys(dates.FIELDS, "") | typed, TODAY, ())


READERS: dict[str, Read] = {
    "a question": of_flow,
    "a loose date": lambda three, age: typed_span(_fields(three, age), "d", TODAY),
    "a day": lambda three, age: typed_date(_fields(three, age), "d", TODAY),
}
DAY = dt.date(2026, 1, 1)
DAYS: tuple[Typed, ...] = (
    *(("1/1/26", "", ""), ("01.01.2026", "", ""), ("1er janvier 2026", "", "")),
    *(("", "1er janvier 2026", ""), ("1-1-2026", "", ""), ("2026-01-01", "", "")),
    *(("1", "1", "26"), ("01", "01", "2026"), ("1er", "janvier", "2026"), ("1", "janv.", "2026")),
)
AGES = {
    "2 j": "2026-11-18",
    "3 sem.": "2026-10-24",
    "il y a 3 h": "2026-11-20",
    "il y a deux mois": "2026-08-21",
    "un an": "2024-11-21",
    "4 mois": "2026-06-21",
    "hier": "2026-11-20",
    "2 weeks ago": "2026-10-31",
    "a month ago": "2026-09-21",
    "Edited 3 days ago": "2026-11-17",
}
"""What a site shows → the oldest day that it can mean, from which prudence counts."""


def first(found: object) -> str:
    """Return the earliest day of what was read."""
    if isinstance(found, Span):
        return found.first.isoformat()
    return found.isoformat() if isinstance(found, dt.date) else str(found[0])  # type: ignore[index]


@pytest.mark.parametrize("three", DAYS, ids=str)
@pytest.mark.parametrize("reader", sorted(READERS))
def test_a_day_is_read_in_one_field_or_in_three(reader: str, three: Typed) -> None:
    found = READERS[reader](three, "")
    assert not isinstance(found, Problem), found
    assert first(found) == DAY.isoformat()


@pytest.mark.parametrize("place", ["its own field", "the first field"])
@pytest.mark.parametrize("age", sorted(AGES))
@pytest.mark.parametrize("reader", ["a loose date", "a question"])
def test_an_age_is_read_where_a_date_may_be_vague(reader: str, age: str, place: str) -> None:
    own = place == "its own field"
    found = READERS[reader](("", "", "") if own else (age, "", ""), age if own else "")
    assert not isinstance(found, Problem), found
    assert first(found) == AGES[age]


@pytest.mark.parametrize("age", sorted(AGES.keys() - {"hier"}))
def test_a_field_that_wants_a_day_says_so_to_an_age(age: str) -> None:
    assert isinstance(READERS["a day"]((age, "", ""), ""), Problem)
    assert READERS["a day"](("hier", "", ""), "") == dt.date(2026, 11, 20)
    assert READERS["a day"](("aujourd’hui", "", ""), "") == TODAY


@pytest.mark.parametrize(
    "typed", ["deux mois", "il y a 3 h", "demain", "15 janvier", "janvier 2027"]
)
def test_a_limit_that_is_no_day_is_told_and_never_guessed(typed: str) -> None:
    assert isinstance(typed_date(_fields((typed, "", ""), ""), "d", TODAY, future=True), Problem)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        (("hier", "", ""), dt.date(2026, 11, 20)),
        (("15 janvier 2027", "", ""), dt.date(2027, 1, 15)),
        (("15", "1", "27"), dt.date(2027, 1, 15)),
        (("3", "11", "2026"), dt.date(2026, 11, 3)),
    ],
)
def test_a_limit_may_be_to_come_and_hier_is_yesterday(typed: Typed, day: dt.date) -> None:
    assert typed_date(_fields(typed, ""), "d", TODAY, future=True) == day
    assert day <= TODAY or isinstance(typed_date(_fields(typed, ""), "d", TODAY), Problem)
