"""Follow all paths of a flow at once: what cannot differ any more is followed together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tutorials.editing.flow_graph import keys, order
from tutorials.flows.dates import Values
from tutorials.flows.graph import reachable
from tutorials.flows.model import Flow, Question
from tutorials.flows.paths import classes
from tutorials.flows.walk import Facts, Walker

_Known = tuple[Values | None, ...]
"""Values of the facts that matter at a node, in the order of :func:`_matter`."""


@dataclass
class Situation:
    """What many walks have in common at a node: the facts that still matter from there on.

    Args:
        node: where the walks stand.
        facts: what matters; other facts are left out.
        walks: how many walks it stands for.
        longest: most questions answered by one of them.
        shortest: fewest questions answered by one of them.
        answers: the answers of one of them.
    """

    node: str
    facts: Facts
    walks: int
    longest: int
    shortest: int
    answers: dict[str, Values]


def with_pairs(walker: Walker, question: Question) -> list[Values]:
    """Return one answer of each class, then each pair of choices that may go together."""
    together = [option.id for option in question.options if not option.alone]
    pairs = combinations(together, 2) if question.kind == "choices" else ()
    return [*classes(walker, question), *pairs]


def situations(walker: Walker, *, pairs: bool = True) -> Iterator[Situation]:
    """Yield every situation of every node, each once, nodes in order. Exact, and quick."""
    return _Groups(walker, pairs).in_order()


class _Groups:
    """All walks of a flow; at each node, groups by what matters there."""

    def __init__(self, walker: Walker, pairs: bool) -> None:
        self.walker, self.flow, self.pairs = walker, walker.flow, pairs
        looks = {id: keys(walker.flow, id) for id in walker.flow.nodes}
        self.matter = {id: _matter(walker.flow, id, looks) for id in walker.flow.nodes}
        self.groups: dict[str, dict[_Known, Situation]] = {id: {} for id in order(walker.flow)}

    def in_order(self) -> Iterator[Situation]:
        begun = self.walker.begin()
        start = tuple(begun.values.get(key) for key in self.matter[self.flow.start])
        self.groups[self.flow.start][start] = Situation(self.flow.start, begun, 1, 0, 0, {})
        for node, groups in self.groups.items():
            yield from groups.values()
            question = self.flow.nodes[node]
            if isinstance(question, Question):
                self._advance(question, groups)

    def _advance(self, question: Question, groups: dict[_Known, Situation]) -> None:
        """Send every group of ``question`` on, once for each class of answers."""
        routing = sorted(keys(self.flow, question.id))
        targets: dict[_Known, str] = {}
        effects = [(values, self._effect(question, values)) for values in self._classes(question)]
        for here in groups.values():
            known = here.facts.values
            for values, effect in effects:
                place = tuple([effect.get(key) or known.get(key) for key in routing])
                if place not in targets:
                    facts = self.walker.answer(here.facts, question, values)
                    targets[place] = self.walker.next(question, facts)
                self._join(here, targets[place], question, values, effect)

    def _classes(self, question: Question) -> list[Values]:
        return (with_pairs if self.pairs else classes)(self.walker, question)

    def _effect(self, question: Question, values: Values) -> dict[str, Values]:
        """Return the facts that an answer adds; they do not depend on earlier ones."""
        return self.walker.answer(Facts(self.walker.today), question, values).values

    def _join(
        self,
        here: Situation,
        target: str,
        question: Question,
        values: Values,
        effect: dict[str, Values],
    ) -> None:
        """Add the walks of ``here`` to the group of ``target`` where they belong."""
        known, matter = here.facts.values, self.matter[target]
        place = tuple([effect.get(key) or known.get(key) for key in matter])
        group = self.groups[target].get(place)
        if group:
            group.walks += here.walks
            group.longest = max(group.longest, here.longest + 1)
            group.shortest = min(group.shortest, here.shortest + 1)
            return
        facts = {key: one for key, one in zip(matter, place, strict=True) if one}
        self.groups[target][place] = Situation(
            target,
            Facts(self.walker.today, facts),
            here.walks,
            here.longest + 1,
            here.shortest + 1,
            {**here.answers, question.id: values},
        )


def _matter(flow: Flow, id: str, looks: dict[str, set[str]]) -> list[str]:
    """Return the facts that ``id`` or a node after it looks at."""
    return sorted({key for after in reachable(flow, id) for key in looks[after]})
