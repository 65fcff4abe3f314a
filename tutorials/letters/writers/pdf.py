"""PDF/UA-1 (ISO 14289-1): a tagged, titled French document with its fonts inside.

pydyf writes the syntax; this module lays lines on pages and says what each one is. Streams are
not compressed, the fonts excepted (by the build): the bytes do not depend on the host's zlib.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pydyf

from tutorials.letters.document import Block, BlockRole, Document
from tutorials.letters.writers.assets import Assets
from tutorials.letters.writers.pdf_fonts import Fonts
from tutorials.letters.writers.pdf_identity import describe
from tutorials.letters.writers.pdf_lines import Line, Measure, Piece, break_lines, joiner
from tutorials.letters.writers.pdf_objects import Pdf, dictionary
from tutorials.letters.writers.pdf_pages import Paragraph, fitting, kept
from tutorials.letters.writers.pdf_tags import Tags
from tutorials.letters.writers.style import (
    BLANK_COLOR,
    BULLET,
    HANGING,
    LEADING,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SENDER_WIDTH,
    SIZE,
    WINDOW_LEFT,
    WINDOW_TOP,
    WINDOW_WIDTH,
    Style,
    in_list,
    spaced,
)

_TOP, _BOTTOM = PAGE_HEIGHT - MARGIN, MARGIN
_TAGS = {
    "quote": ("BlockQuote", "P"),
    "note-title": ("H1",),
    "subject": ("H1",),
    "heading": ("H2",),
}


def to_pdf(document: Document, assets: Assets) -> bytes:
    """Return the document as PDF/UA-1; lines break as they do in the DOCX."""
    writer = _Writer(document, assets)
    writer.draw()
    return writer.finish()


def unsupported_in_pdf(document: Document, assets: Assets) -> tuple[str, ...]:
    """Return the characters shown as squares, or as nothing (accents), in code point order."""
    text = set("".join(block.text for page in document.pages for block in page))
    known = assets.regular.widths
    return tuple(sorted(c for c in text if c not in known and c != "\n" and not joiner(c)))


_ROOM: dict[BlockRole, float] = {"sender": SENDER_WIDTH, "addressee": WINDOW_WIDTH}
"""Width of the lines of the two blocks that stand side by side."""


@dataclass
class _Page:
    """A page being drawn: what it shows, and where the next line goes."""

    stream: pydyf.Stream
    page: pydyf.Dictionary
    y: float = _TOP


@dataclass(frozen=True)
class _Laid:
    """A block broken into lines, before their page is known."""

    block: Block
    style: Style
    measure: Measure
    lines: list[Line]
    paragraph: Paragraph


class _Writer:
    """Lays out one document. Lines go down the page; tags follow in the same order."""

    def __init__(self, document: Document, assets: Assets) -> None:
        self._document = document
        self._assets = assets
        self._pdf = Pdf()
        self._fonts = Fonts(self._pdf, assets)
        self._tags = Tags(self._pdf)
        self._pages: list[_Page] = []

    def draw(self) -> None:
        for blocks in self._document.pages:
            self._new_page()
            laid = [self._lay(block, style, gap) for block, style, gap in spaced(blocks)]
            below = kept([one.paragraph for one in laid], (_TOP - _BOTTOM) / 3)
            beside = 0.0
            for one, need in zip(laid, below, strict=True):
                role = one.block.role
                if not in_list(one.block):
                    self._tags.end_list()
                if role == "addressee" and not beside:
                    beside, self._pages[-1].y = self._pages[-1].y, PAGE_HEIGHT - WINDOW_TOP
                elif role != "addressee" and beside:
                    self._pages[-1].y, beside = beside, 0.0
                self._block(one, need)
            self._tags.end_list()

    def finish(self) -> bytes:
        if len(self._pages) > 1:
            for number, page in enumerate(self._pages, 1):
                self._page_number(page, f"{number}/{len(self._pages)}")
        self._fonts.finish()
        self._tags.finish([page.page for page in self._pages])
        describe(self._pdf, self._document, self._tags.root)
        output = BytesIO()
        self._pdf.write(output, version=b"1.7")
        return output.getvalue()

    def _lay(self, block: Block, style: Style, gap: float) -> _Laid:
        measure = Measure(self._assets, style.size, style.bold)
        room = _ROOM.get(block.role, PAGE_WIDTH - 2 * MARGIN - style.left)
        lines = break_lines(block.runs, measure, room)
        leading = LEADING * style.size / SIZE
        return _Laid(block, style, measure, lines, Paragraph(len(lines), leading, gap, style.keep))

    def _block(self, laid: _Laid, below: float) -> None:
        """Draw a block and, on its last page, leave ``below`` points at least under it."""
        self._pages[-1].y -= laid.paragraph.gap
        leading, element = laid.paragraph.leading, None
        for chunk in self._chunks(laid, below):
            element = element or self._element(laid.block, laid.style, leading)
            x = WINDOW_LEFT if laid.block.role == "addressee" else MARGIN + laid.style.left
            self._draw(chunk, laid.measure, x, leading, element)

    def _element(self, block: Block, style: Style, leading: float) -> pydyf.Dictionary:
        """Open the element of a block, where its first line stands."""
        if in_list(block):
            return self._label(style, leading)
        return self._tags.open(_TAGS.get(block.role, ("P",)))

    def _chunks(self, laid: _Laid, below: float) -> Iterator[list[Line]]:
        """Yield the lines that go on each page, turning the page in between."""
        lines, leading = laid.lines, laid.paragraph.leading
        while lines:
            y = self._pages[-1].y
            count = fitting(len(lines), leading, y - _BOTTOM, 0 if y == _TOP else below)
            if count:
                yield lines[:count]
                lines = lines[count:]
            if lines:
                self._new_page()

    def _draw(
        self,
        lines: list[Line],
        measure: Measure,
        x: float,
        leading: float,
        element: pydyf.Dictionary,
    ) -> None:
        """Draw lines of one block on the current page: marks of gaps first, then the words."""
        page = self._pages[-1]
        for index, line in enumerate(lines):
            self._highlight(page, line, x, page.y - (index + 1) * leading, measure.size)
        self._tags.begin(page.stream, page.page, element)
        for line in lines:
            page.y -= leading
            self._line(page, line, measure, x, page.y)
        page.stream.end_marked_content()

    def _highlight(self, page: _Page, line: Line, x: float, y: float, size: float) -> None:
        for piece in line:
            if piece.kind == "blank":
                page.stream.begin_marked_content("Artifact")
                page.stream.set_color_rgb(*_rgb(BLANK_COLOR))
                page.stream.rectangle(_round(x), _round(y + 0.5), _round(piece.width), size + 2)
                page.stream.fill()
                page.stream.set_color_rgb(0, 0, 0)
                page.stream.end_marked_content()
            x += piece.width

    def _line(self, page: _Page, line: Line, measure: Measure, x: float, y: float) -> None:
        page.stream.begin_text()
        page.stream.set_text_matrix(1, 0, 0, 1, _round(x), _round(y + 0.25 * measure.size))
        for piece in line:
            self._fonts.show(page.stream, measure.font(piece.kind), measure.size, piece.text)
        page.stream.end_text()

    def _label(self, style: Style, leading: float) -> pydyf.Dictionary:
        """Draw the dash of a list item; returns the element its words go in."""
        page = self._pages[-1]
        label, body = self._tags.item()
        self._tags.begin(page.stream, page.page, label)
        measure = Measure(self._assets, style.size, False)
        dash = Piece(f"{BULLET} ", "text", 0)
        self._line(page, (dash,), measure, MARGIN + style.left - HANGING, page.y - leading)
        page.stream.end_marked_content()
        return body

    def _page_number(self, page: _Page, text: str) -> None:
        measure = Measure(self._assets, 9, False)
        x = PAGE_WIDTH - MARGIN - measure.width(text, "text")
        page.stream.begin_marked_content("Artifact", dictionary(Type="/Pagination"))
        self._line(page, (Piece(text, "text", 0),), measure, x, MARGIN / 2)
        page.stream.end_marked_content()

    def _new_page(self) -> None:
        stream = self._pdf.add_stream()
        page = dictionary(
            Type="/Page",
            Parent=self._pdf.pages.reference,
            MediaBox=pydyf.Array([0, 0, PAGE_WIDTH, PAGE_HEIGHT]),
            Contents=stream.reference,
            Resources=self._fonts.resources.reference,
            StructParents=len(self._pages),
            Tabs="/S",
        )
        self._pdf.add_page(page)
        self._pages.append(_Page(stream, page))


def _rgb(color: str) -> Sequence[float]:
    return [_round(int(color[index : index + 2], 16) / 255, 3) for index in (0, 2, 4)]


def _round(value: float, digits: int = 2) -> float:
    """Keep few digits: coordinates then print alike everywhere."""
    return round(value, digits)
