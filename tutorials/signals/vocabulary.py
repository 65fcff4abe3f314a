"""The words and expressions that patterns are made of, and what each may stand for.

A *mask* holds a bit for every class that a word or an expression is in. Thousands of words share
some hundreds of masks, so the whole vocabulary is two flat dictionaries: it must stay small, for
it is part of what the page loads before anything can be shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tutorials.signals.morphology import Forms
from tutorials.signals.patterns import NAME, NUMBER
from tutorials.signals.words import Word

Reading = tuple[int, int]
"""How many words in a row, and the mask of what they may stand for together."""


class Sentence:
    """The readings of one sentence.

    Args:
        masks: of each word alone.
        expressions: expressions of several words, by their first word's place, longest first.
    """

    def __init__(self, masks: Sequence[int], expressions: Mapping[int, Sequence[Reading]]) -> None:
        self.starting: list[list[Reading]] = [[(1, mask)] for mask in masks]
        """What may start at each place, longest first."""
        self.ending: list[list[Reading]] = [[(1, mask)] for mask in masks]
        """What may end there, longest first."""
        self.present = 0
        """Every class that a word or an expression of the sentence is in."""
        for mask in set(masks):
            self.present |= mask
        for at, readings in expressions.items():
            self.starting[at][:0] = readings
            for length, mask in readings:
                self.present |= mask
                self.ending[at + length - 1].insert(-1, (length, mask))

    def __len__(self) -> int:
        return len(self.starting)

    def at(self, place: int, step: int) -> Sequence[Reading]:
        """Return what may stand at ``place``, read forward (1) or backward (-1)."""
        if not 0 <= place < len(self.starting):
            return ()
        return self.starting[place] if step == 1 else self.ending[place]


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
                    expressions.setdefault(at, []).append((length, mask))
        return Sentence(masks, expressions)
