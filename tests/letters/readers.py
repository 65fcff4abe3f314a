"""Independent readers of the five formats: each returns the paragraphs it finds."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from io import BytesIO

import docx
import pikepdf
import pypdfium2
from odf import teletype
from odf.element import Element
from odf.namespaces import DRAWNS, TEXTNS
from odf.opendocument import load

from tutorials.letters.document import Document


def folded(text: str) -> str:
    """Fold ordinary white space; French no-break spaces are kept."""
    return re.sub(r"[ \n\r\t]+", " ", text).strip()


def expected(document: Document) -> list[str]:
    """Return the paragraphs a format must hold."""
    return [folded(block.text) for page in document.pages for block in page]


def read_docx(data: bytes) -> list[str]:
    return [folded(paragraph.text) for paragraph in docx.Document(BytesIO(data)).paragraphs]


def read_odt(data: bytes) -> list[str]:
    text = load(BytesIO(data)).text
    return [folded(_own_text(node)) for node in _walk(text) if node.qname in _PARAGRAPHS]


def _own_text(paragraph: Element) -> str:
    """Return the words of a paragraph without those of a frame that it holds."""
    copy = Element(qname=paragraph.qname, check_grammar=False)
    copy.childNodes = [
        child
        for child in paragraph.childNodes
        if getattr(child, "qname", None) != (DRAWNS, "frame")
    ]
    return str(teletype.extractText(copy))


_PARAGRAPHS = ((TEXTNS, "p"), (TEXTNS, "h"))


def _walk(node: object) -> Iterator[object]:
    for child in getattr(node, "childNodes", ()):
        if hasattr(child, "qname"):
            yield child
            yield from _walk(child)


def read_eml(data: bytes) -> tuple[str, str]:
    """Return subject and body."""
    message = message_from_bytes(data, policy=policy.default)
    return message["Subject"], message.get_content().replace("\r\n", "\n")


def read_pdf(data: bytes) -> list[str]:
    """Return the text of each element of the structure that holds text, in reading order."""
    with pikepdf.open(BytesIO(data)) as pdf:
        marked = {page.objgen: dict(marked_texts(page)) for page in pdf.pages}
        root = pdf.Root.StructTreeRoot.K[0]
        return [folded(text) for tag, text in structure(root, marked) if tag != "/Lbl"]


def lines_by_page(data: bytes) -> list[list[tuple[int, int]]]:
    """Return, for each element that holds words, the pages it is on and its lines there."""
    with pikepdf.open(BytesIO(data)) as pdf:
        ranks = {page.objgen: rank for rank, page in enumerate(pdf.pages)}
        drawn = {
            (rank, number): lines
            for rank, page in enumerate(pdf.pages)
            for number, lines in _marked_lines(page)
        }
        return [
            [(rank, drawn[rank, number]) for rank, number in places]
            for tag, places in _places(pdf.Root.StructTreeRoot.K[0], ranks)
            if tag != "/Lbl"
        ]


def _places(
    element: pikepdf.Object, ranks: dict[tuple[int, int], int]
) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield the tag of every leaf of the structure, with the page and number of its contents."""
    kids = list(element.K)
    if all("/MCID" in kid for kid in kids):
        yield str(element.S), [(ranks[kid.Pg.objgen], int(kid.MCID)) for kid in kids]
        return
    for kid in kids:
        yield from _places(kid, ranks)


def _marked_lines(page: pikepdf.Page) -> Iterator[tuple[int, int]]:
    """Yield the number of each marked content of a page, and how many lines it draws."""
    opened: list[int | None] = []
    heights: dict[int, set[float]] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            marked = name == "BDC" and "/MCID" in operands[1]
            opened.append(int(operands[1].MCID) if marked else None)
        elif name == "EMC":
            opened.pop()
        elif name == "Tm" and opened and opened[-1] is not None:
            heights.setdefault(opened[-1], set()).add(float(operands[5]))
    yield from ((number, len(found)) for number, found in heights.items())


def pdfium_characters(data: bytes) -> str:
    """Return the characters of the pages, as the PDF engine of Chromium reads them."""
    pages = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_bounded().strip() for page in pages]
    return characters("\n".join(re.sub(r"\s\d+/\d+\Z", "", text) for text in texts))


def characters(text: str) -> str:
    """Return ``text`` without white space, dashes of lists, joiners, nor what PDFium skips.

    Long words are cut at the ends of lines; PDFium gives no character beyond U+FFFF (emoji) when
    it stands for a drawn one, which :func:`read_pdf` finds.
    """
    kept = (c for c in text if c <= "\uffff" and unicodedata.category(c) != "Cf")
    return re.sub(r"[\s–]", "", "".join(kept))


def structure(
    element: pikepdf.Object, marked: dict[tuple[int, int], dict[int, str]]
) -> Iterator[tuple[str, str]]:
    """Yield the tag and the text of every leaf of the structure tree."""
    kids = list(element.K)
    if all("/MCID" in kid for kid in kids):
        yield str(element.S), "".join(marked[kid.Pg.objgen][int(kid.MCID)] for kid in kids)
        return
    for kid in kids:
        yield from structure(kid, marked)


def marked_texts(page: pikepdf.Page) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of each marked content of a page, true characters included."""
    fonts = {name: cmap(font) for name, font in page.Resources.Font.items()}
    font, number, text, actual = None, None, "", 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC" and operands[0] == "/Span":
            text += str(operands[1].ActualText)
            actual = 1
        elif name == "BDC" and "/MCID" in operands[1]:
            number, text = int(operands[1].MCID), ""
        elif name == "EMC" and actual:
            actual = 0
        elif name == "EMC" and number is not None:
            yield number, text
            number = None
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name == "Tj" and not actual and font is not None:
            codes = bytes(operands[0])
            text += "".join(font(codes[i : i + 2]) for i in range(0, len(codes), 2))


def cmap(font: pikepdf.Dictionary) -> Callable[[bytes], str]:
    """Return the function from a two-byte code to its character, by the font's ToUnicode."""
    table = font.ToUnicode.read_bytes().decode("ascii")
    ranges = re.findall(r"<(\w{4})> <(\w{4})> <(\w{4})>", table)
    starts = [(int(a, 16), int(b, 16), int(c, 16)) for a, b, c in ranges]

    def character(code: bytes) -> str:
        value = int.from_bytes(code, "big")
        return next(
            chr(target + value - low) for low, high, target in starts if low <= value <= high
        )

    return character
