"""Give the usual forms of a French word: plural, feminine, conjugation. Folded, no accents.

Forms that do not exist (« poubellee ») cost nothing: they are only looked up. A *key* stands for
a word and its endings, so that a vocabulary stays small: ``voleur~`` for voleur, voleure, voleurs
and voleures; ``voleuse+`` for voleuse and voleuses; ``vol`` for itself alone.
"""

from __future__ import annotations

import re

from tutorials.text.folding import fold_word
from tutorials.text.words import APPOINTMENT

_CUT = re.compile(r"['.-]")
_MEETING = re.compile(r"\brendez vous\b")

PLURAL, FEMININE = "+", "~"
"""Marks of keys: with a plural; with a plural and a feminine."""
ENDINGS = {PLURAL: ("", "s", "x"), FEMININE: ("", "s", "x", "e", "es")}
"""The endings that each mark stands for."""
NAME, NUMBER = "#nom", "#nombre"
DATA = frozenset((NAME, NUMBER))
"""Keys that no list holds: a word with a capital inside a sentence, a word in digits."""
_SHORTEST = 4
"""Letters from which a word of a phrase stands for its plural and feminine too."""

Keys = frozenset[str]
"""Keys, and expressions: keys with one space between two."""

# Ending of the masculine → endings of the feminine, where « -e » is not enough.
_OTHER_FEMININE = (
    ("teur", ("trice", "teuse")),
    ("eur", ("euse", "eresse")),
    ("eux", ("euse",)),
    ("aud", ("aude", "ope")),
    ("if", ("ive",)),
    ("ien", ("ienne",)),
    ("eau", ("elle",)),
    ("on", ("onne",)),
    ("el", ("elle",)),
    ("ul", ("ulle",)),
    ("et", ("ette",)),
    ("ot", ("otte",)),
    ("er", ("ere",)),
    ("ard", ("asse",)),
)
# fmt: off
_ER = (
    "e", "es", "ent", "ons", "ez", "er", "ai", "as", "a", "ait", "ais", "aient", "ions", "iez",
    "era", "eras", "erai", "erait", "eraient", "eront", "ant", "ee", "ees", "at", "asse",
)
_IR = (
    "it", "is", "issent", "issait", "issaient", "issez", "issons", "issant", "i", "ie", "ies",
    "ir", "ira", "irait", "iront",
)
# fmt: on


def word_keys(entry: str) -> set[str]:
    """Return the keys of a word of a list, or of an expression whose last word varies.

    >>> sorted(word_keys("voleur"))
    ['voleresse+', 'voleur~', 'voleuse+']
    >>> word_keys("=voleur")
    {'voleur'}
    """
    if entry.startswith("="):
        return {plain(entry[1:])}
    first, space, last = plain(entry).rpartition(" ")
    return {first + space + key for key in _inflected(last)}


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


def verb_forms(infinitive: str) -> set[str]:
    """Return the forms of a verb in -er or regular -ir.

    Raises :class:`ValueError` for another ending.
    """
    entry = plain(infinitive)
    stem, ending = entry[:-2], entry[-2:]
    if ending == "ir":
        return {stem + end for end in _IR}
    if ending != "er":
        raise ValueError(infinitive)
    forms = {stem + end for end in _ER}
    if stem.endswith("g"):
        forms |= {f"{stem}e{end}" for end in _ER if end[0] in "ao"}
    if stem.endswith("y"):
        forms |= {f"{stem[:-1]}i{end}" for end in _ER if end[0] == "e"}
    if stem.endswith(("el", "et")):
        forms |= {f"{stem}{stem[-1]}{end}" for end in _ER if end[0] == "e"}
    return forms


def plain(entry: str) -> str:
    """Return the folded words of an expression, cut where the reader cuts a text."""
    return " ".join(_cut(fold_word(entry)))


def spelt(key: str) -> set[str]:
    """Return the words that a key without a star stands for."""
    word = key.rstrip(PLURAL + FEMININE)
    endings = ENDINGS.get(key[-1], ("",))
    return {word + ending for ending in endings if ending != "x" or word.endswith("u")}


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


def _inflected(word: str) -> set[str]:
    """Return the keys of one folded word: masculine, and feminine of another stem."""
    if word.endswith("e"):
        return {word + PLURAL}
    keys = {word + FEMININE}
    keys |= {
        word[: -len(ending)] + other + PLURAL
        for ending, others in _OTHER_FEMININE
        if word.endswith(ending)
        for other in others
    }
    if word.endswith("al"):
        keys.add(word[:-1] + "ux")
    return keys
