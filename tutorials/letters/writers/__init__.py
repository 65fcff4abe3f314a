"""The five formats of a composed letter: small writers on the standard library and pydyf."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

from tutorials.letters.document import Document
from tutorials.letters.writers.assets import Assets
from tutorials.letters.writers.docx import to_docx
from tutorials.letters.writers.eml import to_eml
from tutorials.letters.writers.odt import to_odt
from tutorials.letters.writers.pdf import to_pdf, unsupported_in_pdf
from tutorials.letters.writers.txt import to_txt

Format = Literal["docx", "odt", "pdf", "txt", "eml"]
FORMATS: tuple[Format, ...] = get_args(Format)
MIMES: dict[Format, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "txt": "text/plain;charset=utf-8",
    "eml": "message/rfc822",
}
FORMAT_NAMES: dict[Format, str] = {
    "docx": "Word (.docx)",
    "odt": "LibreOffice (.odt)",
    "pdf": "PDF (.pdf)",
    "txt": "Texte seul (.txt)",
    "eml": "Brouillon de courriel (.eml)",
}
_WRITERS: dict[Format, Callable[[Document, Assets], bytes]] = {
    "docx": to_docx,
    "odt": to_odt,
    "pdf": to_pdf,
    "txt": lambda document, _: to_txt(document),
    "eml": lambda document, _: to_eml(document),
}


def write(document: Document, format: Format, assets: Assets) -> bytes:
    """Return the file; the same document gives the same bytes everywhere.

    Args:
        document: a composed letter.
        format: one of :data:`FORMATS`; anything else raises ``KeyError``.
        assets: what the build made for all letters.
    """
    return _WRITERS[format](document, assets)


def unsupported(document: Document, format: Format, assets: Assets) -> tuple[str, ...]:
    """Return the characters that ``format`` cannot draw, in code point order.

    Only the PDF has any: its font lacks emoji and scripts written from right to left. It shows
    a square for each (nothing for an accent that stands alone), and keeps the character itself
    for copying and for screen readers.
    """
    return unsupported_in_pdf(document, assets) if format == "pdf" else ()
