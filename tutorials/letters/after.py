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


def deadline_file(letter: Letter, today: dt.date) -> File | None:
    """Return the calendar file of the letter's deadline, sent ``today``; None if it has none."""
    deadline, due = letter.deadline, due_date(letter, today)
    if deadline is None or due is None:
        return None
    key = f"lettre {letter.id} {today.isoformat()}"
    event = ics.Event(key, due, french(deadline.title), "", (1,))
    return download(f"{letter.id}.ics", ics.MIME, ics.calendar("Mes lettres", [event], today))
