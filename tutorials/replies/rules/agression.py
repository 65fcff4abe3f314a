"""Tone that no word carries: capitals, strings of exclamation marks, mocking emojis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies.phrases import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

_MARKS = re.compile(r"(?:[!?]\s?){2,40}")
_WORDS = re.compile(r"[^\W\d_]+")
_MOCKING = re.compile("[😂🤣😆😹🙄😏🤡💩🖕😡🤬😠👎🤦🤷🙃🤥👿😤🤮]")
_SHOUTED = 4
"""Words in capitals in a row that make a shout (acronyms are shorter runs)."""


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield shouted passages, repeated exclamation marks and mocking or angry emojis."""
    for match in _MARKS.finditer(reply.text):
        yield Hit("cri", *match.span())
    for match in _MOCKING.finditer(reply.text):
        yield Hit("emoji", *match.span())
    yield from _shouts(reply.text)


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
