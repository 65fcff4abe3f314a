"""Every path of a flow: all walks, and few cases that cover all pairs of answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations_with_replacement
from random import Random

from tutorials.editing.checks.situations import with_pairs
from tutorials.flows.dates import Values
from tutorials.flows.graph import reachable
from tutorials.flows.model import Flow, Question
from tutorials.flows.paths import classes
from tutorials.flows.walk import Answers, Facts, Walk, Walker


def walks(walker: Walker, *, pairs: bool = True) -> Iterator[Walk]:
    """Yield every complete walk, one for each combination of classes of answers."""
    tried = with_pairs if pairs else classes
    known = {q.id: tried(walker, q) for q in walker.flow.questions}

    def go(node: str, facts: Facts, steps: tuple[tuple[str, Values], ...]) -> Iterator[Walk]:
        question = walker.flow.nodes[node]
        if not isinstance(question, Question):
            yield Walk(steps, node, facts)
            return
        for values in known[node]:
            after = walker.answer(facts, question, values)
            yield from go(walker.next(question, after), after, (*steps, (node, values)))

    return go(walker.flow.start, walker.begin(), ())


def covering_cases(walker: Walker) -> list[Answers]:
    """Return sets of answers, each complete, in which every possible pair of answers occurs.

    A pair is two options of the same question or of two questions; a date counts by its class.
    For each pair not met yet, a walk that has it is searched, other answers being drawn (always
    the same way). Pairs that no walk can have are left out. The flow's examples come first, so
    that every outcome they lead to is there too.
    """
    search = _Search(walker)
    examples = [walker.replay(example.answers) for example in walker.flow.examples]
    known = [walk for walk in examples if not isinstance(walker.flow.nodes[walk.node], Question)]
    cases: list[Answers] = [walk.answers for walk in known]
    seen = {pair for walk in known for pair in pairs(walk)}
    for pair in combinations_with_replacement(search.options, 2):
        if frozenset(pair) not in seen and (walk := search.walk_with(pair)):
            seen |= pairs(walk)
            cases.append(walk.answers)
    return cases


_Said = tuple[str, str]
_Pair = frozenset[_Said]


def pairs(walk: Walk) -> set[_Pair]:
    """Return all pairs of answers of a walk, and each alone, as ``(question, value)`` couples."""
    said = [(id, value) for id, values in walk.steps for value in _said(values)]
    return {frozenset(pair) for pair in combinations_with_replacement(said, 2)}


def _said(values: Values) -> Values:
    """Return each option chosen; a range of dates is one answer."""
    return ("/".join(values),) if values[0][:1].isdigit() else values


class _Search:
    """Finds walks that give wanted answers."""

    def __init__(self, walker: Walker) -> None:
        self.walker = walker
        self.random = Random(1881)
        flow = walker.flow
        self.known = {question.id: with_pairs(walker, question) for question in flow.questions}
        said = {
            id: [one for values in known for one in _said(values)]
            for id, known in self.known.items()
        }
        self.options: list[_Said] = [(id, one) for id in said for one in dict.fromkeys(said[id])]
        self.ahead = {id: reachable(flow, id) for id in flow.nodes}
        self.keys = {id: _routing_keys(flow, self.ahead[id]) for id in flow.nodes}

    def walk_with(self, wanted: Iterable[_Said]) -> Walk | None:
        """Return a walk with all ``wanted`` answers; none when there is none."""
        needed: dict[str, set[str]] = {}
        for id, value in wanted:
            needed.setdefault(id, set()).add(value)
        if not all(self._fit(id, values) for id, values in needed.items()):
            return None  # two answers to a question that takes one
        hopeless: set[object] = set()

        def go(node: str, facts: Facts, steps: tuple[tuple[str, Values], ...]) -> Walk | None:
            missing = needed.keys() - dict(steps).keys()
            question = self.walker.flow.nodes[node]
            if not isinstance(question, Question):
                return None if missing else Walk(steps, node, facts)
            place = (node, *(facts.values.get(key) for key in self.keys[node]))
            if place in hopeless or not missing <= self.ahead[node]:
                return None
            for values in self._candidates(node, needed.get(node, set())):
                after = self.walker.answer(facts, question, values)
                following = self.walker.next(question, after)
                if found := go(following, after, (*steps, (node, values))):
                    return found
            hopeless.add(place)
            return None

        return go(self.walker.flow.start, self.walker.begin(), ())

    def _candidates(self, id: str, needed: set[str]) -> list[Values]:
        fit = self._fit(id, needed) if needed else self.known[id]
        return self.random.sample(fit, len(fit))

    def _fit(self, id: str, needed: set[str]) -> list[Values]:
        return [values for values in self.known[id] if needed <= set(_said(values))]


def _routing_keys(flow: Flow, nodes: set[str]) -> list[str]:
    """Return what routes look at in ``nodes``."""
    routes = [route for id in nodes for route in getattr(flow.nodes[id], "next", ())]
    return sorted({key for route in routes for key in (*route.when, *route.unless)})
