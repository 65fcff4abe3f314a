"""Dates of an outcome in words: the box of the date that counts, and a line for each date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tutorials.dates.french import MONTHS, WEEKDAYS, time_left
from tutorials.deadlines.legal import Deadline, Delays
from tutorials.deadlines.sentences import expected, headline, standing, warnings
from tutorials.files.ics import Event
from tutorials.flows.dates import Due
from tutorials.flows.model import TODAY, Delay
from tutorials.typography import french

NEAR = ("last-week", "last-day")
"""Stages at which what must be done before a date is for now."""


@dataclass(frozen=True)
class Box:
    """The date that counts, as the box next to the verdict shows it.

    Args:
        deadline: its id.
        stage: where one stands (see ``Deadline.stage``); each looks different.
        title: what expires, or what is awaited.
        left: how many days are left, or since when it has passed.
        brief: what else to know at once, Markdown.
        weekday, day, month: the day to act by; empty when the date is not known.
    """

    deadline: str
    stage: str
    title: str
    left: str
    brief: str
    weekday: str = ""
    day: str = ""
    month: str = ""


@dataclass(frozen=True)
class DueLine:
    """A date in the list: its title, the date in words, and what to know.

    ``condition`` is said in the static layer only, which shows every date.
    """

    title: str
    text: str
    note: str = ""
    stage: str = "before"
    law: tuple[str, ...] = ()
    condition: str = ""


def box(due: Due, text: str = "") -> Box:
    """Return the box of ``due``; ``text``, what the outcome says of it, comes before the rest."""
    delay, deadline = due.delay, due.deadline
    if deadline is None:
        return Box(delay.id, due.stage, delay.title, "Date à retrouver.", delay.unknown)
    day = _day(deadline)
    brief = {"passed": "", "uncertain": delay.unknown}.get(due.stage, text or delay.brief)
    words = _left(deadline, day)
    return Box(
        delay.id,
        due.stage,
        delay.title,
        f"{words[0].upper()}{words[1:]}.",
        brief,
        WEEKDAYS[day.weekday()],
        str(day.day),
        f"{MONTHS[day.month - 1]} {day.year}",
    )


def _day(deadline: Deadline) -> dt.date:
    """Return the day to act by; the end itself once it has passed, or once only it is left.

    Of what has surely passed, that is the latest end that it could have.
    """
    if deadline.standing == "passed" and deadline.mine:
        return deadline.late.last_day
    if deadline.standing == "open" and deadline.last_useful_day < deadline.period.today:
        return deadline.period.last_day
    return deadline.last_useful_day


def _left(deadline: Deadline, day: dt.date) -> str:
    """Return how long is left until ``day``, and why it is not the end itself."""
    if deadline.standing != "open" or day == deadline.period.last_day:
        return standing(deadline)
    left = time_left((day - deadline.period.today).days)
    return f"{left}, car le compte finit un jour non ouvré"


def entry(due: Due) -> Event:
    """Return the calendar entry of a date that is known; its title says nothing of the text."""
    deadline = due.deadline
    assert deadline is not None
    title = "Dernier jour utile" if deadline.mine else "Réponse attendue"
    about = f"{due.delay.title}. {headline(deadline)}. Information générale, à faire vérifier."
    key = f"{due.delay.rule} {deadline.span.text}"
    return Event(key, _day(deadline), title, french(about), matter=due.delay.rule)


def line(due: Due, delays: Delays, text: str = "") -> DueLine:
    """Return the line of a date.

    Args:
        due: its place on the calendar.
        delays: the content's delays.
        text: what the outcome says of it.
    """
    delay, law = due.delay, delays.rules[due.delay.rule].sources[:1]
    note = with_notes(delay, text)
    if due.deadline is None:
        return DueLine(delay.title, delay.unknown, note, due.stage, law)
    if due.status == "passed":
        note = text
    elif due.status == "unknown":
        note = f"{note} {delay.unknown}".strip()
    return DueLine(delay.title, in_words(due), note, due.stage, law)


def with_notes(delay: Delay, text: str) -> str:
    """Return what an outcome says of a date, then what the flow says of it everywhere."""
    return " ".join(filter(None, (text, delay.brief, delay.note)))


def in_words(due: Due) -> str:
    """Write a delay on the calendar, and what to be careful about."""
    assert due.deadline is not None
    if due.delay.since == TODAY:
        return expected(due.deadline)
    return " ".join((f"{headline(due.deadline)}.", *warnings(due.deadline)))
