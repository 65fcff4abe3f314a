"""What the registry says of a legal source, in words."""

from __future__ import annotations

import datetime as dt

from tutorials.dates.french import long_date
from tutorials.law.model import Entry
from tutorials.model import Reviewed
from tutorials.typography import french


def read_words(entry: Entry) -> str:
    """Say what was read for an entry, to stand after its reference.

    « texte lu dans sa version du 2 avril 2026 », « relevé le 28 novembre 2026 » where no text is.
    """
    if isinstance(entry.read_in, dt.date):
        return f"texte lu dans sa version du {spelt(entry.read_in)}"
    if entry.read_in == "non lu":
        return f"d’après des commentaires lus le {spelt(entry.checked_on)}"
    return f"relevé le {spelt(entry.checked_on)}"


def reviewed_words(item: Reviewed) -> str:
    """Say who read an item again and when, as a sentence; nothing when nobody did."""
    if not item.reviewed_on:
        return ""
    return french(f"Relu par {item.reviewed_by} le {long_date(item.reviewed_on)}.")


def spelt(day: dt.date) -> str:
    """Write a date as a sentence of HTML holds it: « 2 avril 2026 », with no-break spaces."""
    return french(long_date(day))
