"""Word lists of rules, folded once: as code reads them, and as phrases do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import TypeVar

from tutorials.replies.words import split
from tutorials.text.folding import fold_word
from tutorials.text.morphology import Keys, phrase_key

T = TypeVar("T")
WordLists = Mapping[str, tuple[str, ...]]
"""The lists of words of a rule, by name, as written."""


def list_keys(lists: WordLists) -> dict[str, Keys]:
    """Return the keys of each list, for the phrases that name it."""
    return {name: frozenset(map(phrase_key, map(str, words))) for name, words in lists.items()}


def bag(text: str) -> frozenset[str]:
    """Return the words of ``text``: grammar words that no editor changes."""
    return frozenset(text.split())


def _once(fold: Callable[[tuple[str, ...]], T]) -> Callable[[tuple[str, ...]], T]:
    """Fold each list once, known by its place in memory: to compare its words takes longer."""
    folded: dict[int, tuple[tuple[str, ...], T]] = {}

    @wraps(fold)
    def known(entries: tuple[str, ...]) -> T:
        if id(entries) not in folded:
            folded[id(entries)] = entries, fold(entries)  # kept, so that its place stays its own
        return folded[id(entries)][1]

    return known


@_once
def starts(entries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entries folded, for ``str.startswith`` and ``str.endswith``."""
    return tuple(fold_word(entry) for entry in entries)


@_once
def words(entries: tuple[str, ...]) -> frozenset[str]:
    """Return the entries of one word, folded."""
    return frozenset(" ".join(split(fold_word(entry))) for entry in entries)


@_once
def forms(entries: tuple[str, ...]) -> frozenset[str]:
    """Return the entries of one word, folded, with their plurals."""
    singular = words(entries)
    return frozenset(word + ending for word in singular for ending in ("", "s", "x"))


@_once
def compounds(entries: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return the entries of several words, folded, with their plurals, by their first word."""
    found: dict[str, tuple[str, ...]] = {}
    for form in sorted(form for form in forms(entries) if " " in form):
        first = form.split()[0]
        found[first] = (*found.get(first, ()), f"{form} ")
    return found
