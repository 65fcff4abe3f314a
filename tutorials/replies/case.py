"""Join the reply builder to the case: the review it knows is offered, the draft is noted."""

from __future__ import annotations

from tutorials.case.model import Case
from tutorials.replies.content import Replies
from tutorials.replies.draft import Draft
from tutorials.request import State


def with_review(state: State | None, case: Case) -> State | None:
    """Return what the page keeps, with the review that the case knows where there is none."""
    if state is None or "answers" in state or state.get("review"):
        return state
    return {**state, "review": case.facts.get("passage", "")}


def noted(case: Case, draft: Draft, replies: Replies) -> Case:
    """Return the case with the draft, unless no reply at all is advised; the review, if new."""
    facts = {}
    situation = replies.situation(draft.situation)
    if draft.text and situation and not situation.strict:
        facts["reponse"] = draft.text
    if draft.review and "passage" not in case.facts:
        facts["passage"] = draft.review
    return case.stated(facts, "reponse")
