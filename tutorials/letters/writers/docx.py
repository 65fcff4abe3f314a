"""Word: the text of a letter, in a WordprocessingML package (ECMA-376)."""

from __future__ import annotations

from tutorials.files.zips import stored
from tutorials.letters.document import Block, Document, Run
from tutorials.letters.writers.assets import Assets
from tutorials.letters.writers.style import (
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    WINDOW_HEIGHT,
    WINDOW_LEFT,
    WINDOW_TOP,
    WINDOW_WIDTH,
    Style,
    in_list,
    own_keep,
    placed,
)
from tutorials.letters.writers.xml import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CORE, TEXT = "docProps/core.xml", "word/document.xml"
"""Parts that each letter has of its own; ``editing/docx_parts.py`` makes those of all."""
STYLE_NAMES = {
    "Objet": ("Heading1", "heading 1"),
    "NoteTitre": ("Title", "Title"),
    "Section": ("Heading2", "heading 2"),
}
"""Styles that Word knows by name: its navigation and screen readers look for them."""
_WINDOW = (
    f'<w:framePr w:w="{round(20 * WINDOW_WIDTH)}" w:h="{round(20 * WINDOW_HEIGHT)}"'
    ' w:hRule="atLeast" w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
    f' w:x="{round(20 * WINDOW_LEFT)}" w:y="{round(20 * WINDOW_TOP)}"/>'
)
"""The addressee's frame; neighbours with the same one stand in it together."""


def to_docx(document: Document, assets: Assets) -> bytes:
    """Return the document as a Word file: headings, French, title; no author, no date."""
    own = {CORE: _core(document), TEXT: _document(document)}
    return stored((path, own.get(path, part)) for path, part in assets.docx)


def _document(document: Document) -> str:
    paragraphs = "".join(_paragraph(*one) for one in placed(document))
    size = f'<w:pgSz w:w="{twips(PAGE_WIDTH)}" w:h="{twips(PAGE_HEIGHT)}"/>'
    sides = " ".join(f'w:{side}="{twips(MARGIN)}"' for side in ("top", "right", "bottom", "left"))
    section = (
        f'<w:sectPr>{size}<w:pgMar {sides} w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    )
    return f"{HEAD}<w:document {NAMESPACE}><w:body>{paragraphs}{section}</w:body></w:document>"


def _paragraph(block: Block, style: Style, gap: float, new_page: bool) -> str:
    pieces = [f'<w:pStyle w:val="{STYLE_NAMES.get(style.name, (style.name,))[0]}"/>']
    pieces += ["<w:keepNext/>"] if own_keep(block, style) else []
    pieces += ["<w:pageBreakBefore/>"] if new_page else []
    pieces += [_WINDOW] if block.role == "addressee" else []
    pieces += (
        ['<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'] if in_list(block) else []
    )
    pieces += [f'<w:spacing w:before="{twips(gap)}"/>'] if gap != style.between else []
    return f"<w:p><w:pPr>{''.join(pieces)}</w:pPr>{''.join(map(_run, block.runs))}</w:p>"


def _run(run: Run) -> str:
    style = {"strong": "Strong", "blank": "Blanc"}.get(run.kind)
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in run.text.split("\n")
    )
    return f"<w:r>{properties}{lines}</w:r>"


def _core(document: Document) -> str:
    return (
        f"{HEAD}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:description>{escape(document.checked)}</dc:description>"
        "<dc:language>fr-FR</dc:language></cp:coreProperties>"
    )


def twips(points: float) -> int:
    """Convert points to twentieths, Word's unit."""
    return round(points * 20)
