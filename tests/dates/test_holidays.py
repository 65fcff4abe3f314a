import datetime as dt

import pytest
from dateutil.easter import easter as independent_easter
from dateutil.rrule import DAILY, YEARLY, rrule, rruleset
from hypothesis import given
from hypothesis import strategies as st

from tutorials.dates.holidays import closed, easter, holiday, working_day_before


def test_easter_is_the_date_that_an_independent_library_finds() -> None:
    years = range(1990, 2150)
    assert [easter(year) for year in years] == [independent_easter(year) for year in years]


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2027-03-29", "lundi de Pâques"),
        ("2027-05-06", "Ascension"),
        ("2027-05-17", "lundi de Pentecôte"),
        ("2027-05-01", "fête du Travail"),
        ("2026-12-25", "Noël"),
        ("2027-03-28", "dimanche"),
        ("2027-03-27", "samedi"),
        ("2027-03-26", ""),
    ],
)
def test_a_closed_day_says_why(day: str, name: str) -> None:
    assert closed(dt.date.fromisoformat(day)) == name


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_a_year_has_eleven_public_holidays(year: int) -> None:
    days = [dt.date(year, 1, 1) + dt.timedelta(days=i) for i in range(365)]
    assert sum(bool(holiday(day)) for day in days) == 11


def test_the_working_day_before_easter_monday_is_the_friday() -> None:
    assert working_day_before(dt.date(2027, 3, 29)) == dt.date(2027, 3, 26)


FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))


@given(st.dates(dt.date(1990, 1, 31), dt.date(2100, 12, 31)))
def test_the_working_day_before_is_the_one_that_an_independent_library_finds(day: dt.date) -> None:
    last = dt.datetime.combine(day, dt.time())
    span = {"dtstart": last - dt.timedelta(days=14), "until": last}
    working = rruleset()
    working.rrule(rrule(DAILY, byweekday=range(5), **span))
    working.exrule(rrule(YEARLY, byeaster=(1, 39, 50), **span))
    for month, monthday in FIXED:
        working.exrule(rrule(YEARLY, bymonth=month, bymonthday=monthday, **span))
    assert working_day_before(day) == list(working)[-1].date()
