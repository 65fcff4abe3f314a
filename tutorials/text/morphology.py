"""Keys of French words, folded, without accents: what a word of a phrase stands for.

A *key* is a word and its endings, so that a vocabulary stays small: ``voleur~`` for voleur,
voleure, voleurs and voleures; ``voleuse+`` for voleuse and voleuses; ``vol`` for itself alone.
Forms that do not exist (« poubellee ») cost nothing: they are only looked up.
"""

from __future__ import annotations

import re

from tutorials.text.folding import fold_word
from tutorials.text.words import APPOINTMENT

_CUT = re.compile(r"['.-]")
_MEETING = re.compile(r"\brendez vous\b")

PLURAL, FEMININE = "+", "~"
"""Marks of keys: with a plural; with a plural and a feminine."""
NAME, NUMBER = "#nom", "#nombre"
DATA = frozenset((NAME, NUMBER))
"""Keys that no list holds: a word with a capital inside a sentence, a word in digits."""
_SHORTEST = 4
"""Letters from which a word of a phrase stands for its plural and feminine too."""

Keys = frozenset[str]
"""Keys, and expressions: keys with one space between two."""


def phrase_key(entry: str) -> str:
    """Return the key of a word or an expression written in a phrase.

    From four letters on a word stands for its plural, and for its feminine where « -e » makes
    one; ``=mot`` is taken as written, ``mot*`` for every word that starts so.

    >>> phrase_key("pris en charge"), phrase_key("=volé"), phrase_key("consult*")
    ('pris~ en charge+', 'vole', 'consult*')
    """
    typed = entry.removeprefix("=")
    if typed != entry:
        return plain(typed)
    return " ".join(_phrase_word(word) for word in _cut(typed.lower()))


def plain(entry: str) -> str:
    """Return the folded words of an expression, cut where the reader cuts a text."""
    return " ".join(_cut(fold_word(entry)))


def _cut(text: str) -> list[str]:
    if text.isalpha():
        return [text]
    words = " ".join(_CUT.sub(" ", text.replace("’", "'")).split())
    return _MEETING.sub(APPOINTMENT, words).split()


def _phrase_word(word: str) -> str:
    folded = fold_word(word)
    if folded in DATA or "*" in folded or len(folded) < _SHORTEST:
        return folded
    return folded + (PLURAL if word.endswith("e") else FEMININE)
