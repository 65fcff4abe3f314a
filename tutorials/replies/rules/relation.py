"""Care relationship told by the verb: anything that « vous » did, was or received before.

What people may say of the reader's past is what the reader wrote (« vous avez partagé »);
anything else says that they met. The lists of verbs are in the rule's file.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists, bag, once, starts
from tutorials.replies.rules.adresse import addressed
from tutorials.replies.rules.grammar import ADVERBS, after_adverbs, participle
from tutorials.replies.rules.hit import Hit
from tutorials.replies.rules.recit import told
from tutorials.replies.words import Reply

_SUBJECT = frozenset(("vous", "tu"))
_OBJECT = frozenset(("vous", "t", "te"))
_TOWARDS = frozenset(("vous", "toi"))
_WITH = bag("avec pour envers chez")
_SPOKEN_TO = _SUBJECT | _OBJECT | _TOWARDS
_BEFORE = 12
"""Words between a verb in the past and « avec vous »."""
_CLITICS = bag("ne n me m nous lui leur le la l y en les se")
_HAVE = bag("avez ayez aurez auriez as aies auras")
_HAD = bag("aviez avais")
_THEY_HAVE = bag("ai a as avons ont avait avais avions avaient aurions avoir ait aie ayons aient")
_ARE = bag("etes es soyez seriez")
_WERE = bag("etiez futes etais")
_IF = frozenset(("si", "lorsque"))
_NOT_PAST = bag("soyez puissiez sachiez ayez premiez")


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield past statements whose subject or object is the reader.

    Reads the lists ``publication`` (verbs of writing a review: nothing to say),
    ``ressenti`` (feelings: a caution), ``impression`` (nouns of feelings, after « eu »),
    ``objet-admis`` (what may be said to have acted on the reader), ``etat`` (what follows « vous
    êtes » and speaks of a visit).
    """
    if not reply.said.isdisjoint(_SPOKEN_TO):
        yield from _met(reply, _lists(words))
    yield from addressed(reply, words)
    yield from told(reply, words)


def _met(reply: Reply, lists: _Lists) -> Iterator[Hit]:
    """Yield what « vous » did, was or received."""
    for index, word in enumerate(reply.words):
        if word not in _SPOKEN_TO:
            continue
        if word in _SUBJECT and not (index and reply.words[index - 1] in _IF):
            yield from _as_subject(reply, index, lists)
        if word in _OBJECT:
            yield from _as_object(reply, index, lists)
        if word in _TOWARDS and index and reply.words[index - 1] in _WITH:
            yield from _with(reply, index)


class _Lists:
    """The rule's lists of verbs, folded, as starts of words."""

    def __init__(self, words: WordLists) -> None:
        self.publication = starts(words["publication"])
        self.felt = starts(words["ressenti"])
        self.admitted = starts(words["objet-admis"])
        self.feeling = starts(words["impression"])
        self.states = starts(words["etat"])


_lists = once(_Lists)


def _as_subject(reply: Reply, you: int, lists: _Lists) -> Iterator[Hit]:
    """Yield « vous avez attendu », « vous étiez », « vous n’êtes jamais venu »."""
    at = you + 1
    while reply.same_sentence(you, at) and reply.words[at] in _CLITICS:
        at += 1
    if not reply.same_sentence(you, at):
        return
    verb = reply.words[at]
    if verb in _HAD and (end := participle(reply, at + 1)):
        yield Hit("recit", *reply.origin(you, end))
    elif verb in _HAVE and (end := participle(reply, at + 1)):
        yield from _seen(reply, you, end, lists, lists.publication)
    elif verb in _WERE or _imperfect(verb):
        yield Hit("recit", *reply.origin(you, at + 1))
    elif verb in _ARE and (state := _state(reply, at + 1, lists)):
        yield Hit("etat", *reply.origin(you, state))


def _as_object(reply: Reply, you: int, lists: _Lists) -> Iterator[Hit]:
    """Yield « je vous ai reçu », « l’équipe vous a expliqué », « de vous avoir fait attendre »."""
    at = you + 1
    while reply.same_sentence(you, at) and reply.words[at] in ("l", "le", "la", "les", "en", "y"):
        at += 1
    has = reply.same_sentence(you, at) and reply.words[at] in _THEY_HAVE
    if has and (end := participle(reply, at + 1)):
        start = you - 1 if _close(reply, you) else you
        yield from _seen(reply, start, end, lists, lists.admitted)


def _state(reply: Reply, at: int, lists: _Lists) -> int:
    """Return the position after a word that speaks of a visit or of care (« venu »), or 0."""
    state = after_adverbs(reply, at)
    told = state > 0 and reply.words[state].startswith(lists.states)
    return state + 1 if told else 0


def _with(reply: Reply, you: int) -> Iterator[Hit]:
    """Yield « le médecin a pris une heure avec vous »."""
    for at in range(you - 2, max(you - _BEFORE, 0), -1):
        if not reply.same_sentence(at, you):
            return
        if reply.words[at] in _THEY_HAVE and 0 < participle(reply, at + 1) <= you:
            yield Hit("recit", *reply.origin(at, you + 1))
            return


def _seen(
    reply: Reply, start: int, end: int, lists: _Lists, harmless: tuple[str, ...]
) -> Iterator[Hit]:
    """Yield the passage under the reason that its participle calls for, if any."""
    verb = reply.words[end - 1]
    if verb == "ete" and (state := after_adverbs(reply, end)) > 0:
        verb, end = reply.words[state], state + 1
    if verb == "pu" and reply.same_sentence(end - 1, end):
        verb, end = reply.words[end], end + 1
    if verb.startswith(harmless):
        return
    felt = verb.startswith(lists.felt) or (verb in ("eu", "eue") and _impression(reply, end, lists))
    group = "ressenti" if felt else "recit"
    yield Hit(group, *reply.origin(start, end))


def _impression(reply: Reply, at: int, lists: _Lists) -> bool:
    """Say whether « eu » is followed by the noun of a feeling: « eu une mauvaise impression »."""
    following = [i for i in range(at, at + 4) if reply.same_sentence(at - 1, i)]
    return any(reply.words[i].startswith(lists.feeling) for i in following)


def _close(reply: Reply, you: int) -> bool:
    """Say whether the word before « vous » is its verb's subject, worth showing."""
    return you > 0 and reply.same_sentence(you - 1, you) and reply.words[you - 1] not in ADVERBS


def _imperfect(verb: str) -> bool:
    """Say whether ``verb`` is a second person of the imperfect (« vous attendiez »)."""
    return verb.endswith("iez") and not verb.endswith("riez") and verb not in _NOT_PAST
