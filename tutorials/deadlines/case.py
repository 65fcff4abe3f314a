"""What a case allows to compute: its deadlines, and whose holidays count for them."""

from __future__ import annotations

import datetime as dt

from tutorials.case.model import Case
from tutorials.deadlines.legal import ABROAD, OVERSEAS_WITHOUT_DAYS, Deadline, Where, delays_of
from tutorials.deadlines.needs import Needs
from tutorials.deadlines.sentences import PLACES

PLACE = "lieu"
"""Name of the fact that says where the person works."""
LIVED_IN = {
    "france": "En métropole, hors Alsace et Moselle",
    **PLACES,
    OVERSEAS_WITHOUT_DAYS: "Ailleurs outre-mer",
    ABROAD: "À l’étranger",
}
"""Its values → what they are called."""


def known_deadlines(case: Case, today: dt.date, library: Needs) -> tuple[Deadline, ...]:
    """Return all the deadlines that the dates of a case allow to compute, nearest first."""
    delays = delays_of(library)
    dates = {id: span for id in delays.triggers if (span := case.span(id))}
    return delays.deadlines(dates, today, where(case), case.facts.keys())


def where(case: Case) -> Where:
    """Return whose holidays count in a case."""
    return Where(mine=case.facts.get(PLACE, ""))
