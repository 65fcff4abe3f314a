"""Sentences that none of the known neutral ways explains: asked only where no rule speaks.

No list can name everything that reveals, hurts or threatens; what a neutral reply says is a
short list: it thanks, regrets in general, informs, recalls the secret, invites. That list is the
rule's ``unless_sentence``; everything else is to be written again.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_SHORTEST = 3
"""Words of a sentence; a shorter one is a greeting, a name or a signature."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield every sentence; the rule's file excuses the neutral ones."""
    first = 0
    for last in range(1, len(reply.words) + 1):
        if reply.same_sentence(first, last):
            continue
        if last - first >= _SHORTEST:
            yield Hit("hors-cadre", *reply.origin(first, last))
        first = last
