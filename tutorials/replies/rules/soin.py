"""Health: an act told in the past, or a health word in a sentence about the reader."""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists, bag, compounds, forms, starts
from tutorials.replies.rules.grammar import had, imperfect, participle
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_DEFINITE = bag("le la l les cette cet ce ces")
_POINTED = bag("cette cet ce ces")
_ONE = bag("le la l un une")
_MANY = bag("les des nos aux")
_YOU = bag("vous votre vos tu toi ton ta tes votre votres")
_HAVE = bag("a ont")
_REACH = 6
"""Words between a noun and its verb."""
_SHORTEST_COMPOUND = 6
"""Letters that a word made of a medical ending exceeds (« coloscopie »)."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield acts told in the past and health words in sentences that speak to somebody.

    Reads the lists ``acte``, ``sante``, ``geste`` and ``sante-fin`` (ends of medical words),
    ``invitation`` (words that make a sentence an invitation), ``organisation`` (verbs that tell
    how an act is booked or given) and ``politesse`` (what follows a « vous » or a « votre » that
    tells nothing: « vous remercions », « votre message »).
    """
    acts, health = forms(words["acte"]), forms(words["sante"])
    gestures = forms(words["geste"])
    ends = starts(words["sante-fin"])
    terms = compounds(words["sante"])
    general, organised = _general(reply, words), starts(words["organisation"])
    for index, word in enumerate(reply.words):
        medical = (
            word in health
            or (len(word) > _SHORTEST_COMPOUND and word.endswith(ends))
            or (word in terms and reply.line.startswith(terms[word], reply.offsets[index]))
        )
        definite = index > 0 and reply.words[index - 1] in _DEFINITE
        if (medical or (definite and word in acts)) and (verb := _past(reply, index)):
            yield Hit("recit", *reply.origin(index - definite, verb))
        elif medical and index and reply.words[index - 1] in _POINTED:
            yield Hit("recit", *reply.origin(index - 1, index + 1))
        elif not medical and index and reply.words[index - 1] in _MANY and word.endswith("s"):
            continue
        elif (medical or word in gestures) and _about(reply, index, organised):
            yield Hit("general", *reply.origin(index - 1, index + 1))
        elif (medical or word in acts) and reply.sentence[index] not in general:
            yield Hit("sante", *reply.origin(index, index + 1))


def _about(reply: Reply, noun: int, organised: tuple[str, ...]) -> bool:
    """Say whether a sentence opens on one act or ill, and says more than how it is booked."""
    if not noun or reply.words[noun].endswith("s") or reply.words[noun - 1] not in _ONE:
        return False
    if noun > 1 and reply.same_sentence(noun - 2, noun):
        return False
    following = range(noun + 1, min(noun + 1 + _REACH, len(reply.words)))
    return not any(
        reply.words[at].startswith(organised) for at in following if reply.same_sentence(noun, at)
    )


def _general(reply: Reply, words: WordLists) -> frozenset[int]:
    """Return the sentences that address nobody, or only to invite, inform or thank."""
    told: set[int] = set()
    invited: set[int] = set()
    invitations, polite = forms(words["invitation"]), forms(words["politesse"])
    for index, (word, sentence) in enumerate(zip(reply.words, reply.sentence, strict=True)):
        following = reply.words[index + 1 : index + 2]
        if word in _YOU and not polite.intersection(following):
            told.add(sentence)
        if word in invitations:
            invited.add(sentence)
    return frozenset(range(len(reply.sentences))) - (told - invited)


def _past(reply: Reply, noun: int) -> int:
    """Return the position after a verb in the past whose subject may be word ``noun``, or 0."""
    for at in range(noun + 1, min(noun + 1 + _REACH, len(reply.words))):
        if not reply.same_sentence(noun, at):
            break
        if imperfect(reply.words[at]):
            return at + 1
        itself = reply.words[at] == "est" and reply.words[at - 1] == "s"
        if itself or reply.words[at] in ("ait", "aient"):
            return participle(reply, at + 1)
        if reply.words[at] in _HAVE:
            return had(reply, at)
    return 0
