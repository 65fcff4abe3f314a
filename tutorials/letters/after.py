"""What comes after a letter is written: what it still lacks, and its date in a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from tutorials.files import ics
from tutorials.letters.compose import due_date
from tutorials.letters.document import Document
from tutorials.letters.model import Group, Letter
from tutorials.reply import File
from tutorials.screen import download
from tutorials.typography import french


def missing_steps(screens: Iterable[Group], document: Document) -> list[dict[str, Any]]:
    """Say on which screen each missing answer is asked."""
    return [
        {"step": step, "field": field.id, "blank": field.blank}
        for step, group in enumerate(screens)
        for field in group.fields
        if field in document.missing
    ]


def deadline_file(letter: Letter, today: dt.date, ready: dt.date | None = None) -> File | None:
    """Return the calendar file of a letter; None when it has no date.

    Args:
        letter: the letter.
        today: the day of writing.
        ready: the first day on which it may be sent, when that is later: it is noted too.
    """
    sent = ready or today
    deadline, due = letter.deadline, due_date(letter, sent)
    key = f"lettre {letter.id} {sent.isoformat()}"
    events = []
    if ready:
        events.append(
            ics.Event(f"{key} envoi", ready, french(f"Envoyer : {letter.title}"), "", (1,))
        )
    if deadline and due:
        events.append(ics.Event(key, due, french(deadline.title), "", (1,)))
    if not events:
        return None
    return download(f"{letter.id}.ics", ics.MIME, ics.calendar("Mes lettres", events, today))
