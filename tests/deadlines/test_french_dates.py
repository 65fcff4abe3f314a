import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutorials.deadlines.french import (
    MONTHS,
    full_date,
    long_date,
    parse_date,
    relative_to_earliest,
    time_left,
)
from tutorials.deadlines.periods import add_months, add_years
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
        (("14", "3", "27"), "L’année doit avoir quatre chiffres et être plausible"),
        (("14", "3", "0207"), "L’année doit avoir quatre chiffres et être plausible"),
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
    ("text", "expected"),
    [
        ("il y a 2 mois", "2026-08-21"),
        ("Il y a\u00a02\u00a0mois", "2026-08-21"),
        ("Modifié il y a un an", "2024-11-21"),
        ("il y a une semaine", "2026-11-07"),
        ("il y a 5 jours", "2026-11-15"),
        ("il y a 3 heures", "2026-11-20"),
        ("il y a 40 minutes", "2026-11-20"),
        ("hier", "2026-11-20"),
        ("à l’instant", "2026-11-20"),
    ],
)
def test_a_relative_date_gives_the_earliest_day_it_can_mean(text: str, expected: str) -> None:
    assert relative_to_earliest(text, TODAY) == dt.date.fromisoformat(expected)


@given(DAYS, st.integers(0, 2000))
def test_the_true_posting_day_is_never_earlier_than_the_guess(today: dt.date, age: int) -> None:
    posted = today - dt.timedelta(days=age)
    months = sum(add_months(posted, n) <= today for n in range(1, 70))
    years = sum(add_years(posted, n) <= today for n in range(1, 7))
    shown = {"jours": age, "semaines": age // 7, "mois": months, "ans": years}
    for unit, count in shown.items():
        if count < 100:
            earliest = relative_to_earliest(f"il y a {count} {unit}", today)
            assert isinstance(earliest, dt.date)
            assert earliest <= posted


@pytest.mark.parametrize("text", ["", "récemment", "il y a quelques mois", "il y a 2 lunes"])
def test_an_unreadable_duration_is_a_problem(text: str) -> None:
    assert isinstance(relative_to_earliest(text, TODAY), Problem)


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
