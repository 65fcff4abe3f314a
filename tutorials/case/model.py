"""What a case holds, and how it is written to a file (read back by ``case.reading``)."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tutorials.case.facts import shape
from tutorials.case.kinds import asking_for
from tutorials.case.migrate import FORMAT, VERSION
from tutorials.dates.spans import Span, day, from_text

Answer = Literal["attendue", "prolongee", "refus", "accord", "partielle"]
AWAITED: tuple[Answer, ...] = ("attendue", "prolongee")
"""Answers of a request that is still waited for."""


@dataclass(frozen=True)
class Request:
    """A request that has been sent: which, to whom, when, and what became of it.

    Args:
        letter: id of the letter, or what was done in the person's own words.
        to: who it was sent to.
        sent: the day it was sent.
        answer: « attendue » until an answer comes; « prolongee » when a longer time was announced.
        answered: the day of the answer, if there is one.
        note: the person's own remarks.
        kind: one of ``case.kinds.KINDS``; empty while unknown.
        object: what was asked for, a noun phrase (« la suppression d’une fiche à mon nom »).
        received: the day it arrived, when that is known.
    """

    letter: str
    to: str
    sent: dt.date
    answer: Answer = "attendue"
    answered: dt.date | None = None
    note: str = ""
    kind: str = ""
    object: str = ""
    received: dt.date | None = None


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
        url: exact address of the page.
        review: that of the review itself, where the site gives one.
        posted: the date that the site shows, as it shows it (« il y a 2 mois »).
        listing: the name of the listing it is on.
        rating: the overall rating of that listing (« 4,2 sur 5, 63 avis »).
        seen_on: the day it was seen; none while unknown.
        seen_at: the hour on the clocks of the place where it was seen (« 14:05 »): no time zone
            is kept, the sheet says « heure locale » and ``note`` the place.
        author: the name shown.
        profile: address of the profile behind it.
        stars: the mark given, as shown (« 1 sur 5 »).
        text: the exact text, spelling included.
        witness: who saw it.
        note: how it was captured: place, device, browser, whole page or not.
        captured_on: the day of the capture, where it is not the day it was seen.
        captures: the files, by name and hash.
        changed: when its texts were last changed, as a capture's ``hashed``.
    """

    url: str = ""
    review: str = ""
    posted: str = ""
    listing: str = ""
    rating: str = ""
    seen_on: dt.date | None = None
    seen_at: str = ""
    author: str = ""
    profile: str = ""
    stars: str = ""
    text: str = ""
    witness: str = ""
    note: str = ""
    captured_on: dt.date | None = None
    captures: tuple[Capture, ...] = ()
    changed: str = ""


@dataclass(frozen=True)
class Origin:
    """Where a fact came from, and the words of a date that is not known to the day.

    Args:
        by: ids of the tutorials that state it now (« avis », « lettre-relance », « dossier »), in
            alphabetical order; none for a file that does not say: it is to be confirmed.
        words: what was typed (« il y a 2 mois »).
    """

    by: tuple[str, ...] = ()
    words: str = ""

    @property
    def confirmed(self) -> bool:
        """Whether somebody has stated it here."""
        return bool(self.by)


UNKNOWN = Origin()


@dataclass(frozen=True)
class Appointment:
    """An appointment as a calendar file last gave it (see ``case.appointments``).

    Args:
        key: what its UID is made of, from its first file on.
        day: its day.
        title: its title.
        file: the name of the file.
        sequence: how many times it was corrected since.
        cancelled: whether the file cancelled it.
    """

    key: str
    day: dt.date
    title: str
    file: str
    sequence: int = 0
    cancelled: bool = False


@dataclass(frozen=True)
class Case:
    """One affair, from the first shock to the closed file.

    A fact has one meaning and one value. Stating another value changes it in every answer; taking
    away all that states it takes it away (:meth:`stated`, :meth:`retracted`, :meth:`without`).

    Args:
        facts: what is known, by name (see ``case.facts``); dates as ``Span.text``.
        origins: where each fact came from.
        answers: for each tutorial, its answers by question.
        requests: what has been sent, oldest first.
        evidence: items of evidence, in the order they were added.
        letters: for each letter, the values of the fields that are its own; an empty one is a
            shared fact that this letter does without.
        texts: for each letter that was retouched by hand, its whole text.
        addressees: what belongs to an addressee (its address, the number it gave), by its name.
        appointments: those handed over in calendar files, by what they are about.
    """

    facts: dict[str, str] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    answers: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    requests: tuple[Request, ...] = ()
    evidence: tuple[Item, ...] = ()
    letters: dict[str, dict[str, str]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    addressees: dict[str, dict[str, str]] = field(default_factory=dict)
    appointments: dict[str, Appointment] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to lose."""
        return self == Case()

    def date(self, name: str) -> dt.date | None:
        """Return the date fact ``name`` when its day is known, else nothing."""
        span = self.span(name)
        return span.first if span and span.exact else None

    def span(self, name: str) -> Span | None:
        """Return the date fact ``name`` as precisely as it is known, or nothing.

        Where nobody stated it, it is the date of the only request that has it (``case.kinds``).
        """
        if text := self.facts.get(name, ""):
            return from_text(text, self.origin(name).words)
        requests = self.requests_for(name)
        return day(requests[0][1]) if len(requests) == 1 else None

    def requests_for(self, name: str) -> list[tuple[Request, dt.date]]:
        """Return the requests that have the date ``name``, each with its own, oldest first."""
        kinds = asking_for(name)
        dated = [(one, getattr(one, kinds[one.kind])) for one in self.requests if one.kind in kinds]
        return [(request, date) for request, date in dated if date]

    def origin(self, name: str) -> Origin:
        """Return where the fact ``name`` came from."""
        return self.origins.get(name, UNKNOWN)

    def stated(self, facts: Mapping[str, str | Span], by: str, *, confirms: bool = False) -> Case:
        """Return the case after ``by`` has stated ``facts``.

        Args:
            facts: by name; an empty text takes a fact away.
            by: id of the tutorial.
            confirms: whether ``by`` then states a fact that it did not change, as an answer does;
                a form that shows what is known does not.
        """
        case = self
        for name, value in facts.items():
            text, words = _stored(value)
            if not text:
                case = case.without(name)
            elif case.facts.get(name) != text:
                case = case._changed(name, text, words, by)
            elif confirms or not case.origin(name).confirmed:
                now = Origin(tuple(sorted({*case.origin(name).by, by})), case.origin(name).words)
                case = dataclasses.replace(case, origins={**case.origins, name: now})
        return case

    def retracted(self, name: str, by: str) -> Case:
        """Return the case once ``by`` no longer states ``name``: gone when nobody else does."""
        origin = self.origin(name)
        if by not in origin.by:
            return self
        left = tuple(each for each in origin.by if each != by)
        if not left:
            return self.without(name)
        now = dataclasses.replace(origin, by=left)
        return dataclasses.replace(self, origins={**self.origins, name: now})

    def without(self, name: str, *, answer: tuple[str, ...] = ()) -> Case:
        """Return the case without the fact ``name``, nor the answers that gave it.

        Args:
            name: the fact, and the question that asks for it.
            answer: what to put in the place of those answers; none takes them away.
        """
        facts = {each: text for each, text in self.facts.items() if each != name}
        origins = {each: origin for each, origin in self.origins.items() if each != name}
        case = dataclasses.replace(self, facts=facts, origins=origins)
        return case._answered(name, answer)

    def _changed(self, name: str, text: str, words: str, by: str) -> Case:
        asked = self._asking(name)
        origin = Origin(tuple(sorted({by, *asked})), words)
        facts = {**self.facts, name: text}
        case = dataclasses.replace(self, facts=facts, origins={**self.origins, name: origin})
        return case._answered(name, from_text(text, words).values) if asked else case

    def _asking(self, name: str) -> list[str]:
        """Return the tutorials whose answers give the fact ``name``.

        Only a date is asked under its fact's name. Another question may bear that of a fact by
        chance (« plateforme »: which site, and whether it was told), and is left alone.
        """
        if shape(name).kind != "date":
            return []
        return [id for id, given in self.answers.items() if name in given]

    def _answered(self, name: str, values: tuple[str, ...]) -> Case:
        """Put ``values`` in the place of every answer that gives the fact ``name``."""
        case = self
        for id in self._asking(name):
            kept = {question: old for question, old in self.answers[id].items() if question != name}
            case = case.with_answers(id, {**self.answers[id], name: values} if values else kept)
        return case

    def with_request(self, request: Request, place: int = -1) -> Case:
        """Return the case with ``request`` in that place, or added when it is -1; oldest first."""
        others = [each for number, each in enumerate(self.requests) if number != place]
        ordered = sorted([*others, request], key=lambda each: each.sent)
        return dataclasses.replace(self, requests=tuple(ordered))

    def with_text(self, letter: str, text: str) -> Case:
        """Return the case with the text of a letter as retouched; an empty one takes it away."""
        others = {id: kept for id, kept in self.texts.items() if id != letter}
        return dataclasses.replace(self, texts={**others, letter: text} if text else others)

    def with_answers(self, tutorial: str, answers: Mapping[str, tuple[str, ...]]) -> Case:
        """Return the case with the answers of one tutorial replaced; none takes them away."""
        merged = {**self.answers, tutorial: dict(answers)}
        return dataclasses.replace(self, answers={k: v for k, v in merged.items() if v})


def _stored(value: str | Span) -> tuple[str, str]:
    """Return a fact's text, and the words of a date that is not known to the day."""
    if isinstance(value, Span):
        return value.text, value.words
    return value.strip(), ""


def to_json(case: Case) -> dict[str, Any]:
    """Return the case as JSON-ready values, with its format and version."""

    def plain(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        return {k: v.isoformat() if isinstance(v, dt.date) else v for k, v in pairs}

    return {"format": FORMAT, "version": VERSION, **dataclasses.asdict(case, dict_factory=plain)}


def save(case: Case) -> str:
    """Return the text of a case file; the same case always gives the same text."""
    return json.dumps(to_json(case), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
