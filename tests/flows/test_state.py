from __future__ import annotations

from typing import Any

import pytest

from tests.flows.small_flow import DELAYS, TODAY, Show, small_flow
from tutorials.flows.state import State, read, settle
from tutorials.flows.walk import Walker
from tutorials.problems import ContentError


def sharp(show: Show) -> dict[str, Any]:
    """Return the reply after « vif »."""
    return show(None, "answer", answer=["vif"])["state"]


def acting(show: Show) -> dict[str, Any]:
    """Return the state of somebody who reached « agir »."""
    state = show(sharp(show), "answer", day=["1"], month=["11"], year=["2026"])["state"]
    return show(state, "answer", answer=["insulte", "critique"])["state"]


def test_a_new_visitor_sees_the_first_question_and_no_answer_is_preselected(show: Show) -> None:
    reply = show()
    assert reply["node"] == "ton"
    assert "checked" not in reply["html"]
    assert reply["state"] == {"answers": []}


def test_answers_lead_to_an_outcome(show: Show) -> None:
    reply = show(acting(show))
    assert reply["node"] == "agir"
    assert reply["done"]


def test_a_missing_answer_shows_the_same_screen_with_a_summary(show: Show) -> None:
    reply = show(None, "answer")
    assert reply["node"] == "ton"
    assert reply["focus"] == "app-petit-errors"
    assert 'href="#app-petit-ton-vif"' in reply["html"]
    assert "Choisissez une réponse" in reply["html"]


def test_a_wrong_date_keeps_what_was_typed_and_the_state(show: Show) -> None:
    before = sharp(show)
    reply = show(before, "answer", day=["31"], month=["février"], year=["2026"])
    assert reply["state"] == before
    assert 'value="31"' in reply["html"]
    assert 'value="février"' in reply["html"]
    assert 'aria-invalid="true"' in reply["html"]


def test_an_option_that_stands_alone_refuses_company(show: Show) -> None:
    state = show(sharp(show), "answer", unknown=["yes"])["state"]
    reply = show(state, "answer", answer=["insulte", "rien"])
    assert "ne va avec aucune autre" in reply["html"]
    assert reply["node"] == "contenu"


def test_an_answer_in_the_middle_can_be_changed_and_later_ones_stay(show: Show) -> None:
    editing = show(acting(show), "edit", node="quand")
    assert editing["node"] == "quand"
    assert 'value="11"' in editing["html"]
    reply = show(editing["state"], "answer", day=["3"], month=["11"], year=["2026"])
    assert reply["node"] == "agir"
    assert dict(reply["state"]["answers"])["contenu"] == ["insulte", "critique"]


def test_answers_that_no_longer_serve_are_dropped_and_named(show: Show) -> None:
    editing = show(acting(show), "edit", node="ton")
    reply = show(editing["state"], "answer", answer=["doux"])
    assert reply["node"] == "attendre"
    assert reply["state"] == {"answers": [["ton", ["doux"]]]}
    assert "Mise en ligne" in reply["html"]
    assert "ne se pose plus" in reply["html"]


def test_an_answer_that_waits_behind_a_new_question_is_kept(show: Show) -> None:
    answers = [["ton", ["vif"]], ["contenu", ["critique"]]]
    reply = show({"answers": answers})
    assert reply["node"] == "quand"
    assert dict(reply["state"]["answers"])["contenu"] == ["critique"]


def test_back_goes_one_question_back_and_stops_at_the_first(show: Show) -> None:
    state = acting(show)
    nodes = []
    for _ in range(4):
        reply = show(state, "back")
        state = reply["state"]
        nodes.append(reply["node"])
    assert nodes == ["contenu", "quand", "ton", "ton"]
    assert dict(state["answers"])["contenu"] == ["insulte", "critique"]


def test_restart_forgets_everything(show: Show) -> None:
    assert show(acting(show), "restart")["state"] == {"answers": []}


def test_answers_given_in_the_static_layer_are_taken_over(show: Show) -> None:
    assert show(None, "resume", ton=["vif"])["node"] == "quand"


def test_an_event_that_does_not_exist_is_refused_in_french(show: Show) -> None:
    with pytest.raises(ContentError, match="évènement inconnu : « inventer »"):
        show(acting(show), "inventer", ton=["vif"])


def test_only_answers_that_no_longer_serve_are_forgotten() -> None:
    walker = Walker(small_flow(), DELAYS, TODAY)
    day = ("2026-11-02",)
    assert read(None) == State()
    waits = settle(walker, State({"ton": ("vif",), "contenu": ("critique",)}))
    assert waits.forgotten == ()
    turned = settle(walker, State({"ton": ("doux",), "quand": day, "contenu": ("critique",)}))
    assert turned.forgotten == ("quand", "contenu")


def test_answers_that_still_serve_are_not_said_to_be_forgotten(show: Show) -> None:
    assert "notice" not in show(acting(show))["html"]


def test_an_answer_from_an_old_page_changes_nothing(show: Show) -> None:
    reply = show(None, "answer", node=["contenu"], answer=["insulte"])
    assert reply["node"] == "ton"
    assert reply["state"] == {"answers": []}


@pytest.mark.parametrize(
    "state",
    [
        {"answers": [["ton", ["violet"]]]},
        {"answers": [["quand", ["2026-13-45"]]]},
        {"answers": [["ton", ["vif"]], ["quand", ["9999-12-31"]]]},
        {"answers": [["inventee", ["oui"]]]},
        {"answers": [["ton", ["vif"]], ["quand", ["2026-11-02", "2026-11-01"]]]},
        {"answers": [["agir", ["vif"]]], "at": "tard"},
    ],
)
def test_a_state_edited_by_hand_only_loses_what_makes_no_sense(
    show: Show, state: dict[str, Any]
) -> None:
    reply = show(state)
    assert reply["node"] in ("ton", "quand")
    assert "notice" in reply["html"]


@pytest.mark.parametrize("state", [{"answers": 3}, {"answers": [["ton", [1]]]}])
def test_a_state_of_another_shape_is_refused_in_french(show: Show, state: object) -> None:
    with pytest.raises(ContentError, match="forme attendue"):
        show(state)


def test_the_same_answers_on_a_later_day_may_be_out_of_time(show: Show) -> None:
    assert TODAY.isoformat() == "2026-11-21"
    state = {"answers": [["ton", ["vif"]], ["quand", ["2026-08-20"]]]}
    assert show(state)["node"] == "tard"
    state = {"answers": [["ton", ["vif"]], ["quand", ["2026-08-21"]]]}
    assert show(state)["node"] == "contenu"
