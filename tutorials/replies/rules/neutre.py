"""Sentences that none of the known neutral ways explains: asked only where no rule speaks.

No list can name everything that reveals, hurts or threatens; what a neutral reply speaks of is
shorter: the message it answers, the reply itself, the rules of the profession, the place and its
hours, thanks and invitations. These themes are the rule's ``unless_sentence``; what is risky
inside a theme is the business of the other rules. What holds for anybody is neutral too
(:mod:`tutorials.replies.rules.general`), and everything else is to be written again.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists, bag
from tutorials.replies.rules.general import general
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_TITLES = bag("dr drs docteur docteure docteurs pr professeur professeure")
"""What opens a signature: « Docteure Anne Le Goff. »"""
_SHORTEST = 3
"""Words of a sentence; a shorter one is a greeting, a name or a signature."""
_LEAST = 6
"""Words in a row, of a longer one, that must be far from any theme."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield every passage of a sentence that is not general; the rule's file excuses those near
    enough to a neutral theme: what stands far from it is another matter.

    Reads the lists ``domaine``, ``domaine-fin`` and ``gens-et-actes``.
    """
    first = 0
    for last in range(1, len(reply.words) + 1):
        if reply.same_sentence(first, last):
            continue
        signed = reply.words[first] in _TITLES
        if last - first >= _SHORTEST and not signed and not general(reply, first, last, words):
            for at in range(first, max(last - _LEAST, first) + 1):
                yield Hit("hors-cadre", *reply.origin(at, min(at + _LEAST, last)))
        first = last
