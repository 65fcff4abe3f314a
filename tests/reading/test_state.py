"""The state that the page keeps, and the way from the reading to the triage."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.reading.conftest import Visit
from tests.reading.reader import words
from tutorials.library import Library
from tutorials.reading.kinds import CONTENT, DANGER, FLOW, KINDS, UNSURE

RESUME = re.compile(r'<p><a class="btn" href="[^"]*">Reprendre[^<]*</a></p>\n*')
"""The way back to a plan that was begun."""
ABUSE = "C’est un escroc, il facture des séances jamais faites."
SAFE = [
    ("danger", "non"),
    ("grave", "non"),
    ("role", "liberal"),
    ("preuve", "oui"),
    ("support", "avis"),
]


def walk_to_author(visit: Visit) -> dict[str, Any]:
    """Answer the triage up to what follows the question on the content."""
    for node, answer in SAFE:
        visit.send("answer", node=node, answer=answer)
    visit.send("answer", node="date_publication", day="1", month="11", year="2026")
    return visit.send("answer", node="plateforme", answer="non")


def test_what_is_confirmed_reaches_the_triage_and_is_not_asked_again(visit: Visit) -> None:
    visit.read(ABUSE)
    first = visit.send("triage", node="contenu", answer=["fait", "insulte"])
    assert "en danger" in words(first["html"])
    after = walk_to_author(visit)
    assert "Qui semble avoir écrit" in words(after["html"])
    assert ["contenu", ["insulte", "fait"]] in after["state"]["answers"]
    visit.send("answer", node="auteur", answer="inconnu")
    end = visit.send("answer", node="audience", answer="fort")
    assert end["done"] is True
    assert end["state"]["case"]["answers"]["avis"]["contenu"] == ["insulte", "fait"]


def test_nothing_confirmed_lets_the_triage_ask(visit: Visit) -> None:
    visit.read(ABUSE)
    visit.send("triage", node="contenu")
    assert "Que contient le texte" in words(walk_to_author(visit)["html"])


def test_what_is_no_longer_confirmed_is_forgotten(visit: Visit) -> None:
    visit.read(ABUSE)
    visit.send("triage", node="contenu", answer=["fait"])
    visit.send("reading")
    reply = visit.send("triage", node="contenu")
    assert "contenu" not in dict(reply["state"]["answers"])


def test_a_threat_leads_straight_to_what_to_do(visit: Visit) -> None:
    visit.read("On sait où tu habites.")
    reply = visit.send("triage", node="danger", answer="menaces")
    assert reply["state"]["answers"] == [["danger", ["menaces"]]]
    end = visit.send("answer", node="role", answer="hopital")
    assert "On nous menace de mort" in words(end["html"])


def test_the_triage_can_be_corrected_left_and_taken_up_again(visit: Visit) -> None:
    html = visit.read(ABUSE)
    visit.send("triage", node="contenu", answer=["fait"])
    visit.send("answer", node="danger", answer="non")
    edited = visit.send("edit", node="danger")
    assert "en danger" in words(edited["html"])
    back = visit.send("reading")["html"]
    assert RESUME.search(back)  # the plan that was begun is offered again
    assert RESUME.sub("", back) == html
    again = visit.send("triage", node="contenu", answer=["fait"])
    assert "Y a-t-il, derrière ce" in words(again["html"])


def test_answers_that_exclude_each_other_are_shown_again_with_the_reason(visit: Visit) -> None:
    visit.read(ABUSE)
    reply = visit.send("triage", node="contenu", answer=["fait", "ne-sais-pas"])
    assert "ne va avec aucune autre réponse" in words(reply["html"])
    assert reply["html"].count(" checked") == 2
    assert reply["focus"] == "app-analyse-errors"


def test_any_state_can_be_replayed(visit: Visit) -> None:
    visit.send()
    for name, fields in [
        ("read", {"text": ABUSE, "platform": "Google"}),
        ("paste", {}),
        ("read", {"text": ABUSE, "platform": "Google"}),
        ("triage", {"node": "contenu", "answer": "fait"}),
        ("answer", {"node": "danger", "answer": "non"}),
    ]:
        reply = visit.send(name, **fields)
        assert visit.ask(None)["html"] == reply["html"]


def test_the_text_and_the_platform_join_the_case_but_never_replace_another(visit: Visit) -> None:
    visit.read(ABUSE, "Google")
    assert visit.state["case"]["facts"] == {"passage": ABUSE, "plateforme": "Google"}
    visit.read(f"{ABUSE} Bis.", "Google")
    assert visit.state["case"]["facts"]["passage"] == f"{ABUSE} Bis."
    visit.send("new")
    visit.read("Quel abruti !")
    assert visit.state["case"]["facts"]["passage"] == f"{ABUSE} Bis."


def test_the_form_offers_what_the_case_knows(visit: Visit) -> None:
    visit.read(ABUSE, "Google")
    other = Visit({"case": visit.state["case"]})
    html = other.send()["html"]
    assert ABUSE in html
    assert 'value="Google"' in html


def test_after_a_failure_the_triage_goes_on_from_its_answers(visit: Visit) -> None:
    visit.state = {"answers": [["danger", ["non"]]]}
    assert "Y a-t-il, derrière ce" in words(visit.send()["html"])


@pytest.mark.parametrize(
    "state",
    [
        3,
        {"step": "dance", "text": "", "platform": ""},
        {"step": "read", "text": 3, "platform": ""},
        {"step": ["read"], "text": "a", "platform": ""},
        {"step": "read", "text": "a"},
        {"case": {"format": "autre"}},
        {"step": "triage", "text": "", "platform": "", "answers": 3},
    ],
)
def test_a_state_that_is_not_ours_is_refused(visit: Visit, state: Any) -> None:
    visit.state = state
    assert visit.ask(None)["ok"] is False


@pytest.mark.parametrize(
    "state",
    [
        {"step": "read", "text": "", "platform": ""},
        {"step": "paste"} | {"text": "", "platform": ""},
    ],
)
def test_without_a_text_the_reading_is_the_form(visit: Visit, state: Any) -> None:
    visit.state = state
    assert 'name="text"' in visit.ask(None)["html"]
    assert 'name="text"' in visit.ask({"name": "reading"})["html"]


def test_an_event_out_of_place_changes_nothing(visit: Visit) -> None:
    visit.read(ABUSE)
    shown = visit.ask(None)
    assert visit.ask({"name": "answer", "fields": {"node": ["danger"]}}) == shown
    assert visit.ask({"name": "triage", "fields": {"node": ["role"], "answer": ["x"]}})["ok"]


def test_every_suggestion_is_an_answer_of_the_triage(library: Library) -> None:
    flow = library.flows[FLOW]
    options = {option.id for option in flow.question(CONTENT).options}
    assert {kind.answer for kind in KINDS.values()} - {""} | {UNSURE, "tiers"} <= options
    assert {"menaces", "divulgation"} <= {one.id for one in flow.question(DANGER).options}
