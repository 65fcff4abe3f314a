"""A walk through the builder, as an upset physician would take it."""

from __future__ import annotations

import base64
import re
from typing import Any

import pytest

from tests.replies.conftest import Visit
from tutorials.library import Library
from tutorials.replies.compose import all_options
from tutorials.replies.content import Replies
from tutorials.replies.screens import static
from tutorials.request import RequestError


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def arrive(visit: Visit, situation: str) -> dict[str, Any]:
    visit.send("situation", situation=situation)
    return visit.send("where", platform="google", signatory="cabinet")


def test_silence_is_offered_before_any_text(visit: Visit) -> None:
    reply = arrive(visit, "inconnu")
    html = reply["html"]
    assert reply["title"] == "Faut-il répondre\u202f?"
    assert html.index('data-event="silence"') < html.index('data-event="insist"')
    assert "btn--main" in html[: html.index('data-event="silence"')].rsplit("<button", 1)[1]
    assert "2018" in words(html)
    done = visit.send("silence")
    assert "Note pour l’équipe" in words(done["html"])


def test_an_angry_answer_is_stopped_and_a_neutral_one_may_be_copied(visit: Visit) -> None:
    arrive(visit, "attitude")
    visit.send("insist")
    visit.send("write")
    angry = "Lors de votre visite vous étiez odieuse. Mon avocat est prévenu."
    reply = visit.send("review", text=angry)
    [(_, patch)] = reply["patches"].items()
    assert "html" not in reply
    assert "ne pas publier" in words(patch)
    for excerpt in ("Lors de votre visite", "Mon avocat"):
        assert f"<mark>{excerpt}</mark>" in patch
    assert 'data-action="copy"' not in patch
    visit.send("texts", text=angry)
    neutral = visit.send("choose", choice="courte-neutre-0")
    assert 'data-action="copy"' in neutral["html"]
    assert "publiable avec prudence" in words(neutral["html"])
    assert "conforme" not in words(neutral["html"])


def test_what_is_ticked_as_true_is_added_and_an_answer_left_out_does_not_lose_it(
    visit: Visit, replies: Replies
) -> None:
    situation = replies.situation("attente")
    assert situation
    arrive(visit, "attente")
    html = visit.send("insist")["html"]
    assert all(fact in words(html) for fact in situation.facts)
    assert " checked" not in html
    again = visit.send("choose", fact="1")["html"]
    assert "Choisissez un texte" in words(again)
    assert again.count(" checked") == 1
    assert re.search(r'value="1"[^>]* checked', again)
    done = visit.send("choose", choice="courte-neutre-0", fact="1")["html"]
    assert situation.facts[1] in words(done)
    assert situation.facts[0] not in words(done)


def test_a_stopped_text_can_still_be_kept_as_a_draft(visit: Visit) -> None:
    arrive(visit, "attitude")
    visit.send("insist")
    visit.send("write")
    reply = visit.send("save", text="Vous mentez.")
    [file] = reply["downloads"]
    content = base64.b64decode(file["base64"]).decode()
    assert "BROUILLON" in content
    assert "ne pas publier" in content
    assert "Vous mentez." in content


def test_the_verdict_comes_right_after_the_text(visit: Visit) -> None:
    """On a telephone, what stands between them would hide it."""
    arrive(visit, "attitude")
    visit.send("insist")
    html = visit.send("write")["html"]
    text, verdict, spelling = map(
        html.index, ("</textarea>", "-findings", 'class="choice spelling"')
    )
    assert text < verdict < spelling


def test_the_reminder_is_for_tomorrow_and_tells_nothing(visit: Visit) -> None:
    arrive(visit, "attitude")
    visit.send("insist")
    visit.send("write")
    [file] = visit.send("remind", text="Vous mentez.")["downloads"]
    content = base64.b64decode(file["base64"]).decode()
    assert "DTSTART;VALUE=DATE:20261122" in content
    assert "mentez" not in content
    assert "avis" not in content.lower()


def test_no_text_is_offered_after_a_threat(visit: Visit) -> None:
    arrive(visit, "menace")
    reply = visit.send("insist")
    assert "aucun texte n’est proposé" in words(reply["html"])
    assert 'data-action="copy"' not in reply["html"]


def test_the_pasted_review_feeds_the_pseudonym_rule(visit: Visit) -> None:
    arrive(visit, "attitude")
    visit.send("insist")
    visit.send("write")
    fields = {"text": "Entendu, zorglub42.", "review": "zorglub42\nAccueil glacial."}
    [patch] = visit.send("review", **fields)["patches"].values()
    assert "pseudonyme" in words(patch)


@pytest.mark.parametrize(
    ("event", "fields", "message"),
    [
        ("situation", {}, "Choisissez une situation."),
        ("situation", {"situation": "licorne"}, "Choisissez une situation."),
    ],
)
def test_a_missing_answer_is_the_same_screen_again(
    visit: Visit, event: str, fields: dict[str, str], message: str
) -> None:
    reply = visit.send(event, **fields)
    assert message in words(reply["html"])
    assert reply["focus"] == "app-reponse-errors"
    assert 'role="alert"' in reply["html"]


def test_what_was_chosen_is_kept_when_the_rest_is_missing(visit: Visit) -> None:
    visit.send("situation", situation="attente")
    reply = visit.send("where", platform="facebook")
    assert "Choisissez qui signerait." in words(reply["html"])
    assert re.search(r'value="facebook"[^>]* checked', reply["html"])


def test_no_answer_is_chosen_in_advance(visit: Visit) -> None:
    assert " checked" not in visit.send("restart")["html"]
    assert " checked" not in visit.send("situation", situation="attente")["html"]


def test_what_is_typed_is_escaped(visit: Visit) -> None:
    arrive(visit, "attitude")
    visit.send("insist")
    visit.send("write")
    [patch] = visit.send("review", text="<script>alert(1)</script>")["patches"].values()
    assert "<script>" not in patch


@pytest.mark.parametrize("state", [{"step": "ailleurs"}, {"step": "editor"}, {"text": 4}])
def test_a_state_that_is_not_ours_is_refused(visit: Visit, state: Any) -> None:
    visit.state = state
    with pytest.raises(RequestError):
        visit.send("review")


def test_the_static_layer_hands_over_at_the_situation_read(visit: Visit) -> None:
    visit.state = {"answers": [["situation", ["deces"]]]}
    assert visit.send("start")["state"]["step"] == "where"


def test_the_static_layer_says_everything(library: Library, replies: Replies, visit: Visit) -> None:
    html = static(library)
    for situation in replies.situations:
        assert f'id="reponse-{situation.id}"' in html
        assert f'href="#reponse-{situation.id}"' in html
        assert bool(list(all_options(situation))) != situation.strict
    assert html.count("<blockquote") == sum(
        len(bodies) for situation in replies.situations for bodies in situation.bodies.values()
    )


def test_what_is_urgent_comes_first_and_in_red(visit: Visit) -> None:
    html = visit.send("restart")["html"]
    urgent = re.findall(r'choices__urgent">.*?value="([\w-]+)"', html, re.DOTALL)
    listed = re.findall(r'name="situation" value="([\w-]+)"', html)
    assert set(urgent) == {"menace", "chantage", "souffrance"}
    assert listed[: len(urgent)] == urgent
    assert "result--urgent" in arrive(visit, "menace")["html"]


def test_nothing_is_announced_of_a_reply_that_is_not_written(visit: Visit) -> None:
    arrive(visit, "attitude")
    visit.send("insist")
    visit.send("write")
    reply = visit.send("review", text=" ", review="Très déçue de Camille M.")
    assert reply["status"] == "La relecture commence quand vous écrivez."
    assert "publiable" not in "".join(reply["patches"].values())
    [file] = visit.send("save", text="")["downloads"]
    assert "publiable" not in base64.b64decode(file["base64"]).decode()
