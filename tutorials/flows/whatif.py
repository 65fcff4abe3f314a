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
        others = tuple(
            Alternative(in_words(question, values), title)
            for values in classes(walker, question, pairs=False)
            if values != given and (title := _title(walker, walk, id, values)) is not None
        )
        if others:
            found.append(WhatIf(id, question.short, others))
    return found


def _title(walker: Walker, walk: Walk, id: str, values: Values) -> str | None:
    """Return where another answer leads; none when it changes nothing."""
    other = walker.replay({**walk.answers, id: values})
    if other.node == walk.node:
        return None
    node = walker.flow.nodes[other.node]
    return node.title if isinstance(node, Outcome) else ""
