"""A composed letter: blocks of runs, the one form all five writers read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutorials.letters.model import Field, Role

RunKind = Literal["text", "strong", "blank"]
BlockRole = Literal[Role, "note-title", "note", "note-item"]

LIST_ROLES = ("item", "attachment", "note-item")
TIGHT_ROLES = ("sender", "addressee", "signature", "attachments", *LIST_ROLES)
"""Roles whose blocks follow each other without space between them."""


@dataclass(frozen=True)
class Run:
    """A stretch of text; ``blank`` marks a gap to fill in by hand, ``\\n`` is a line break."""

    text: str
    kind: RunKind = "text"


@dataclass(frozen=True)
class Block:
    """One paragraph, line or list item."""

    role: BlockRole
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The block's words, without marks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Document:
    """A letter for one sender and one day.

    Args:
        name: file name without extension.
        title: what readers of the file's properties see.
        email_subject: one line.
        blocks: the letter itself.
        note: the cover note, first page of a letter with gaps; empty when there is none.
        missing: the fields that were left empty though required.
        checked: when the letter's rules were checked, for the file's properties and the note.
    """

    name: str
    title: str
    email_subject: str
    blocks: tuple[Block, ...]
    note: tuple[Block, ...] = ()
    missing: tuple[Field, ...] = ()
    checked: str = ""

    @property
    def pages(self) -> tuple[tuple[Block, ...], ...]:
        """The cover note, when there is one, then the letter: each starts a page."""
        return (self.note, self.blocks) if self.note else (self.blocks,)
