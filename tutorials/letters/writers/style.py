"""How a letter looks on paper, said once for DOCX, ODT and PDF; lengths in points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tutorials.letters.document import LIST_ROLES, Block, BlockRole, Document

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = 595.28, 841.89, 64.0
SIZE, LEADING = 11, 15
BULLET, HANGING = "–", 14
BLANK_COLOR = "FBE3A8"
_RIGHT = 240.0
"""Where French letters start the lines of the date and the signature."""
_CM = 72 / 2.54
WINDOW_LEFT, WINDOW_TOP, WINDOW_HEIGHT = 11 * _CM, 5.5 * _CM, 3.3 * _CM
"""Where the addressee stands on its page, so that a DL envelope's window shows it (NF Z 11-001,
a recommendation), whatever the length of what stands above."""
WINDOW_WIDTH = PAGE_WIDTH - MARGIN - WINDOW_LEFT
SENDER_WIDTH = WINDOW_LEFT - MARGIN - 12
"""Room of the sender's lines, which stand beside the window when they are many."""


@dataclass(frozen=True)
class Style:
    """The look of a role.

    Args:
        name: what word processors show.
        gap: space above when the block before has another role.
        between: space above when it has the same one.
        left: indent.
        size: of the type.
        bold: whether the whole block is.
        level: of the heading it is; 0 for none.
        keep: whether it stays on the page of what follows.
    """

    name: str
    gap: float
    between: float = 0
    left: float = 0
    size: int = SIZE
    bold: bool = False
    level: int = 0
    keep: bool = False


STYLES: dict[BlockRole, Style] = {
    "sender": Style("Expediteur", 0),
    "addressee": Style("Destinataire", 0),
    "place-date": Style("Date", 18, left=_RIGHT),
    "subject": Style("Objet", 24, bold=True, level=1, keep=True),
    "heading": Style("Section", 18, bold=True, level=2, keep=True),
    "body": Style("Corps", 10, 8),
    "item": Style("Liste", 6, 3, left=HANGING),
    "quote": Style("Citation", 8, 8, left=20),
    "signature": Style("Signature", 26, left=_RIGHT),
    "attachments": Style("Pieces", 20, keep=True),
    "attachment": Style("Piece", 2, 2, left=HANGING),
    "note-title": Style("NoteTitre", 0, size=15, bold=True, level=1, keep=True),
    "note": Style("Note", 10, 6),
    "note-item": Style("NoteListe", 8, 3, left=HANGING),
}


Placed = tuple[Block, Style, float, bool]
"""A block, its style, the space above it, and whether it starts a page other than the first."""


def placed(document: Document) -> Iterator[Placed]:
    """Yield the blocks of ``document``, as word processors need them."""
    for page, blocks in enumerate(document.pages):
        for index, (block, style, gap) in enumerate(spaced(blocks)):
            yield block, style, gap, page > 0 and index == 0


def spaced(blocks: Iterable[Block]) -> Iterator[tuple[Block, Style, float]]:
    """Yield each block with its style and the space above it; a signature is never left alone.

    The addressee stands in its window, out of the flow: what follows starts under both.
    """
    listed = list(blocks)
    before: BlockRole | None = None
    for block, after in zip(listed, [*listed[1:], None], strict=True):
        style = STYLES[block.role]
        if after and after.role == "signature":
            style = replace(style, keep=True)
        same = block.role == before
        gap = 0 if before is None else style.between if same else style.gap
        if before == "addressee" and not same:
            gap += _under_window(listed)
        yield block, style, gap
        before = block.role


def _under_window(blocks: Iterable[Block]) -> float:
    """Return the space between the sender's last line and the end of the window."""
    heights = {"sender": 0.0, "addressee": 0.0}
    for block in blocks:
        if block.role in heights:
            heights[block.role] += LEADING * (block.text.count("\n") + 1)
    window = WINDOW_TOP + max(WINDOW_HEIGHT, heights["addressee"])
    return max(window - MARGIN - heights["sender"], 0)


def own_keep(block: Block, style: Style) -> bool:
    """Say whether a block stays with what follows although its named style does not say so."""
    return style.keep and not STYLES[block.role].keep


def in_list(block: Block) -> bool:
    """Say whether the block is an item of a list."""
    return block.role in LIST_ROLES
