"""How many questions are still to come, from the graph and from what is already known."""

from __future__ import annotations

from functools import cache

from tutorials.flows.model import Flow, Question, Route
from tutorials.flows.walk import Facts, true

MOST_QUESTIONS = 12
"""No path asks more: somebody hurt and in a hurry answers in under five minutes."""


def remaining(flow: Flow, node: str, facts: Facts, answered: int) -> tuple[int, int]:
    """Return the fewest and the most questions still to be answered, the one at ``node`` included.

    A route is left out when what is known excludes it; what is not known yet may be anything.

    Args:
        flow: a checked flow: no path of it is longer than :data:`MOST_QUESTIONS`.
        node: the question shown.
        facts: what is known before it.
        answered: the questions answered before it.
    """

    @cache
    def walk(id: str) -> tuple[int, int]:
        question = flow.nodes[id]
        if not isinstance(question, Question):
            return 0, 0
        ends = [walk(route.go) for route in _open(question, facts)]
        return 1 + min(low for low, _ in ends), 1 + max(high for _, high in ends)

    low, high = walk(node)
    return low, max(low, min(high, MOST_QUESTIONS - answered))


def in_words(low: int, high: int) -> str:
    """Write it for the screen of a question: « Encore 3 à 5 questions »."""
    if high == 1:
        return "Dernière question"
    if low == high:
        return f"Encore {high} questions"
    return f"Encore {low} à {high} questions"


def _open(question: Question, facts: Facts) -> list[Route]:
    """Return the routes that may be taken, up to the first that surely is."""
    found = []
    for route in question.next:
        if _excluded(route, facts):
            continue
        found.append(route)
        if _sure(route, facts):
            break
    return found


def _known(key: str, facts: Facts) -> bool:
    return key in facts.values and bool(facts.values[key])


def _excluded(route: Route, facts: Facts) -> bool:
    if route.valid_from and facts.today < route.valid_from:
        return True
    if route.valid_until and facts.today > route.valid_until:
        return True
    asked = [key for key in route.when if _known(key, facts)]
    return any(not true(key, route.when[key], facts) for key in asked) or any(
        true(key, values, facts) for key, values in route.unless.items()
    )


def _sure(route: Route, facts: Facts) -> bool:
    keys = {*route.when, *route.unless}
    return all(_known(key, facts) for key in keys)
