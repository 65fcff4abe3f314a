"""Proportions with their 95 % interval, and the report that lists every miss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

A = TypeVar("A")

_Z = 1.959963984540054
"""97.5th percentile of the normal law: 95 % between both ends."""


@dataclass(frozen=True)
class Labelled:
    """A text with the labels that its source gives it: faults, or one that says there is none."""

    id: str
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Miss:
    """A line whose answer was not the expected one.

    Args:
        id: of the line.
        expected: its label.
        got: what was answered.
        text: the text that was read.
    """

    id: str
    expected: str
    got: str
    text: str


@dataclass(frozen=True)
class Rate:
    """How many lines of a kind were answered as expected."""

    name: str
    total: int
    misses: tuple[Miss, ...]

    @property
    def right(self) -> int:
        """Return the number of lines answered as expected."""
        return self.total - len(self.misses)


def rate(name: str, answers: Sequence[tuple[Labelled, A]], right: Callable[[A], bool]) -> Rate:
    """Count the lines whose answer is ``right``; a miss shows the answer as text."""
    misses = [
        Miss(line.id, "+".join(line.labels), str(answer), line.text)
        for line, answer in answers
        if not right(answer)
    ]
    return Rate(name, len(answers), tuple(misses))


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of a proportion.

    Source: Wilson, Journal of the American Statistical Association 22 (1927), p. 209-212.

    >>> [round(end, 3) for end in wilson(9, 10)]
    [0.596, 0.982]
    """
    if not 0 <= right <= total:
        raise ValueError(f"{right} sur {total}")
    if total == 0:
        return 0.0, 1.0
    share, square = right / total, _Z * _Z
    centre = (share + square / (2 * total)) / (1 + square / total)
    half = _Z / (1 + square / total) * sqrt(share * (1 - share) / total + square / (4 * total**2))
    return max(0.0, centre - half), min(1.0, centre + half)


def report(title: str, rates: Iterable[Rate]) -> str:
    """Write the rates of one measurement in French, and under them every miss."""
    lines = [title, ""]
    misses: list[str] = []
    for rate in rates:
        lines.append(f"  {rate.name:<44} {_share(rate)}")
        misses += [f"  [{rate.name}] {_miss(miss)}" for miss in rate.misses]
    lines += ["", f"Écarts : {len(misses)}", *misses, ""]
    return "\n".join(lines)


def _share(rate: Rate) -> str:
    if not rate.total:
        return "aucune ligne"
    low, high = wilson(rate.right, rate.total)
    share = f"{rate.right / rate.total:.3f}"
    return f"{share}  ({rate.right}/{rate.total} ; IC 95 % {low:.3f} à {high:.3f})"


def _miss(miss: Miss) -> str:
    text = " ".join(miss.text.split())
    short = text if len(text) <= 110 else text[:109] + "…"
    return f"{miss.id} : attendu {miss.expected}, obtenu {miss.got} : « {short} »"
