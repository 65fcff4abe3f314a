"""What an editor writes in ``content/flows/<id>/``: questions, outcomes, deadlines, examples."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from tutorials.model import Content

Conditions = dict[str, tuple[str, ...]]
"""``{question-id: [accepted options], "delai.<deadline-id>": [ouvert | passe | inconnu]}``."""

Status = Literal["ouvert", "passe", "inconnu"]
STATUSES: tuple[Status, ...] = ("ouvert", "passe", "inconnu")
DEADLINE = "delai."
"""Prefix of the facts that Python computes from dates."""

UNKNOWN_DATE = "inconnue"
"""The answer « je ne connais pas la date »."""

TODAY: Literal["aujourd-hui"] = "aujourd-hui"
"""``Delay.since`` of a delay that runs from the day the answer is read."""

Kind = Literal["securite", "ne-pas-repondre", "reponse-possible", "retrait", "action", "demarche"]


@dataclass(frozen=True, kw_only=True)
class Guarded(Content):
    """Something that applies in some cases only.

    Args:
        when: all lines must be true; several values on one line mean « or ».
        unless: no line may be true.
        valid_from: first day on which it applies (a change of the law); none: always.
        valid_until: last day on which it applies.
    """

    when: Conditions = field(default_factory=dict)
    unless: Conditions = field(default_factory=dict)
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None

    @property
    def always(self) -> bool:
        """Tell whether it applies in every case, on every day."""
        return not (self.when or self.unless or self.valid_from or self.valid_until)


@dataclass(frozen=True, kw_only=True)
class Route(Guarded):
    """Where a question leads; the first route that applies is taken, the last has no condition."""

    go: str


@dataclass(frozen=True, kw_only=True)
class Option(Content):
    """One possible answer.

    Args:
        id: kebab-case, unique in the question.
        label: the answer.
        hint: what it covers.
        alone: whether it forbids other answers beside it in a ``choices`` question.
        country: whose holidays then count for an answer that is awaited.
    """

    id: str
    label: str
    hint: str = ""
    alone: bool = False
    country: Literal["", "france", "irlande"] = ""


@dataclass(frozen=True, kw_only=True)
class Question(Guarded):
    """One screen.

    Args:
        id: kebab-case, unique in the flow.
        title: the question itself.
        short: its name in the recap and in conditions (« Contenu de l’avis »).
        kind: one choice, several choices, or a date.
        next: routes, in order.
        help: what one needs to know to answer, Markdown.
        options: possible answers, most serious first (none for a date).

    ``when`` and ``unless`` are promises: the checker refuses a path that asks the question
    although an earlier answer excludes it.
    """

    id: str
    title: str
    short: str
    kind: Literal["choice", "choices", "date"]
    next: tuple[Route, ...]
    help: str = ""
    options: tuple[Option, ...] = ()

    def option(self, id: str) -> Option:
        """Return the option ``id``; raises ``KeyError``."""
        for option in self.options:
            if option.id == id:
                return option
        raise KeyError(id)


@dataclass(frozen=True, kw_only=True)
class Delay(Content):
    """A delay of ``content/deadlines`` that the flow watches.

    Args:
        id: short name, used as ``delai.<id>`` in conditions.
        title: what must be done before the date (« Agir pour injure ou diffamation »).
        rule: id of the delay; it says what starts it, how long it is and how it is counted.
        since: « aujourd-hui » for a delay that would run from the day the answer is read; empty
            for one that runs from the rule's own date, asked by the question of that name.
        prolonged: whether the other side has taken the longer time that the rule allows.
        note: said beside the computed date, Markdown.
        expired: why acts that depend on it are no longer proposed, Markdown.
        unknown: what to do when the date is not known, Markdown.
    """

    id: str
    title: str
    rule: str
    since: Literal["", "aujourd-hui"] = ""
    prolonged: bool = False
    note: str = ""
    expired: str = ""
    unknown: str = ""


@dataclass(frozen=True, kw_only=True)
class Item(Guarded):
    """One sentence or action of an outcome.

    Args:
        text: Markdown.
        law: registry ids the text rests on.
        before: deadline after which it is not proposed; ``Deadline.expired`` is shown instead.
        use: id of an item of ``Flow.common``, instead of ``text``.
    """

    text: str = ""
    law: tuple[str, ...] = ()
    before: str = ""
    use: str = ""


@dataclass(frozen=True, kw_only=True)
class LetterLink(Guarded):
    """A letter to send, and why this one."""

    id: str
    why: str
    before: str = ""


@dataclass(frozen=True, kw_only=True)
class Term(Guarded):
    """A line of the deadlines: a computed date, or a sentence."""

    deadline: str = ""
    text: str = ""
    law: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Tool(Guarded):
    """Another tutorial to go on with, and why."""

    id: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Outcome(Content):
    """Where answers lead: five parts, each complete for every path that ends here.

    Args:
        id: kebab-case, unique in the flow.
        title: what to do, in a few words.
        kind: what sort of conduct it advises; only « reponse-possible » may lead to a reply.
        summary: two or three sentences, Markdown.
        today: ordered actions.
        letters: letters to send; when none may apply, ``no_letter`` says why.
        deadlines: dates.
        chances: what can honestly be hoped for.
        chapters: ``page#anchor`` of the guide (``avis#preuve``).
        law: registry ids for the outcome as a whole.
        tools: tutorials to go on with.
    """

    id: str
    title: str
    kind: Kind
    summary: str
    today: tuple[Item, ...]
    deadlines: tuple[Term, ...]
    chances: tuple[Item, ...]
    chapters: tuple[str, ...]
    law: tuple[str, ...]
    letters: tuple[LetterLink, ...] = ()
    no_letter: str = ""
    tools: tuple[Tool, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Example(Content):
    """A case in a few words, its answers and the outcome they must lead to on ``today``."""

    title: str
    today: dt.date
    answers: dict[str, tuple[str, ...]]
    outcome: str


@dataclass(frozen=True, kw_only=True)
class FlowFile(Content):
    """A tutorial without its outcomes, which stand in files of their own, one each.

    ``common`` holds the items that several outcomes share, by id.
    """

    id: str
    title: str
    summary: str
    start: str
    questions: tuple[Question, ...]
    deadlines: tuple[Delay, ...] = ()
    common: dict[str, Item] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Flow(FlowFile):
    """A whole tutorial."""

    outcomes: tuple[Outcome, ...]

    @cached_property
    def nodes(self) -> dict[str, Question | Outcome]:
        """Return questions and outcomes by id."""
        nodes: tuple[Question | Outcome, ...] = (*self.questions, *self.outcomes)
        return {node.id: node for node in nodes}

    @cached_property
    def deadline(self) -> dict[str, Delay]:
        """Return the delays by id."""
        return {deadline.id: deadline for deadline in self.deadlines}

    def question(self, id: str) -> Question:
        """Return the question ``id``; raises ``KeyError``, also for an outcome."""
        node = self.nodes[id]
        if not isinstance(node, Question):
            raise KeyError(id)
        return node
