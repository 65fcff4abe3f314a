"""Place a flow on paper: questions down the left column, outcomes on their right, lines in lanes.

Questions come in an order in which each follows all that lead to it, so lines only go down. A
node that several lead to has one lane, that all its lines share: few lines, no line over a box.
Units are SVG pixels; everything is a whole number, so the drawing is the same on every machine.
"""

from __future__ import annotations

import itertools
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

WIDTH = 300
"""Width of every box."""
_LETTERS = 39
"""Characters that fit on a line of a box."""
_LINE, _PADDING, _GAP, _LANE, _MARGIN = 17, 16, 14, 12, 8
_LEAF = 300
"""Height of what is printed in one piece, when its boxes allow it: a third of a sheet."""
_ENTRY = 10
"""Where a line enters a box, below its top."""


@dataclass(frozen=True)
class Box:
    """A node as drawn; ``lines`` are its words, ``number`` is said in the table too."""

    id: str
    number: str
    lines: tuple[str, ...]
    x: int
    y: int
    height: int


@dataclass(frozen=True)
class Line:
    """A line from a node to another: an SVG path, and where its arrow points."""

    path: str
    x: int
    y: int


@dataclass(frozen=True)
class Drawing:
    """Everything the template draws."""

    width: int
    height: int
    questions: tuple[Box, ...]
    outcomes: tuple[Box, ...]
    lines: tuple[Line, ...]

    def leaves(self) -> list[tuple[int, int]]:
        """Return the tops and heights of pieces that a sheet of paper holds: no box is in two."""
        boxes = self.questions + self.outcomes
        gaps = sorted({box.y - _GAP // 2 for box in boxes})
        free = [y for y in gaps if not any(box.y <= y <= box.y + box.height for box in boxes)]
        tops = [0]
        for here, after in itertools.pairwise([*free, self.height]):
            if after - tops[-1] > _LEAF and here > tops[-1]:
                tops.append(here)
        return [(top, end - top) for top, end in itertools.pairwise([*tops, self.height])]


Edge = tuple[str, str]


def draw(words: Mapping[str, str], questions: Sequence[str], edges: Iterable[Edge]) -> Drawing:
    """Place a graph.

    Args:
        words: node → its text; the first words are its number (« Q3 »).
        questions: nodes of the left column, each after all that lead to it.
        edges: couples of nodes; a node that is not a question is an outcome.
    """
    return _Paper(words, list(questions), list(dict.fromkeys(edges))).drawing()


class _Paper:
    def __init__(self, words: Mapping[str, str], questions: list[str], edges: list[Edge]) -> None:
        self.rank = {id: rank for rank, id in enumerate(questions)}
        self.sources: dict[str, list[str]] = {}
        for source, target in sorted(edges, key=lambda edge: self.rank[edge[0]]):
            self.sources.setdefault(target, []).append(source)
        self.words = words
        self.top: dict[str, int] = {}
        self.height: dict[str, int] = {}
        self.lines: list[Line] = []
        self.exits: dict[tuple[str, str], int] = {}
        self.end = self._rows(questions)

    def drawing(self) -> Drawing:
        """Give each far node a lane, then each box its column."""
        far = {id: self._far(id) for id in self.sources}
        left = self._lanes({id: far[id] for id in self.rank if far.get(id)})
        right = self._lanes({id: far[id] for id in far if id not in self.rank and far[id]})
        x = _MARGIN + _LANE * (max(left.values(), default=0) + 1)
        bus = x + WIDTH + _LANE
        outcome_x = bus + _LANE * (max(right.values(), default=0) + 2)
        for id in self.sources:
            if id in self.rank:
                self._to_question(id, far[id], x, x - _LANE * left.get(id, 0))
            else:
                self._to_outcome(id, far[id], x, bus, outcome_x, _LANE * right.get(id, 0))
        boxes = {id: self._box(id, x if id in self.rank else outcome_x) for id in self.top}
        return Drawing(
            outcome_x + WIDTH + _MARGIN,
            self.end,
            tuple(box for id, box in boxes.items() if id in self.rank),
            tuple(box for id, box in boxes.items() if id not in self.rank),
            tuple(self.lines),
        )

    def _rows(self, questions: list[str]) -> int:
        """Give every node its top: outcomes beside the last question that leads to them."""
        y = _MARGIN
        for id in questions:
            own = [one for one, found in self.sources.items() if found[-1] == id]
            beside = [one for one in own if one not in self.rank]
            self._place(id, y)
            below = y
            for one in beside:
                below = self._place(one, below)
            y = max(below, y + self.height[id] + _GAP)
        return y

    def _place(self, id: str, y: int) -> int:
        self.top[id] = y
        self.height[id] = len(self._wrapped(id)) * _LINE + _PADDING
        return y + self.height[id] + _GAP

    def _wrapped(self, id: str) -> list[str]:
        return textwrap.wrap(self.words[id], _LETTERS)

    def _box(self, id: str, x: int) -> Box:
        number, *lines = self._wrapped(id)[0].split(" ", 1) + self._wrapped(id)[1:]
        return Box(id, number, tuple(lines), x, self.top[id], self.height[id])

    def _far(self, id: str) -> list[str]:
        """Return the nodes that need a lane to reach ``id``: all but the one just above it."""
        if id in self.rank:
            return [one for one in self.sources[id] if self.rank[one] != self.rank[id] - 1]
        return self.sources[id][:-1]

    def _lanes(self, far: Mapping[str, list[str]]) -> dict[str, int]:
        """Return a lane for each node, from 1, short lines nearest to the boxes."""
        spans = {
            id: (self.top[found[0]], self.top[id] + self.height[id]) for id, found in far.items()
        }
        lanes: dict[str, int] = {}
        for id in sorted(spans, key=lambda one: (spans[one][1] - spans[one][0], one)):
            first, last = spans[id]
            taken = {
                lane
                for other, lane in lanes.items()
                if spans[other][0] <= last and first <= spans[other][1]
            }
            lanes[id] = next(lane for lane in range(1, len(spans) + 1) if lane not in taken)
        return lanes

    def _to_question(self, id: str, far: list[str], x: int, lane: int) -> None:
        entry = self.top[id] + _ENTRY
        for source in far:
            path = f"M{x} {self._exit(source, 'left')}H{lane}V{entry}H{x}"
            self.lines.append(Line(path, x, entry))
        for source in set(self.sources[id]) - set(far):
            below, middle = self.top[source] + self.height[source], x + WIDTH // 2
            path = f"M{middle} {below}V{self.top[id]}"
            self.lines.append(Line(path, middle, self.top[id]))

    def _to_outcome(self, id: str, far: list[str], x: int, bus: int, end: int, shift: int) -> None:
        entry, lane = self.top[id] + self.height[id] // 2, end - shift
        for source in far:
            path = f"M{x + WIDTH} {self._exit(source, 'right')}H{lane}V{entry}H{end}"
            self.lines.append(Line(path, end, entry))
        start = self.top[self.sources[id][-1]] + _ENTRY
        self.lines.append(Line(f"M{x + WIDTH} {start}H{bus}V{entry}H{end}", end, entry))

    def _exit(self, source: str, side: str) -> int:
        """Return where one more line leaves ``source``, above the ones that left before."""
        count = self.exits.get((source, side), 0)
        self.exits[source, side] = count + 1
        return self.top[source] + max(_ENTRY + 6, self.height[source] - 6 - 5 * count)
