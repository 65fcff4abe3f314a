"""What a case allows to compute: its deadlines, and whose holidays count for them."""

from __future__ import annotations

import datetime as dt
import re

from tutorials.case.model import Case
from tutorials.dates.french import plain
from tutorials.deadlines.legal import Deadline, Where, delays_of
from tutorials.deadlines.needs import Needs

PLACE, COUNTRY, PROLONGED = "lieu", "pays_demande", "demande_prolongee"
"""Facts that change how a delay is counted: where one works, where the answer is due, and whether
the other side has taken the longer time."""


_WORD = re.compile(r"\w+")


def known_deadlines(case: Case, today: dt.date, library: Needs) -> tuple[Deadline, ...]:
    """Return all the deadlines that the dates of a case allow to compute, nearest first."""
    delays = delays_of(library)
    dates = {id: span for id in delays.triggers if (span := case.span(id))}
    longer = {PROLONGED} if prolonged(case) else set()
    return delays.deadlines(dates, today, where(case), longer)


def prolonged(case: Case) -> bool:
    """Say whether the answer awaited about data was announced for later."""
    if "date_demande" in case.facts or PROLONGED in case.facts:
        return PROLONGED in case.facts
    requests = [request for request, _ in case.requests_for("date_demande")]
    return len(requests) == 1 and requests[0].answer == "prolongee"


def where(case: Case) -> Where:
    """Return whose holidays count in a case."""
    return Where(mine=case.facts.get(PLACE, ""), theirs=case.facts.get(COUNTRY, ""))


def where_of(case: Case, library: Needs, addressee: str) -> Where:
    """Return whose holidays count for an answer of ``addressee``.

    Args:
        case: what it says of the country goes first.
        library: who is known to be established where.
        addressee: its name, as typed.
    """
    known = where(case)
    return known if known.theirs else Where(known.mine, established(addressee, library))


def established(name: str, library: Needs) -> str:
    """Return the country in which ``name`` is known to answer from; empty when it is not known."""
    words = f" {' '.join(_WORD.findall(plain(name)))} "
    for file in library.deadlines:
        for known in file.addressees:
            if any(f" {plain(each)} " in words for each in known.names):
                return known.country
    return ""
