"""Zip packages and XML text, as DOCX and ODT need them."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from tutorials.letters.document import Document

_DATE = (1980, 1, 1, 0, 0, 0)
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def package(parts: Iterable[tuple[str, str | bytes]]) -> bytes:
    """Return a zip of ``parts`` (name, content), in order.

    Stored, with one fixed date: compressed bytes depend on the zlib of the host, and a letter
    is a few kilobytes.
    """
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as zipped:
        for name, content in parts:
            info = ZipInfo(name, _DATE)
            info.create_system = 0
            zipped.writestr(info, content.encode() if isinstance(content, str) else content)
    return buffer.getvalue()


def escape(text: str) -> str:
    """Escape for XML; ``xml.sax.saxutils`` would cost 0.2 s of imports in the browser."""
    for character, entity in _ESCAPES.items():
        text = text.replace(character, entity)
    return text


def starts_page(document: Document, page: int, block: int) -> bool:
    """Whether a block is the first of a page other than the first."""
    return page > 0 and block == 0 and len(document.pages) > 1
