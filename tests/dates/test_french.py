import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutorials.dates.french import (
    MONTHS,
    full_date,
    long_date,
    parse_date,
    time_left,
)
from tutorials.problems import Problem

TODAY = dt.date(2026, 11, 21)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31))


def test_the_first_of_a_month_is_written_with_its_ordinal() -> None:
    assert long_date(dt.date(2027, 3, 1)) == "1er mars 2027"
    assert full_date(dt.date(2027, 3, 14)) == "dimanche 14 mars 2027"


@given(DAYS)
def test_a_date_written_in_french_is_read_back(day: dt.date) -> None:
    assert parse_date(*long_date(day).split()) == day


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (("14", "3", "2027"), "2027-03-14"),
        ((" 04 ", "08", "2026"), "2026-08-04"),
        (("1er", "Fevr.", "2027"), "2027-02-01"),
        (("31", "AOÛT", "2026"), "2026-08-31"),
        (("3", "déc", "2026"), "2026-12-03"),
        (("3", "Dec", "26"), "2026-12-03"),
    ],
)
def test_a_month_may_be_a_number_or_a_name(typed: tuple[str, str, str], expected: str) -> None:
    assert parse_date(*typed) == dt.date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (("", "3", ""), "Il manque le jour et l’année"),
        (("31", "2", "2027"), "Cette date n’existe pas au calendrier"),
        (("29", "2", "2027"), "Cette date n’existe pas au calendrier"),
        (("1", "13", "2027"), "Cette date n’existe pas au calendrier"),
        (("x", "3", "2027"), "Cette date n’est pas comprise"),
        (("3", "jui", "2027"), "Cette date n’est pas comprise"),
        (("١", "3", "2027"), "Cette date n’est pas comprise"),
        (("14", "3", "0207"), "Cette année n’est pas plausible"),
        (("14", "3", "3027"), "Cette année n’est pas plausible"),
    ],
)
def test_a_wrong_date_is_a_problem_in_french(typed: tuple[str, str, str], message: str) -> None:
    problem = parse_date(*typed, path=("answers", "posted"))
    assert isinstance(problem, Problem)
    assert (problem.message, problem.path) == (message, ("answers", "posted"))
    assert problem.hint


def test_a_future_date_is_refused_when_something_has_already_happened() -> None:
    problem = parse_date("22", "11", "2026", latest=TODAY)
    assert isinstance(problem, Problem)
    assert problem.message == "Cette date est dans le futur : 22 novembre 2026"
    assert parse_date("21", "11", "2026", latest=TODAY) == TODAY


@given(st.text(), st.text(), st.text())
def test_nothing_typed_in_a_date_raises(day: str, month: str, year: str) -> None:
    assert isinstance(parse_date(day, month, year), dt.date | Problem)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (12, "il reste 12 jours"),
        (1, "dernier jour : demain"),
        (0, "dernier jour : aujourd’hui"),
        (-1, "délai passé depuis 1 jour"),
        (-40, "délai passé depuis 40 jours"),
    ],
)
def test_time_left_is_said_in_words(days: int, words: str) -> None:
    assert time_left(days) == words


def test_month_names_are_the_twelve_of_the_calendar() -> None:
    assert [long_date(dt.date(2027, n, 2)).split()[1] for n in range(1, 13)] == list(MONTHS)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (729, "il reste 729 jours"),
        (2167, "il reste environ 5 ans et 11 mois"),
        (-731, "délai passé depuis environ 2 ans"),
    ],
)
def test_many_days_are_said_in_years(days: int, said: str) -> None:
    assert time_left(days) == said


def test_a_day_that_only_some_years_have_may_be_wrong_by_its_year() -> None:
    leap, never = parse_date("29", "2", "2027"), parse_date("31", "2", "2027")
    assert isinstance(leap, Problem)
    assert isinstance(never, Problem)
    assert leap.hint == "vérifiez le jour, le mois et l’année"
    assert never.hint == "vérifiez le jour et le mois"
