import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tutorials.files.ics import Event, calendar

TODAY = dt.date(2026, 11, 21)
DAY = dt.date(2027, 3, 12)
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"))


def events(text: str) -> list:  # type: ignore[type-arg]
    """Read a calendar back with an independent library."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


@given(TEXT, TEXT, st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_any_event_is_read_back_as_written(title: str, text: str, day: dt.date) -> None:
    (event,) = events(calendar("Mes délais", [Event("a", day, title, text)], TODAY))
    assert event["SUMMARY"] == title
    assert event.get("DESCRIPTION", "") == text
    assert event.decoded("DTSTART") == day
    assert event.decoded("DTEND") == day + dt.timedelta(days=1)


@given(TEXT)
def test_no_line_is_longer_than_75_octets_and_none_ends_alone(text: str) -> None:
    raw = calendar(text, [Event("a", DAY, text, text)], TODAY).encode()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert raw.endswith(b"END:VCALENDAR\r\n")


def test_alarms_that_would_already_have_rung_are_left_out() -> None:
    (event,) = events(calendar("x", [Event("a", TODAY + dt.timedelta(days=5), "t")], TODAY))
    assert len(event.walk("VALARM")) == 1


def test_the_file_is_stamped_with_the_day_given_and_is_always_the_same() -> None:
    text = calendar("x", [Event("a", DAY, "t")], TODAY)
    assert text == calendar("x", [Event("a", DAY, "t")], TODAY)
    (event,) = events(text)
    assert event.decoded("DTSTAMP") == dt.datetime(2026, 11, 21, tzinfo=dt.UTC)


def test_an_event_keeps_its_uid_from_one_export_to_the_next() -> None:
    first, other = events(calendar("x", [Event("a", DAY, "t"), Event("b", DAY, "t")], TODAY))
    (later,) = events(calendar("x", [Event("a", DAY, "new title")], TODAY + dt.timedelta(days=9)))
    assert first["UID"] == later["UID"] != other["UID"]


def test_an_event_is_private_and_does_not_block_the_day() -> None:
    (event,) = events(calendar("x", [Event("a", DAY, "t")], TODAY))
    assert (event["CLASS"], event["TRANSP"]) == ("PRIVATE", "TRANSPARENT")


def test_one_appointment_makes_no_calendar_of_its_own() -> None:
    assert "X-WR-CALNAME" not in calendar("Ma date", [Event("a", DAY, "t")], TODAY)
    assert "X-WR-CALNAME:Mes" in calendar(
        "Mes", [Event("a", DAY, "t"), Event("b", DAY, "t")], TODAY
    )
