"""Give the usual forms of a French word: plural, feminine, conjugation. Folded, no accents.

Forms that do not exist (« poubellee ») cost nothing: they are only looked up.
"""

from __future__ import annotations

import re

from tutorials.text.folding import fold_word

_CUT = re.compile(r"['.-]")

Forms = frozenset[str]
"""Folded words, and expressions of several words with one space between two."""

# Ending of the masculine → endings of the feminine, the longest first.
_FEMININE = (
    ("teur", ("trice", "teuse")),
    ("eur", ("euse", "eure", "eresse")),
    ("eux", ("euse",)),
    ("aud", ("aude", "ope")),
    ("if", ("ive",)),
    ("ien", ("ienne",)),
    ("eau", ("elle",)),
    ("on", ("onne", "one")),
    ("el", ("elle",)),
    ("ul", ("ulle", "ule")),
    ("et", ("ete", "ette")),
    ("ot", ("ote", "otte")),
    ("er", ("ere",)),
    ("ard", ("arde", "asse")),
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


def word_forms(entry: str) -> set[str]:
    """Return the folded forms of a word, or of an expression whose last word varies.

    >>> sorted(word_forms("voleur"))[:3]
    ['voleur', 'voleure', 'voleures']
    """
    if entry.startswith("="):
        return {plain(entry[1:])}
    first, space, last = plain(entry).rpartition(" ")
    return {first + space + form for form in _inflected(last)}


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
    return " ".join(_CUT.sub(" ", fold_word(entry)).split())


def _inflected(word: str) -> set[str]:
    """Return singular and plural, masculine and feminine, of one folded word."""
    singulars = {word}
    if not word.endswith("e"):
        singulars.add(word + "e")
        singulars |= {
            word[: -len(ending)] + other
            for ending, others in _FEMININE
            if word.endswith(ending)
            for other in others
        }
    plurals = {form + "s" for form in singulars if form[-1] not in "sx"}
    if word.endswith(("eau", "al")):
        plurals.add(word[:-1] + "ux" if word.endswith("al") else word + "x")
    return singulars | plurals
