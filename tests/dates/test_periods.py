import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tutorials.dates.periods import (
    Counting,
    Period,
    add_months,
    last_day,
    status,
)
from tutorials.law.model import Value

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))
THREE_MONTHS = Value(3, "months")
IRISH = Counting(moves=True, calendars=("irlande",))


@given(DAYS, st.integers(-240, 240))
def test_months_are_added_as_an_independent_library_adds_them(day: dt.date, months: int) -> None:
    assert add_months(day, months) == day + relativedelta(months=months)


@given(DAYS, st.integers(-50, 50))
def test_years_are_added_as_an_independent_library_adds_them(day: dt.date, years: int) -> None:
    assert add_months(day, 12 * years) == day + relativedelta(years=years)


@given(DAYS, st.sampled_from(["days", "months", "years"]), st.integers(0, 60))
def test_a_last_day_is_the_date_that_an_independent_library_finds(
    day: dt.date, unit: str, amount: int
) -> None:
    value = Value(amount, unit)  # type: ignore[arg-type]
    assert last_day(day, value) == day + relativedelta(**{unit: amount})  # type: ignore[arg-type]


@given(DAYS, st.integers(0, 36))
def test_a_later_posting_never_ends_earlier(day: dt.date, months: int) -> None:
    value = Value(months, "months")
    assert last_day(day, value) <= last_day(day + dt.timedelta(days=1), value)


@pytest.mark.parametrize(
    ("start", "value", "expected"),
    [
        ("2026-12-14", THREE_MONTHS, "2027-03-14"),
        ("2026-11-30", THREE_MONTHS, "2027-02-28"),
        ("2027-11-30", THREE_MONTHS, "2028-02-29"),
        ("2026-12-31", Value(2, "months"), "2027-02-28"),
        ("2026-08-31", Value(1, "months"), "2026-09-30"),
        ("2028-02-29", Value(1, "years"), "2029-02-28"),
        ("2028-02-29", Value(4, "years"), "2032-02-29"),
        ("2028-02-29", THREE_MONTHS, "2028-05-29"),
        ("2026-10-24", Value(1, "days"), "2026-10-25"),  # summer time ends that night
        ("2027-03-27", Value(2, "days"), "2027-03-29"),  # and starts that one
        ("2026-11-21", Value(15, "days"), "2026-12-06"),
        ("2026-11-21", Value(90, "days"), "2027-02-19"),
    ],
)
def test_delays_run_from_date_to_date(start: str, value: Value, expected: str) -> None:
    assert last_day(dt.date.fromisoformat(start), value).isoformat() == expected


@pytest.mark.parametrize("unit", ["euros", "percent"])
def test_a_value_that_is_not_a_delay_is_refused(unit: str) -> None:
    with pytest.raises(ValueError, match=unit):
        last_day(dt.date(2026, 1, 1), Value(3, unit))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("today", "days_left", "passed"),
    [("2027-03-13", 1, False), ("2027-03-14", 0, False), ("2027-03-15", -1, True)],
)
def test_the_last_day_itself_is_still_in_time(today: str, days_left: int, passed: bool) -> None:
    period = status(dt.date.fromisoformat(today), dt.date(2026, 12, 14), THREE_MONTHS)
    assert (period.days_left, period.passed) == (days_left, passed)


def test_a_last_day_on_a_sunday_is_not_moved_but_an_earlier_working_day_is_named() -> None:
    period = status(dt.date(2027, 1, 1), dt.date(2026, 12, 14), THREE_MONTHS)
    assert period == Period(
        start=dt.date(2026, 12, 14),
        nominal=dt.date(2027, 3, 14),
        last_day=dt.date(2027, 3, 14),
        days_left=72,
        closed="dimanche",
        act_before=dt.date(2027, 3, 12),
    )


@given(DAYS, DAYS, st.integers(0, 12))
def test_the_day_to_act_before_is_a_working_day_in_time(
    today: dt.date, start: dt.date, months: int
) -> None:
    period = status(today, start, Value(months, "months"))
    assert period.act_before <= period.last_day
    assert period.act_before.weekday() < 5
    assert (period.act_before == period.last_day) == (period.closed == "")


@pytest.mark.parametrize(
    ("start", "value", "counting", "expected"),
    [
        ("2026-11-21", Value(15, "days"), Counting(moves=True), "2026-12-07"),
        ("2026-11-20", Value(5, "days"), Counting(working=True), "2026-11-27"),
        ("2026-11-30", Value(2, "months"), Counting(clear=True, moves=True), "2027-02-01"),
        ("2026-11-21", Value(15, "days"), Counting(added=1), "2027-01-05"),
        ("2026-12-31", Value(2, "months"), Counting(added=2), "2027-04-30"),
        ("2026-12-31", Value(1, "years"), Counting(added=2), "2028-02-29"),
        (
            "2027-02-17",
            Value(1, "months"),
            IRISH,
            "2027-03-18",
        ),
    ],
)
def test_a_way_of_counting_changes_the_last_day(
    start: str, value: Value, counting: Counting, expected: str
) -> None:
    day = dt.date.fromisoformat(start)
    assert status(day, day, value, counting).last_day.isoformat() == expected
