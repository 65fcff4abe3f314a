"""The outcomes that a case has reached: what its steps, its calendar and its pages come from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tutorials.case.model import Case
from tutorials.deadlines.case import COUNTRY, where
from tutorials.deadlines.legal import delays_of
from tutorials.flows import state
from tutorials.flows.model import TODAY, Flow
from tutorials.flows.outcome import Outcome
from tutorials.flows.plan import UNDATED, Plan, lay_out
from tutorials.flows.walk import Facts, Walker, applies
from tutorials.library import Library


@dataclass(frozen=True)
class Reached:
    """An outcome that the answers of a case lead to.

    Args:
        flow: the tutorial.
        plan: the outcome, for these answers.
        facts: what they prove.
    """

    flow: Flow
    plan: Plan
    facts: Facts

    @property
    def now(self) -> list[str]:
        """Return the acts for now, in Markdown."""
        return [f"Maintenant : {act.text}" for act in self.plan.now]

    @property
    def later(self) -> list[str]:
        """Return the other acts, each with its time, in Markdown.

        A date counted from today is not said: a case is read again weeks after its request left.
        """
        return [
            f"{UNDATED if group.from_today else group.title} : {act.text}"
            for group in self.plan.next
            for act in group.acts
        ]

    @property
    def rules(self) -> set[str]:
        """Return the delays of ``content/deadlines`` that the plan counts from a date given."""
        terms = self.plan.outcome.dates
        shown = {term.deadline for term in terms if applies(term, self.facts)}
        placed = [due for id, due in self.facts.dues.items() if id in shown and due.deadline]
        return {
            due.delay.rule for due in placed if due.delay.since != TODAY and not due.delay.follows
        }


def reached(case: Case, today: dt.date, library: Library) -> list[Reached]:
    """Return the outcomes that the answers of ``case`` reach, in the order of the flows' ids."""
    found = (_reached(library.flows[id], case, today, library) for id in sorted(library.flows))
    return [one for one in found if one]


def _reached(flow: Flow, case: Case, today: dt.date, library: Library) -> Reached | None:
    """Return the outcome that the answers of one flow reach; none before they are complete."""
    if flow.id not in case.answers:
        return None
    walker = Walker(flow, delays_of(library), today, where(case.retracted(COUNTRY, flow.id)))
    walk = state.settle(walker, state.State(dict(case.answers[flow.id]))).walk
    node = flow.nodes[walk.node]
    if not isinstance(node, Outcome):
        return None
    return Reached(flow, lay_out(flow, node, library, walk.facts), walk.facts)
