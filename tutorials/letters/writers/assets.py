"""What every file of a letter starts from, made by the build: fonts, and parts always the same."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Font:
    """A TrueType subset, ready to embed.

    Args:
        name: PostScript name, with its subset tag.
        file: the font file, compressed by zlib.
        length: of the font file before compression.
        cid_to_gid: glyph of each character code, 2 bytes each, compressed by zlib.
        widths: advance of each character that the font can draw, in thousandths of its size.
        ascent, descent, cap_height: in thousandths of its size.
        box: smallest rectangle around all glyphs, in thousandths of its size.
        bold: whether it is the bold one.
    """

    name: str
    file: bytes
    length: int
    cid_to_gid: bytes
    widths: dict[str, int]
    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, int, int, int]
    bold: bool


Parts = tuple[tuple[str, str], ...]
"""Path and text of each part of a file, in order; empty for those that each letter has."""


@dataclass(frozen=True)
class Assets:
    """What all letters share: the fonts of a PDF, the parts of a Word and a LibreOffice file."""

    regular: Font
    bold: Font
    docx: Parts
    odt: Parts
