"""The review of a reply through the door, and as plain values for the command line."""

from __future__ import annotations

from typing import Any

from tutorials.problems import Problem
from tutorials.replies.needs import Needs
from tutorials.replies.review import Review, review
from tutorials.request import RequestError
from tutorials.text.spans import utf16_spans

LONGEST = 100_000
"""Code points that one request may hold; a reply has a few hundred."""


def op_review(request: dict[str, Any], library: Needs) -> dict[str, Any]:
    """Answer ``{"op": "review", "id": …, "text": …, "review": …, "platform": …}``.

    ``review`` (the one being answered) and ``platform`` are optional. Each finding has its span in
    code points (``start``, ``end``) and in the page's UTF-16 units (``start_utf16``,
    ``end_utf16``).
    """
    text, pasted = request.get("text"), request.get("review", "")
    if not isinstance(text, str) or not isinstance(pasted, str):
        raise RequestError(Problem("« text » doit être un texte", path=("text",)))
    if len(text) > LONGEST or len(pasted) > LONGEST:
        hint = f"collez au plus {LONGEST} caractères"
        raise RequestError(Problem("le texte est trop long", hint, ("text",)))
    replies = library.replies
    platform = request.get("platform")
    done = review(text, replies.rulebook, platform if isinstance(platform, str) else None, pasted)
    reply = to_json(request.get("id"), done)
    spans = utf16_spans(text, [(one.start, one.end) for one in done.problems])
    for span, values in zip(spans, reply["findings"], strict=True):
        values["start_utf16"], values["end_utf16"] = span
    reply["limits"] = list(replies.guide.limits)
    return reply


def to_json(id: Any, done: Review) -> dict[str, Any]:
    """Return the answer for one text, spans in code points."""
    return {
        "id": id,
        "verdict": done.verdict,
        "findings": [
            {
                "rule": one.rule,
                "start": one.start,
                "end": one.end,
                "excerpt": one.excerpt,
                "why": one.why,
                "proposal": one.proposal,
            }
            for one in done.problems
        ],
    }
