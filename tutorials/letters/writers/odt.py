"""LibreOffice: the text of a letter, in an OpenDocument file (ODF 1.2)."""

from __future__ import annotations

import re
from itertools import groupby

from tutorials.files.zips import stored
from tutorials.letters.document import Document, Run
from tutorials.letters.writers.assets import Assets
from tutorials.letters.writers.style import (
    WINDOW_HEIGHT,
    WINDOW_LEFT,
    WINDOW_TOP,
    WINDOW_WIDTH,
    Placed,
    in_list,
    own_keep,
    placed,
)
from tutorials.letters.writers.xml import escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
TEXT, META = "content.xml", "meta.xml"
"""Parts that each letter has of its own; ``editing/odt_parts.py`` makes those of all."""
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = (
    "".join(
        f' xmlns:{name}="{OASIS}:{name}:1.0"'
        for name in ("office", "style", "text", "meta", "drawing")
    )
    + f' xmlns:draw="{OASIS}:drawing:1.0"'
    + f' xmlns:fo="{OASIS}:xsl-fo-compatible:1.0" xmlns:svg="{OASIS}:svg-compatible:1.0"'
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'
)


def to_odt(document: Document, assets: Assets) -> bytes:
    """Return the document as an OpenDocument file: headings, French, title; no author, no date."""
    own = {TEXT: _content(document), META: _meta(document)}
    return stored((path, own.get(path, part)) for path, part in assets.odt)


def _content(document: Document) -> str:
    blocks = list(placed(document))
    variants = {_variant(one): _variant_style(one) for one in blocks if _variant(one)}
    automatic = _frame_style() + "".join(variants[name] for name in sorted(variants))
    groups = groupby(blocks, key=lambda one: in_list(one[0]) and one[0].role)
    body = "".join(
        _list(list(group)) if listed else _paragraphs(list(group)) for listed, group in groups
    )
    return (
        f"{HEAD}<office:document-content{NAMESPACES}>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _list(blocks: list[Placed]) -> str:
    items = "".join(f"<text:list-item>{_paragraph(one)}</text:list-item>" for one in blocks)
    return f'<text:list text:style-name="Tirets">{items}</text:list>'


def _paragraphs(blocks: list[Placed]) -> str:
    """Write paragraphs; the addressee's stand in a frame of the sender's last one."""
    window = "".join(_paragraph(one) for one in blocks if one[0].role == "addressee")
    flow = [one for one in blocks if one[0].role != "addressee"]
    last = max((n for n, one in enumerate(flow) if one[0].role == "sender"), default=-1)
    if not window or last < 0:
        return "".join(map(_paragraph, blocks))
    texts = [_paragraph(one) for one in flow]
    texts[last] = texts[last].removesuffix("</text:p>") + _frame(window) + "</text:p>"
    return "".join(texts)


def _frame(paragraphs: str) -> str:
    return (
        '<draw:frame draw:style-name="Fenetre" draw:name="Destinataire"'
        f' text:anchor-type="paragraph" svg:x="{points(WINDOW_LEFT)}"'
        f' svg:y="{points(WINDOW_TOP)}" svg:width="{points(WINDOW_WIDTH)}" draw:z-index="0">'
        f'<draw:text-box fo:min-height="{points(WINDOW_HEIGHT)}">{paragraphs}</draw:text-box>'
        "</draw:frame>"
    )


def _frame_style() -> str:
    return (
        '<style:style style:name="Fenetre" style:family="graphic"><style:graphic-properties'
        ' style:vertical-pos="from-top" style:vertical-rel="page" style:horizontal-pos="from-left"'
        ' style:horizontal-rel="page" style:wrap="run-through" style:run-through="foreground"'
        ' style:flow-with-text="false" fo:border="none" fo:padding="0pt" draw:fill="none"/>'
        "</style:style>"
    )


def _paragraph(one: Placed) -> str:
    block, style, _, _ = one
    name = _variant(one) or style.name
    runs = "".join(map(_run, block.runs))
    if style.level:
        return (
            f'<text:h text:style-name="{name}" text:outline-level="{style.level}">{runs}</text:h>'
        )
    return f'<text:p text:style-name="{name}">{runs}</text:p>'


def _variant(one: Placed) -> str:
    """Name the automatic style of a block that its named style does not wholly describe."""
    block, style, gap, new_page = one
    keep = own_keep(block, style)
    if gap == style.between and not new_page and not keep:
        return ""
    marks = f"{'_page' if new_page else ''}{'_suite' if keep else ''}"
    return f"{style.name}_{gap:g}{marks}".replace(".", "_")


def _variant_style(one: Placed) -> str:
    block, style, gap, new_page = one
    page = ' fo:break-before="page"' if new_page else ""
    page += ' fo:keep-with-next="always"' if own_keep(block, style) else ""
    return (
        f'<style:style style:name="{_variant(one)}" style:family="paragraph"'
        f' style:parent-style-name="{style.name}">'
        f'<style:paragraph-properties fo:margin-top="{points(gap)}"{page}/></style:style>'
    )


def _run(run: Run) -> str:
    text = "<text:line-break/>".join(_spaces(escape(line)) for line in run.text.split("\n"))
    name = {"strong": "Gras", "blank": "Blanc"}.get(run.kind)
    return f'<text:span text:style-name="{name}">{text}</text:span>' if name else text


def _spaces(text: str) -> str:
    """Keep runs of spaces, and those at the ends: ODF collapses them otherwise."""
    spaces = lambda match: f'<text:s text:c="{len(match[0])}"/>'  # noqa: E731
    return re.sub(r"^ +| +$| {2,}", spaces, text)


def _meta(document: Document) -> str:
    return (
        f"{HEAD}<office:document-meta{NAMESPACES}><office:meta>"
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:description>{escape(document.checked)}</dc:description>"
        "<dc:language>fr-FR</dc:language>"
        "</office:meta></office:document-meta>"
    )


def points(value: float) -> str:
    """Write a length."""
    return f"{value:g}pt"
