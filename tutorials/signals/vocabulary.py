"""The words and expressions that patterns are made of, and what each may stand for.

A *mask* holds a bit for every class that a word or an expression is in. Thousands of words share
some hundreds of masks, so the whole vocabulary is two flat dictionaries: it must stay small, for
it is part of what the page loads before anything can be shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tutorials.signals.morphology import Forms
from tutorials.signals.patterns import NAME, NUMBER
from tutorials.signals.words import Word


class Reading(NamedTuple):
    """What ``length`` words in a row may stand for."""

    length: int
    mask: int


class Sentence:
    """The readings of one sentence.

    Args:
        masks: of each word alone.
        expressions: expressions of several words, by their first word's place, longest first.
    """

    def __init__(self, masks: list[int], expressions: dict[int, list[Reading]]) -> None:
        self.masks = masks
        self._opening = expressions
        self._closing: dict[int, list[Reading]] = {}
        self.present = 0
        for mask in set(masks):
            self.present |= mask
        for at, readings in expressions.items():
            for reading in readings:
                self.present |= reading.mask
                self._closing.setdefault(at + reading.length - 1, []).append(reading)

    def at(self, place: int, step: int) -> list[Reading]:
        """Return what may stand at ``place``, longest first, read forward (1) or backward (-1)."""
        if not 0 <= place < len(self.masks):
            return []
        word = Reading(1, self.masks[place])
        return [*(self._opening if step == 1 else self._closing).get(place, ()), word]


class Vocabulary:
    """Every word and expression of some classes.

    Args:
        classes: the bit of each class.
    """

    def __init__(self, classes: Mapping[Forms, int]) -> None:
        masks: dict[str, int] = {}
        for forms, bit in classes.items():
            for form in forms:
                masks[form] = masks.get(form, 0) | bit
        shared: dict[int, int] = {}
        self.words: dict[str, int] = {}
        """Mask of each single word; 0 for one that stands only inside expressions."""
        self._expressions: dict[str, int] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}  # of those that begin with these two words
        for form, mask in masks.items():
            kept = self._expressions if " " in form else self.words
            kept[form] = shared.setdefault(mask, mask)
        for form in self._expressions:
            words = form.split(" ")
            for word in words:
                self.words.setdefault(word, 0)
            start = " ".join(words[:2])
            known = self._lengths.get(start, ())
            self._lengths[start] = tuple(sorted({*known, len(words)}, reverse=True))

    def read(self, words: Sequence[Word]) -> Sentence:
        """Return what the words of one sentence may stand for."""
        known = self.words
        masks = [
            known.get(word.text, 0) | word.capital * NAME | word.text.isdigit() * NUMBER
            for word in words
        ]
        texts = [word.text for word in words]
        expressions: dict[int, list[Reading]] = {}
        for at, pair in enumerate(map(" ".join, pairwise(texts))):
            for length in self._lengths.get(pair, ()):
                mask = self._expressions.get(" ".join(texts[at : at + length]))
                if mask is not None and at + length <= len(texts):
                    expressions.setdefault(at, []).append(Reading(length, mask))
        return Sentence(masks, expressions)
