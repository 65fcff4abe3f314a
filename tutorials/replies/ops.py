"""The review of a reply through the door, and as plain values for the command line."""

from __future__ import annotations

from typing import Any

from tutorials.decoding import decode
from tutorials.problems import Problem
from tutorials.replies.content import Replies
from tutorials.replies.needs import Needs
from tutorials.replies.review import Review, review
from tutorials.request import RequestError
from tutorials.text.spans import utf16_spans

LONGEST = 100_000
"""Code points that one request may hold; a reply has a few hundred."""


def replies_from_json(data: Any) -> Replies:
    """Load what the build wrote."""
    return decode(Replies, data)


def op_review(request: dict[str, Any], library: Needs) -> dict[str, Any]:
    """Answer ``{"op": "review", "id": …, "texte": …, "avis": …, "plateforme": …}``.

    ``avis`` (the review being answered) and ``plateforme`` are optional. Each problem has its
    span in code points (``debut``, ``fin``) and in the page's UTF-16 units (``debut_utf16``,
    ``fin_utf16``).
    """
    text, pasted = request.get("texte"), request.get("avis", "")
    if not isinstance(text, str) or not isinstance(pasted, str):
        raise RequestError(Problem("« texte » doit être un texte", path=("texte",)))
    if len(text) > LONGEST or len(pasted) > LONGEST:
        hint = f"collez au plus {LONGEST} caractères"
        raise RequestError(Problem("le texte est trop long", hint, ("texte",)))
    replies = library.replies
    platform = request.get("plateforme")
    done = review(text, replies.rulebook, platform if isinstance(platform, str) else None, pasted)
    reply = to_json(request.get("id"), done)
    spans = utf16_spans(text, [(one.start, one.end) for one in done.problems])
    for span, values in zip(spans, reply["problemes"], strict=True):
        values["debut_utf16"], values["fin_utf16"] = span
    reply["limites"] = list(replies.guide.limits)
    return reply


def to_json(id: Any, done: Review) -> dict[str, Any]:
    """Return the answer for one text, spans in code points."""
    return {
        "id": id,
        "verdict": done.verdict,
        "problemes": [
            {
                "regle": one.rule,
                "debut": one.start,
                "fin": one.end,
                "extrait": one.excerpt,
                "pourquoi": one.why,
                "proposition": one.proposal,
            }
            for one in done.problems
        ],
    }
