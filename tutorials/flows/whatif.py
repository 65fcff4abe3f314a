"""« Et si j’avais répondu autrement ? »: which single other answer leads to another outcome."""

from __future__ import annotations

from dataclasses import dataclass

from tutorials.flows.answers import in_words
from tutorials.flows.dates import Values
from tutorials.flows.model import Outcome
from tutorials.flows.paths import classes
from tutorials.flows.walk import Walk, Walker


@dataclass(frozen=True)
class Alternative:
    """Another answer, and the title of the outcome it leads to; empty: to more questions."""

    answer: str
    outcome: str


@dataclass(frozen=True)
class WhatIf:
    """The alternatives of one question."""

    node: str
    question: str
    alternatives: tuple[Alternative, ...]


def what_if(walker: Walker, walk: Walk) -> list[WhatIf]:
    """Try every other answer to each question of ``walk``, the other answers being kept."""
    found = []
    for id, given in walk.steps:
        question = walker.flow.question(id)
        others: dict[str, Alternative] = {}
        for values in classes(walker, question, pairs=False):
            title = _title(walker, walk, id, values)
            if values != given and len(values) == 1 and title is not None:
                # One date says enough for an outcome; every option is worth its line.
                line = title if question.kind == "date" else values[0]
                others.setdefault(line, Alternative(in_words(question, values), title))
        if others:
            found.append(WhatIf(id, question.short, tuple(others.values())))
    return found


def _title(walker: Walker, walk: Walk, id: str, values: Values) -> str | None:
    """Return where another answer leads; none when it changes nothing."""
    other = walker.replay({**walk.answers, id: values})
    if other.node == walk.node:
        return None
    node = walker.flow.nodes[other.node]
    return node.title if isinstance(node, Outcome) else ""
