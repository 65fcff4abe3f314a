"""What happened, told in the past. A neutral reply stays in the present and names nobody.

Whoever the subject is (« il », « la patiente », « nous », « l’infirmière »), a verb in the past
tells a meeting that readers may recognise. What a practice may tell of its own past (a message
read, an address corrected, a rule changed) is a list of the rule ``relation``.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists, bag, forms, once, starts
from tutorials.replies.rules.grammar import after_adverbs, had, imperfect, participle
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_HAVE = bag("ai a avons ont")
_MIGHT = bag("ait aient aurait auraient aurions ayons")
_FOR = bag("d de")
_THANKS = bag("merci remercions remercie")
_STAFF_REACH = 4
"""Words before « a » among which somebody of the team may be its subject."""
_IS = bag("suis est sommes sont soit soient serait seraient")
_ITSELF = bag("s se me m")
_HYPOTHESIS = 7
"""Words before a verb in which « si » makes it a condition."""
_REACH = 6
"""Words around a verb among which what it acts on is looked for."""


class _Lists:
    """The rule's lists, folded."""

    def __init__(self, words: WordLists) -> None:
        self.admitted = starts(words["passe-admis"])
        self.written = starts(words["publication"])
        self.staff = forms(words["personnel"])
        self.staff_admitted = starts(words["personnel-admis"])
        self.things = forms(words["choses"])
        self.met = starts(words["rencontre"])
        self.moves = starts(words["mouvement"])
        self.states = starts(words["imparfait-admis"])


_lists = once(_Lists)


def told(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield every verb in the past that nothing shows to be about the practice itself.

    Reads the lists ``passe-admis`` (what may be told after « avoir »: « pris connaissance »,
    « corrigé »), ``publication`` (what « merci d’avoir » may thank for), ``personnel`` and
    ``personnel-admis`` (the same of somebody of the team, or of whom it cares for), ``choses``
    (places and signs, whose past may be told: « changé les sièges ») unless the verb is in
    ``rencontre`` (« reçu », « dû »), ``imparfait-admis`` (« était inexacte ») and ``mouvement``
    (participles that tell a visit after « être »: « venu »).
    """
    lists = _lists(words)
    for index, word in enumerate(reply.words):
        if word in _HAVE or word in _MIGHT or (word == "avoir" and _thanked(reply, index)):
            end = _after_have(reply, index, lists)
        elif word in _IS:
            end = _after_is(reply, index, lists)
        elif imperfect(word) and not reply.line.startswith(lists.states, reply.offsets[index]):
            end = index + 1
        else:
            continue
        if end and not _supposed(reply, index):
            yield Hit("passe", *reply.origin(_subject(reply, index), end))


def _after_have(reply: Reply, have: int, lists: _Lists) -> int:
    """Return the position after « a refusé », « avons été appelés », or 0 when it may be said."""
    end = had(reply, have) if reply.words[have] in _HAVE else participle(reply, have + 1)
    if reply.words[have] == "avoir":
        admitted, place = lists.written, False
    elif _of_staff(reply, have, lists):
        admitted, place = lists.staff_admitted, False
    else:
        admitted, place = lists.admitted, True
    if not end or reply.line.startswith(admitted, reply.offsets[end - 1]):
        return 0
    return 0 if place and _of_the_place(reply, have, end, lists) else end


def _thanked(reply: Reply, have: int) -> bool:
    """Say whether « avoir » tells what is thanked for: « merci d’avoir »."""
    before = reply.words[max(0, have - _HYPOTHESIS) : have]
    return bool(before) and before[-1] in _FOR and not _THANKS.isdisjoint(before)


def _of_staff(reply: Reply, have: int, lists: _Lists) -> bool:
    """Say whether somebody of the team did it: « le docteur a pris le temps »."""
    return reply.words[have] in ("a", "ont", "ait", "aient") and any(
        reply.words[at] in lists.staff and reply.same_sentence(at, have)
        for at in range(max(0, have - _STAFF_REACH), have)
    )


def _of_the_place(reply: Reply, have: int, end: int, lists: _Lists) -> bool:
    """Say whether the practice tells what it did to its place, its signs or its hours."""
    if reply.words[end - 1].startswith(lists.met) or reply.words[end - 2] == "du":
        return False
    near = range(max(0, have - _REACH), min(end + _REACH, len(reply.words)))
    return any(
        reply.words[at] in lists.things and reply.sentence[at] == reply.sentence[have]
        for at in near
    )


def _after_is(reply: Reply, verb: int, lists: _Lists) -> int:
    """Return the position after « est partie », « s’est plaint », or 0 (« que je suis ne… »)."""
    at = after_adverbs(reply, verb + 1)
    if at < 0:
        return 0
    if reply.line.startswith(lists.moves, reply.offsets[at]):
        return 0 if reply.typed(at) == "ne" and reply.accented else at + 1
    itself = verb > 0 and reply.words[verb - 1] in _ITSELF
    end = participle(reply, verb + 1) if itself else 0
    return 0 if end and reply.line.startswith(lists.admitted, reply.offsets[end - 1]) else end


def _supposed(reply: Reply, verb: int) -> bool:
    """Say whether the verb stands in a condition: « si cela n’était pas le cas ».

    « Si elle n’avait pas insisté » is no condition but a story.
    """
    if reply.words[verb].startswith("av") and participle(reply, verb + 1):
        return False
    before = reply.words[max(0, verb - _HYPOTHESIS) : verb]
    return any(
        word == "si" and reply.same_sentence(verb - len(before) + rank, verb)
        for rank, word in enumerate(before)
    )


def _subject(reply: Reply, verb: int) -> int:
    """Return the position of the word before the verb, worth showing with it."""
    return verb - 1 if verb and reply.same_sentence(verb - 1, verb) else verb
