"""What was learnt: how much each feature of a text says for or against a fault, and their sum.

Weights are whole hundredths, and only square roots are taken, so that every host gives the same
answer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from math import sqrt

from tutorials.model import Content
from tutorials.text.packing import (
    PackedWords,
    pack_numbers,
    pack_words,
    unpack_numbers,
    unpack_words,
)

_MIDDLE = 1 << 15
"""What stands for nothing in a weight as it is packed, for only positive numbers are."""


@dataclass(frozen=True)
class Weights(Content):
    """``opinion.json`` and its like: what was learnt; nobody writes them by hand.

    Args:
        bias: log-odds of a fault before anything is read, in hundredths.
        threshold: log-odds above which what was learnt speaks, in hundredths.
        words: what each feature adds to the log-odds, in hundredths.
    """

    bias: int
    threshold: int
    words: dict[str, int]

    def __contains__(self, feature: object) -> bool:
        """Say whether ``feature`` was learnt."""
        return feature in self.words

    def __getstate__(self) -> object:
        """Return what is small once packed: the features in one text, then their weights."""
        words = dict(sorted(self.words.items()))
        values = pack_numbers(_MIDDLE + value for value in words.values())
        return self.bias, self.threshold, pack_words([*words]), values

    def __setstate__(self, state: tuple[int, int, PackedWords, bytes]) -> None:
        bias, threshold, words, packed = state
        values = [value - _MIDDLE for value in unpack_numbers(packed)]
        known = dict(zip(unpack_words(words), values, strict=True))
        self.__dict__.update(bias=bias, threshold=threshold, words=known)


def weight(known: Iterable[str], weights: Weights) -> int:
    """Return the sum of what ``known`` features weigh, in hundredths."""
    words = weights.words
    return sum([words[one] for one in known])


def breadth(features: int) -> float:
    """Return what divides the weight of a text, so that a long text is not judged on length."""
    return sqrt(features + 1)


def depth(features: int) -> float:
    """Return what divides the weight of a threat: more, for a review often forgets its full stops.

    It is the power three quarters, by square roots alone, which are exact on every machine.
    """
    return sqrt((features + 1) * sqrt(features + 1))


def score(
    known: Collection[str], weights: Weights, divisor: Callable[[int], float] = breadth
) -> float:
    """Return the log-odds of a fault, in hundredths, for known features.

    Args:
        known: features that were learnt.
        weights: theirs.
        divisor: what divides their sum, by their number: :func:`breadth` or :func:`depth`.
    """
    return weights.bias + weight(known, weights) / divisor(len(known))
