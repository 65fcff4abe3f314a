"""What a tutorial says at its end of the case, and the draft of a reply that joins it."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from tutorials import app
from tutorials.case.model import Case, save, to_json
from tutorials.library import Library

TODAY = "2026-11-21"
CASE = Case(facts={"nom": "Camille Martin", "passage": "À fuir."})
KEEP = 'data-event="keep-case"'


@pytest.fixture(autouse=True)
def _installed(library: Library) -> None:
    """The door opens on the project's own library."""


def show(tutorial: str, state: Any = None, event: str = "", **fields: str) -> dict[str, Any]:
    happened = {"name": event, "fields": fields} if event else None
    request = {"op": "show", "tutorial": tutorial, "state": state, "event": happened}
    reply: dict[str, Any] = json.loads(app.call(json.dumps({**request, "today": TODAY})))
    return reply


def with_case(**more: Any) -> dict[str, Any]:
    return {"case": to_json(CASE), **more}


def test_questions_come_without_the_notice_and_a_result_ends_with_it() -> None:
    assert KEEP not in show("avis")["html"]
    assert KEEP not in show("avis", with_case())["html"]
    assert KEEP in show("avis", None, "answer", node="danger", answer="immediat")["html"]


def test_a_tool_offers_to_keep_only_what_there_is() -> None:
    assert KEEP not in show("veille")["html"]
    assert KEEP in show("veille", with_case())["html"]
    kept = show("veille", with_case(kept=True))["html"]
    assert KEEP not in kept
    assert "Ce navigateur garde votre dossier" in kept


def test_what_a_browser_keeps_is_said_to_last_no_longer_than_it_does() -> None:
    """Safari empties a site’s storage after seven days of use without a visit (WebKit, 2020)."""
    for tutorial in ("veille", "dossier"):
        kept = show(tutorial, with_case(kept=True))["html"]
        assert "Safari, après sept jours sans visite" in kept
        assert "Safari" not in show(tutorial, with_case())["html"]


def test_the_dossier_has_its_own_words() -> None:
    assert KEEP not in show("dossier", with_case())["html"]


def test_keeping_changes_the_notice_alone_so_that_what_is_typed_stays() -> None:
    reply = show("preuves", with_case(), "keep-case")
    assert reply["keep"] is True
    assert reply["state"]["case"] == json.loads(json.dumps(to_json(CASE)))
    assert "html" not in reply
    assert f'id="{reply["focus"]}"' in reply["patches"]["app-case"]


def test_the_file_of_any_tutorial_is_the_case() -> None:
    (file,) = show("delais", with_case(), "save-case")["downloads"]
    assert file["name"] == f"dossier-{TODAY}.json"
    assert base64.b64decode(file["base64"]).decode() == save(CASE)


def walk_reply(situation: str, text: str) -> dict[str, Any]:
    reply = show("reponse", with_case(), "situation", situation=situation)
    for event, fields in (
        ("where", {"platform": "google", "signatory": "cabinet"}),
        ("insist", {}),
        ("write", {}),
        ("review", {"text": text}),
    ):
        reply = show("reponse", reply["state"], event, **fields)
    return reply


def test_a_reply_takes_the_review_from_the_case_and_its_draft_joins_it() -> None:
    state = walk_reply("attitude", "Bonjour, merci.")["state"]
    assert state["review"] == "À fuir."
    assert state["case"]["facts"] == {**CASE.facts, "reponse": "Bonjour, merci."}


def test_no_draft_joins_the_case_where_no_reply_at_all_is_advised() -> None:
    replies = app._installed[0].replies
    strict = next(one.id for one in replies.situations if one.strict)
    assert walk_reply(strict, "Bonjour.")["state"]["case"]["facts"] == CASE.facts


@pytest.mark.parametrize(
    ("tutorial", "event", "fields"),
    [
        (
            "delais",
            "compute",
            {
                "date_publication-day": "3",
                "date_publication-month": "11",
                "date_publication-year": "2026",
            },
        ),
        ("veille", "prepare", {"nom": "Martin"}),
        ("preuves", "add", {}),
        ("dossier", "facts", {"group": "1"}),
        ("dossier", "request", {}),
        ("dossier", "erase", {}),
    ],
)
def test_a_screen_left_with_the_browser_s_button_comes_back_the_same(
    tutorial: str, event: str, fields: dict[str, str]
) -> None:
    first = show(tutorial, with_case(), event, **fields)
    again = show(tutorial, first["state"])
    assert (again["html"], again["state"]) == (first["html"], first["state"])


def test_a_tool_or_a_letter_leads_back_to_the_plan_that_sent_there() -> None:
    answers = {"avis": {"danger": ("immediat",)}, "gone": {"danger": ("non",)}}
    state = {"case": to_json(Case(answers=answers))}
    back = '<a class="btn" href="../tutoriels/avis.html">Reprendre'
    assert show("preuves", state)["html"].count(back) == 1
    assert back in show("preuves", state, "keep-case")["patches"]["app-case"]
    assert back not in show("avis", state)["html"]
    assert "gone" not in show("veille", state)["html"]


def test_what_introduces_a_tutorial_is_said_on_its_first_screen_only() -> None:
    """« Répondre, ou ne pas répondre » said it above each of its screens, the verdict below."""
    assert not show("reponse")["begun"]
    assert not show("preuves")["begun"]
    first = show("reponse", None, "situation", situation="attente")
    assert first["begun"]
    assert show("analyse", None, "read", text="Accueil froid.", platform="")["begun"]
