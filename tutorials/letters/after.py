"""What comes after a letter is written: what it still lacks, and its date in a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from tutorials.files import ics
from tutorials.letters.compose import due_date
from tutorials.letters.document import Document
from tutorials.letters.model import Group, Letter
from tutorials.typography import french


def missing_steps(screens: Iterable[Group], document: Document) -> list[dict[str, Any]]:
    """Say on which screen each missing answer is asked."""
    return [
        {"step": step, "field": field.id, "blank": field.blank}
        for step, group in enumerate(screens)
        for field in group.fields
        if field in document.missing
    ]


def appointments(
    letter: Letter, to: str, today: dt.date, ready: dt.date | None = None
) -> list[ics.Event]:
    """Return the days to remember once a letter is written; none when it has no date.

    Args:
        letter: the letter.
        to: who it goes to: the same letter to another is another matter.
        today: the day of writing.
        ready: the first day on which it may be sent, when that is later: it is noted too.
    """
    sent = ready or today
    deadline, due = letter.deadline, due_date(letter, sent)
    matter = f"lettre {letter.id} {to}".strip()
    key = f"{matter} {sent.isoformat()}"
    events = []
    if ready:
        title = french(f"Envoyer : {letter.title}")
        about = f"{matter} envoi"
        events.append(ics.Event(f"{key} envoi", ready, title, alarms=(1,), matter=about))
    if deadline and due:
        title = french(deadline.title)
        events.append(ics.Event(key, due, title, alarms=(1,), matter=matter))
    return events
