"""Just enough French grammar: is the next verb a past participle?"""

from __future__ import annotations

import re
from functools import lru_cache

from tutorials.replies.lists import bag
from tutorials.replies.words import Reply

_ENDING = re.compile(r"(?:e|i|u|is|it|us|ert|int|eint|aint|ort)(?:e|s|es)?$")
ADVERBS = bag(
    "pas jamais plus bien deja toujours pourtant egalement aussi sans doute certainement"
    " simplement meme peut etre tout donc longtemps effectivement malheureusement apparemment"
    " vraiment souvent encore enfin alors ensuite manifestement visiblement tres trop peu mal"
    " seulement rien certes cependant toutefois finalement clairement parfaitement guere"
    " volontairement manifestement d ailleurs hier bel et"
)
_NEVER = bag(
    "une le la les de des ce ces cette cet notre votre nos vos autre toute toutes tous quelque"
    " droit droits raison envie affaire peur tort hate lieu acces qui que quoi ou et si du"
    " quelques plusieurs chaque ni moins plutot comme me te se nous vous lui celui celle"
    " plusieurs possibilite difficulte difficultes question sujet libre choix tort"
    " besoin ici la ceci cela parmi mes ses leurs mais puis depuis vis trois six dix mille"
    " cinq quatre onze douze treize quatorze quinze seize"
)
_INFINITIVE = re.compile(r"(?:er|ir|re|oir)$")
_SELF = bag("lui elle nous eux")
_HAVE = bag("ai a avons ont")
_TYPED = re.compile(
    r"(?:é|[iî]|[uû]|is|it|us|ert|int|eint|aint|ort|ait)(?:e|s|es)?$", re.IGNORECASE
)


def after_adverbs(reply: Reply, at: int) -> int:
    """Return the first word from ``at`` on that is not an adverb, or -1 past the sentence."""
    start = at - 1
    while reply.same_sentence(start, at) and (
        reply.words[at] in ADVERBS
        or (reply.words[at] in _SELF and reply.words[at + 1 : at + 2] == ("meme",))
    ):
        at += 1
    return at if reply.same_sentence(start, at) else -1


def participle(reply: Reply, at: int) -> int:
    """Return the position after a past participle that follows word ``at - 1``, or 0.

    « du attendre » (dû, typed without its accent) counts; determiners and the nouns that follow
    « avoir » (« droit », « raison ») do not.
    """
    verb = after_adverbs(reply, at)
    if verb < 0:
        return 0
    word = reply.words[verb]
    if word == "du" and reply.same_sentence(verb, verb + 1):
        return verb + 2 if _INFINITIVE.search(reply.words[verb + 1]) else 0
    return verb + 1 if word not in _NEVER and _ENDING.search(word) and len(word) > 1 else 0


def had(reply: Reply, have: int) -> int:
    """Return the position after « a refusé », « avons dû fermer », or 0: « à domicile » and
    « il y a peu d’attente » are none.

    In a text that has accents, a participle in -é has its own.
    """
    if reply.words[have] not in _HAVE or reply.typed(have) in ("à", "À"):
        return 0
    end = participle(reply, have + 1)
    there_is = have > 0 and reply.words[have - 1] == "y" and reply.words[end - 1] != "eu"
    if not end or there_is:
        return 0
    if reply.words[end - 2] == "du" or not reply.accented:
        return end
    return end if _TYPED.search(reply.typed(end - 1)) else 0


_FUTURE = re.compile(r"[eidtvru]r(?:ai|a|ons|ont)$")


@lru_cache(maxsize=4096)
def future(word: str) -> bool:
    """Say whether ``word`` ends as a future does (« recevrons », but « vrai » too)."""
    return _FUTURE.search(word) is not None


_PAST = bag("etait etaient avait avaient fut furent etais avais etions avions devions pouvions")
_CONDITIONAL = re.compile(r"[eiruvd]rai(?:en)?t$")
_NOT_IMPERFECT = bag(
    "fait parfait refait satisfait souhait lait trait attrait retrait portrait extrait forfait"
    " bienfait mefait defait surfait abstrait distrait imparfait stupefait ait aient contrefait"
    " plait deplait parait connait reconnait apparait disparait nait tait relaient essaient paient"
    " effraient egaient balaient deblaient sait"
)


@lru_cache(maxsize=4096)
def imperfect(word: str) -> bool:
    """Say whether ``word`` is an imperfect of « je », « il », « nous » or « ils »."""
    if word in _PAST:
        return True
    told = word.endswith(("ait", "aient")) and not _CONDITIONAL.search(word)
    return told and word not in _NOT_IMPERFECT
