"""The triage of a review: what must hold on its paths besides what holds in every flow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.flows.all_paths import AllPaths
from tutorials.flows.guards import DEADLINE

pytestmark = pytest.mark.slow

PRESS = ("honneur", "haine")


@pytest.fixture(scope="module")
def paths(walked: Callable[[str], AllPaths]) -> AllPaths:
    return walked("avis")


def test_all_paths_are_walked(paths: AllPaths) -> None:
    assert sum(end.walks for end in paths.ends) > 100_000


def test_nothing_is_said_to_be_out_of_time_when_nothing_is(paths: AllPaths) -> None:
    for end, result in paths.results:
        if end.node in PRESS and not paths.passed(end):
            assert not result.expired, end


def test_a_path_out_of_time_says_why(paths: AllPaths) -> None:
    late = [(end, result) for end, result in paths.results if end.node == "tardif"]
    assert late
    for _, result in late:
        assert any("ne peu" in line.note for line in result.expired)


def test_no_press_action_is_advised_after_its_limit(paths: AllPaths) -> None:
    for end in paths.ends:
        if end.node == "honneur":
            assert end.facts.values[DEADLINE + "presse"] != ("passed",)
        if end.node == "haine":
            assert end.facts.values[DEADLINE + "haine"] != ("passed",)


def test_a_reply_is_possible_only_for_an_opinion_that_is_seen_and_without_obstacle(
    paths: AllPaths,
) -> None:
    replies = [end for end in paths.ends if end.node == "reponse-possible"]
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
    letter: str, answer: str, values: tuple[str, ...], paths: AllPaths
) -> None:
    ends = list(paths.proposing(letter))
    assert ends
    for end in ends:
        assert end.answers.get(answer, values) == values, end  # not asked before what is grave


def test_no_doubt_closes_a_right_of_reply_to_an_article(paths: AllPaths) -> None:
    """A limit that one judge has set is said; it hides neither the letter nor its date."""
    whatever = {"positif", "etoiles", "retire", "tardif"}  # nothing to reply to, or too late
    article = [one for one in paths.results if one[0].answers.get("support") == ("article",)]
    open_ = [
        (end.node, "droit-de-reponse" in plan.letters, [line.title for line in plan.dates])
        for end, plan in article
        if "droit-reponse" not in paths.passed(end) and end.node not in whatever
    ]
    assert {node for node, *_ in open_} >= {"article", "denigrement", "confrere", "vie-privee"}
    for node, letter, dates in open_:
        assert (letter, "Demander un droit de réponse" in dates) == (True, True), node


def test_hateful_words_have_a_lawyer_by_the_shorter_delay_while_it_runs(paths: AllPaths) -> None:
    for end, plan in paths.results:
        if end.node == "haine":
            wanted = "haine" if "presse" in paths.passed(end) else "presse"
            lawyer = [act for act in plan.acts if act.text.startswith("Appelez une avocate")]
            assert [act.before for act in lawyer] == [wanted]


def test_hospital_practitioners_are_warned_of_the_trap(paths: AllPaths) -> None:
    for end, result in paths.results:
        if end.node in PRESS and end.answers["role"] == ("hopital",):
            assert "praticien-hospitalier-particulier" in result.law


def test_a_simple_complaint_is_never_said_to_stop_the_limit(paths: AllPaths) -> None:
    for end, result in paths.results:
        if end.node in PRESS:
            assert "plainte-simple-non-interruptive" in result.law, end
