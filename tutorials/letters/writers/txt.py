"""Plain text: what the other formats must say, word for word."""

from __future__ import annotations

from tutorials.letters.document import TIGHT_ROLES, Block, Document
from tutorials.letters.writers.style import BULLET, in_list


def plain(document: Document) -> str:
    """Return the letter as text, cover note first, one empty line between paragraphs."""
    return "\n\n\n".join(_page(page) for page in document.pages) + "\n"


def to_txt(document: Document) -> bytes:
    """Return the text file: UTF-8 with its mark, and CRLF, so that old Windows editors read it."""
    return ("\ufeff" + plain(document).replace("\n", "\r\n")).encode()


def letter_text(document: Document) -> str:
    """Return the letter without its cover note, to be copied or sent."""
    return _page(document.blocks) + "\n"


def _page(blocks: tuple[Block, ...]) -> str:
    lines: list[str] = []
    for index, block in enumerate(blocks):
        tight = index > 0 and blocks[index - 1].role == block.role and block.role in TIGHT_ROLES
        if index > 0 and not tight:
            lines.append("")
        lines.append(f"{BULLET} {block.text}" if in_list(block) else block.text)
    return "\n".join(lines)
