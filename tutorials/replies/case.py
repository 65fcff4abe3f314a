"""Join the reply builder to the case: the review it knows is offered, the draft is noted."""

from __future__ import annotations

from typing import Any

from tutorials.case.model import Case, to_json
from tutorials.library import Library
from tutorials.replies import screens
from tutorials.replies.content import Replies
from tutorials.screen import case_of


def op_reply(request: dict[str, Any], library: Library) -> dict[str, Any]:
    """Answer ``show`` for the tutorial « reponse », whose state also holds a case.

    Takes the place of ``replies.screens.op_show``; the state gains a ``case`` key.

    Raises:
        RequestError: the state, the event or the date cannot be read.
    """
    given = request.get("state")
    case = case_of(given if isinstance(given, dict) else None)
    if isinstance(given, dict) and "answers" not in given and not given.get("review"):
        given = {**given, "review": case.facts.get("passage", "")}
    reply = screens.op_show({**request, "state": given}, library)
    reply["state"]["case"] = to_json(noted(case, reply["state"], library.kind("replies")))
    return reply


def noted(case: Case, draft: dict[str, str], replies: Replies) -> Case:
    """Return the case with the draft, unless no reply at all is advised; the review, if new."""
    facts = {}
    situation = replies.situation(draft["situation"])
    if draft["text"] and situation and not situation.strict:
        facts["reponse"] = draft["text"]
    if draft["review"] and "passage" not in case.facts:
        facts["passage"] = draft["review"]
    return case.with_facts(facts)
