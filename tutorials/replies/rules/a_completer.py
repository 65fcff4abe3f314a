"""Left-over placeholders, read in the text as typed since folding would blur them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_PLACEHOLDER = re.compile(
    r"\[[^\[\]\n]{0,80}\]|\{\{?[^{}\n]{0,80}\}\}?|<[^<>\n]{1,60}>"
    r"|\b[Xx]{3,20}\b|_{3,40}|\.{5,40}|…{2,20}"
)
_MARKS = ("[", "{", "<", "XX", "Xx", "xX", "xx", "___", ".....", "……")
"""One of them is in every place to fill."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield brackets, runs of X, underscores or dots left where a text was to be typed."""
    if not any(map(str.isalpha, reply.text)):
        yield Hit("vide", 0, len(reply.text))
    if not any(mark in reply.text for mark in _MARKS):
        return
    for match in _PLACEHOLDER.finditer(reply.text):
        yield Hit("champ", *match.span())
