"""Answers to date questions: an exact day, a range, or « je ne connais pas la date ».

Stored as a :class:`~tutorials.dates.spans.Span` keeps its values: one ISO date for an exact day;
two, earliest and latest, when only the month or an age is known, then the words typed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tutorials.dates.forms import PARTS, read_form
from tutorials.dates.spans import Span, from_values
from tutorials.deadlines.legal import Deadline
from tutorials.flows.guards import Status
from tutorials.flows.model import UNKNOWN_DATE, Delay
from tutorials.problems import Path, Problem

Values = tuple[str, ...]

FIELDS = (*PARTS, "unknown")
"""Fields of a date question in the page."""

_STATUS: dict[str, Status] = {"open": "open", "passed": "passed", "uncertain": "unknown"}


@dataclass(frozen=True)
class Due:
    """A delay of a flow, placed on the calendar.

    Args:
        delay: as the flow names it.
        deadline: where it stands; none when the date is not known.
    """

    delay: Delay
    deadline: Deadline | None

    @property
    def status(self) -> Status:
        """Return what conditions call it: ``unknown`` also when the date is too vague to tell."""
        return _STATUS[self.deadline.standing] if self.deadline else "unknown"

    @property
    def stage(self) -> str:
        """Return where one stands, as styles name it (see ``Deadline.stage``), or ``unknown``."""
        return self.deadline.stage if self.deadline else "unknown"


def span(values: Values) -> Span | None:
    """Return what a stored answer says; none for an unknown date.

    Raises ``ValueError`` when ``values`` is not a stored date.
    """
    return None if values == (UNKNOWN_DATE,) else from_values(values)


def in_words(values: Values) -> str:
    """Write a stored answer for the recap."""
    known = span(values)
    return known.in_words() if known else "date non connue"


def parse(typed: Mapping[str, str], today: dt.date, path: Path) -> Values | Problem:
    """Read the fields of a date question: a date, else a month, else an age, else « unknown ».

    Args:
        typed: the :data:`FIELDS` as typed; ``unknown`` is not empty when its box is ticked.
        today: nothing later is accepted.
        path: given to the problem.
    """
    unknown = bool(typed.get("unknown", "").strip())
    found = read_form(typed, today, path)
    if found is None and unknown:
        return (UNKNOWN_DATE,)
    if found is None:
        hint = "donnez-la, ou cochez « Je ne connais pas la date »"
        return Problem("Il manque la date", hint, path)
    if unknown:
        hint = "gardez la date, ou l’ancienneté, ou la case"
        return Problem("Vous avez donné plusieurs réponses", hint, path)
    return found if isinstance(found, Problem) else found.values
