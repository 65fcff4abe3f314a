"""An outcome with every condition in words, as a page without script shows it."""

from __future__ import annotations

import datetime as dt
import sys

from tutorials.deadlines.sentences import rule_in_words
from tutorials.editing.flow_graph import condition
from tutorials.flows.dues import DueLine, with_notes
from tutorials.flows.guards import Guarded
from tutorials.flows.model import TODAY, Delay, Flow
from tutorials.flows.needs import Needs
from tutorials.flows.outcome import Outcome, Term
from tutorials.flows.plan import Layout, Plan
from tutorials.flows.walk import Facts


def whole_plan(flow: Flow, outcome: Outcome, library: Needs) -> Plan:
    """Lay ``outcome`` out for who has answered nothing: all that it can say, and when it does."""
    return _Everything(flow, library, Facts(dt.date.min)).plan(outcome)


class _Everything(Layout):
    most_now = sys.maxsize

    def _shown(self, guards: tuple[Guarded, ...], before: str = "") -> bool:
        return True

    def _has_term(self, term: Term) -> bool:
        return True

    def _said(self, *guards: Guarded) -> str:
        return condition(self.flow, *guards)

    def _due_line(self, delay: Delay, text: str) -> DueLine:
        """Return the line of a delay, as a rule: no date is known."""
        rule = self.delays.rules[delay.rule]
        words = rule_in_words(self.delays, rule, self._start(delay), prolonged=delay.prolonged)
        return DueLine(delay.title, words, with_notes(delay, text), law=rule.sources[:1])

    def _start(self, delay: Delay) -> str:
        """Name what makes ``delay`` run; empty for the day of the act."""
        if delay.follows:
            return f"fin de « {self.flow.deadline[delay.follows].title} », sans réponse"
        if delay.since == TODAY:
            return ""
        return self.flow.question(self.delays.rules[delay.rule].trigger).short
