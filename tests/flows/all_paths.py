"""Every path of a real flow, walked once: where paths end and what each end shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from tests.flows.covering import covering_cases
from tests.flows.small_flow import TODAY
from tutorials.deadlines.legal import delays_of
from tutorials.editing.checks.situations import Situation, situations
from tutorials.editing.flow_graph import contents
from tutorials.flows.guards import DEADLINE, Status
from tutorials.flows.model import Flow
from tutorials.flows.outcome import Outcome
from tutorials.flows.plan import Plan, lay_out
from tutorials.flows.walk import Answers, Walker, true
from tutorials.library import Library


@dataclass(frozen=True)
class AllPaths:
    """A flow of the project and all that its paths lead to on :data:`TODAY`."""

    flow: Flow
    library: Library

    @cached_property
    def walker(self) -> Walker:
        return Walker(self.flow, delays_of(self.library), TODAY)

    @cached_property
    def ends(self) -> list[Situation]:
        """Every situation in which a path can end, pairs of choices included."""
        found = situations(self.walker)
        return [one for one in found if isinstance(self.flow.nodes[one.node], Outcome)]

    @cached_property
    def covering(self) -> list[Answers]:
        """Cases that have every pair of answers that some path has."""
        return covering_cases(self.walker)

    @cached_property
    def results(self) -> list[tuple[Situation, Plan]]:
        """Each outcome as shown, once for each set of conditions that hold in it."""
        laid: dict[object, tuple[Situation, Plan]] = {}
        lines = {id: _lines(self.flow, id) for id in self.flow.nodes}
        for end in self.ends:
            held = tuple(true(key, accepted, end.facts) for key, accepted in lines[end.node])
            if (end.node, held) not in laid:
                facts = self.walker.replay(end.answers).facts
                laid[end.node, held] = (
                    end,
                    lay_out(self.flow, self.outcome(end), self.library, facts),
                )
        return list(laid.values())

    def outcome(self, end: Situation) -> Outcome:
        """Return the outcome of an end."""
        node = self.flow.nodes[end.node]
        assert isinstance(node, Outcome)
        return node

    def passed(self, end: Situation) -> set[str]:
        """Return the deadlines that are surely over at ``end``."""
        return {
            id for id in self.flow.deadline if end.facts.values.get(DEADLINE + id) == ("passed",)
        }

    def proposing(self, letter: str) -> Iterator[Situation]:
        """Yield the ends that propose ``letter``."""
        for end, plan in self.results:
            if letter in plan.letters:
                yield end


def _lines(flow: Flow, id: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return every line of condition of an outcome, and the status of its deadlines."""
    items = [flow.nodes[id], *flow.acts.values(), *flow.lines.values()]
    conditions = [
        value
        for item in items
        for path, value in contents(item)
        if path and path[-1] in ("when", "unless") and isinstance(value, dict)
    ]
    lines = [line for one in conditions for line in one.items()]
    return lines + [
        (f"{DEADLINE}{one}", (status,)) for one in flow.deadline for status in get_args(Status)
    ]
