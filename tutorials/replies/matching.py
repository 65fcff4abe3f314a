"""Match phrases with a reply: every word is the set of the classes it belongs to, as bits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from tutorials.replies.phrases import Classes, Phrase, Step
from tutorials.replies.words import Reply

_ENDINGS = ("s", "e", "es", "x")
_SHORTEST_INFLECTED = 4
_KNOWN_WORDS = 4096
"""Words whose classes are remembered from one text to the next."""


class Match(NamedTuple):
    """The phrase number ``key`` was found from word ``first`` up to, not with, word ``last``."""

    key: int
    first: int
    last: int


class Words:
    """Which classes a word is in.

    Args:
        classes: the bit of each class.
    """

    def __init__(self, classes: Classes) -> None:
        plain: dict[str, int] = {}
        starts: dict[str, int] = {}
        ends: dict[str, int] = {}
        self._number = 0
        for words, bit in classes.items():
            for word in words:
                if word == "#":
                    self._number |= bit
                else:
                    kept = starts if word.endswith("*") else ends if word[0] == "*" else plain
                    kept[word.strip("*")] = kept.get(word.strip("*"), 0) | bit
        shared: dict[int, int] = {}
        self._plain = {word: shared.setdefault(mask, mask) for word, mask in plain.items()}
        self._starts, self._ends = starts, ends
        self._start_lengths = sorted({len(start) for start in starts})
        self._end_lengths = sorted({len(end) for end in ends})
        # A text being typed is read again and again: its words are known from the last time.
        self.mask = lru_cache(maxsize=_KNOWN_WORDS)(self._mask)

    def _mask(self, word: str) -> int:
        """Return the classes of ``word``, as bits."""
        mask = self._plain.get(word, 0)
        for ending in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST_INFLECTED:
                mask |= self._plain.get(stem, 0)
        for length in self._start_lengths:
            mask |= self._starts.get(word[:length], 0)
        for length in self._end_lengths:
            if length < len(word):
                mask |= self._ends.get(word[-length:], 0)
        return mask | self._number if word.isdecimal() else mask


class Phrases:
    """Many phrases, looked up together.

    Args:
        phrases: the phrases; a match names one by its number.
        classes: the classes that they were read with.

    Cost: proportional to the number of words, since gaps, options and words are bounded.
    """

    def __init__(self, phrases: Iterable[Phrase], classes: Classes) -> None:
        self._words = Words(classes)
        self._by_first: dict[int, list[tuple[int, Phrase]]] = {}
        self._firsts = 0
        for key, phrase in enumerate(phrases):
            head = phrase.steps[0]
            for first in {head.bit, *(row[0] for row in head.rows)} - {0}:
                self._by_first.setdefault(first, []).append((key, phrase))
                self._firsts |= first
        self._known: dict[int, tuple[tuple[int, Phrase], ...]] = {}

    def find(self, reply: Reply) -> Iterator[Match]:
        """Find every phrase in ``reply``, in order of position."""
        start = 0
        for _, numbers in groupby(reply.sentence):
            end = start + len(list(numbers))
            masks = [self._words.mask(word) for word in reply.words[start:end]]
            for key, first, last in self._in(masks):
                yield Match(key, start + first, start + last)
            start = end

    def _in(self, masks: Sequence[int]) -> Iterator[Match]:
        """Find every phrase in one sentence, of which the words' classes are given."""
        present = 0
        for mask in set(masks):
            present |= mask
        for first, (mask, following) in enumerate(zip(masks, [*masks[1:], 0], strict=True)):
            for key, phrase in self._starting(mask & self._firsts):
                if phrase.second and not phrase.second & following:
                    continue
                if phrase.needs & present == phrase.needs:
                    last = _end(phrase.steps, masks, first)
                    if last is not None:
                        yield Match(key, first, last)

    def _starting(self, firsts: int) -> tuple[tuple[int, Phrase], ...]:
        """Return the phrases that start with one of these classes; remembered, as few exist."""
        if not firsts:
            return ()
        if firsts not in self._known:
            lists = (found for bit, found in self._by_first.items() if bit & firsts)
            self._known[firsts] = tuple(sorted({entry for found in lists for entry in found}))
        return self._known[firsts]


def _end(steps: tuple[Step, ...], masks: Sequence[int], at: int) -> int | None:
    """Return the word after the last one read from ``at`` on, if ``steps`` fit there."""
    if not steps:
        return at
    step, rest = steps[0], steps[1:]
    mask = masks[at] if at < len(masks) else 0
    following = masks[at + 1] if at + 1 < len(masks) else 0
    for row in step.rows if mask & step.opens else ():
        if row[0] & mask and row[1] & following and _fits(row, masks, at):
            end = _end(rest, masks, at + len(row))
            if end is not None:
                return end
    if mask & step.bit:
        end = _end(rest, masks, at + 1)
        if end is not None:
            return end
    if step.optional:
        return _end(rest, masks, at)
    for there in range(at, min(at + step.gap, len(masks)) + 1) if step.gap else ():
        end = _end(rest, masks, there)
        if end is not None:
            return end
    return None


def _fits(row: tuple[int, ...], masks: Sequence[int], at: int) -> bool:
    """Say whether the words from ``at`` on are each of its class of ``row``; two are known to."""
    words = masks[at + 2 : at + len(row)]
    rest = row[2:]
    return len(words) == len(rest) and all(
        bit & mask for bit, mask in zip(rest, words, strict=True)
    )
