"""Tone that no word carries: capitals, strings of exclamation marks, mocking emojis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies.phrases import WordLists
from tutorials.replies.rules import lists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_MARKS = re.compile(r"(?:[!?]\s?){2,40}")
_WORDS = re.compile(r"[^\W\d_]+")
_MOCKING = re.compile("[😂🤣😆😹🙄😏🤡💩🖕😡🤬😠👎🤦🤷🙃🤥👿😤🤮]")
_LINKS = lists.bag("et ou donc alors mais puis")
_SHOUTED = 4
"""Words in capitals in a row that make a shout (acronyms are shorter runs)."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield shouted passages, repeated exclamation marks, mocking emojis and orders.

    Reads the list ``imperatif-admis``: imperatives that invite (« écrivez », « appelez »).
    """
    for match in _MARKS.finditer(reply.text):
        yield Hit("cri", *match.span())
    for match in _MOCKING.finditer(reply.text):
        yield Hit("emoji", *match.span())
    yield from _shouts(reply.text)
    yield from _orders(reply, lists.words(words["imperatif-admis"]))


def _orders(reply: Reply, allowed: frozenset[str]) -> Iterator[Hit]:
    """Yield imperatives at the start of a clause: « gardez vos leçons »."""
    for index, word in enumerate(reply.words):
        if word.endswith("ez") and word not in allowed and _opens(reply, index):
            yield Hit("ordre", *reply.origin(index, index + 1))


def _opens(reply: Reply, index: int) -> bool:
    """Say whether the word ``index`` starts a sentence or follows a comma or « et »."""
    if not index or not reply.same_sentence(index - 1, index):
        return True
    before = reply.folded.text[reply.spans[index - 1][1] : reply.spans[index][0]]
    return reply.words[index - 1] in _LINKS or any(mark in before for mark in ',;:("')


def _shouts(text: str) -> Iterator[Hit]:
    """Yield runs of words in capitals."""
    run: list[re.Match[str]] = []
    for match in (*_WORDS.finditer(text), None):
        if match and (match[0].isupper() and (len(match[0]) > 1 or run)):
            run.append(match)
            continue
        if sum(len(word[0]) > 1 for word in run) >= _SHOUTED:
            yield Hit("cri", run[0].start(), run[-1].end())
        run = []
