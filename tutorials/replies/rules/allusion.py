"""Promises: a public reply announces nothing, since what will follow admits what happened.

A verb in the future is looked for; a refusal (« nous ne répondrons pas ») and what a reply may say
of itself or of its contacts (« restera », « sera lu ») are excused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies import lists
from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_FUTURE = re.compile(r"[eidtvru]r(?:ai|a|ons|ont)$")
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
        if not _FUTURE.search(word) or word in false or _refused(reply, index):
            continue
        if not reply.line.startswith(admitted, reply.offsets[index]):
            start = index - 1 if index and reply.same_sentence(index - 1, index) else index
            yield Hit("promesse", *reply.origin(start, index + 1))


def _refused(reply: Reply, verb: int) -> bool:
    """Say whether the verb is denied."""
    return any(
        reply.words[at] in _NOT and reply.same_sentence(at, verb)
        for at in range(max(0, verb - _REACH), verb)
    )
