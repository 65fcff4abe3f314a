"""« Et si j’avais répondu autrement ? »: which single other answer leads to another outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tutorials.flows.answers import in_words
from tutorials.flows.dates import Values
from tutorials.flows.model import UNKNOWN_DATE, Question
from tutorials.flows.outcome import Outcome
from tutorials.flows.paths import classes
from tutorials.flows.walk import Facts, Walk, Walker


@dataclass(frozen=True)
class Alternative:
    """Another answer, and the title of the outcome it leads to; empty: to more questions."""

    answer: str
    outcome: str


@dataclass(frozen=True)
class WhatIf:
    """The alternatives of one question; ``unknown``: it was answered « je ne sais pas »."""

    node: str
    question: str
    alternatives: tuple[Alternative, ...]
    unknown: bool = False


def what_if(walker: Walker, walk: Walk) -> list[WhatIf]:
    """Try every other answer to each question of ``walk``, the other answers being kept."""
    found = []
    facts = walker.begin()
    for id, given in walk.steps:
        question = walker.flow.question(id)
        others: dict[str, Alternative] = {}
        for values, title in _elsewhere(walker, walk, question, facts):
            # One date says enough for an outcome; every option is worth its line.
            line = title if question.kind == "date" else values[0]
            others.setdefault(line, Alternative(in_words(question, values), title))
        if others:
            unknown = given == (UNKNOWN_DATE,) or any(
                option.unknown for option in question.options if option.id in given
            )
            found.append(WhatIf(id, question.short, tuple(others.values()), unknown))
        facts = walker.answer(facts, question, given)
    return found


def _elsewhere(
    walker: Walker, walk: Walk, question: Question, facts: Facts
) -> Iterator[tuple[Values, str]]:
    """Yield each other answer to ``question`` that changes the end, and where it leads."""
    given = walk.answers[question.id]
    for values in classes(walker, question):
        if values == given or len(values) != 1:
            continue
        other = walker.follow({**walk.answers, question.id: values}, question.id, facts)
        if other.node != walk.node:
            node = walker.flow.nodes[other.node]
            yield values, node.title if isinstance(node, Outcome) else ""
