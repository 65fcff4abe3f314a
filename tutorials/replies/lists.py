"""Word lists of rules, folded once: as code reads them, and as phrases do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TypeVar

from tutorials.replies.words import split
from tutorials.text.folding import fold_word
from tutorials.text.morphology import Keys, phrase_key

_SHORTEST_COMPOUND = 6
"""Letters that a word made with an ending exceeds (« coloscopie », « pédiatrie »)."""

K = TypeVar("K")
T = TypeVar("T")
WordLists = Mapping[str, tuple[str, ...]]
"""The lists of words of a rule, by name, as written."""


def list_keys(lists: WordLists) -> dict[str, Keys]:
    """Return the keys of each list, for the phrases that name it."""
    return {name: frozenset(map(phrase_key, map(str, words))) for name, words in lists.items()}


def bag(text: str) -> frozenset[str]:
    """Return the words of ``text``: grammar words that no editor changes."""
    return frozenset(text.split())


def once(fold: Callable[[K], T]) -> Callable[[K], T]:
    """Fold each list once, known by its place in memory: to compare its words takes longer."""
    folded: dict[int, tuple[K, T]] = {}

    @wraps(fold)
    def known(entries: K) -> T:
        kept = folded.get(id(entries))
        if kept is None:  # kept, so that its place stays its own
            kept = folded[id(entries)] = entries, fold(entries)
        return kept[1]

    return known


@once
def starts(entries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entries folded, for ``str.startswith`` and ``str.endswith``."""
    return tuple(fold_word(entry) for entry in entries)


@once
def words(entries: tuple[str, ...]) -> frozenset[str]:
    """Return the entries of one word, folded."""
    return frozenset(" ".join(split(fold_word(entry))) for entry in entries)


@once
def forms(entries: tuple[str, ...]) -> frozenset[str]:
    """Return the entries of one word, folded, with their plurals."""
    singular = words(entries)
    return frozenset(word + ending for word in singular for ending in ("", "s", "x"))


def named(entries: tuple[str, ...], endings: tuple[str, ...]) -> Callable[[str], bool]:
    """Return what says whether a word is of a list, or long and made with an ending of another."""
    known, ends = forms(entries), starts(endings)

    def of(word: str) -> bool:
        return word in known or (len(word) > _SHORTEST_COMPOUND and word.endswith(ends))

    return of


@once
def compounds(entries: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return the entries of several words, folded, with their plurals, by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted(form for form in forms(entries) if " " in form):
        first = form.split()[0]
        found[first] = (*found.get(first, ()), f"{form} ")
    return found
