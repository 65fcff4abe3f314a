"""Look the law up: entries by id, values in words, and the three expressions content may use."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from tutorials.law.model import Entry, Value

NARROW = "\u202f"
"""Narrow no-break space: thousands, and before « ; ! ? » (typography, see tutorials.typography)."""
NBSP = "\u00a0"

EXPRESSION = re.compile(r'\{\{\s*(valeur|loi|regle)\("([^"]+)"\)\s*\}\}')
_NOUNS = {"days": ("jour", "jours"), "months": ("mois", "mois"), "years": ("an", "ans")}


class UnknownLaw(KeyError):  # noqa: N818 (says what it is; « Error » adds nothing)
    """The registry has no such entry or value; ``args[0]`` is the id as written."""


class Registry:
    """All entries, by id.

    Args:
        entries: every entry of ``content/law/``; ids are unique, as editors' checks make sure.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: dict[str, Entry] = {entry.id: entry for entry in entries}

    @property
    def checked_on(self) -> dt.date:
        """The day of the entry that was compared with its sources the longest ago."""
        return min(entry.checked_on for entry in self.entries.values())

    def entry(self, id: str) -> Entry:
        """Return the entry ``id``; raises :class:`UnknownLaw`."""
        try:
            return self.entries[id]
        except KeyError:
            raise UnknownLaw(id) from None

    def value(self, dotted: str) -> Value:
        """Return the value ``entry-id.name``; raises :class:`UnknownLaw`."""
        id, _, name = dotted.rpartition(".")
        try:
            return self.entry(id).values[name]
        except KeyError:
            raise UnknownLaw(dotted) from None

    def expand(self, text: str) -> str:
        """Replace the expressions of a content text: a value, a reference, a whole rule.

        ``{{ valeur("id.name") }}`` gives the value in words, ``{{ loi("id") }}`` the reference,
        ``{{ regle("id") }}`` the statement: a rule said in several places has one home.

        Raises :class:`UnknownLaw` for an id that the registry does not have.
        """

        def replaced(match: re.Match[str]) -> str:
            kind, id = match.groups()
            if kind == "valeur":
                return in_words(self.value(id))
            entry = self.entry(id)
            return self.expand(entry.statement) if kind == "regle" else entry.reference

        return EXPRESSION.sub(replaced, text)


def references(text: str) -> list[str]:
    """Return the registry ids that ``text`` names, in order of appearance."""
    found = EXPRESSION.findall(text)
    return [id.rpartition(".")[0] if kind == "valeur" else id for kind, id in found]


def in_words(value: Value) -> str:
    """Write a value as French prints it: « 12 000 € », « 3 mois », « 1 an ».

    >>> in_words(Value(12000, "euros")) == "12\\u202f000\\u00a0€"
    True
    """
    digits = f"{value.amount:,}".replace(",", NARROW)
    if value.unit == "euros":
        return f"{digits}{NBSP}€"
    if value.unit == "percent":
        return f"{digits}{NBSP}%"
    singular, plural = _NOUNS[value.unit]
    return f"{digits}{NBSP}{singular if value.amount == 1 else plural}"
