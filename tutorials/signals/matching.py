"""Find compiled patterns in a text read as words.

Linear: each word starts only the patterns whose anchor it can be and whose other elements its
sentence has words for; each attempt looks at a bounded number of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Generic, NamedTuple, TypeVar

from tutorials.signals.patterns import Pattern, Step
from tutorials.signals.vocabulary import Sentence, Vocabulary
from tutorials.signals.words import Word

T = TypeVar("T")


class Match(NamedTuple):
    """Words ``first`` to ``last`` (exclusive) of a text; ``anchor`` is the word that decides."""

    first: int
    last: int
    anchor: int


class Index(Generic[T]):
    """Find many patterns at once.

    Args:
        entries: pairs of a pattern and what it stands for.
        vocabulary: the words of their classes.
    """

    def __init__(self, entries: Iterable[tuple[Pattern, T]], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_anchor: dict[int, list[tuple[Pattern, T]]] = {}
        self._anchors = 0
        for pattern, value in entries:
            self._by_anchor.setdefault(pattern.anchor, []).append((pattern, value))
            self._anchors |= pattern.anchor
        self._anchored: dict[int, tuple[tuple[Pattern, T], ...]] = {}

    def search(self, words: Sequence[Word]) -> Iterator[tuple[T, Pattern, Match]]:
        """Give every match, in order of anchors, with its pattern and what it stands for."""
        start = 0
        for _, group in groupby(words, key=lambda word: word.sentence):
            sentence = self._vocabulary.read(list(group))
            for value, pattern, match in self._in(sentence):
                first, last, anchor = match
                yield value, pattern, Match(start + first, start + last, start + anchor)
            start += len(sentence)

    def _in(self, sentence: Sentence) -> Iterator[tuple[T, Pattern, Match]]:
        """Give every match inside one sentence."""
        present = sentence.present
        for at, readings in enumerate(sentence.starting):
            for length, mask in readings:
                for pattern, value in self._starting(mask & self._anchors):
                    if pattern.needs & present == pattern.needs:
                        match = _match(pattern, sentence, at, length)
                        if match is not None:
                            yield value, pattern, match

    def _starting(self, anchors: int) -> tuple[tuple[Pattern, T], ...]:
        """Return the patterns with one of the ``anchors``; remembered, as few masks exist."""
        if not anchors:
            return ()
        if anchors not in self._anchored:
            lists = (found for bit, found in self._by_anchor.items() if bit & anchors)
            self._anchored[anchors] = tuple(entry for found in lists for entry in found)
        return self._anchored[anchors]


def _match(pattern: Pattern, sentence: Sentence, at: int, length: int) -> Match | None:
    """Return the match whose anchor is the ``length`` words from ``at`` on, if there is one."""
    last = _follow(pattern.after, sentence, at + length, 1)
    if last is None:
        return None
    first = _follow(pattern.before, sentence, at - 1, -1)
    return None if first is None else Match(first + 1, last, at)


def _follow(steps: tuple[Step, ...], sentence: Sentence, at: int, way: int) -> int | None:
    """Return the word after the last one read, or nothing when ``steps`` do not fit."""
    if not steps:
        return at
    (bit, gap, optional), rest = steps[0], steps[1:]
    if gap:
        return _follow_gap(gap, rest, sentence, at, way)
    for length, mask in sentence.at(at, way):
        if mask & bit:
            end = _follow(rest, sentence, at + way * length, way)
            if end is not None:
                return end
    return _follow(rest, sentence, at, way) if optional else None


def _follow_gap(
    gap: int, rest: tuple[Step, ...], sentence: Sentence, at: int, way: int
) -> int | None:
    """Skip as few words as needed, at most ``gap``; the editors' patterns never end with a gap."""
    for there in range(at, at + way * (gap + 1), way):
        end = _follow(rest, sentence, there, way)
        if end is not None:
            return end
    return None
