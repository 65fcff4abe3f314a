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
        matter: what it is about whatever its day, when the key says the day too.
        sequence: how many times it was corrected since it was first handed over.
        cancelled: whether it no longer holds: calendars that know it take it away.
    """

    key: str
    day: dt.date
    title: str
    description: str = ""
    alarms: tuple[int, ...] = (14, 7, 1)
    monthly: bool = False
    matter: str = ""
    sequence: int = 0
    cancelled: bool = False

    @property
    def about(self) -> str:
        """What it is about, the same once its day was corrected."""
        return self.matter or self.key


def calendar(name: str, events: Iterable[Event], today: dt.date) -> str:
    """Return the text of a calendar file.

    Args:
        name: how calendars that show it will call the set; one appointment alone is no set, and
            calendars would make one more calendar for it.
        events: in the order wanted; two events with one key are one event for a calendar.
        today: stamps the file (DTSTAMP); alarms that would already have rung are left out.
    """
    held = list(events)
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    head += ["METHOD:PUBLISH", *([f"X-WR-CALNAME:{escape(name)}"] if len(held) > 1 else [])]
    body = [line for event in held for line in _event(event, today)]
    return document([*head, *body, "END:VCALENDAR"])


def _event(event: Event, today: dt.date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(_NAMESPACE, event.key)}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + dt.timedelta(days=1):%Y%m%d}"
    if event.monthly:
        yield "RRULE:FREQ=MONTHLY"
    title = f"Annulé\u00a0: {event.title}" if event.cancelled else event.title
    yield f"SUMMARY:{escape(title)}"
    if event.cancelled:
        yield "STATUS:CANCELLED"
    if event.description:
        yield f"DESCRIPTION:{escape(event.description)}"
    yield from ("CLASS:PRIVATE", "TRANSP:TRANSPARENT")
    for days in () if event.cancelled else event.alarms:
        if event.monthly or event.day - dt.timedelta(days=days) > today:
            yield from _alarm(event.title, days)
    yield "END:VEVENT"


def _alarm(title: str, days: int) -> Iterator[str]:
    """Ring in the morning, ``days`` before.

    In a duration, days keep the hour when summer time begins or ends between the alarm and the
    event; hours do not (RFC 5545, 3.3.6). So only hours of the alarm's own day are counted as
    such, and back from the midnight that ends it: clocks change in the night, before the alarm.
    """
    before, hours = days - 1, 24 - _MORNING
    nights = f"{before}D" if before > 0 else ""
    related = "" if days else ";RELATED=END"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER{related}:-P{nights}T{hours}H")
    yield from (f"DESCRIPTION:{escape(title)}", "END:VALARM")
