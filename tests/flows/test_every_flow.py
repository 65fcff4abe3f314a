"""What must hold on every path of every tutorial in questions, whatever the words."""

from __future__ import annotations

import re
from itertools import islice

import pytest

from tests.flows.all_paths import AllPaths
from tests.flows.small_flow import TODAY
from tutorials import render
from tutorials.deadlines.legal import delays_of
from tutorials.editing.kinds import CONTENT
from tutorials.editing.static.plan import whole_plan
from tutorials.flows.model import Question
from tutorials.flows.outcome import Outcome
from tutorials.flows.screens import show
from tutorials.flows.walk import Walker
from tutorials.library import Library
from tutorials.request import ShowRequest

pytestmark = pytest.mark.slow

FLOWS = sorted(folder.name for folder in (CONTENT / "flows").iterdir())
PROMISES = re.compile(
    r"vous obtiendrez|sera (?:retiré|supprimé)e? |garantie? de retrait|notre patient"
    r"|n’est pas (?:l’un de )?(?:vos|nos) patients",
    re.IGNORECASE,
)


@pytest.fixture(scope="module", params=FLOWS)
def paths(request: pytest.FixtureRequest) -> AllPaths:
    found: AllPaths = request.getfixturevalue("walked")(request.param)
    return found


def test_every_path_ends_on_an_outcome_after_twelve_questions_at_most(paths: AllPaths) -> None:
    assert {end.node for end in paths.ends} == {outcome.id for outcome in paths.flow.outcomes}
    assert max(end.longest for end in paths.ends) <= 12


def test_the_danger_comes_first_and_reaches_safety_within_two_questions(paths: AllPaths) -> None:
    assert paths.flow.start == "danger"
    *urgent, calm = [option.id for option in paths.flow.question("danger").options]
    assert calm == "non"
    seen = set()
    for end in paths.ends:
        answer = end.answers["danger"][0]
        outcome = paths.outcome(end)
        assert (outcome.kind == "securite") == (answer != "non"), end
        if outcome.kind == "securite":
            seen.add(answer)
            assert end.longest <= 2
            assert any("17" in act.text for act, _ in paths.flow.acts_of(outcome))
    assert seen == set(urgent)


def test_every_end_has_the_parts_of_a_plan(paths: AllPaths) -> None:
    for end, plan in paths.results:
        assert 1 <= len(plan.now) <= 3, end
        assert plan.letters or plan.outcome.no_letter, end
        assert plan.chances, end
        assert plan.chapters, end
        assert plan.law, end


def test_no_act_is_proposed_after_its_limit_and_the_reason_is_said(paths: AllPaths) -> None:
    for end, plan in paths.results:
        passed = paths.passed(end)
        assert not [act.text for act in plan.acts if act.before and act.before in passed], end
        for due in plan.expired:
            assert due.note, due.title


def test_each_act_says_which_answers_called_it(paths: AllPaths) -> None:
    for end, plan in paths.results:
        labels = {
            option.label
            for id, values in end.answers.items()
            for option in paths.flow.question(id).options
            if option.id in values
        }
        for reason in (reason for act in plan.acts for reason in act.reasons):
            chosen = [label for label in labels if f"« {label} »" in reason]
            assert chosen or "délai" in reason, (end, reason)


def test_only_an_outcome_that_allows_a_reply_leads_to_one(paths: AllPaths) -> None:
    for outcome in paths.flow.outcomes:
        tools = {act.tool for act in outcome.acts}
        assert ("reponse" in tools) == (outcome.kind == "reponse-possible"), outcome.id


def test_no_outcome_promises_a_removal_or_names_a_patient(paths: AllPaths, real: Library) -> None:
    for outcome in paths.flow.outcomes:
        html = render.render(
            "flows/static-outcome.html",
            flow=paths.flow,
            prefix="x",
            plan=whole_plan(paths.flow, outcome, real),
            others=[],
        )
        assert not PROMISES.search(html), outcome.id


def test_every_outcome_and_question_has_an_example(paths: AllPaths) -> None:
    examples = paths.flow.examples
    assert {example.outcome for example in examples} == {one.id for one in paths.flow.outcomes}
    asked = {id for example in examples for id in example.answers}
    assert asked == {question.id for question in paths.flow.questions}


def test_the_examples_lead_where_they_say(paths: AllPaths) -> None:
    for example in paths.flow.examples:
        walker = Walker(paths.flow, delays_of(paths.library), example.today)
        walk = walker.replay(example.answers)
        assert (walk.node, walk.answers) == (example.outcome, example.answers)


def test_covering_cases_end_on_outcomes_and_render(paths: AllPaths, real: Library) -> None:
    ends = {paths.walker.replay(case).node for case in paths.covering}
    assert ends == {outcome.id for outcome in paths.flow.outcomes}
    for case in islice(paths.covering, 0, None, 10):
        state = {"answers": [[id, list(values)] for id, values in case.items()]}
        reply = show(ShowRequest(paths.flow.id, state, None, TODAY), real)
        assert reply["done"]
        assert reply["html"].count('class="plan__') >= 5


def test_questions_are_short_and_end_with_a_question_mark(paths: AllPaths) -> None:
    for question in paths.flow.questions:
        assert isinstance(question, Question)
        assert len(question.title) <= 75, question.title
        assert question.title.endswith("?")


def test_outcomes_say_in_a_few_words_what_to_do(paths: AllPaths) -> None:
    for outcome in paths.flow.outcomes:
        assert isinstance(outcome, Outcome)
        assert len(outcome.title) <= 120, outcome.title


ASKED_ONLY_AFTER = {
    "avis": {
        "date_decision": ("plateforme", {"refus"}),
        "obstacle": ("contenu", {"opinion"}),
    },
    "fiche": {
        "reponse": ("demande", {"oui"}),
        "date_demande": ("reponse", {"rien", "prolongation"}),
    },
    "suites": {
        "date_publication": (
            "demande",
            {"plainte", "plateforme", "reclamation", "organe", "droit-reponse", "editeur"},
        ),
        "reponse-plainte": ("demande", {"plainte"}),
        "date_depot_plainte": ("reponse-plainte", {"rien"}),
        "recours": ("reponse-plateforme", {"refus"}),
        "date_saisine_organe": ("reponse-organe", {"rien"}),
        "date_demande_reponse": ("reponse-publication", {"rien", "refus"}),
        "destinataire": ("demande", {"donnees"}),
        "date_demande": ("reponse-donnees", {"rien", "prolongation"}),
        "date_plainte_cnil": ("reponse-cnil", {"rien"}),
        "soutien-reponse": ("demande", {"soutien"}),
    },
}
"""Question → the earlier answers without which it would make no sense, by flow."""


def test_nothing_is_asked_that_an_earlier_answer_excludes(paths: AllPaths) -> None:
    seen = set()
    for case in paths.covering:
        walk = paths.walker.replay(case)
        assert len(walk.steps) == len(walk.answers)  # nothing is asked twice
        for question, (earlier, allowed) in ASKED_ONLY_AFTER[paths.flow.id].items():
            if question in walk.answers:
                seen.add(question)
                assert set(walk.answers[earlier]) <= allowed, (question, walk.answers)
    assert seen == ASKED_ONLY_AFTER[paths.flow.id].keys()
