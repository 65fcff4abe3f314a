"""A date in a form: three fields, then what a site shows, then what was known before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tutorials.dates.reading import read_day, read_fields
from tutorials.dates.spans import Span, from_text
from tutorials.problems import Path, Problem

PARTS = ("day", "month", "year", "age", "kept")
"""Fields of a date: ``age`` takes « il y a 2 mois » or a whole date; ``kept`` is hidden, and
holds a date known loosely, so that its words are not read again on another day."""


def read_form(
    typed: Mapping[str, str], today: dt.date, path: Path, age_path: Path = ()
) -> Span | Problem | None:
    """Read the fields of a date; nothing when all that can be seen is empty.

    Args:
        typed: the :data:`PARTS` as typed; those left out are empty.
        today: nothing later is accepted.
        path: of the three fields, given to the problem.
        age_path: of the field for ages; the same when left out.
    """
    day, month, year, age, kept = (typed.get(name, "").strip() for name in PARTS)
    fields = bool(day or month or year)
    if fields and age:
        return Problem(
            "Vous avez donné plusieurs réponses", "gardez la date, ou l’ancienneté", path
        )
    if fields:
        return read_fields(day, month, year, today, path)
    if not age:
        return None
    known = _kept(kept)
    if known and age == shown(known)["age"]:
        return known
    return read_day(age, today, path=age_path or path)


def shown(span: Span | None) -> dict[str, str]:
    """Return the fields that show ``span``, never more precisely than it is known."""
    fields = dict.fromkeys(PARTS, "")
    if span is None:
        return fields
    if span.exact:
        fields["day"] = str(span.first.day)
    if span.exact or span.precision == "month":
        fields |= {"month": str(span.first.month), "year": str(span.first.year)}
    else:
        fields |= {"age": span.words or span.in_words(), "kept": f"{span.text} {span.words}"}
    return fields


def _kept(text: str) -> Span | None:
    days, _, words = text.partition(" ")
    try:
        return from_text(days, words)
    except ValueError:
        return None
