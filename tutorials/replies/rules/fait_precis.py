"""What points to one event: « cette matinée », « ce choix », « la somme réclamée ».

A neutral reply shows nothing but the message that it answers, itself and its page: whatever else
« ce » points to, the practice knows which one is meant. The nouns that may be shown are lists of
the rule, so that an editor can add one.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists, bag, forms, once, starts
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_THE = bag("le la l")
_THIS = bag("ce cet cette ces")
_PRONOUN = bag(
    "que qui qu dont n ne sont est serait soit sera fut peut doit devrait pourquoi a faisant disant"
    " vers quoi"
)
"""What follows the « ce » that shows nothing: « ce que », « ce sont », « pour ce faire »."""
_NEXT = 3
"""Words after « ce » among which what is shown may stand: « ces quelques mots »."""
_STEM = 5
"""First letters by which a word takes up one said before: « des consignes … ces consignes »."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield each « ce » that shows something else than a message, a rule, the page or a word said.

    Reads the lists ``messages`` (what a message is called), ``montrés`` (what else may be shown:
    « cette page », « ces règles »), ``éprouvés`` (participles that tell which one
    or which ones) and ``désignés`` (which one), with their accent: « le médecin propose » shows
    nothing.
    """
    which, folded, admitted = _lists(words)
    for index, word in enumerate(reply.words):
        if word in which and reply.same_sentence(index, index + 2):
            told = reply.words[index + 2].startswith(folded[word])
            if told and reply.typed(index + 2).lower().startswith(which[word]):
                yield Hit("designe", *reply.origin(index, index + 3))
        elif word in _THIS and reply.same_sentence(index, index + 1):
            shown = reply.words[index + 1 : index + 1 + _NEXT]
            known = shown[0] in _PRONOUN or _said_before(reply, index)
            if not known and admitted.isdisjoint(shown):
                yield Hit("montre", *reply.origin(index, index + 2))


@once
def _lists(
    words: WordLists,
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]], frozenset[str]]:
    """Return what tells which one, by its article, as written and folded; what may be shown."""
    lived = tuple(words["éprouvés"])
    which = {**dict.fromkeys(_THE, lived + tuple(words["désignés"])), "les": lived}
    folded = {article: starts(told) for article, told in which.items()}
    return which, folded, forms(words["messages"]) | forms(words["montrés"])


def _said_before(reply: Reply, this: int) -> bool:
    """Say whether what word ``this`` shows is a word of the reply itself."""
    stem = reply.words[this + 1][:_STEM]
    return any(word.startswith(stem) for word in reply.words[:this])
