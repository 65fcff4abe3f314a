"""Evidence comes before any report: a text that is reported may go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests import library as project
from tests.flows.all_paths import AllPaths
from tutorials.flows.plan import ActLine

pytestmark = pytest.mark.slow

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
def test_no_plan_reports_a_text_before_its_evidence_is_kept(
    name: str, walked: Callable[[str], AllPaths]
) -> None:
    late = set()
    for _, plan in walked(name).results:
        first = next((rank for rank, act in enumerate(plan.acts) if reports(act)), len(plan.acts))
        if any(keeps(act) and not reports(act) for act in plan.acts[first:]):
            late.add(plan.outcome.id)
    assert late == set()
