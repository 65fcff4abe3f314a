"""Break a block into lines: words are cut only where an ordinary space is, or when too long."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tutorials.letters.document import Run, RunKind
from tutorials.letters.writers.assets import Assets, Font

SQUARE = "□"
"""Drawn for a character the font lacks; the character itself goes with it (ActualText)."""
_WORD = re.compile(r"\n|[^ \n]* *")


@dataclass(frozen=True)
class Piece:
    """Text of one kind on one line; ``width`` is in points."""

    text: str
    kind: RunKind
    width: float


Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Measure:
    """Widths of text in the fonts of a block.

    Args:
        assets: the fonts.
        size: of the type, in points.
        bold: whether the whole block is bold.
    """

    assets: Assets
    size: float
    bold: bool

    def font(self, kind: RunKind) -> Font:
        """Return the font of a run."""
        return self.assets.bold if self.bold or kind == "strong" else self.assets.regular

    def width(self, text: str, kind: RunKind) -> float:
        """Return the width of ``text``, in points."""
        widths = self.font(kind).widths
        try:
            total = sum([widths[character] for character in text])
        except KeyError:
            total = sum(advance(widths, character) for character in text)
        return total * self.size / 1000


def advance(widths: dict[str, int], character: str) -> int:
    """Return a character's width in thousandths: a square's for one the font lacks."""
    return 0 if invisible(character) else widths.get(character, widths[SQUARE])


def invisible(character: str) -> bool:
    """Say whether nothing is drawn for a character: joiners, variation selectors, loose accents."""
    return unicodedata.category(character) in ("Cf", "Mn", "Me")


def joiner(character: str) -> bool:
    """Say whether a character only acts on its neighbours: nothing is lost when it is not drawn."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"


def break_lines(runs: Sequence[Run], measure: Measure, room: float) -> list[Line]:
    """Return the lines of a block that is ``room`` points wide; there is at least one.

    A line that ends where words end has a space there, so that the words can be read back.
    """
    lines: list[Line] = []
    line: list[Piece] = []
    used = 0.0
    for word in _words(runs):
        if word[0].text == "\n":
            lines.append((*line, Piece(" ", "text", 0)))
            line, used = [], 0.0
            continue
        seen = sum(measure.width(run.text.rstrip(" "), run.kind) for run in word)
        if line and used + seen > room:
            lines.append(tuple(line))
            line, used = [], 0.0
        fits = used + seen <= room
        for run in word:
            for piece, full in _whole(run, measure) if fits else _cut(run, measure, room, used):
                line.append(piece)
                used += piece.width
                if full:
                    lines.append(tuple(line))
                    line, used = [], 0.0
    return [tuple(_merged(one)) for one in (*lines, tuple(line))]


def _words(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield words with the spaces after them; one word may go through several runs."""
    word: list[Run] = []
    for run in runs:
        for text in _WORD.findall(run.text):
            if text == "\n":
                if word:
                    yield word
                yield [Run("\n", run.kind)]
                word = []
            elif text:
                word.append(Run(text, run.kind))
                if text.endswith(" "):
                    yield word
                    word = []
    if word:
        yield word


def _whole(run: Run, measure: Measure) -> Iterator[tuple[Piece, bool]]:
    yield Piece(run.text, run.kind, measure.width(run.text, run.kind)), False


def _cut(run: Run, measure: Measure, room: float, used: float) -> Iterator[tuple[Piece, bool]]:
    """Yield a run too long for a line in pieces that fit, each with whether it fills its line."""
    text, start = run.text, 0
    end = len(text.rstrip(" "))
    while (count := _fitting(text, start, end, run.kind, measure, room - used)) is not None:
        stop = start + (count or (0 if used else 1))
        head = text[start:stop]
        yield Piece(head, run.kind, measure.width(head, run.kind)), True
        start, used = stop, 0.0
    if text[start:]:
        yield Piece(text[start:], run.kind, measure.width(text[start:], run.kind)), False


def _fitting(
    text: str, start: int, end: int, kind: RunKind, measure: Measure, room: float
) -> int | None:
    """Return how many characters fit, cutting after a mark of an address if it can; none if all do.

    Args:
        text: what is cut; only a line of it is looked at, so that a long word costs its length.
        start: where the line begins.
        end: where what is seen ends: spaces after it need no room.
        kind: of the run.
        measure: gives widths.
        room: in points.
    """
    total = 0.0
    for place in range(start, end):
        total += measure.width(text[place], kind)
        if total > room:
            marks = [i for i in range(start + (place - start) // 2, place) if text[i] in "/?&-_="]
            return (marks[-1] + 1 if marks else place) - start
    return None


def _merged(line: Line) -> Iterator[Piece]:
    last: Piece | None = None
    for piece in line:
        if last and last.kind == piece.kind:
            last = Piece(last.text + piece.text, last.kind, last.width + piece.width)
        else:
            if last:
                yield last
            last = piece
    if last:
        yield last
