"""Length: what the platform takes, and what a reader reads."""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

READABLE = 700
"""Characters beyond which a reply is no longer two to four sentences."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield the part of the text that exceeds the platform's limit, else what is too long."""
    size = len(reply.text)
    if reply.limit and size > reply.limit:
        yield Hit("limite", reply.limit, size)
    elif size > READABLE:
        yield Hit("long", READABLE, size)
