"""Learn the weights of a second opinion from our own labelled sentences: attacks, threats, replies.

Logistic regression with an L2 penalty, by Nesterov's accelerated gradient, always in the same
order, so that the same sentences give the same weights. Rare features are left out, for they would
be learnt by heart.

Two things were added for threats, of which each text finds new ones. One passage makes a text a
threat: which one is chosen as learning goes, and the others teach nothing. And the words of one
field (fire, what is around a home) share a weight beside their own, so that « briquet » says
something although no text had it; only the sum is kept, so that reading costs no more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import exp

from tutorials.editing.examples import Example
from tutorials.editing.word_fields import NO_FIELDS, Fields
from tutorials.text.features import PAIR
from tutorials.text.weights import Weights, breadth, depth

_CHOICES = 3
"""Times that the passage which makes a text an abuse is chosen, the first time the whole text."""
_ROUNDS = 80
"""Steps after each choice: enough to come near the end; a third of them was far from it."""
_RARE, _RARE_PAIR = 5, 10
"""Texts that hold a feature, or a pair of words, up to which it would be learnt by heart."""
_PENALTY = 0.02
"""Of the square of each weight, summed over the whole set."""
THRESHOLD, FRIGHTENING = 0, -20
"""Hundredths of log-odds that make the second opinion speak, and that make a threat: chosen on
texts of writers, and on real public reviews, that were not learnt from; about three reviews in a
hundred are shown as a threat that is none, for safety comes first."""
DOUBTFUL = 100
"""The same for a sentence of a reply: chosen on replies of writers that were not learnt from."""
MOST, MOST_FRIGHTENING, MOST_DOUBTFUL = 3_200, 6_200, 3_000
"""Weights that are kept of an attack, of a threat, and of a bad reply."""

Known = tuple[int, ...]
"""The numbers of the features of a passage that are learnt."""
Row = tuple[Known, bool]
"""A passage, and whether it is an abuse."""


def train(
    examples: Sequence[Example],
    threshold: int = THRESHOLD,
    divisor: Callable[[int], float] = breadth,
    fields: Fields = NO_FIELDS,
    most: int = MOST,
) -> Weights:
    """Return the weights learnt from ``examples``, in whole hundredths.

    Each weight costs bytes. Those are kept that say much and serve often: once learnt, the others
    are left out, and what is kept is learnt again without them. On texts of writers who were not
    learnt from, six thousand so chosen find as many threats as twenty-five thousand.

    Args:
        examples: texts, by passages.
        threshold: hundredths above which what is learnt speaks.
        divisor: what divides the weight of so many features.
        fields: whose words share a weight.
        most: weights that are kept.
    """
    counts = Counter(one for passages, _ in examples for one in set().union(*passages))
    often = {one for one in counts if counts[one] > (_RARE_PAIR if PAIR in one else _RARE)}
    learner = _Learner(often.union(fields), fields, divisor)
    texts = [(learner.known(passages), abuse) for passages, abuse in examples]
    learner.learn([row for passages, abuse in texts for row in _as_a_whole(passages, abuse)])
    for _ in range(1, _CHOICES):
        learner.learn([row for text in texts for row in learner.hardest(*text)])
    last = _narrowed(learner, learner.worth(counts, most), examples, texts)
    whole = {one: round(100 * value) for one, value in last.weights()}
    return Weights(round(100 * last.bias), threshold, {one: n for one, n in whole.items() if n})


def _narrowed(
    learner: _Learner,
    names: Iterable[str],
    examples: Sequence[Example],
    texts: Sequence[tuple[list[Known], bool]],
) -> _Learner:
    """Return one that learnt the same passages, by the features ``names`` alone."""
    last = learner.narrowed(names)
    last.learn(
        [
            (known, abuse)
            for (passages, abuse), (numbered, _) in zip(examples, texts, strict=True)
            for at in learner.chosen(numbered, abuse)
            for known in last.known(passages[at : at + 1])
        ]
    )
    return last


def _as_a_whole(passages: Sequence[Known], abuse: bool) -> Iterator[Row]:
    """Give the passages of a lawful text, and an abuse in one piece."""
    if abuse:
        yield tuple(sorted(set().union(*passages))), True
    else:
        yield from ((passage, False) for passage in passages)


class _Learner:
    """The weights while they are learnt; features are numbered, for speed.

    Args:
        names: the features that are learnt.
        fields: the fields whose words share a weight, seen or not.
        divisor: what divides the weight of so many features.
    """

    def __init__(
        self, names: Iterable[str], fields: Fields, divisor: Callable[[int], float]
    ) -> None:
        self._names, self._all_fields = sorted(names), fields
        self._numbers = {name: number for number, name in enumerate(self._names)}
        at = {name: number for number, name in enumerate(fields.names)}
        self._fields = [tuple(at[one] for one in fields.of(name)) for name in self._names]
        self._divisor = divisor
        self._own, self._shared, self._bias = _Slide(len(self._names)), _Slide(len(at)), _Slide(1)
        self._sums = [0.0] * len(self._names)

    @property
    def bias(self) -> float:
        """Return the log-odds of an abuse before anything is read."""
        return self._bias.ahead[0]

    def weights(self) -> Iterator[tuple[str, float]]:
        """Give each feature with its weight, its own and those of its fields."""
        return zip(self._names, self._sums, strict=True)

    def worth(self, counts: Mapping[str, int], most: int) -> list[str]:
        """Return the features that say most, and most often: so many at most.

        Args:
            counts: texts that hold each feature.
            most: features that are kept.
        """
        said = {one: abs(value) * depth(counts[one]) for one, value in self.weights()}
        return sorted(said, key=lambda one: (-said[one], one))[:most]

    def narrowed(self, names: Iterable[str]) -> _Learner:
        """Return one that knows nothing yet, of these features only."""
        return _Learner(names, self._all_fields, self._divisor)

    def known(self, passages: Iterable[Iterable[str]]) -> list[Known]:
        """Return what is learnt of each passage."""
        numbers = self._numbers
        return [tuple(numbers[one] for one in row if one in numbers) for row in passages]

    def hardest(self, passages: Sequence[Known], abuse: bool) -> Iterator[Row]:
        """Give the passages of a lawful text, and of an abuse the one that sounds most like it."""
        yield from ((passages[at], abuse) for at in self.chosen(passages, abuse))

    def chosen(self, passages: Sequence[Known], abuse: bool) -> Sequence[int]:
        """Return the numbers of the passages that teach."""
        numbers = range(len(passages))
        if not abuse or not passages:
            return numbers
        return [max(numbers, key=lambda at: self._odds(passages[at]))]

    def learn(self, rows: Sequence[Row]) -> None:
        """Bring the weights near those under which ``rows`` are the most likely."""
        self._bound(rows)
        for number in range(_ROUNDS):
            momentum = number / (number + 3) if number < _ROUNDS - 1 else 0.0
            self._step(rows, momentum)

    def _bound(self, rows: Sequence[Row]) -> None:
        """Set how fast the slope of each weight may change at most: a quarter of its share."""
        curves = [0.0] * len(self._names)
        whole = 0.0
        for known, _ in rows:
            part = 1 / self._divisor(len(known))
            size = 1 + part * sum([1 + len(self._fields[one]) for one in known])
            whole += size / 4
            for one in known:
                curves[one] += part * size / 4
        self._own.bound(curves)
        self._shared.bound(self._by_field(curves))
        self._bias.bound([whole])

    def _step(self, rows: Sequence[Row], momentum: float) -> None:
        slopes, total = [0.0] * len(self._names), 0.0
        for known, abuse in rows:
            error = 1 / (1 + exp(-self._odds(known))) - abuse
            total += error
            part = error / self._divisor(len(known))
            for one in known:
                slopes[one] += part
        self._bias.step([total], momentum, penalty=0)
        self._own.step(slopes, momentum)
        self._shared.step(self._by_field(slopes), momentum)
        shared = self._shared.ahead
        self._sums = [
            own + sum([shared[field] for field in fields])
            for own, fields in zip(self._own.ahead, self._fields, strict=True)
        ]

    def _by_field(self, values: Sequence[float]) -> list[float]:
        """Return the sum of the ``values`` of the words of each field."""
        sums = [0.0] * len(self._shared.ahead)
        for value, fields in zip(values, self._fields, strict=True):
            for field in fields:
                sums[field] += value
        return sums

    def _odds(self, known: Known) -> float:
        weight = sum([self._sums[one] for one in known])
        return self.bias + weight / self._divisor(len(known))


class _Slide:
    """Values that slide down the loss, each at its own pace, and are carried on by their speed.

    Args:
        size: how many values.
    """

    def __init__(self, size: int) -> None:
        self.ahead = [0.0] * size
        """The values, with what their speed adds."""
        self._values = self.ahead
        self._paces = self.ahead

    def bound(self, curves: Iterable[float]) -> None:
        """Set the pace of each value from how fast its slope may change at most."""
        self._paces = [1 / (_PENALTY + curve) for curve in curves]

    def step(self, slopes: Sequence[float], momentum: float, penalty: float = _PENALTY) -> None:
        """Move each value against its slope, and towards nothing."""
        moved = [
            value - pace * (slope + penalty * value)
            for value, pace, slope in zip(self.ahead, self._paces, slopes, strict=True)
        ]
        self.ahead = [
            new + momentum * (new - old) for new, old in zip(moved, self._values, strict=True)
        ]
        self._values = moved
