"""Health: an act told in the past, or a health word in a sentence about the reader."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tutorials.replies.lists import WordLists, bag, compounds, forms, named, once, starts
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


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield acts told in the past and health words in sentences that speak to somebody.

    Reads the lists ``acte``, ``sante``, ``geste`` and ``sante-fin`` (ends of medical words),
    ``invitation`` (words that make a sentence an invitation), ``organisation`` (verbs that tell
    how an act is booked or given) and ``politesse`` (what follows a « vous » or a « votre » that
    tells nothing: « vous remercions », « votre message »).
    """
    lists, told = _lists(words), None
    for index, word in enumerate(reply.words):
        if not lists.known(word):
            continue
        act, gesture, terms = word in lists.acts, word in lists.gestures, lists.terms.get(word)
        medical = lists.medical(word) or (
            terms is not None and reply.line.startswith(terms, reply.offsets[index])
        )
        definite = index > 0 and reply.words[index - 1] in _DEFINITE
        if (medical or (definite and act)) and (verb := _past(reply, index)):
            yield Hit("recit", *reply.origin(index - definite, verb))
        elif medical and index and reply.words[index - 1] in _POINTED:
            yield Hit("recit", *reply.origin(index - 1, index + 1))
        elif not medical and index and reply.words[index - 1] in _MANY and word.endswith("s"):
            continue
        elif (medical or gesture) and _about(reply, index, lists.organised):
            yield Hit("general", *reply.origin(index - 1, index + 1))
        elif medical or act:
            told = _told(reply, lists) if told is None else told
            if reply.sentence[index] in told:
                yield Hit("sante", *reply.origin(index, index + 1))


class _Lists:
    """The rule's lists, folded."""

    def __init__(self, words: WordLists) -> None:
        self.acts, self.gestures = forms(words["acte"]), forms(words["geste"])
        self.terms = compounds(words["sante"])
        self.invitations, self.polite = forms(words["invitation"]), forms(words["politesse"])
        self.organised = starts(words["organisation"])
        self.medical = named(words["sante"], words["sante-fin"])
        self.known = lru_cache(4096)(self._known)

    def _known(self, word: str) -> bool:
        heads = (self.acts, self.gestures, self.terms)
        return self.medical(word) or any(word in words for words in heads)


_lists = once(_Lists)


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


def _told(reply: Reply, lists: _Lists) -> frozenset[int]:
    """Return the sentences that speak to somebody, and not only to invite, inform or thank."""
    told: set[int] = set()
    invited: set[int] = set()
    for index, (word, sentence) in enumerate(zip(reply.words, reply.sentence, strict=True)):
        if word in _YOU and lists.polite.isdisjoint(reply.words[index + 1 : index + 2]):
            told.add(sentence)
        if word in lists.invitations:
            invited.add(sentence)
    return frozenset(told - invited)


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
