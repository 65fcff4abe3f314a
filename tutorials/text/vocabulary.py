"""The words and expressions that phrases are made of, and what each may stand for.

A *mask* holds a bit for every class that a word or an expression is in. Thousands of keys share
some hundreds of masks, of a thousand bits each: a mask is written once, and keys hold its number.
So the whole vocabulary is a few flat dictionaries: it must stay small, for it is part of what the
page loads before anything can be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, count, islice, pairwise, product
from typing import NamedTuple

from tutorials.text.morphology import FEMININE, NAME, NUMBER, PLURAL, Keys
from tutorials.text.packing import (
    PackedWords,
    pack_numbers,
    pack_words,
    unpack_numbers,
    unpack_words,
)
from tutorials.text.readings import Reading, Sentence
from tutorials.text.words import Word

_REMEMBERED = 16_384
"""Words whose meanings are remembered: the same ones come back in every text."""


class _Meaning(NamedTuple):
    """What one word may stand for.

    Args:
        readings: alone: one reading, of one word.
        parts: its keys that expressions are made of.
        opens: those that expressions begin with.
    """

    readings: tuple[Reading]
    parts: tuple[str, ...]
    opens: tuple[str, ...]


class Vocabulary:
    """Every word and expression of some classes.

    Args:
        classes: the bit of each class.
    """

    def __init__(self, classes: Mapping[Keys, int]) -> None:
        masks: dict[str, int] = {}
        for keys, bit in classes.items():
            for key in keys:
                masks[key] = masks.get(key, 0) | bit
        numbers = {0: 0}
        kept = {key: numbers.setdefault(masks[key], len(numbers)) for key in sorted(masks)}
        self._fill(kept, tuple(numbers))

    def __getstate__(self) -> object:
        """Return what cannot be worked out again, in few bytes: keys, the mask of each, its bits.

        Masks are numbered in the order in which the sorted keys first have them: 0 says « a new
        one », so that most numbers need not be told. Bits are told by the gap between two.
        """
        kept = dict(sorted((self._words | self._expressions).items()))
        told, newest = [], 0
        for number in kept.values():
            told.append(0 if number > newest else number)
            newest = max(newest, number)
        bits = [_positions(mask) for mask in self._masks]
        gaps = (there - here for mask in bits for here, there in pairwise((-1, *mask)))
        return pack_words([*kept]), *map(pack_numbers, (told, map(len, bits), gaps))

    def __setstate__(self, state: tuple[PackedWords, bytes, bytes, bytes]) -> None:
        keys = unpack_words(state[0])
        told, sizes, gaps = map(unpack_numbers, state[1:])
        new, gap = count(1), iter(gaps)
        kept = {key: number or next(new) for key, number in zip(keys, told, strict=True)}
        masks = tuple(sum(1 << at - 1 for at in accumulate(islice(gap, size))) for size in sizes)
        self._fill(kept, masks)

    def _fill(self, numbers: Mapping[str, int], masks: tuple[int, ...]) -> None:
        """Keep the ``masks`` and the number of each key's mask; work out what they are read by."""
        self._masks = masks
        self._words = {key: number for key, number in numbers.items() if " " not in key}
        self._expressions = {key: number for key, number in numbers.items() if " " in key}
        self._name = masks[self._words.get(NAME, 0)]
        parts = [key.split(" ") for key in self._expressions]
        self._joined = frozenset(part for words in parts for part in words)
        lengths: dict[str, dict[str, set[int]]] = {}
        for words in parts:
            lengths.setdefault(words[0], {}).setdefault(words[1], set()).add(len(words))
        self._lengths = lengths  # of the expressions that begin with these two keys
        starred = [key for key in (*self._words, *self._joined) if "*" in key]
        self._starts = frozenset(key for key in starred if key.endswith("*"))
        self._ends = frozenset(starred) - self._starts
        self._start_lengths = sorted({len(key) - 1 for key in self._starts})
        self._end_lengths = sorted({len(key) - 1 for key in self._ends})
        self._known: dict[str, _Meaning] = {}

    def __contains__(self, word: object) -> bool:
        """Say whether ``word`` is a word of the vocabulary, alone or in an expression."""
        return isinstance(word, str) and any(
            key in self._words or key in self._joined for key in _keys(word)
        )

    def __iter__(self) -> Iterator[str]:
        """Give the keys of single words."""
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def mask(self, word: str) -> int:
        """Return the classes of ``word`` alone."""
        return self._meaning(word).readings[0][1]

    def read(self, words: Sequence[Word]) -> Sentence:
        """Return what the words of one sentence may stand for."""
        known = self._known
        meanings = [known.get(word.text) or self._meaning(word.text) for word in words]
        readings = [
            ((1, meaning.readings[0][1] | self._name),) if word.capital else meaning.readings
            for word, meaning in zip(words, meanings, strict=True)
        ]
        expressions: dict[int, list[Reading]] = {}
        for at, (first, second) in enumerate(pairwise(meanings)):
            if first.opens and second.parts:
                longer = self._from(meanings, at)
                if longer:
                    expressions[at] = sorted(longer.items(), reverse=True)
        return Sentence([*readings], expressions)

    def _from(self, meanings: Sequence[_Meaning], at: int) -> Mapping[int, int]:
        """Return the masks of the expressions that start at ``at``, by their length."""
        found: dict[int, int] = {}
        for first, second, length in self._begun(meanings, at):
            rests = (meaning.parts for meaning in meanings[at + 2 : at + length])
            for rest in product(*rests):
                number = self._expressions.get(" ".join((first, second, *rest)), 0)
                if number:
                    found[length] = found.get(length, 0) | self._masks[number]
        return found

    def _begun(self, meanings: Sequence[_Meaning], at: int) -> Iterator[tuple[str, str, int]]:
        """Give the first two keys of the expressions that ``at`` may start, and their length."""
        for first in meanings[at].opens:
            following = self._lengths[first]
            for second in meanings[at + 1].parts:
                lengths = following.get(second, ())
                yield from ((first, second, one) for one in lengths if at + one <= len(meanings))

    def _meaning(self, word: str) -> _Meaning:
        """Return what ``word`` may stand for; remembered."""
        if word not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            keys = [*_keys(word), *self._starred(word)]
            keys += [NUMBER] if word.isdecimal() else []
            mask = 0
            for key in keys:
                mask |= self._masks[self._words.get(key, 0)]
            parts = tuple(key for key in keys if key in self._joined)
            opens = tuple(key for key in parts if key in self._lengths)
            self._known[word] = _Meaning(((1, mask),), parts, opens)
        return self._known[word]

    def _starred(self, word: str) -> Iterable[str]:
        """Yield the starred keys that ``word`` starts or ends with."""
        for length in self._start_lengths:
            if (key := word[:length] + "*") in self._starts and length <= len(word):
                yield key
        for length in self._end_lengths:
            if length < len(word) and (key := "*" + word[-length:]) in self._ends:
                yield key


def _positions(mask: int) -> tuple[int, ...]:
    """Return which bits of ``mask`` are set, the lowest first."""
    return tuple(at for at, bit in enumerate(reversed(f"{mask:b}")) if bit == "1")


def _keys(word: str) -> Iterator[str]:
    """Yield every key without a star that stands for ``word``."""
    yield word
    yield word + PLURAL
    yield word + FEMININE
    if word[-1:] in ("s", "x"):
        yield word[:-1] + PLURAL
        yield word[:-1] + FEMININE
    if word.endswith("e"):
        yield word[:-1] + FEMININE
    elif word.endswith("es"):
        yield word[:-2] + FEMININE
