"""OpenDocument text: content, styles and metadata of a letter (ODF 1.2)."""

from __future__ import annotations

import re
from itertools import groupby

from tutorials.files.zips import stored
from tutorials.letters.document import Block, Document, Run
from tutorials.letters.writers.style import (
    BLANK_COLOR,
    BULLET,
    HANGING,
    LEADING,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SIZE,
    STYLES,
    WINDOW_HEIGHT,
    WINDOW_LEFT,
    WINDOW_TOP,
    WINDOW_WIDTH,
    Style,
    in_list,
    own_keep,
    spaced,
)
from tutorials.letters.writers.xml import escape

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MIME = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = (
    "".join(
        f' xmlns:{name}="{_OASIS}:{name}:1.0"'
        for name in ("office", "style", "text", "meta", "drawing")
    )
    + f' xmlns:draw="{_OASIS}:drawing:1.0"'
    + f' xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" xmlns:svg="{_OASIS}:svg-compatible:1.0"'
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'
)
_Placed = tuple[Block, Style, float, bool]


def to_odt(document: Document) -> bytes:
    """Return the document as an OpenDocument file: headings, French, title; no author, no date."""
    return stored(
        (
            ("mimetype", _MIME),
            ("META-INF/manifest.xml", _manifest()),
            ("content.xml", _content(document)),
            ("styles.xml", _styles()),
            ("meta.xml", _meta(document)),
        )
    )


def _content(document: Document) -> str:
    placed = [
        (block, style, gap, document.starts_page(page, index))
        for page, blocks in enumerate(document.pages)
        for index, (block, style, gap) in enumerate(spaced(blocks))
    ]
    variants = {_variant(one): _variant_style(one) for one in placed if _variant(one)}
    automatic = _frame_style() + "".join(variants[name] for name in sorted(variants))
    groups = groupby(placed, key=lambda one: in_list(one[0]) and one[0].role)
    body = "".join(
        _list(list(group)) if listed else _paragraphs(list(group)) for listed, group in groups
    )
    return (
        f"{_HEAD}<office:document-content{_NAMESPACES}>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _list(placed: list[_Placed]) -> str:
    items = "".join(f"<text:list-item>{_paragraph(one)}</text:list-item>" for one in placed)
    return f'<text:list text:style-name="Tirets">{items}</text:list>'


def _paragraphs(placed: list[_Placed]) -> str:
    """Write paragraphs; the addressee's stand in a frame of the sender's last one."""
    window = "".join(_paragraph(one) for one in placed if one[0].role == "addressee")
    flow = [one for one in placed if one[0].role != "addressee"]
    last = max((n for n, one in enumerate(flow) if one[0].role == "sender"), default=-1)
    if not window or last < 0:
        return "".join(map(_paragraph, placed))
    texts = [_paragraph(one) for one in flow]
    texts[last] = texts[last].removesuffix("</text:p>") + _frame(window) + "</text:p>"
    return "".join(texts)


def _frame(paragraphs: str) -> str:
    return (
        '<draw:frame draw:style-name="Fenetre" draw:name="Destinataire"'
        f' text:anchor-type="paragraph" svg:x="{_points(WINDOW_LEFT)}"'
        f' svg:y="{_points(WINDOW_TOP)}" svg:width="{_points(WINDOW_WIDTH)}" draw:z-index="0">'
        f'<draw:text-box fo:min-height="{_points(WINDOW_HEIGHT)}">{paragraphs}</draw:text-box>'
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


def _paragraph(placed: _Placed) -> str:
    block, style, _, _ = placed
    name = _variant(placed) or style.name
    runs = "".join(map(_run, block.runs))
    if style.level:
        return (
            f'<text:h text:style-name="{name}" text:outline-level="{style.level}">{runs}</text:h>'
        )
    return f'<text:p text:style-name="{name}">{runs}</text:p>'


def _variant(placed: _Placed) -> str:
    """Name the automatic style of a block that its named style does not wholly describe."""
    block, style, gap, new_page = placed
    keep = own_keep(block, style)
    if gap == style.between and not new_page and not keep:
        return ""
    marks = f"{'_page' if new_page else ''}{'_suite' if keep else ''}"
    return f"{style.name}_{_number(gap)}{marks}".replace(".", "_")


def _variant_style(placed: _Placed) -> str:
    block, style, gap, new_page = placed
    page = ' fo:break-before="page"' if new_page else ""
    page += ' fo:keep-with-next="always"' if own_keep(block, style) else ""
    return (
        f'<style:style style:name="{_variant(placed)}" style:family="paragraph"'
        f' style:parent-style-name="{style.name}">'
        f'<style:paragraph-properties fo:margin-top="{_points(gap)}"{page}/></style:style>'
    )


def _run(run: Run) -> str:
    text = "<text:line-break/>".join(_spaces(escape(line)) for line in run.text.split("\n"))
    name = {"strong": "Gras", "blank": "Blanc"}.get(run.kind)
    return f'<text:span text:style-name="{name}">{text}</text:span>' if name else text


def _spaces(text: str) -> str:
    """Keep runs of spaces, and those at the ends: ODF collapses them otherwise."""
    spaces = lambda match: f'<text:s text:c="{len(match[0])}"/>'  # noqa: E731
    return re.sub(r"^ +| +$| {2,}", spaces, text)


def _styles() -> str:
    font = 'style:font-name="Arial" fo:font-family="Arial, \'Liberation Sans\', sans-serif"'
    text = f'{font} fo:font-size="{_points(SIZE)}" fo:language="fr" fo:country="FR"'
    default = (
        '<style:default-style style:family="paragraph">'
        f'<style:paragraph-properties style:line-height-at-least="{_points(LEADING)}"'
        f' fo:orphans="2" fo:widows="2"/><style:text-properties {text}/></style:default-style>'
    )
    own = "".join(_paragraph_style(style) for style in STYLES.values())
    bold = _text_style("Gras", 'fo:font-weight="bold"')
    blank = _text_style("Blanc", f'fo:background-color="#{BLANK_COLOR.lower()}"')
    return (
        f"{_HEAD}<office:document-styles{_NAMESPACES}>"
        '<office:font-face-decls><style:font-face style:name="Arial"'
        " svg:font-family=\"Arial, 'Liberation Sans', sans-serif\"/></office:font-face-decls>"
        f"<office:styles>{default}{_standard()}{own}{bold}{blank}{_bullets()}</office:styles>"
        f"{_page()}</office:document-styles>"
    )


def _standard() -> str:
    return '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'


def _paragraph_style(style: Style) -> str:
    outline = f' style:default-outline-level="{style.level}"' if style.level else ""
    keep = ' fo:keep-with-next="always"' if style.keep else ""
    left = f' fo:margin-left="{_points(style.left)}"' if style.left not in (0, HANGING) else ""
    bold = ' fo:font-weight="bold"' if style.bold else ""
    return (
        f'<style:style style:name="{style.name}" style:family="paragraph"'
        f' style:parent-style-name="Standard"{outline}>'
        f'<style:paragraph-properties fo:margin-top="{_points(style.between)}"{left}{keep}/>'
        f'<style:text-properties fo:font-size="{_points(style.size)}"{bold}/></style:style>'
    )


def _text_style(name: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties {properties}/></style:style>"
    )


def _bullets() -> str:
    indent = _points(HANGING)
    return (
        '<text:list-style style:name="Tirets"><text:list-level-style-bullet text:level="1"'
        f' text:bullet-char="{BULLET}"><style:list-level-properties'
        ' text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab"'
        f' text:list-tab-stop-position="{indent}" fo:text-indent="-{indent}"'
        f' fo:margin-left="{indent}"/></style:list-level-properties>'
        "</text:list-level-style-bullet></text:list-style>"
    )


def _page() -> str:
    return (
        '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties'
        f' fo:page-width="{_points(PAGE_WIDTH)}" fo:page-height="{_points(PAGE_HEIGHT)}"'
        f' fo:margin="{_points(MARGIN)}"/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="A4"/></office:master-styles>'
    )


def _meta(document: Document) -> str:
    return (
        f"{_HEAD}<office:document-meta{_NAMESPACES}><office:meta>"
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:description>{escape(document.checked)}</dc:description>"
        "<dc:language>fr-FR</dc:language>"
        "</office:meta></office:document-meta>"
    )


def _manifest() -> str:
    entries = [
        ("/", _MIME),
        *((f"{part}.xml", "text/xml") for part in ("content", "styles", "meta")),
    ]
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in entries
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0"'
        f' manifest:version="1.2">{listed}</manifest:manifest>'
    )


def _number(value: float) -> str:
    return f"{value:g}"


def _points(value: float) -> str:
    return f"{_number(value)}pt"
