"""What an editor writes in ``content/flows/<id>/``: questions, outcomes, deadlines, examples."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from tutorials.flows.guards import Guarded
from tutorials.flows.outcome import SAID, Act, Item, Outcome
from tutorials.model import Content

UNKNOWN_DATE = "inconnue"
"""The answer « je ne connais pas la date »."""

TODAY: Literal["aujourd-hui"] = "aujourd-hui"
"""``Delay.since`` of a delay that runs from the day the answer is read."""


@dataclass(frozen=True, kw_only=True)
class Route(Guarded):
    """Where a question leads; the first route that applies is taken, the last has no condition."""

    go: str


@dataclass(frozen=True, kw_only=True)
class Option(Content):
    """One possible answer.

    Args:
        id: kebab-case, unique in the question.
        label: what one chooses.
        hint: a precision under it.
        alone: forbids other answers beside it in a ``choices`` question.
        unknown: « je ne sais pas »: the result says what would change if one learnt it.
        country: whose holidays then count for an answer that is awaited.
        states: name of a fact that it states, with the value « oui » (see ``Rule.prolonged_by``).
    """

    id: str
    label: str
    hint: str = ""
    alone: bool = False
    unknown: bool = False
    country: Literal["", "france", "irlande"] = ""
    states: str = ""


@dataclass(frozen=True, kw_only=True)
class Question(Guarded):
    """One screen.

    Args:
        id: kebab-case, unique in the flow.
        title: the question itself.
        short: its name in the recap and in conditions (« Contenu de l’avis »).
        kind: one choice, several choices, or a date.
        why: why it is asked, in one short sentence.
        next: routes, in order.
        help: what one needs to know to answer, Markdown.
        options: possible answers, most serious first (none for a date).
        certain: everybody knows the answer, so that « je ne sais pas » has no place.

    ``when`` and ``unless`` are promises: the checker refuses a path that asks the question
    although an earlier answer excludes it.
    """

    id: str
    title: str
    short: str
    kind: Literal["choice", "choices", "date"]
    why: str
    next: tuple[Route, ...]
    help: str = ""
    options: tuple[Option, ...] = ()
    certain: bool = False

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
        brief: said in the box of the date that counts, a few words.
        note: said beside the date in the list, Markdown.
        expired: why acts that depend on it are no longer proposed, Markdown.
        unknown: what to do when the date is not known, Markdown.
    """

    id: str
    title: str
    rule: str
    since: Literal["", "aujourd-hui"] = ""
    prolonged: bool = False
    brief: str = ""
    note: str = ""
    expired: str = ""
    unknown: str = ""


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

    ``acts`` and ``lines`` hold what several outcomes share, by id.
    """

    id: str
    title: str
    summary: str
    start: str
    questions: tuple[Question, ...]
    deadlines: tuple[Delay, ...] = ()
    acts: dict[str, Act] = field(default_factory=dict)
    lines: dict[str, Item] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()


SaidAct = tuple[Act, tuple[Guarded, ...]]
"""An act with what the shared act it uses says, and whose conditions must all hold."""


@dataclass(frozen=True, kw_only=True)
class Flow(FlowFile):
    """A whole tutorial."""

    outcomes: tuple[Outcome, ...]

    @cached_property
    def _said(self) -> dict[str, tuple[SaidAct, ...]]:
        return {one.id: tuple(map(self._with_shared, one.acts)) for one in self.outcomes}

    def acts_of(self, outcome: Outcome) -> tuple[SaidAct, ...]:
        """Return the acts of an outcome of this flow, in order."""
        return self._said[outcome.id]

    def _with_shared(self, act: Act) -> SaidAct:
        if not act.use:
            return act, (act,)
        shared = self.acts[act.use]
        own = {name: value for name in SAID if (value := getattr(act, name))}
        return replace(shared, **own), (act, shared)

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
