from __future__ import annotations

import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tests.flows.small_flow import DELAYS, TODAY, small_flow
from tutorials.dates.forms import shown
from tutorials.dates.french import long_date
from tutorials.flows import dates, dues
from tutorials.problems import Problem

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31))
DELAY = small_flow().deadline["presse"]


def due(values: dates.Values, today: dt.date) -> dates.Due:
    span = dates.span(values)
    rule = DELAYS.rules[DELAY.rule]
    return dates.Due(DELAY, DELAYS.deadline(rule, span, today) if span else None)


def read(today: dt.date = TODAY, **typed: str) -> dates.Values | Problem:
    return dates.parse(dict.fromkeys(dates.FIELDS, "") | typed, today, ())


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ({"day": "14", "month": "9", "year": "2026"}, ("2026-09-14",)),
        ({"day": "1", "month": "août", "year": "2026"}, ("2026-08-01",)),
        ({"month": "9", "year": "2026"}, ("2026-09-01", "2026-09-30")),
        ({"month": "11", "year": "2026"}, ("2026-11-01", "2026-11-21", "novembre 2026")),
        ({"age": "il y a 2 mois"}, ("2026-08-21", "2026-09-22", "il y a 2 mois")),
        ({"age": "il y a un an"}, ("2024-11-21", "2025-11-21", "il y a un an")),
        ({"age": "2 weeks ago"}, ("2026-10-31", "2026-11-07", "2 weeks ago")),
        ({"age": "14/9/26"}, ("2026-09-14",)),
        ({"day": "14/9/2026"}, ("2026-09-14",)),
        ({"unknown": "yes"}, ("inconnue",)),
    ],
)
def test_a_date_is_a_day_a_range_or_unknown(typed: dict[str, str], stored: tuple[str, ...]) -> None:
    assert read(**typed) == stored


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ({}, "Il manque la date"),
        ({"day": "31", "month": "2", "year": "2026"}, "n’existe pas"),
        ({"day": "22", "month": "11", "year": "2026"}, "futur"),
        ({"month": "12", "year": "2026"}, "futur"),
        ({"year": "2026"}, "Il manque"),
        ({"age": "il y a 2 mois", "unknown": "yes"}, "plusieurs"),
        ({"age": "il y a 2 mois", "year": "2026"}, "plusieurs"),
        ({"day": "3", "month": "9", "year": "2026", "unknown": "yes"}, "plusieurs"),
        ({"age": "longtemps"}, "comprise"),
    ],
)
def test_a_wrong_date_is_explained(typed: dict[str, str], word: str) -> None:
    problem = read(**typed)
    assert isinstance(problem, Problem)
    assert word in problem.message


def test_the_last_day_counts_from_date_to_date() -> None:
    before, last, after = dt.date(2027, 3, 13), dt.date(2027, 3, 14), dt.date(2027, 3, 15)
    values = ("2026-12-14",)
    assert [due(values, day).status for day in (before, last, after)] == [
        "open",
        "open",
        "passed",
    ]


@given(DAYS, DAYS)
def test_a_month_alone_is_its_days_until_today_as_an_independent_library_finds(
    one: dt.date, other: dt.date
) -> None:
    day, today = sorted((one, other))
    stored = read(today, month=str(day.month), year=str(day.year))
    assert isinstance(stored, tuple)
    first, last = day + relativedelta(day=1), min(day + relativedelta(day=31), today)
    known = dates.span(stored)
    assert known is not None
    assert (known.first, known.last) == (first, last)


@given(DAYS)
def test_a_day_typed_is_stored_as_that_day(day: dt.date) -> None:
    typed = {"day": str(day.day), "month": str(day.month), "year": str(day.year)}
    assert read(day, **typed) == (day.isoformat(),)
    assert dates.in_words((day.isoformat(),)) == long_date(day)


@given(
    start=st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)),
    length=st.integers(0, 60),
    waited=st.integers(0, 200),
)
def test_a_range_is_uncertain_only_between_the_limits_of_its_two_ends(
    start: dt.date, length: int, waited: int
) -> None:
    end = start + dt.timedelta(days=length)
    today = end + dt.timedelta(days=waited)

    def status(*days: dt.date) -> str:
        values = tuple(day.isoformat() for day in days)
        return due(values, today).status

    first, last = status(start), status(end)
    expected = first if first == last else "unknown"
    assert status(start, end) == expected


def test_an_unknown_date_never_forbids_an_act() -> None:
    assert due(("inconnue",), TODAY).status == "unknown"


def test_a_vague_answer_shown_again_and_sent_another_day_stays_what_it_was() -> None:
    stored = read(age="il y a 2 mois")
    assert isinstance(stored, tuple)
    span = dates.span(stored)
    assert span is not None
    later = TODAY + dt.timedelta(days=40)
    assert read(later, **shown(span)) == stored
    assert read(later, age="il y a 2 mois") != stored


@pytest.mark.parametrize(
    ("posted", "today", "day", "left"),
    [  # three months after: Sunday 14 March 2027, then Monday 15
        ("2026-12-14", "2027-03-01", "12", "Il reste 11 jours, car le compte finit un jour non"),
        ("2026-12-14", "2027-03-12", "12", "Dernier jour : aujourd’hui, car le compte finit un"),
        ("2026-12-14", "2027-03-13", "14", "Dernier jour : demain."),
        ("2026-12-14", "2027-03-14", "14", "Dernier jour : aujourd’hui."),
        ("2026-12-14", "2027-03-15", "14", "Délai passé depuis 1 jour."),
        ("2026-12-15", "2027-03-12", "15", "Il reste 3 jours."),
        ("2026-12-15", "2027-03-15", "15", "Dernier jour : aujourd’hui."),
    ],
)
def test_the_box_counts_the_days_to_the_day_that_it_shows(
    posted: str, today: str, day: str, left: str
) -> None:
    shown = dues.box(due((posted,), dt.date.fromisoformat(today)))
    assert shown.day == day
    assert shown.left.startswith(left)


@pytest.mark.parametrize(
    ("posted", "said"), [("2026-12-14", True), ("2026-01-14", False), ("inconnue", False)]
)
def test_the_box_says_first_when_the_date_counts_if_its_outcome_does(
    posted: str, said: bool
) -> None:
    """« Rien ne presse », then a countdown to a trial: under which condition is said beside it."""
    only = "Seulement si vous y voyez une insulte."
    assert (dues.box(due((posted,), dt.date(2027, 3, 1)), only).brief == only) is said
