"""The usual forms of a French word of a list: plural, feminine, conjugation. Folded, no accents.

Forms that do not exist (« poubellee ») cost nothing: they are only looked up.
"""

from __future__ import annotations

from tutorials.text.morphology import FEMININE, PLURAL, plain

ENDINGS = {PLURAL: ("", "s", "x"), FEMININE: ("", "s", "x", "e", "es")}
"""The endings that each mark of a key stands for."""
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


def spelt(key: str) -> set[str]:
    """Return the words that a key without a star stands for."""
    word = key.rstrip(PLURAL + FEMININE)
    endings = ENDINGS.get(key[-1], ("",))
    return {word + ending for ending in endings if ending != "x" or word.endswith("u")}


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
