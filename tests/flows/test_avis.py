"""The triage of a review: what must hold on every path, whatever the words."""

from __future__ import annotations

import re
from itertools import islice

import pytest
from small_flow import TODAY

from tutorials import render
from tutorials.flows.graph import contents
from tutorials.flows.model import DEADLINE, STATUSES, Flow, Outcome, Question
from tutorials.flows.outcome import Result, lay_out
from tutorials.flows.paths import covering_cases
from tutorials.flows.screens import op_show
from tutorials.flows.situations import Situation, situations
from tutorials.flows.walk import Walker, true
from tutorials.library import Library

EMERGENCIES = ("immediat", "menaces", "divulgation", "harcelement", "chantage")
PRESS = ("honneur", "haine")


@pytest.fixture(scope="module")
def flow(content: tuple[Library, str]) -> Flow:
    return content[0].flows["avis"]


@pytest.fixture(scope="module")
def walker(content: tuple[Library, str], flow: Flow) -> Walker:
    return Walker(flow, content[0].registry, TODAY)


@pytest.fixture(scope="module")
def ends(walker: Walker, flow: Flow) -> list[Situation]:
    """Every situation in which a path of the flow can end, pairs of choices included."""
    found = situations(walker)
    return [one for one in found if isinstance(flow.nodes[one.node], Outcome)]


@pytest.fixture(scope="module")
def results(
    ends: list[Situation], walker: Walker, content: tuple[Library, str]
) -> list[tuple[Situation, Result]]:
    """Lay each outcome out, once for each set of conditions that hold in it."""
    laid: dict[object, tuple[Situation, Result]] = {}
    lines = {id: _lines(walker.flow, id) for id in walker.flow.nodes}
    for end in ends:
        held = tuple(true(key, accepted, end.facts) for key, accepted in lines[end.node])
        if (end.node, held) not in laid:
            outcome = walker.flow.nodes[end.node]
            assert isinstance(outcome, Outcome)
            facts = walker.replay(end.answers).facts
            laid[end.node, held] = end, lay_out(walker.flow, outcome, content[0], facts)
    return list(laid.values())


def _lines(flow: Flow, id: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return every line of condition of an outcome, and the status of its deadlines."""
    items = [flow.nodes[id], *flow.common.values()]
    conditions = [
        value
        for item in items
        for path, value in contents(item)
        if path and path[-1] in ("when", "unless") and isinstance(value, dict)
    ]
    lines = [line for one in conditions for line in one.items()]
    return lines + [(f"{DEADLINE}{one}", (status,)) for one in flow.deadline for status in STATUSES]


def test_every_path_is_walked_and_asks_twelve_questions_at_most(ends: list[Situation]) -> None:
    assert sum(end.walks for end in ends) > 100_000
    assert max(end.longest for end in ends) <= 12
    assert {end.node for end in ends} >= {"attendre", "honneur", "tardif", "menaces"}


def test_every_outcome_can_be_reached(ends: list[Situation], flow: Flow) -> None:
    assert {end.node for end in ends} == {outcome.id for outcome in flow.outcomes}


def test_threats_reach_safety_advice_within_two_questions(
    walker: Walker, flow: Flow, ends: list[Situation]
) -> None:
    urgent = [end for end in ends if end.answers["danger"][0] in EMERGENCIES]
    assert {end.answers["danger"][0] for end in urgent} == set(EMERGENCIES)
    for end in urgent:
        node = flow.nodes[end.node]
        assert isinstance(node, Outcome)
        assert node.kind == "securite"
        assert end.longest <= 2
        assert any("17" in item.text for item in node.today)


def test_only_people_in_danger_get_the_safety_outcomes(ends: list[Situation], flow: Flow) -> None:
    for end in ends:
        if end.answers["danger"] == ("non",):
            assert getattr(flow.nodes[end.node], "kind", "") != "securite"


def test_every_end_has_its_five_things_and_nothing_out_of_time(
    results: list[tuple[Situation, Result]], walker: Walker, real: Library
) -> None:
    for end, result in results:
        assert result.today, end
        assert result.letters or result.outcome.no_letter, end
        assert result.deadlines, end
        assert result.chances, end
        assert result.chapters, end
        assert result.law, end
        passed = {
            id for id in walker.flow.deadline if end.facts.values.get(DEADLINE + id) == ("passe",)
        }
        shown = {letter.text for letter in result.letters}
        for letter in result.outcome.letters:
            if letter.before in passed and letter.before:
                assert real.places.letter(letter.id)[1] not in shown, end
        if end.node in PRESS and not passed:
            assert not result.expired, end


def test_a_path_out_of_time_says_why(results: list[tuple[Situation, Result]]) -> None:
    late = [(end, result) for end, result in results if end.node == "tardif"]
    assert late
    for _, result in late:
        assert any("ne peu" in line.note for line in result.expired)


def test_no_press_action_is_advised_after_its_limit(ends: list[Situation]) -> None:
    for end in ends:
        if end.node == "honneur":
            assert end.facts.values[DEADLINE + "presse"] != ("passe",)
        if end.node == "haine":
            assert end.facts.values[DEADLINE + "haine"] != ("passe",)


def test_no_path_leads_to_a_reply_but_the_one_where_it_is_possible(flow: Flow) -> None:
    for outcome in flow.outcomes:
        tools = {tool.id for tool in outcome.tools}
        assert ("reponse" in tools) == (outcome.kind == "reponse-possible"), outcome.id


def test_a_reply_is_possible_only_for_an_opinion_that_is_seen_and_without_obstacle(
    ends: list[Situation],
) -> None:
    replies = [end for end in ends if end.node == "reponse-possible"]
    assert replies
    for end in replies:
        assert end.answers["contenu"] == ("opinion",)
        assert end.answers["audience"] in (("fort",), ("notable",))
        assert end.answers["obstacle"] == ("aucun",)


@pytest.mark.parametrize(
    ("letter", "answer", "values"),
    [
        ("protection-fonctionnelle", "role", ("hopital",)),
        ("reclamation-interne", "plateforme", ("refus",)),
        ("organe-extrajudiciaire", "plateforme", ("refus",)),
        ("droit-de-reponse", "support", ("article",)),
        ("directeur-publication", "support", ("article",)),
        ("relance", "plateforme", ("attente",)),
    ],
)
def test_a_letter_goes_to_the_right_addressee_only(
    letter: str,
    answer: str,
    values: tuple[str, ...],
    results: list[tuple[Situation, Result]],
    real: Library,
) -> None:
    text = real.places.letter(letter)[1]
    proposed = 0
    for end, result in results:
        if text in {link.text for link in result.letters}:
            proposed += 1
            assert end.answers[answer] == values, end
    assert proposed


def test_hospital_practitioners_are_warned_of_the_trap(
    results: list[tuple[Situation, Result]], walker: Walker, real: Library
) -> None:
    for end, result in results:
        if end.node in PRESS and end.answers["role"] == ("hopital",):
            assert "praticien-hospitalier-particulier" in result.law


def test_a_simple_complaint_is_never_said_to_stop_the_limit(
    results: list[tuple[Situation, Result]], walker: Walker, real: Library
) -> None:
    for end, result in results:
        if end.node in PRESS:
            assert "plainte-simple-non-interruptive" in result.law, end


def test_no_outcome_promises_a_removal_or_names_a_patient(real: Library, flow: Flow) -> None:
    words = re.compile(
        r"vous obtiendrez|sera (?:retiré|supprimé)|garantie? de retrait|notre patient"
        r"|n’est pas (?:l’un de )?(?:vos|nos) patients",
        re.IGNORECASE,
    )
    for outcome in flow.outcomes:
        html = render.render(
            "static-outcome.html",
            flow=flow,
            prefix="x",
            result=lay_out(flow, outcome, real, None),
            sources=[],
            static=True,
        )
        assert not words.search(html), outcome.id


def test_every_outcome_and_question_has_an_example(flow: Flow) -> None:
    shown = {example.outcome for example in flow.examples}
    assert shown == {outcome.id for outcome in flow.outcomes}
    asked = {id for example in flow.examples for id in example.answers}
    assert asked == {question.id for question in flow.questions}


def test_the_examples_lead_where_they_say(flow: Flow, real: Library) -> None:
    for example in flow.examples:
        walk = Walker(flow, real.registry, example.today).replay(example.answers)
        assert (walk.node, walk.answers) == (example.outcome, example.answers)


def test_covering_cases_end_on_outcomes_and_render(walker: Walker, real: Library) -> None:
    cases = covering_cases(walker)
    ends = {walker.replay(case).node for case in cases}
    assert ends == {outcome.id for outcome in walker.flow.outcomes}
    for case in islice(cases, 0, None, 10):
        state = {"answers": [[id, list(values)] for id, values in case.items()]}
        reply = op_show({"tutorial": "avis", "state": state, "today": str(TODAY)}, real)
        assert reply["done"]
        assert reply["html"].count("result__part--") >= 5


def test_questions_are_short_and_offer_a_way_out(flow: Flow) -> None:
    for question in flow.questions:
        assert isinstance(question, Question)
        assert len(question.title) <= 75
        assert question.title.endswith("?")
