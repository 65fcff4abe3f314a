from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tests.flows.small_flow import REGISTRY, TODAY, small_flow
from tutorials.dates.french import long_date
from tutorials.flows import dates
from tutorials.problems import Problem

DELAY = REGISTRY.value("presse.delai")
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31))
DEADLINE = small_flow().deadline["presse"]


def read(today: dt.date = TODAY, **typed: str) -> dates.Values | Problem:
    return dates.parse(dict.fromkeys(dates.FIELDS, "") | typed, today, ())


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ({"jour": "14", "mois": "9", "annee": "2026"}, ("2026-09-14",)),
        ({"jour": "1", "mois": "août", "annee": "2026"}, ("2026-08-01",)),
        ({"mois": "9", "annee": "2026"}, ("2026-09-01", "2026-09-30")),
        ({"mois": "11", "annee": "2026"}, ("2026-11-01", "2026-11-21")),
        ({"age": "il y a 2 mois"}, ("2026-08-21", "2026-09-22")),
        ({"age": "il y a un an"}, ("2024-11-21", "2025-11-21")),
        ({"age": "il y a 3 jours"}, ("2026-11-17", "2026-11-18")),
        ({"inconnue": "oui"}, ("inconnue",)),
    ],
)
def test_a_date_is_a_day_a_range_or_unknown(typed: dict[str, str], stored: tuple[str, ...]) -> None:
    assert read(**typed) == stored


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ({}, "Il manque la date"),
        ({"jour": "31", "mois": "2", "annee": "2026"}, "n’existe pas"),
        ({"jour": "22", "mois": "11", "annee": "2026"}, "futur"),
        ({"mois": "12", "annee": "2026"}, "futur"),
        ({"annee": "2026"}, "Il manque"),
        ({"jour": "3", "mois": "9", "annee": "2026", "inconnue": "oui"}, "plusieurs"),
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
    assert [dates.due(DEADLINE, values, DELAY, day).status for day in (before, last, after)] == [
        "ouvert",
        "ouvert",
        "passe",
    ]


@given(DAYS, DAYS)
def test_a_month_alone_is_its_days_until_today_as_an_independent_library_finds(
    one: dt.date, other: dt.date
) -> None:
    day, today = sorted((one, other))
    stored = read(today, mois=str(day.month), annee=str(day.year))
    assert isinstance(stored, tuple)
    first, last = day + relativedelta(day=1), min(day + relativedelta(day=31), today)
    assert dates.span(stored) == (first, last)


@given(DAYS)
def test_a_day_typed_is_stored_as_that_day(day: dt.date) -> None:
    typed = {"jour": str(day.day), "mois": str(day.month), "annee": str(day.year)}
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
        return dates.due(DEADLINE, values, DELAY, today).status

    first, last = status(start), status(end)
    expected = first if first == last else "inconnu"
    assert status(start, end) == expected


def test_an_unknown_date_never_forbids_an_act() -> None:
    assert dates.due(DEADLINE, ("inconnue",), DELAY, TODAY).status == "inconnu"


def test_a_limit_is_counted_from_the_earliest_day_and_a_wait_from_the_latest() -> None:
    month = ("2026-08-01", "2026-08-31")
    limit = dates.due(DEADLINE, month, DELAY, TODAY)
    wait = dates.due(replace(DEADLINE, wait=True), month, DELAY, TODAY)
    assert limit.status == wait.status == "inconnu"
    assert limit.period is not None
    assert wait.period is not None
    assert limit.period.last_day == dt.date(2026, 11, 1)
    assert wait.period.last_day == dt.date(2026, 11, 30)
