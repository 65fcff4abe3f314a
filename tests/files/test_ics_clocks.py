"""What a calendar of any place makes of the file: the same days, alarms at the hour wanted."""

import datetime as dt
import re

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr
from dateutil.tz import gettz
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from tutorials.files.ics import Event, calendar

NAMES = (
    "Europe/Paris",
    "America/Miquelon",  # summer time on other dates
    "America/Guadeloupe",  # none, and hours behind
    "Pacific/Noumea",  # none, and hours ahead
    "Pacific/Auckland",  # summer in December
)
ZONES = st.sampled_from([gettz(name) for name in NAMES])
PARIS = gettz("Europe/Paris")
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2035, 12, 31))
MIDNIGHT = dt.time()
TRIGGER = re.compile(r"^TRIGGER(;RELATED=END)?:(-?)P(?:(\d+)D)?(?:T(\d+)H)?\r$", re.MULTILINE)


def rings(text: str, day: dt.date, zone: dt.tzinfo | None) -> list[dt.datetime]:
    """Return when alarms ring: days first, on the calendar, then hours that pass (RFC 5545)."""
    found = []
    for end, minus, days, hours in TRIGGER.findall(text):
        sign = -1 if minus else 1
        moved = day + dt.timedelta(days=1 if end else 0) + sign * dt.timedelta(days=int(days or 0))
        start = dt.datetime.combine(moved, MIDNIGHT, zone).astimezone(dt.UTC)
        found.append((start + sign * dt.timedelta(hours=int(hours or 0))).astimezone(zone))
    assert len(found) == text.count("BEGIN:VALARM")
    return found


@given(DAYS, st.lists(st.integers(1, 60), unique=True), ZONES)
@example(dt.date(2027, 4, 4), [14, 7, 1], PARIS)  # summer time begins on 28 March
@example(dt.date(2026, 11, 1), [14, 7, 1], PARIS)  # and ends on 25 October
def test_alarms_ring_at_nine_in_the_morning_that_many_days_before_in_summer_and_winter(
    day: dt.date, alarms: list[int], zone: dt.tzinfo
) -> None:
    before = day - dt.timedelta(days=100)
    text = calendar("x", [Event("a", day, "t", alarms=tuple(alarms))], before)
    wanted = [dt.datetime.combine(day - dt.timedelta(days=n), dt.time(9), zone) for n in alarms]
    assert rings(text, day, zone) == wanted


@given(DAYS, ZONES)
@example(dt.date(2027, 3, 28), PARIS)  # the night when summer time begins
@example(dt.date(2026, 10, 25), PARIS)  # and the one when it ends
def test_an_alarm_of_the_day_itself_rings_at_nine_whatever_clocks_did_in_the_night(
    day: dt.date, zone: dt.tzinfo
) -> None:
    text = calendar("x", [Event("a", day, "t", alarms=(0,))], day - dt.timedelta(days=1))
    assert rings(text, day, zone) == [dt.datetime.combine(day, dt.time(9), zone)]


@given(DAYS.filter(lambda day: day.day <= 28))
def test_a_monthly_event_comes_back_on_the_same_day_of_every_month(first: dt.date) -> None:
    text = calendar("x", [Event("veille", first, "t", alarms=(0,), monthly=True)], first)
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    start = dt.datetime.combine(event.decoded("DTSTART"), MIDNIGHT)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    found = [next_one.date() for next_one in rule.xafter(start, count=36, inc=True)]
    assert found == [first + relativedelta(months=n) for n in range(36)]
    assert len(event.walk("VALARM")) == 1


@given(DAYS, st.booleans())
def test_an_event_is_a_whole_day_without_a_time_zone(day: dt.date, monthly: bool) -> None:
    text = calendar("x", [Event("a", day, "t", monthly=monthly)], day)
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    for key, expected in (("DTSTART", day), ("DTEND", day + dt.timedelta(days=1))):
        assert type(event.decoded(key)) is dt.date
        assert event.decoded(key) == expected
    assert "TZID" not in text
