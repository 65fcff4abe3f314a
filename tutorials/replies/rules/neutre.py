"""Sentences that sound like those of replies that must not be published.

No list can name everything that reveals, hurts or threatens: what was learnt doubts where no rule
speaks (:mod:`tutorials.replies.opinion`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield each sentence that stands above the threshold, whole."""
    for number, odds in reply.heard.items():
        if odds > 0:
            yield Hit("hors-cadre", *reply.passage(number))
