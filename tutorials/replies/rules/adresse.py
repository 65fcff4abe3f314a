"""Sentences that speak of the reader in no way known to be neutral.

A neutral reply thanks, invites and informs; whatever else it says to « vous » is about the
person. The neutral ways are lists of the rule ``relation``, so that an editor can add one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from tutorials.replies.lists import WordLists, bag, forms, starts
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_YOU = bag("vous tu toi te")
_YOURS = bag("votre vos ton ta tes")
_SPOKEN = _YOU | _YOURS
_IF = bag("si s lorsque")
_THE = bag("le la les du au")
_BEFORE_NOUN = bag("le un du au de ce son notre leur quel meme sur bon")
_NEXT = 3
"""Words after « votre » among which a neutral noun may stand (« votre précieux avis »)."""


def addressed(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield each « vous » or « votre » that no neutral way explains.

    Reads the lists ``avis-noms`` (what may be the reader's: « votre message »), ``vous-verbes``
    (what may follow « vous »: « vous remercions », « vous pouvez ») and ``vous-avant`` (what may
    precede it: « avec vous »).
    """
    if reply.said.isdisjoint(_SPOKEN):
        return
    nouns, verbs, before = (
        forms(words["avis-noms"]),
        starts(words["vous-verbes"]),
        forms(words["vous-avant"]),
    )
    for index, word in enumerate(reply.words):
        if word not in _SPOKEN:
            continue
        yours = word in _YOURS and not _harmless(reply, index, nouns)
        if yours or (word in _YOU and not _neutral(reply, index, verbs, before)):
            yield Hit("adresse", *reply.origin(index, _end(reply, index)))


def _harmless(reply: Reply, yours: int, nouns: frozenset[str]) -> bool:
    """Say whether « votre » is of a message, or no possessive: « la vôtre », « le ton »."""
    previous = reply.words[yours - 1] if yours and reply.same_sentence(yours - 1, yours) else ""
    if reply.words[yours] == "votre" and previous in _THE and reply.typed(yours)[1:2] in "ôÔ":
        return not nouns.isdisjoint(_sentence(reply, yours))
    if reply.words[yours] == "ton" and previous in _BEFORE_NOUN:
        return True
    return not nouns.isdisjoint(_following(reply, yours))


def _sentence(reply: Reply, index: int) -> tuple[str, ...]:
    """Return the words of the sentence of ``index``."""
    number = reply.sentence[index]
    return reply.words[bisect_left(reply.sentence, number) : bisect_right(reply.sentence, number)]


def _neutral(reply: Reply, you: int, verbs: tuple[str, ...], before: frozenset[str]) -> bool:
    """Say whether what stands around « vous » only invites, thanks or informs."""
    previous = reply.words[you - 1] if you and reply.same_sentence(you - 1, you) else ""
    if previous in _IF or previous in before or previous in _YOU:
        return True
    return any(word.startswith(verbs) for word in _following(reply, you)[:_NEXT])


def _following(reply: Reply, index: int) -> tuple[str, ...]:
    """Return the words that may explain the word ``index``, in its sentence."""
    places = range(index + 1, index + 1 + _NEXT)
    return tuple(reply.words[at] for at in places if reply.same_sentence(index, at))


def _end(reply: Reply, index: int) -> int:
    """Return the position after the word that follows ``index``, to show more than « vous »."""
    return index + 2 if reply.same_sentence(index, index + 1) else index + 1
