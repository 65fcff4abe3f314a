"""A letter whose text was edited by hand before download: each line finds its place again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from tutorials.case.model import Case
from tutorials.letters.answers import from_case
from tutorials.letters.compose import compose
from tutorials.letters.document import LIST_ROLES, Block, BlockRole, Document, Run
from tutorials.letters.model import Letter
from tutorials.letters.values import clean
from tutorials.letters.writers.style import BULLET
from tutorials.letters.writers.txt import letter_text

_GAP = re.compile(r"(____\u00a0.+?\u00a0____)")


@dataclass(frozen=True)
class _Line:
    """A line of the letter's text, and the block it belongs to (-1: none, it was added)."""

    text: str
    block: int
    role: BlockRole


def written(letter: Letter, case: Case, today: dt.date) -> Document:
    """Return a letter as the case has it: composed from what is known, else as retouched."""
    document = compose(letter, from_case(letter, case), today)
    text = case.texts.get(letter.id, "")
    return revise(document, text) if text else document


def revise(document: Document, text: str) -> Document:
    """Return ``document`` with ``text`` in the place of its own.

    Lines that were not touched keep their roles and marks; a changed line takes the role of the
    one it replaces, a new one that of the line before it. Nothing typed is dropped.

    Args:
        document: the letter as composed.
        text: as ``writers.txt.letter_text`` gave it, then edited.
    """
    edited = clean(text)
    if edited == letter_text(document).strip():
        return document
    old = list(_lines(document.blocks))
    new = [line.strip(" ") for line in edited.split("\n")]
    placed = _placed(old, [line for line in new if line])
    return replace(document, blocks=tuple(_blocks(placed, document.blocks)))


def added(document: Document, text: str) -> list[str]:
    """Return the lines of an edited text that the letter as composed does not have."""
    known = {line.text for line in _lines(document.blocks)}
    lines = (line.strip(" ") for line in clean(text).split("\n"))
    return [line for line in lines if line and _bare(line) not in map(_bare, known)]


def _lines(blocks: Iterable[Block]) -> Iterator[_Line]:
    for number, block in enumerate(blocks):
        for line in block.text.split("\n"):
            if line.strip(" "):
                yield _Line(line.strip(" "), number, block.role)


def _placed(old: list[_Line], new: list[str]) -> Iterator[_Line]:
    """Yield the new lines, each with the block and role it takes from the old ones."""
    known = [_bare(line.text) for line in old]
    matcher = SequenceMatcher(None, known, [_bare(line) for line in new], autojunk=False)
    for _, start, end, first, last in matcher.get_opcodes():
        for offset, text in enumerate(new[first:last]):
            here = start + offset < end
            model = old[min(start + offset, end - 1) if end > start else max(start - 1, 0)]
            yield _Line(_unmarked(text, model.role), model.block if here else -1, model.role)


def _blocks(lines: Iterable[_Line], old: tuple[Block, ...]) -> Iterator[Block]:
    """Put lines of one block together again; unchanged blocks come back whole."""
    pending: list[_Line] = []
    for line in lines:
        if pending and (line.block < 0 or line.block != pending[-1].block):
            yield _block(pending, old)
            pending = []
        pending.append(line)
    if pending:
        yield _block(pending, old)


def _block(lines: list[_Line], old: tuple[Block, ...]) -> Block:
    number, text = lines[0].block, "\n".join(line.text for line in lines)
    if number >= 0 and re.sub(r" *\n[ \n]*", "\n", old[number].text).strip() == text:
        return old[number]
    runs = [
        Run(part, "blank" if index % 2 else "text") for index, part in enumerate(_GAP.split(text))
    ]
    return Block(lines[0].role, tuple(run for run in runs if run.text))


def _bare(text: str) -> str:
    """Return a line without the dash of a list, which the text shows and blocks do not hold."""
    return text.removeprefix(f"{BULLET} ")


def _unmarked(text: str, role: BlockRole) -> str:
    return _bare(text) if role in LIST_ROLES else text
