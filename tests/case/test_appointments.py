"""A calendar file after a correction: what a calendar that has the one before makes of it."""

from __future__ import annotations

import datetime as dt

from icalendar import Calendar

from tutorials.case.appointments import Handed, handed
from tutorials.case.model import Case, to_json
from tutorials.case.reading import from_json
from tutorials.files.ics import Event

TODAY = dt.date(2026, 11, 22)
DAY = dt.date(2027, 3, 12)
Agenda = dict[str, tuple[int, dt.date, str]]
"""UID → sequence, day and status: what a calendar knows."""


def imported(text: str, agenda: Agenda) -> Agenda:
    """Import a file as RFC 5546 asks: the highest sequence wins, what is cancelled goes."""
    known = dict(agenda)
    for event in Calendar.from_ical(text).walk("VEVENT"):
        uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
        if sequence >= known.get(uid, (0, DAY, ""))[0]:
            known[uid] = (sequence, event.decoded("DTSTART"), str(event.get("STATUS", "")))
    return known


def shown(agenda: Agenda) -> list[dt.date]:
    return sorted(day for _, day, status in agenda.values() if status != "CANCELLED")


def delay(start: str, day: dt.date, rule: str = "presse") -> Event:
    return Event(f"{rule} {start}", day, f"Dernier jour : {rule}", matter=rule)


def again(case: Case, *events: Event, file: str = "delais.ics") -> Handed:
    made = handed(case, file, "Mes délais", events, TODAY)
    found = from_json(to_json(made.case))  # the case as it is kept and read again
    assert found == made.case
    return made


def test_a_corrected_date_replaces_the_old_one_and_says_so() -> None:
    first = again(Case(), delay("2026-12-12", DAY), delay("2026-12-12", DAY, "civil"))
    assert first.said == ""
    later = DAY + dt.timedelta(days=9)
    second = again(first.case, delay("2026-12-21", later), delay("2026-12-12", DAY, "civil"))
    assert second.said.startswith("Ce fichier remplace le précédent\u00a0: 1 rendez-vous corrigé.")
    # Calendars that know the UID refuse it: the old one goes first, then the file is opened again.
    assert "effacez-le vous-même, puis ouvrez de nouveau ce fichier" in second.said
    agenda = imported(second.text, imported(first.text, {}))
    assert shown(agenda) == [DAY, later]
    third = again(second.case, delay("2026-12-12", DAY), delay("2026-12-12", DAY, "civil"))
    assert shown(imported(third.text, agenda)) == [DAY, DAY]


def test_what_fell_away_is_cancelled_and_may_come_back() -> None:
    first = again(Case(), delay("a", DAY), delay("a", DAY, "civil"))
    second = again(first.case, delay("a", DAY))
    assert "1 rendez-vous annulé" in second.said
    agenda = imported(second.text, imported(first.text, {}))
    assert shown(agenda) == [DAY]
    assert "VALARM" not in second.text.split("CANCELLED")[1]
    repeated = again(second.case, delay("a", DAY))
    assert repeated.said == ""
    assert shown(imported(repeated.text, imported(first.text, {}))) == [DAY]
    back = again(repeated.case, delay("a", DAY), delay("a", DAY, "civil"))
    assert shown(imported(back.text, agenda)) == [DAY, DAY]


def test_another_file_and_past_days_are_left_alone() -> None:
    old = again(Case(), delay("a", dt.date(2026, 11, 20)), delay("a", DAY, "civil"))
    other = again(old.case, delay("b", DAY, "lettre"), file="relance.ics")
    assert "CANCELLED" not in other.text
    assert "Dernier jour : presse" not in again(old.case, delay("a", DAY, "civil")).text


def test_the_same_delay_of_two_affairs_is_two_appointments() -> None:
    one, two = again(Case(), delay("2026-12-12", DAY)), again(Case(), delay("2026-12-13", DAY))
    assert len(imported(two.text, imported(one.text, {}))) == 2
