import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.tz import gettz
from hypothesis import example, given
from hypothesis import strategies as st

from tutorials.dates.french import (
    MONTHS,
    full_date,
    long_date,
    parse_date,
    relative_span,
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
    ("text", "earliest", "latest"),
    [
        ("il y a 2 mois", "2026-08-21", "2026-09-22"),
        ("Il y a\u00a02\u00a0mois", "2026-08-21", "2026-09-22"),
        ("Modifié il y a un an", "2024-11-21", "2025-11-21"),
        ("il y a une semaine", "2026-11-07", "2026-11-14"),
        ("il y a 5 jours", "2026-11-15", "2026-11-16"),
        ("il y a 3 heures", "2026-11-20", "2026-11-21"),
        ("il y a 40 minutes", "2026-11-20", "2026-11-21"),
        ("hier", "2026-11-20", "2026-11-20"),
        ("à l’instant", "2026-11-20", "2026-11-21"),
    ],
)
def test_a_relative_date_gives_the_days_it_can_mean(text: str, earliest: str, latest: str) -> None:
    expected = (dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest))
    assert relative_span(text, TODAY) == expected


@given(DAYS, st.integers(0, 2000))
@example(dt.date(2027, 2, 28), 28)  # 31 January: a month by the calendar
@example(dt.date(2026, 5, 31), 90)  # 2 March: three months of 30 days
@example(dt.date(2028, 3, 1), 365)  # 2 March 2027: a year of 365 days
@example(dt.date(2027, 2, 28), 1095)  # 29 February 2024: three years
def test_the_true_posting_day_is_among_those_that_a_relative_date_can_mean(
    today: dt.date, age: int
) -> None:
    posted = today - dt.timedelta(days=age)
    passed = relativedelta(today, posted)  # as an independent library counts
    shown = {
        *((age, "jours"), (age // 7, "semaines")),
        *((12 * passed.years + passed.months, "mois"), (age // 30, "mois")),
        *((passed.years, "ans"), (age // 365, "ans")),
    }
    for count, unit in shown:
        if count < 100:
            span = relative_span(f"il y a {count} {unit}", today)
            assert isinstance(span, tuple)
            assert span[0] <= posted <= span[1], (count, unit)


PARIS, AUCKLAND = gettz("Europe/Paris"), gettz("Pacific/Auckland")


@given(
    st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2032, 1, 1), timezones=st.just(dt.UTC)),
    st.integers(0, 99 * 60),
    st.sampled_from([PARIS, AUCKLAND]),
)
def test_hours_that_have_passed_are_counted_through_the_change_of_the_clocks(
    now: dt.datetime, minutes: int, zone: dt.tzinfo
) -> None:
    posted = (now - dt.timedelta(minutes=minutes)).astimezone(zone).date()
    today = now.astimezone(zone).date()
    span = relative_span(f"il y a {minutes // 60} heures", today)
    assert isinstance(span, tuple)
    assert span[0] <= posted <= span[1]


@pytest.mark.parametrize("text", ["", "récemment", "il y a quelques mois", "il y a 2 lunes"])
def test_an_unreadable_duration_is_a_problem(text: str) -> None:
    assert isinstance(relative_span(text, TODAY), Problem)


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
