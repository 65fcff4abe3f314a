"""What happened, told in the past. A neutral reply stays in the present and names nobody.

Whoever the subject is (« il », « la patiente », « nous », « l’infirmière »), a verb in the past
tells a meeting that readers may recognise. What a practice may tell of its own past (a message
read, an address corrected, a rule changed) is a list of the rule ``relation``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies.lists import WordLists, bag, starts
from tutorials.replies.rules.grammar import after_adverbs, imperfect, participle
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_HAVE = bag("ai a avons ont")
_IS = bag("suis est sommes sont")
_ITSELF = bag("s se me m")
_HYPOTHESIS = 5
"""Words before a verb in which « si » makes it a condition."""
_ACCENTED = re.compile(r"[éèêàùûîç]", re.IGNORECASE)
_PARTICIPLE = re.compile(
    r"(?:é|[iî]|[uû]|is|it|us|ert|int|eint|aint|ort|ait)(?:e|s|es)?$", re.IGNORECASE
)


def told(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield every verb in the past that nothing shows to be about the practice itself.

    Reads the lists ``passe-admis`` (what may be told after « avoir »: « pris connaissance »,
    « corrigé »), ``imparfait-admis`` (« était inexacte ») and ``mouvement`` (participles that tell
    a visit after « être »: « venu »).
    """
    admitted, moves = starts(words["passe-admis"]), starts(words["mouvement"])
    states = starts(words["imparfait-admis"])
    accents = bool(_ACCENTED.search(reply.text))
    for index, word in enumerate(reply.words):
        if word in _HAVE:
            end = _after_have(reply, index, admitted, accents)
        elif word in _IS:
            end = _after_is(reply, index, admitted, moves, accents)
        elif imperfect(word) and not reply.line.startswith(states, reply.offsets[index]):
            end = index + 1
        else:
            continue
        if end and not _supposed(reply, index):
            yield Hit("passe", *reply.origin(_subject(reply, index), end))


def _after_have(reply: Reply, have: int, admitted: tuple[str, ...], accents: bool) -> int:
    """Return the position after « a refusé », « avons été appelés », or 0 when it may be said."""
    if reply.words[have] == "a" and reply.typed(have) in ("à", "À"):
        return 0
    end = participle(reply, have + 1)
    if not end or (accents and not _PARTICIPLE.search(reply.typed(end - 1))):
        return 0
    return 0 if reply.line.startswith(admitted, reply.offsets[end - 1]) else end


def _after_is(
    reply: Reply, verb: int, admitted: tuple[str, ...], moves: tuple[str, ...], accents: bool
) -> int:
    """Return the position after « est partie », « s’est plaint », or 0 (« que je suis ne… »)."""
    at = after_adverbs(reply, verb + 1)
    if at < 0:
        return 0
    if reply.line.startswith(moves, reply.offsets[at]):
        return 0 if accents and reply.typed(at) == "ne" else at + 1
    itself = verb > 0 and reply.words[verb - 1] in _ITSELF
    end = participle(reply, verb + 1) if itself else 0
    return 0 if end and reply.line.startswith(admitted, reply.offsets[end - 1]) else end


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
