"""Names and pseudonyms of the pasted review that come back in the reply, and « @lili »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.replies import lists
from tutorials.replies.lists import WordLists
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply
from tutorials.text.folding import fold_word

_TOKEN = re.compile(r"@?[^\W_][\w'’.-]*\w")
_HANDLE = re.compile(r"(?<![\w.+-])@\w{2,}|\b[^\W\d_]{2,}_\w+")
_CODED = re.compile(r"[\d_@]|(?<=[a-z])[A-Z]")
_TITLE = re.compile(
    r"(?:\b(?:dr|docteur|docteure|pr|professeur|professeure)\.?\s+(?:[^\W\d_]+[ -])?)$", re.I
)
_OPENING = re.compile(r"(?:^|[.!?:\n«\"(]\s*)$")
_SHORTEST = 3


def detect(reply: Reply, words: WordLists) -> Iterator[Hit]:
    """Yield every word of the reply that the review uses as a name, or written as a pseudonym.

    Reads the list ``mots-courants``: words that a capital does not make a name.
    """
    if "@" in reply.text or "_" in reply.text:
        for match in _HANDLE.finditer(reply.text):
            yield Hit("pseudonyme", *match.span())
    if reply.review and (names := _names(reply.review, lists.words(words["mots-courants"]))):
        for match in _TOKEN.finditer(reply.text):
            if fold_word(match[0]).strip("@") in names:
                yield Hit("pseudonyme", *match.span())


def _names(review: str, common: frozenset[str]) -> frozenset[str]:
    """Return the folded words of ``review`` that look like a name or a pseudonym.

    A word is one when it holds digits, « _ », « @ » or an inner capital, or when it starts with
    a capital inside a sentence or on the first of several lines (the author’s). Physicians'
    names (after « Dr ») are not.
    """
    lower = {match[0] for match in re.finditer(r"\b[^\W\d_]+\b", review) if match[0].islower()}
    names = set()
    title = len(review.split("\n", 1)[0]) if "\n" in review.strip() else 0
    for match in _TOKEN.finditer(review):
        word, before = match[0], review[max(0, match.start() - 40) : match.start()]
        folded = fold_word(word).strip("@")
        if len(folded) < _SHORTEST or folded.isdigit() or _TITLE.search(before):
            continue
        capital = word[0].isupper() and not word.isupper() and word.lower() not in lower
        inside = match.end() <= title or not _OPENING.search(before)
        if _CODED.search(word) or (capital and inside and folded not in common):
            names.add(folded)
    return frozenset(names)
