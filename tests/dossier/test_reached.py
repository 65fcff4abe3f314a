"""The dossier follows the outcomes reached: no act, no date that none of them gives."""

from __future__ import annotations

import datetime as dt
import html
import json
import re
from itertools import islice

import pytest
from icalendar import Calendar

from tests.flows.small_flow import TODAY
from tutorials import app
from tutorials.case.model import Case, Request, to_json
from tutorials.deadlines.legal import delays_of
from tutorials.dossier.parts import dated, next_steps, parts
from tutorials.dossier.reached import reached
from tutorials.editing.checks.situations import Situation, situations
from tutorials.files import ics
from tutorials.flows.case import noted
from tutorials.flows.dues import entry
from tutorials.flows.model import TODAY as FROM_TODAY
from tutorials.flows.outcome import Outcome
from tutorials.flows.walk import Walker
from tutorials.library import Library

MOST = 6
"""Situations tried for each outcome, spread over all those in which it is reached."""


@pytest.fixture(scope="module", params=["avis", "fiche", "suites"])
def ends(request: pytest.FixtureRequest, library: Library) -> list[tuple[Case, Situation]]:
    """Cases that have reached each outcome of a flow, and where."""
    flow = library.flows[request.param]
    walker = Walker(flow, delays_of(library), TODAY)
    by_outcome: dict[str, list[Situation]] = {}
    for one in situations(walker, pairs=False):
        if isinstance(flow.nodes[one.node], Outcome):
            by_outcome.setdefault(one.node, []).append(one)
    assert by_outcome.keys() == {outcome.id for outcome in flow.outcomes}
    return [
        (noted(flow, Case(), one.answers), one)
        for found in by_outcome.values()
        for one in islice(found, 0, None, max(1, len(found) // MOST))
    ]


def plain(text: str) -> str:
    return " ".join(re.sub(r"[*`]", "", text).split())


def test_the_steps_of_the_dossier_are_the_acts_of_the_outcome_no_more_no_less(
    ends: list[tuple[Case, Situation]], library: Library
) -> None:
    for case, end in ends:
        (one,) = reached(case, TODAY, library)
        assert one.plan.outcome.id == end.node
        given = {plain(library.registry.expand(act.text)) for act in one.plan.acts}
        steps = [plain(step) for step in next_steps(case, TODAY, library)]
        assert {step for step in steps if not step.endswith(tuple(given))} == set(), end
        assert {act for act in given if not any(step.endswith(act) for step in steps)} == set()


def test_no_date_is_in_the_calendar_that_no_outcome_gives(
    ends: list[tuple[Case, Situation]], library: Library
) -> None:
    for case, end in ends:
        (one,) = reached(case, TODAY, library)
        listed = {term.deadline for term in one.plan.outcome.dates if term.deadline}
        rules = {
            delay.rule
            for delay in one.flow.deadlines
            if delay.id in listed and delay.since != FROM_TODAY
        }
        assert {each.rule.id for each in dated(case, TODAY, library)} <= rules, end


def test_the_entry_of_each_box_is_the_day_that_it_shows(
    ends: list[tuple[Case, Situation]], library: Library
) -> None:
    for case, _ in ends:
        (one,) = reached(case, TODAY, library)
        box = one.plan.box
        if box is None or not box.day or box.stage == "passed":
            continue
        due = entry(one.facts.dues[box.deadline])
        assert str(due.day.day) == box.day
        (event,) = Calendar.from_ical(ics.calendar("Ma date", [due], TODAY)).walk("VEVENT")
        assert event.decoded("dtstart") == due.day


def test_the_page_of_a_case_says_the_steps_of_its_outcome_and_no_other(
    ends: list[tuple[Case, Situation]], library: Library
) -> None:
    for case, end in ends:
        asked = {"op": "show", "tutorial": "dossier", "state": {"case": to_json(case)}}
        reply = json.loads(app.call(json.dumps({**asked, "today": TODAY.isoformat()})))
        told = reply["html"].split('id="app-dossier-steps"')[1].split("</ul>")[0]
        steps = re.findall(r"<li>(.*?)</li>", told)
        assert [html.unescape(step) for step in steps] == next_steps(case, TODAY, library), end


def test_the_zip_of_a_case_holds_the_plan_of_its_outcome(
    ends: list[tuple[Case, Situation]], library: Library
) -> None:
    for case, _ in ends[:: max(1, len(ends) // 12)]:
        (one,) = reached(case, TODAY, library)
        files = parts(case, TODAY, library)
        page = files[f"resultats/{one.flow.id}.html"]
        assert isinstance(page, str)
        assert page.count("act__text") == len(one.plan.acts)
        first = files["a-lire-d-abord.txt"]
        assert isinstance(first, str)
        told = first.split("PROCHAINES ÉTAPES")[1].split("CE QUE CONTIENT")[0]
        steps = [line.removeprefix("- ") for line in told.splitlines() if line.startswith("- ")]
        assert steps == next_steps(case, TODAY, library)
        assert ("delais.ics" in files) == bool(dated(case, TODAY, library))


def test_a_case_read_again_does_not_put_off_the_answer_to_what_was_sent(library: Library) -> None:
    """The date of an answer awaited was counted again from each day on which the case was read."""
    answers = {"danger": "non", "grave": "non", "lieu": "google", "origine": "site"}
    answers |= {"preuve": "oui", "souhait": "corriger", "demande": "non"}
    sent = Request("rectification-fiche", "Google", TODAY)
    given = {"fiche": {id: (value,) for id, value in answers.items()}}
    steps = [
        next_steps(Case(answers=given, requests=(sent,)), TODAY + later, library)
        for later in (dt.timedelta(), dt.timedelta(days=40))
    ]
    assert [step for step in steps[0] if step.startswith("Sans réponse à la fin du délai")]
    assert steps[0] == steps[1]
    kinds = [step.split(maxsplit=1)[0] for step in steps[0]]
    assert kinds == sorted(kinds, key=["Maintenant", "Suivre", "Cette", "Sans"].index)
