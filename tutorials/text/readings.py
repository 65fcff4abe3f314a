"""One sentence as phrases read it: what each of its words, alone or with others, may stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

Reading = tuple[int, int]
"""How many words in a row, and the mask of what they may stand for together."""


class Sentence:
    """The readings of one sentence.

    Args:
        readings: what each word may stand for alone.
        expressions: expressions of several words, by their first word's place, longest first.
    """

    def __init__(
        self, readings: list[Sequence[Reading]], expressions: Mapping[int, list[Reading]]
    ) -> None:
        self.starting = readings
        """What may start at each place, longest first."""
        self._expressions = expressions
        self.present = 0
        """Every class that a word or an expression of the sentence is in."""
        for ((_, mask),) in readings:
            self.present |= mask
        for at, longer in expressions.items():
            self.starting[at] = (*longer, *readings[at])
            for _, mask in longer:
                self.present |= mask

    @cached_property
    def ending(self) -> list[Sequence[Reading]]:
        """What may end at each place, longest first; few phrases are read backward."""
        ending: list[list[Reading]] = [[readings[-1]] for readings in self.starting]
        for at, longer in self._expressions.items():
            for length, mask in longer:
                ending[at + length - 1].insert(-1, (length, mask))
        return [*ending]

    def __len__(self) -> int:
        return len(self.starting)

    def at(self, place: int, step: int) -> Sequence[Reading]:
        """Return what may stand at ``place``, read forward (1) or backward (-1)."""
        if not 0 <= place < len(self.starting):
            return ()
        return self.starting[place] if step == 1 else self.ending[place]
