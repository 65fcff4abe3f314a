"""What PDF/UA-1 asks and a structure checker can see (Matterhorn protocol, machine part)."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf

_TAGS = {"/Document", "/P", "/H1", "/H2", "/L", "/LI", "/Lbl", "/LBody", "/BlockQuote"}
_SHOWN = ("Tj", "TJ", "'", '"')


def faults(data: bytes, title: str) -> list[str]:
    """Return what is wrong; empty for a document that passes."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [*_syntax(pdf), *_identity(pdf, title), *_fonts(pdf), *_content(pdf), *_tree(pdf)]
    return found


def _syntax(pdf: pikepdf.Pdf) -> Iterator[str]:
    yield from (f"syntax: {problem}" for problem in pdf.check_pdf_syntax())


def _identity(pdf: pikepdf.Pdf, title: str) -> Iterator[str]:
    root = pdf.Root
    if str(root.get("/Lang")) != "fr-FR":
        yield "no language"
    if root.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "not marked"
    if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "title not displayed"
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1" or metadata.get("dc:title") != title:
            yield "metadata: no standard or no title"
    if str(pdf.docinfo.get("/Title")) != title:
        yield "no title"


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for name, font in page.Resources.Font.items():
            descendant = font.DescendantFonts[0]
            if "/FontFile2" not in descendant.FontDescriptor:
                yield f"font {name} is not embedded"
            if "/ToUnicode" not in font or "/CIDToGIDMap" not in descendant:
                yield f"font {name} has no way back to characters"


def _content(pdf: pikepdf.Pdf) -> Iterator[str]:
    """All text stands in a marked content, tagged or artifact; none uses a missing glyph."""
    for page in pdf.pages:
        opened: list[str] = []
        tables = {name: _glyphs(font) for name, font in page.Resources.Font.items()}
        glyphs, widths = b"", {}
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                opened.append(str(operands[0]))
            elif name == "EMC":
                opened.pop()
            elif name == "Tf":
                glyphs, widths = tables[str(operands[0])]
            elif name in _SHOWN and not opened:
                yield "text without a tag"
            if name == "Tj":
                yield from _codes(bytes(operands[0]), glyphs, widths)
        if opened:
            yield "marked content left open"


def _codes(text: bytes, glyphs: bytes, widths: dict[int, int]) -> Iterator[str]:
    for index in range(0, len(text), 2):
        code = int.from_bytes(text[index : index + 2], "big")
        if glyphs[2 * code : 2 * code + 2] in (b"", b"\0\0"):
            yield f"missing glyph U+{code:04X}"
        if code not in widths:
            yield f"no width for U+{code:04X}"


def _glyphs(font: pikepdf.Object) -> tuple[bytes, dict[int, int]]:
    descendant = font.DescendantFonts[0]
    listed = list(descendant.W)
    pairs = zip(listed[::2], listed[1::2], strict=True)
    return descendant.CIDToGIDMap.read_bytes(), {int(code): int(w[0]) for code, w in pairs}


def _tree(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Tagged text and elements lead to each other; headings do not jump."""
    root = pdf.Root.StructTreeRoot
    numbers = list(root.ParentTree.Nums)
    parents = {int(k): list(v) for k, v in zip(numbers[::2], numbers[1::2], strict=True)}
    seen: set[tuple[int, int]] = set()
    tags: list[str] = []
    for element in _elements(root):
        tags.append(str(element.S))
        yield from _listed(element)
        for kid in element.K:
            if "/MCID" in kid:
                page = int(kid.Pg.StructParents)
                seen.add((page, int(kid.MCID)))
                if parents[page][int(kid.MCID)].objgen != element.objgen:
                    yield "the way back leads to another element"
    for page in pdf.pages:
        marked = {(int(page.StructParents), number) for number in _marked(page)}
        if not marked <= seen:
            yield "tagged text that the tree does not know"
        seen -= marked
    if seen:
        yield "elements without text"
    yield from (f"unknown tag {tag}" for tag in sorted(set(tags) - _TAGS))
    if "/H2" in tags and "/H1" not in tags[: tags.index("/H2")]:
        yield "headings jump a level"


def _listed(element: pikepdf.Object) -> Iterator[str]:
    """A list numbers its items as PDF 1.7 allows, and each has its mark and its words."""
    kids = [str(kid.S) for kid in element.K if "/S" in kid]
    if element.S == "/L":
        how = element.get("/A", {})
        if (how.get("/O"), how.get("/ListNumbering")) != ("/List", "/Disc"):
            yield "a list does not say how it is numbered"
        if not kids or set(kids) != {"/LI"}:
            yield f"a list of {kids}"
    if element.S == "/LI" and (kids != ["/Lbl", "/LBody"] or element.P.S != "/L"):
        yield f"an item of {kids}"
    if element.S in ("/Lbl", "/LBody") and element.P.S != "/LI":
        yield f"{element.S} outside an item"


def _elements(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in parent.K:
        if "/S" in kid:
            if kid.P.objgen != parent.objgen:
                raise AssertionError("an element does not know its parent")
            yield kid
            yield from _elements(kid)


def _marked(page: pikepdf.Page) -> Iterator[int]:
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC" and "/MCID" in operands[1]:
            yield int(operands[1].MCID)
