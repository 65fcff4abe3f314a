"""Appointments handed over in calendar files: the next file corrects or cancels the one before.

A calendar knows an appointment by its UID, and takes the highest SEQUENCE for the last word
(RFC 5545, 3.8.7.4). So the case remembers what each file said: an appointment whose date was
corrected keeps its UID, and one that fell away is cancelled.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tutorials.case.model import Appointment, Case
from tutorials.files import ics
from tutorials.typography import french

_STAYS = (
    "Ouvrez-le dans le même agenda. Si l’ancien rendez-vous y reste, effacez-le vous-même, puis "
    "ouvrez de nouveau ce fichier : certains agendas gardent l’ancien et refusent le nouveau."
)


@dataclass(frozen=True)
class Handed:
    """A calendar file, ready to be handed over.

    Args:
        case: the case, which now remembers it.
        text: the file.
        said: what it changes in a calendar that has the one before; empty when nothing.
    """

    case: Case
    text: str
    said: str


def handed(case: Case, file: str, name: str, events: Iterable[ics.Event], today: dt.date) -> Handed:
    """Write the calendar file of ``events``, as the correction of what was handed over before.

    Args:
        case: remembers the appointments of earlier files.
        file: the file's name, the same from one time to the next.
        name: how calendars that show it will call the set.
        events: those that hold now.
        today: stamps the file; appointments of days gone by are left alone.
    """
    before, now = case.appointments, dict(case.appointments)
    written, moved = [], 0
    for event in events:
        old = before.get(event.about, Appointment(event.key, event.day, event.title, file))
        changed = (old.day, old.title, old.cancelled) != (event.day, event.title, False)
        sequence = old.sequence + changed
        moved += changed
        written.append(replace(event, key=old.key, sequence=sequence))
        now[event.about] = Appointment(old.key, event.day, event.title, file, sequence)
    held = {event.about for event in written}
    gone = {
        about: old
        for about, old in before.items()
        if old.file == file and about not in held and old.day >= today
    }
    for about, old in gone.items():
        sequence = old.sequence + (not old.cancelled)
        now[about] = replace(old, sequence=sequence, cancelled=True)
        written.append(ics.Event(old.key, old.day, old.title, sequence=sequence, cancelled=True))
    fallen = sum(not old.cancelled for old in gone.values())
    text = ics.calendar(name, written, today)
    return Handed(replace(case, appointments=now), text, _said(moved, fallen))


def _said(moved: int, fallen: int) -> str:
    if not moved and not fallen:
        return ""
    parts = [f"{moved} rendez-vous corrigé{'s' * (moved > 1)}"] if moved else []
    parts += [f"{fallen} rendez-vous annulé{'s' * (fallen > 1)}"] if fallen else []
    return french(f"Ce fichier remplace le précédent : {' et '.join(parts)}. {_STAYS}")
