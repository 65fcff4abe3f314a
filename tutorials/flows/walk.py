"""Replay answers through a flow: which questions they reach, where they lead, what they prove."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import takewhile

from tutorials.dates.french import plausible
from tutorials.dates.spans import Span
from tutorials.deadlines.legal import NOWHERE, Deadline, Delays, Where
from tutorials.flows.dates import Due, Values, span
from tutorials.flows.guards import DEADLINE, Guarded
from tutorials.flows.model import TODAY, Delay, Flow, Question

Answers = Mapping[str, Values]
"""Question id → stored values (option ids, or dates: see ``flows.dates``)."""


@dataclass(frozen=True)
class Facts:
    """What is known at a point of a walk.

    Args:
        values: question id, or ``delai.<id>`` → values.
        dues: deadlines placed on the calendar so far, by id.
        today: the day the answers are read.
    """

    today: dt.date
    values: dict[str, Values] = field(default_factory=dict)
    dues: dict[str, Due] = field(default_factory=dict)


@dataclass(frozen=True)
class Walk:
    """A replay: the questions answered, in order, and the node where it stands."""

    steps: tuple[tuple[str, Values], ...]
    node: str
    facts: Facts

    @property
    def answers(self) -> dict[str, Values]:
        """Return the answers that were used."""
        return dict(self.steps)


def true(condition: str, accepted: Values, facts: Facts) -> bool:
    """Tell whether one line of a condition holds; what was not asked holds for nothing."""
    for value in facts.values.get(condition, ()):  # noqa: SIM110  # loops: asked by the million
        if value in accepted:
            return True
    return False


def applies(guarded: Guarded, facts: Facts) -> bool:
    """Tell whether ``guarded`` applies: dates of validity, ``when``, ``unless``."""
    if guarded.valid_from and facts.today < guarded.valid_from:
        return False
    if guarded.valid_until and facts.today > guarded.valid_until:
        return False
    for key, accepted in guarded.when.items():
        if not true(key, accepted, facts):
            return False
    for key, refused in guarded.unless.items():  # noqa: SIM110
        if true(key, refused, facts):
            return False
    return True


def starts(flow: Flow, delay: Delay, delays: Delays) -> str:
    """Return what makes ``delay`` run, at the root: a date's question, or today.

    A delay that follows another starts with it, since the end of one is the start of the other.
    """
    first = flow.deadline[delay.follows] if delay.follows else delay
    return first.since or delays.rules[first.rule].trigger


def valid(question: Question, values: Values) -> bool:
    """Tell whether stored ``values`` answer ``question`` (a state may come from a file)."""
    if question.kind == "date":
        try:
            days = span(values)
        except ValueError:
            return False
        return days is None or (plausible(days.first) and plausible(days.last))
    options = {option.id: option for option in question.options}
    if not values or len(set(values)) < len(values) or any(v not in options for v in values):
        return False
    if question.kind == "choice":
        return len(values) == 1
    return len(values) == 1 or not any(options[value].alone for value in values)


class Walker:
    """Walks one flow on one day.

    Args:
        flow: a checked flow.
        delays: the delays it names.
        today: the day the answers are read.
        where: whose holidays count, as far as it is known beforehand.
    """

    def __init__(self, flow: Flow, delays: Delays, today: dt.date, where: Where = NOWHERE) -> None:
        self.flow, self.delays, self.today, self.where = flow, delays, today, where
        self._placed: dict[tuple[str, Span, Where], Deadline] = {}  # many walks ask the same
        self._countries = [
            (question.id, option.id, option.country)
            for question in flow.questions
            for option in question.options
            if option.country
        ]

    def begin(self) -> Facts:
        """Return what is known before the first question."""
        return self._with_dues(Facts(self.today), TODAY, (self.today.isoformat(),))

    def answer(self, facts: Facts, question: Question, values: Values) -> Facts:
        """Return ``facts`` and what answering ``question`` adds."""
        known = Facts(self.today, {**facts.values, question.id: values}, facts.dues)
        return self._with_dues(known, question.id, values) if question.kind == "date" else known

    def next(self, question: Question, facts: Facts) -> str:
        """Return the id of the node that follows ``question``."""
        return next(route.go for route in question.next if applies(route, facts))

    def replay(self, answers: Answers) -> Walk:
        """Follow ``answers`` from the start until one is missing or not valid, or an outcome."""
        return self.follow(answers, self.flow.start, self.begin())

    def follow(self, answers: Answers, node: str, facts: Facts) -> Walk:
        """Follow ``answers`` in the same way, from ``node`` and what is known there."""
        steps = []
        while isinstance(question := self.flow.nodes[node], Question):
            values = answers.get(node, ())
            if not valid(question, values):
                break
            facts = self.answer(facts, question, values)
            steps.append((node, values))
            node = self.next(question, facts)
        return Walk(tuple(steps), node, facts)

    def known_at(self, walk: Walk, node: str) -> Facts:
        """Return what was known when ``walk`` came to ``node``, before its answer."""
        return self.known(dict(takewhile(lambda step: step[0] != node, walk.steps)))

    def known(self, answers: Answers) -> Facts:
        """Return what ``answers`` prove: all those of a walk, in its order, and no others."""
        facts = self.begin()
        for id, values in answers.items():
            facts = self.answer(facts, self.flow.question(id), values)
        return facts

    def _with_dues(self, facts: Facts, since: str, values: Values) -> Facts:
        """Add the delays that run from ``since``: a date's question, or today."""
        dues, known = dict(facts.dues), dict(facts.values)
        start = span(values)
        for delay in self.flow.deadlines:
            if starts(self.flow, delay, self.delays) == since:
                dues[delay.id] = Due(delay, self.place(delay, start, facts) if start else None)
                known[DEADLINE + delay.id] = (dues[delay.id].status,)
        return Facts(facts.today, known, dues)

    def place(self, delay: Delay, start: Span, facts: Facts) -> Deadline:
        """Place one of the flow's delays on the calendar, ``start`` being what it comes from."""
        if delay.follows:
            start = self.place(self.flow.deadline[delay.follows], start, facts).ends
        where = self._where(facts)
        asked = (delay.id, start, where)
        if asked not in self._placed:
            rule = self.delays.rules[delay.rule]
            self._placed[asked] = self.delays.deadline(
                rule, start, self.today, where, prolonged=delay.prolonged
            )
        return self._placed[asked]

    def _where(self, facts: Facts) -> Where:
        """Return whose holidays count after the answers given so far."""
        for question, option, country in self._countries:
            if option in facts.values.get(question, ()):
                return replace(self.where, theirs=country)
        return self.where
