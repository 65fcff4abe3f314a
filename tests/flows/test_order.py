"""Evidence comes before any report: a text that is reported may go."""

from __future__ import annotations

import pytest

from tests import library as project
from tests.flows.small_flow import TODAY
from tutorials.deadlines.legal import delays_of
from tutorials.editing.checks.situations import situations
from tutorials.flows.outcome import Outcome
from tutorials.flows.plan import ActLine, lay_out
from tutorials.flows.walk import Walker
from tutorials.library import Library

REPORTS = {"notification-dsa", "signalement-plateforme", "doute-authenticite"}
"""Letters that make a platform look at the text, and perhaps take it away."""


def keeps(act: ActLine) -> bool:
    """Say whether an act is to keep evidence."""
    return "avant tout signalement" in act.text or any(
        button.href.endswith("preuves.html") for button in act.buttons
    )


def reports(act: ActLine) -> bool:
    """Say whether an act makes somebody look at the text."""
    return "PHAROS" in act.text or any(button.letter in REPORTS for button in act.buttons)


@pytest.mark.parametrize("name", sorted(project.library().flows))
def test_no_plan_reports_a_text_before_its_evidence_is_kept(name: str, library: Library) -> None:
    flow, late = library.flows[name], set()
    walker = Walker(flow, delays_of(library), TODAY)
    for end in situations(walker, pairs=False):
        outcome = flow.nodes[end.node]
        if isinstance(outcome, Outcome):
            acts = lay_out(flow, outcome, library, walker.replay(end.answers).facts).acts
            first = next((rank for rank, act in enumerate(acts) if reports(act)), len(acts))
            if any(keeps(act) and not reports(act) for act in acts[first:]):
                late.add(outcome.id)
    assert late == set()
