"""Find compiled phrases in a text read as words.

Linear: each word starts only the phrases whose anchor it can be and whose other elements its
sentence has words for; each attempt looks at a bounded number of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from tutorials.text.phrases import Phrase, Step
from tutorials.text.readings import Sentence
from tutorials.text.vocabulary import Vocabulary
from tutorials.text.words import Word

T = TypeVar("T")
_SENTENCE = attrgetter("sentence")


class Match(NamedTuple):
    """Words ``first`` to ``last`` (exclusive) of a text; ``anchor`` is the word that decides."""

    first: int
    last: int
    anchor: int


class Index(Generic[T]):
    """Find many phrases at once.

    Args:
        entries: pairs of a phrase and what it stands for.
        vocabulary: the words of their classes.
    """

    def __init__(self, entries: Iterable[tuple[Phrase, T]], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_anchor: dict[int, list[tuple[Phrase, T]]] = {}
        self._anchors = 0
        for phrase, value in entries:
            self._by_anchor.setdefault(phrase.anchor, []).append((phrase, value))
            self._anchors |= phrase.anchor
        self._anchored: dict[int, tuple[tuple[int, Phrase, T], ...]] = {}

    @cached_property
    def _order(self) -> dict[int, int]:
        """The place of each anchor among all, in the order of the editors' phrases."""
        return {anchor: place for place, anchor in enumerate(self._by_anchor)}

    def search(self, words: Sequence[Word]) -> Iterator[tuple[T, Phrase, Match]]:
        """Yield every match, in order of anchors, with its phrase and what it stands for."""
        start = 0
        for _, group in groupby(words, key=_SENTENCE):
            sentence = self._vocabulary.read(list(group))
            yield from self._in(sentence, start)
            start += len(sentence)

    def _in(self, sentence: Sentence, start: int) -> Iterator[tuple[T, Phrase, Match]]:
        """Yield every match inside one sentence, whose first word is number ``start``."""
        present, anchors, known = sentence.present, self._anchors, self._anchored
        for at, readings in enumerate(sentence.starting):
            for length, mask in readings:
                here = mask & anchors
                if not here:
                    continue
                for needs, phrase, value in known.get(here) or self._starting(here):
                    if needs & present == needs:
                        span = _match(phrase, sentence, at, length)
                        if span is not None:
                            first, last = span
                            yield value, phrase, Match(start + first, start + last, start + at)

    def _starting(self, mask: int) -> tuple[tuple[int, Phrase, T], ...]:
        """Return the phrases with an anchor of ``mask``; remembered, as few masks exist.

        A word is in few classes: each is asked for, rather than all anchors for the word.
        """
        lists = map(self._by_anchor.__getitem__, sorted(_bits(mask), key=self._order.__getitem__))
        found = tuple((entry[0].needs, *entry) for entries in lists for entry in entries)
        self._anchored[mask] = found
        return found


def _bits(mask: int) -> Iterator[int]:
    """Give each bit that is set in ``mask``, the lowest first."""
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def _match(phrase: Phrase, sentence: Sentence, at: int, length: int) -> tuple[int, int] | None:
    """Return the words whose anchor is the ``length`` words from ``at`` on, if they match."""
    last = _follow(phrase.after, sentence, at + length, 1) if phrase.after else at + length
    if last is None:
        return None
    first = _follow(phrase.before, sentence, at - 1, -1) if phrase.before else at - 1
    return None if first is None else (first + 1, last)


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
    """Skip as few words as needed, at most ``gap``; the editors' phrases never end with a gap."""
    for there in range(at, at + way * (gap + 1), way):
        end = _follow(rest, sentence, there, way)
        if end is not None:
            return end
    return None
