"""What a case holds, and how it is written to a file (read back by ``case.reading``)."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tutorials.case.migrate import FORMAT, VERSION
from tutorials.dates.spans import Span, from_text

Answer = Literal["attendue", "refus", "accord", "partielle"]


@dataclass(frozen=True)
class Request:
    """A request that has been sent: which, to whom, when, and what became of it.

    Args:
        letter: id of the letter, or what was done in the person's own words.
        to: who it was sent to.
        sent: the day it was sent.
        answer: « attendue » until an answer comes.
        answered: the day of the answer, if there is one.
        note: the person's own remarks.
    """

    letter: str
    to: str
    sent: dt.date
    answer: Answer = "attendue"
    answered: dt.date | None = None
    note: str = ""


@dataclass(frozen=True)
class Capture:
    """A capture, whose file stays on the device.

    Args:
        name: of the file.
        sha256: its digest, 64 hexadecimal digits.
        size: in bytes.
        hashed: when the digest was made, by the clock of the device, to the minute and with its
            distance from UTC (« 2026-11-28T21:05+01:00 »); empty in older files.
    """

    name: str
    sha256: str
    size: int
    hashed: str = ""


@dataclass(frozen=True)
class Item:
    """One item of evidence, as it was on the screen.

    Args:
        url: exact address.
        seen_on: the day it was seen; none while unknown.
        seen_at: the hour on the clocks of the place where it was seen (« 14:05 »): no time zone
            is kept, the sheet says « heure locale » and ``note`` the place.
        author: the name shown.
        text: the exact text, spelling included.
        witness: who saw it.
        note: how it was captured: place, device, browser, whole page or not.
        captures: the files, by name and hash.
        changed: when its texts were last changed, as a capture's ``hashed``.
    """

    url: str = ""
    seen_on: dt.date | None = None
    seen_at: str = ""
    author: str = ""
    text: str = ""
    witness: str = ""
    note: str = ""
    captures: tuple[Capture, ...] = ()
    changed: str = ""


@dataclass(frozen=True)
class Case:
    """One affair, from the first shock to the closed file.

    Args:
        facts: what is known, by name (see ``case.facts``); dates as ``YYYY-MM-DD``.
        answers: for each tutorial, its answers by question.
        requests: what has been sent, oldest first.
        evidence: items of evidence, in the order they were added.
        letters: for each letter, the values of the fields that are its own.
    """

    facts: dict[str, str] = field(default_factory=dict)
    answers: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    requests: tuple[Request, ...] = ()
    evidence: tuple[Item, ...] = ()
    letters: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to lose."""
        return self == Case()

    def date(self, name: str) -> dt.date | None:
        """Return the date fact ``name`` when its day is known, else nothing."""
        span = self.span(name)
        return span.first if span and span.exact else None

    def span(self, name: str) -> Span | None:
        """Return the date fact ``name`` as precisely as it is known, or nothing."""
        text = self.facts.get(name, "")
        return from_text(text) if text else None

    def with_facts(self, facts: Mapping[str, str]) -> Case:
        """Return the case with ``facts`` added; an empty value takes the fact away."""
        merged = {**self.facts, **{name: text.strip() for name, text in facts.items()}}
        return dataclasses.replace(self, facts={k: v for k, v in merged.items() if v})

    def with_answers(self, tutorial: str, answers: Mapping[str, tuple[str, ...]]) -> Case:
        """Return the case with the answers of one tutorial replaced; none takes them away."""
        merged = {**self.answers, tutorial: dict(answers)}
        return dataclasses.replace(self, answers={k: v for k, v in merged.items() if v})


def to_json(case: Case) -> dict[str, Any]:
    """Return the case as JSON-ready values, with its format and version."""

    def plain(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {k: v.isoformat() if isinstance(v, dt.date) else v for k, v in pairs}

    return {"format": FORMAT, "version": VERSION, **dataclasses.asdict(case, dict_factory=plain)}


def save(case: Case) -> str:
    """Return the text of a case file; the same case always gives the same text."""
    return json.dumps(to_json(case), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
