"""What a letter is: its front matter as editors write it, and its body once compiled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Literal

from tutorials.dates.french import long_date
from tutorials.law.model import Value
from tutorials.letters.vocabulary import Addressee, Done, Situation
from tutorials.model import Content, Reviewed

FieldType = Literal["text", "multiline", "date", "url", "list", "email", "choice"]
Role = Literal[
    "sender",
    "addressee",
    "place-date",
    "subject",
    "heading",
    "body",
    "item",
    "quote",
    "signature",
    "attachments",
    "attachment",
]

BUILT_IN = ("today", "deadline")
"""Placeholders every letter has: the day of writing, and the date of its deadline."""


@dataclass(frozen=True)
class Option(Content):
    """One answer of a ``choice`` field.

    Args:
        value: kebab-case name used in conditions.
        label: what the form shows.
        text: what ``{{champ}}`` writes in the letter; the label when empty.
    """

    value: str
    label: str
    text: str = ""


@dataclass(frozen=True)
class Field(Content):
    """One thing the letter asks for.

    Args:
        id: French, letters, digits and ``_``; the ``{{id}}`` of the body.
        type: kind of answer; ``list`` is one item per line.
        label: the question, as the form shows it.
        blank: noun phrase shown where the answer is missing (« nom de la plateforme »).
        help: one or two sentences under the question; says what not to write.
        required: whether a document without it is reported as having a gap.
        example: a plausible answer, never a real person's.
        case: name of the case file's fact it comes from and goes back to; empty for none, even
            when the shared field has one.
        case_when: for which answers to another field it is that fact; for the others it is the
            letter's own: a request to an insurer is no request about data.
        of: id of the field that names whom it belongs to: an address stays with its addressee.
        options: answers of a ``choice``.
        future: whether a date may be later than today: a limit, an appointment.
        use: name of a shared field (``_champs.yml``) whose other values are taken.
    """

    id: str = ""
    type: FieldType = "text"
    label: str = ""
    blank: str = ""
    help: str = ""
    required: bool | None = None
    example: str = ""
    case: str | None = None
    case_when: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    of: str = ""
    options: tuple[Option, ...] = ()
    future: bool = False
    use: str = ""


@dataclass(frozen=True)
class Group(Content):
    """Questions asked on one screen."""

    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Deadline(Content):
    """The day to come back to this letter.

    Args:
        title: what to do that day.
        value: ``entry-id.name`` of the registry, when the law fixes the delay.
        days: our own advice in days, when no text fixes it; exactly one of the two.
        letter: id of the letter to send then.
        delay: filled in by the compiler from ``value`` or ``days``.
    """

    title: str
    value: str = ""
    days: int = 0
    letter: str = ""
    delay: Value | None = None


@dataclass(frozen=True)
class Claim(Content):
    """Something that the letter says and that is not true on every day, or of every case.

    Args:
        says: what it says, one sentence for readers (« Elle dit que … »). Alone, it is for the
            person to check before sending.
        rule: id of the delay of ``content/deadlines`` that it depends on: true once the delay is
            over when somebody else had to keep it, until it is over when it is one's own.
        start: id of the field that holds the start of ``rule``.
        absent: name of a date of the case that must not be known.
        when: for which answers it is said; empty for all.
    """

    says: str
    rule: str = ""
    start: str = ""
    absent: str = ""
    when: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Asks(Content):
    """The request that the letter is, once it is sent.

    Args:
        kind: one of ``case.kinds.KINDS``.
        object: what it asks for, a noun phrase.
        to: id of the field that names whom it goes to.
        name: who it goes to when that is always the same; exactly one of the two.
    """

    kind: str
    object: str
    to: str = ""
    name: str = ""


@dataclass(frozen=True)
class Follows(Content):
    """The request made before, which the letter is about: what it takes from it.

    Args:
        kinds: the kinds of request it may follow, and what the field ``kind`` then answers.
        to: id of the field that names its addressee.
        kind: id of the field that says what it was; empty when only one can be.
        object: id of the field that says what it asked for.
        received: id of the field of the day it arrived.
        answered: id of the field of the day of its answer.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    to: str = ""
    kind: str = ""
    object: str = ""
    received: str = ""
    answered: str = ""


@dataclass(frozen=True)
class Example(Content):
    """A filled letter: shown on the page, and tested."""

    title: str
    values: dict[str, Any]
    today: dt.date


@dataclass(frozen=True)
class Front(Reviewed):
    """Front matter of a letter; texts are Markdown with ``valeur`` and ``loi``, kept as written.

    Args:
        id: the file's name; also the page's.
        title: what the letter does, starting with a verb.
        summary: when this letter is the right one, in one or two sentences.
        situations: filter: what happened.
        addressees: filter: kinds of addressee.
        already_done: filter: steps after which this letter makes sense.
        recipient: to whom exactly, in words.
        channel: how to send it, and how to prove it was sent.
        attach: what to join.
        never_attach: what to keep out; anything about a patient is always there.
        keep: what to keep for oneself.
        delay: how long an answer may take; numbers from the registry.
        next_steps: what follows, with and without an answer.
        chances: honest odds, no promise.
        law: registry ids the letter rests on.
        email_subject: subject of the e-mail draft; may hold ``{{champ}}``.
        groups: the questions, screen by screen.
        examples: filled letters.
        warning: what must be read before writing; empty when nothing must.
        next_letters: ids of the letters that may follow.
        deadline: the day to come back, for the calendar file.
        chapter: page and anchor of the guide (``agir#signalement``).
        claims: what it says that is not true on every day.
        asks: the request that it is; none when it asks nobody for anything.
        follows: the request that it is about; none when it is a first one.
    """

    id: str
    title: str
    summary: str
    situations: tuple[Situation, ...]
    addressees: tuple[Addressee, ...]
    already_done: tuple[Done, ...]
    recipient: str
    channel: str
    attach: tuple[str, ...]
    never_attach: tuple[str, ...]
    keep: tuple[str, ...]
    delay: str
    next_steps: str
    chances: str
    law: tuple[str, ...]
    email_subject: str
    groups: tuple[Group, ...]
    examples: tuple[Example, ...]
    warning: str = ""
    next_letters: tuple[str, ...] = ()
    deadline: Deadline | None = None
    chapter: str = ""
    claims: tuple[Claim, ...] = ()
    asks: Asks | None = None
    follows: Follows | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, in the order they are asked."""
        return tuple(field for group in self.groups for field in group.fields)


@dataclass(frozen=True)
class Condition(Content):
    """What must hold for a passage to be written.

    Args:
        field: id of the field looked at.
        value: the choice it must equal; empty for « any answer ».
        absent: whether the field must be empty instead.
    """

    field: str
    value: str = ""
    absent: bool = False


@dataclass(frozen=True)
class Part(Content):
    """A stretch of a paragraph: fixed text, or the answer to ``field``.

    Args:
        text: the fixed text.
        field: id of the field whose answer is written.
        forms: what is written instead of the answer: for one item of ``field``, then for another
            number of them (« Pièce jointe », « Pièces jointes »).
        strong: whether it is in bold.
        when: conditions that must all hold.
    """

    text: str = ""
    field: str = ""
    forms: tuple[str, ...] = ()
    strong: bool = False
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Passage(Content):
    """A paragraph, a line of an address or a list item of the body.

    Args:
        role: what it is in the letter.
        parts: its text.
        when: conditions that must all hold.
        repeat: id of the ``list`` field it is written once for each item of.
    """

    role: Role
    parts: tuple[Part, ...]
    when: tuple[Condition, ...] = ()
    repeat: str = ""


@dataclass(frozen=True)
class Letter(Front):
    """A letter ready to use: registry values and French spaces are in place in its body.

    ``checked_on`` is the day on which the rule checked the longest ago was checked.
    """

    subject_parts: tuple[Part, ...] = field(default=())
    body: tuple[Passage, ...] = field(default=())
    checked_on: dt.date | None = None

    @property
    def checked(self) -> str:
        """When its rules were checked, in a sentence; empty when it rests on none."""
        return f"Règles contrôlées le {long_date(self.checked_on)}." if self.checked_on else ""
