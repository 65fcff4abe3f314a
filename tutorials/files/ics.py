"""Write deadlines as one calendar file (RFC 5545) that any calendar can import.

All events are whole days, without a time zone: they are the same day everywhere. They are marked
private and say nothing of the review: a practice's calendar is often shared.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tutorials.files.lines import document, escape

MIME = "text/calendar"
_PRODUCT = "-//Guide e-reputation//Calendrier//FR"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:guide-ereputation:calendar")
_MORNING = 9
"""Hour at which alarms ring, on the device's own clock."""


@dataclass(frozen=True)
class Event:
    """A day to remember.

    Args:
        key: what the event is about, stable from one export to the next; makes its UID.
        day: the day, or the first one when it repeats.
        title: one short line, that says nothing of a patient or a review.
        description: plain text, several lines allowed.
        alarms: how many days before the day to ring.
        monthly: whether it comes back every month on the same day number, 28 at most: calendars
            skip the months that do not have it.
    """

    key: str
    day: dt.date
    title: str
    description: str = ""
    alarms: tuple[int, ...] = (14, 7, 1)
    monthly: bool = False


def calendar(name: str, events: Iterable[Event], today: dt.date) -> str:
    """Return the text of a calendar file.

    Args:
        name: how calendars that show it will call the set.
        events: in the order wanted; two events with one key are one event for a calendar.
        today: stamps the file (DTSTAMP); alarms that would already have rung are left out.
    """
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    head += ["METHOD:PUBLISH", f"X-WR-CALNAME:{escape(name)}"]
    body = [line for event in events for line in _event(event, today)]
    return document([*head, *body, "END:VCALENDAR"])


def _event(event: Event, today: dt.date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(_NAMESPACE, event.key)}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}"
    if event.monthly:
        yield "RRULE:FREQ=MONTHLY"
    yield f"SUMMARY:{escape(event.title)}"
    if event.description:
        yield f"DESCRIPTION:{escape(event.description)}"
    yield from ("CLASS:PRIVATE", "TRANSP:TRANSPARENT")
    for days in event.alarms:
        if event.monthly or event.day - dt.timedelta(days=days) > today:
            yield from _alarm(event.title, days)
    yield "END:VEVENT"


def _alarm(title: str, days: int) -> Iterator[str]:
    """Ring in the morning, ``days`` before.

    A whole day starts at midnight. In a duration, days keep the hour when summer time begins or
    ends between the alarm and the event; hours do not (RFC 5545, 3.3.6). So only the hours of the
    alarm's own day are counted as such: on the day itself of the change, twice a year, an alarm
    of no day before rings an hour early or late.
    """
    before, hours = days - 1, 24 - _MORNING
    nights = f"{before}D" if before > 0 else ""
    trigger = f"-P{nights}T{hours}H" if days else f"PT{_MORNING}H"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{trigger}")
    yield from (f"DESCRIPTION:{escape(title)}", "END:VALARM")
