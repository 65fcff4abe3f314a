"""How much a match weighs once its context is read: whom and what the words are about."""

from __future__ import annotations

from collections.abc import Callable

from tutorials.signals.model import Context, Family, Weight
from tutorials.text import aim, context, denial, others
from tutorials.text.disavowal import disavowed, mentioned, told
from tutorials.text.spans import Span

_CONTEXTS: dict[Context, Callable[[str, Span], bool]] = {
    "negated": denial.negated,
    "about_self": aim.about_self,
    "treated": aim.treated,
    "disavowed": disavowed,
    "mentioned": mentioned,
    "about_another": others.about_another,
    "suffered": aim.suffered,
    "reported": told,
    "hypothetical": context.hypothetical,
    "question": context.question,
}


def weigh(text: str, family: Family, focus: Span, span: Span) -> Weight | None:
    """Return the weight of a match of ``family``; nothing when it says something else.

    Data that are no words (a telephone number) mean the same everywhere.

    Args:
        text: folded.
        family: what matched.
        focus: the span that its context rules.
        span: all that matched.
    """
    if family.detector:
        return family.weight
    if any(_CONTEXTS[name](text, focus) for name in family.drop):
        return None
    deniable = focus != span and not family.danger and "negated" in family.drop
    if deniable and denial.denied_inside(text, span):
        return None
    if any(_CONTEXTS[name](text, focus) for name in family.weaken):
        return "faible"
    return family.weight
