"""Statements that hold for anybody: « Les séances durent trente minutes. »

In the present, of things, trades or people at large, and to nobody: nothing in them points to a
meeting. They answer the doubt of the rule ``neutre`` and no other rule: measured on 1,900 replies,
a hint, a threat or a boast is said in such a sentence as often as elsewhere.
"""

from __future__ import annotations

from functools import lru_cache

from tutorials.replies.lists import WordLists, bag, forms, named, once
from tutorials.replies.rules.grammar import HAVE, future, had, imperfect
from tutorials.replies.words import Reply

_POINTED = bag(
    "vous votre vos votres tu toi te t ton ta tes je j m me moi mon ma mes gens hier ici"
    " tel telle tels telles ceux quand lorsque lorsqu dommage trop mieux moins"
    " pourtant contrairement heureusement evidemment vrai vrais vraie vraies bel beau si"
    " ailleurs genre"
)
"""Words that point to somebody, to a moment, or judge."""
_THIS = bag("ce cet cette ces")
_SUCH = bag("que qui qu dont n sont type genre titre sens sujet effet ete annee hiver page fiche")
"""What follows the « ce » that points to nothing: « à ce sujet », « cette page »."""
_SOME = bag("certain certains certaine certaines")
_PERHAPS = _THIS | _SOME | {"on"}
"""Words that point or not, as what follows says."""
_THEY = bag("il elle ils elles")
_IMPERSONAL = bag("est y faut existe convient suffit n ne")
_ANY = bag("un une des chaque tout toute aucun aucune nos")
_USUALLY = bag("toujours jamais souvent parfois generalement habituellement moyenne regle general")


def general(reply: Reply, first: int, last: int, words: WordLists) -> bool:
    """Say whether words ``first`` to ``last - 1``, a sentence, state something general.

    Reads the lists ``domaine`` (trades, places, papers), ``domaine-fin`` (ends of their names) and
    ``gens-et-actes`` (which are general in the plural or after « un », « chaque »). What is said of
    an ill or of its treatment is never neutral under a review.
    """
    said = reply.words[first:last]
    if not _POINTED.isdisjoint(said) or (said[0] in _THEY and said[1] not in _IMPERSONAL):
        return False
    for at, word in enumerate(said, first):
        if _tensed(word) or (word in HAVE and had(reply, at) > 0):
            return False
        if word in _PERHAPS and _somebody(reply, at):
            return False
    return _known(said, words)


def _tensed(word: str) -> bool:
    """Say whether a word is a verb in the past or in the future by itself."""
    return imperfect(word) or future(word)


def _somebody(reply: Reply, at: int) -> bool:
    """Say whether a word of ``_PERHAPS`` points: « ce médicament », « certains », « on sait »."""
    word = reply.words[at]
    following = reply.words[at + 1 : at + 2]
    if word in _THIS:
        return _SUCH.isdisjoint(following)
    if word in _SOME:
        return not following or not following[0].endswith("s")
    return following != ("peut",)


def _known(said: tuple[str, ...], words: WordLists) -> bool:
    """Say whether a word of the trade makes its sentence general."""
    lists = _lists(words)
    usual = not _USUALLY.isdisjoint(said)
    return any(
        lists.of_trade(word)
        or (word in lists.care and (usual or word.endswith("s") or said[at - 1] in _ANY))
        for at, word in enumerate(said)
    )


class _Lists:
    """The lists of the trade, folded."""

    def __init__(self, words: WordLists) -> None:
        self.care = forms(words["gens-et-actes"])
        self.of_trade = lru_cache(4096)(named(words["domaine"], words["domaine-fin"]))


_lists = once(_Lists)
