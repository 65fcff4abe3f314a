"""Read the text of a PDF whose fonts say which character each glyph stands for."""

from __future__ import annotations

import re

import pikepdf

_PAIRS = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCKS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


def text_of(page: pikepdf.Page) -> str:
    """Return the characters that a page shows, in the order of its content, without spaces."""
    tables = {name: _characters(font) for name, font in page.Resources.get("/Font", {}).items()}
    shown, current = [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "Tf":
            current = tables[str(operands[0])]
        elif name in ("Tj", "TJ"):
            pieces = operands[0] if name == "TJ" else operands
            data = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            codes = (int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data), 2))
            shown.append("".join(current.get(code, "") for code in codes))
    return re.sub(r"[\s\u200b\u00ad]+", "", "".join(shown))


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """Return glyph → text, from the font's ToUnicode table."""
    table = font.ToUnicode.read_bytes()
    found = {}
    for block in _RANGES.findall(table):
        for first, last, text in _RANGE.findall(block):
            start, code = int(text, 16), int(first, 16)
            found.update({code + i: chr(start + i) for i in range(int(last, 16) - code + 1)})
    for block in _BLOCKS.findall(table):
        for code, text in _PAIRS.findall(block):
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    return found
