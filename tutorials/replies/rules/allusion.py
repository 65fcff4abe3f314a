"""Promises: a public reply announces nothing, since what will follow admits what happened.

A verb in the future is looked for; a refusal (« nous ne répondrons pas ») and what a reply may say
of itself or of its contacts (« restera », « sera lu ») are excused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies import lists
from tutorials.replies.lists import WordLists
from tutorials.replies.rules.grammar import future
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_GOING = lists.bag("va vont vais allons")
_INFINITIVE = re.compile(r"(?:er|ir|re|oir)$")
_NOT = lists.bag("ne n rien aucun aucune ni jamais")
_REACH = 5
"""Words before a verb among which a negation is looked for: « ne vous en dirons »."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield verbs in the future that nothing shows to be neutral.

    Reads the lists ``futur-admis`` (starts: what may be announced) and ``faux-futurs`` (words that
    end like a future: « espérons », « vrai »).
    """
    admitted, false = lists.starts(words["futur-admis"]), lists.words(words["faux-futurs"])
    for index, word in enumerate(reply.words):
        said = _going(reply, index) if word in _GOING else index
        if said == index and (not future(word) or word in false):
            continue
        if not _refused(reply, index) and not reply.line.startswith(admitted, reply.offsets[said]):
            start = index - 1 if index and reply.same_sentence(index - 1, index) else index
            yield Hit("promesse", *reply.origin(start, index + 1))


def _going(reply: Reply, verb: int) -> int:
    """Return the position of what is about to be done (« va être formée »), or ``verb``."""
    for at in range(verb + 1, min(verb + 4, len(reply.words))):
        if reply.same_sentence(verb, at) and _INFINITIVE.search(reply.words[at]):
            return at
    return verb


def _refused(reply: Reply, verb: int) -> bool:
    """Say whether the verb is denied."""
    return any(
        reply.words[at] in _NOT and reply.same_sentence(at, verb)
        for at in range(max(0, verb - _REACH), verb)
    )
