"""What an entry of the law registry holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from tutorials.model import Content, Reviewed

Confidence = Literal["sûr", "probable", "à vérifier"]
ReadIn = Literal["non lu", "sans texte"] | dt.date
"""The version of the text that was read; « non lu »: known by what others say of it; « sans
texte »: no text exists (a service, a figure, a piece of advice)."""
Unit = Literal["euros", "days", "months", "years", "percent"]


@dataclass(frozen=True)
class Value(Content):
    """A typed number of the law: ``{amount: 3, unit: months}``."""

    amount: int
    unit: Unit


@dataclass(frozen=True)
class Source(Content):
    """Where an entry can be read: an official text first, else what was seen."""

    title: str
    url: str


@dataclass(frozen=True)
class Entry(Reviewed):
    """One rule, in our own words.

    Args:
        id: kebab-case, French, unique in the registry (``presse-prescription``).
        title: a few words, no article: what a reader would look for.
        statement: the rule in plain French, Markdown; numbers as ``{{ valeur("id.name") }}``.
        reference: article and text (« loi du 29 juillet 1881, art. 65 »), or decision and number.
        url: the official page of the text (Légifrance, EUR-Lex, CNIL…).
        theme: heading under which the registry's page lists it.
        confidence: how sure we are; shown to the reader when it is not « sûr », which asks for a
            text that was read.
        read_in: the version of the text that was read (see :data:`ReadIn`).
        checked_on: the day the entry was last compared with its sources.
        values: amounts and delays, by a short French name (``delai``, ``amende``, ``prison``).
        since_2018: what changed since the 2018 guide; empty when nothing did.
        doubt: what remains to be checked, and why: a note for editors, never shown to a reader;
            required unless confidence is « sûr ».
        digests: a short digest of each article read, by its name in the reference
            (« code pénal, 433-3 »): ``python -m tutorials law`` says when the article changes.
        asked: words by which a question asks about what this delay protects (« insulte »): every
            flow with such a question must count the delay.
        court: it is a delay to go before a court, which no letter of ours stops.
        by_hand: words that betray a sentence which says this rule by hand (see
            ``editing.checks.by_hand``): it must be included with ``{{ regle("id") }}``.
        sources: what was read, most official first.
        aliases: other words a reader may search for.
    """

    id: str
    title: str
    statement: str
    reference: str
    url: str
    theme: str
    confidence: Confidence
    read_in: ReadIn
    checked_on: dt.date
    values: dict[str, Value] = field(default_factory=dict)
    since_2018: str = ""
    doubt: str = ""
    digests: dict[str, str] = field(default_factory=dict)
    asked: tuple[str, ...] = ()
    court: bool = False
    by_hand: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class LawFile(Content):
    """A file of ``content/law/``: the entries of one theme."""

    entries: tuple[Entry, ...]
