"""Why an outcome says what it says: the answers that its conditions looked at, in words."""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.flows.graph import lines
from tutorials.flows.guards import Conditions, Guarded
from tutorials.flows.model import Flow, Question
from tutorials.flows.walk import Facts, Walk, Walker, applies


def of_guards(flow: Flow, facts: Facts, *guards: Guarded) -> tuple[str, ...]:
    """Return the answers that made all ``guards`` hold; none when they always do.

    Args:
        flow: whose questions name the answers.
        facts: what is known.
        guards: conditions that hold, of an act and of the shared act it uses.
    """
    found = [line for guard in guards for line in _given(flow, guard.when, facts)]
    return tuple(dict.fromkeys(found))


def of_outcome(walker: Walker, walk: Walk) -> tuple[str, ...]:
    """Return the answers that chose the way to the outcome where ``walk`` stands."""
    flow, found = walker.flow, []
    facts = walker.begin()
    for id, values in walk.steps:
        question = flow.question(id)
        facts = walker.answer(facts, question, values)
        taken = next(route for route in question.next if applies(route, facts))
        found += [*_given(flow, taken.when, facts)]
        if not taken.when and _chose(question):
            found += [*_given(flow, {id: values}, facts)]
    return tuple(dict.fromkeys(found))


def _given(flow: Flow, conditions: Conditions, facts: Facts) -> Iterator[str]:
    """Write conditions with the answers that were given, and not all that were accepted."""
    held = {
        key: tuple(value for value in facts.values.get(key, ()) if value in accepted)
        for key, accepted in conditions.items()
    }
    yield from lines(flow, {key: values for key, values in held.items() if values})


def _chose(question: Question) -> bool:
    """Tell whether another answer to ``question`` could have led elsewhere."""
    return question.kind != "date" and len({route.go for route in question.next}) > 1
