"""Word: the few parts of a WordprocessingML package that a letter needs (ECMA-376)."""

from __future__ import annotations

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

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = {
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
_PARTS = ("document", "styles", "numbering", "settings")


def to_docx(document: Document) -> bytes:
    """Return the document as a Word file: headings, French, title; no author, no date."""
    return stored(
        (
            ("[Content_Types].xml", _content_types()),
            ("_rels/.rels", _root_relations()),
            ("docProps/core.xml", _core(document)),
            ("word/document.xml", _document(document)),
            ("word/styles.xml", _styles()),
            ("word/numbering.xml", _numbering()),
            ("word/settings.xml", _settings()),
            ("word/_rels/document.xml.rels", _part_relations()),
        )
    )


def _document(document: Document) -> str:
    paragraphs = [
        _paragraph(block, style, gap, document.starts_page(page, index))
        for page, blocks in enumerate(document.pages)
        for index, (block, style, gap) in enumerate(spaced(blocks))
    ]
    size = f'<w:pgSz w:w="{_twips(PAGE_WIDTH)}" w:h="{_twips(PAGE_HEIGHT)}"/>'
    sides = " ".join(f'w:{side}="{_twips(MARGIN)}"' for side in ("top", "right", "bottom", "left"))
    section = (
        f'<w:sectPr>{size}<w:pgMar {sides} w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
    )
    return f"{_HEAD}<w:document {_W}><w:body>{''.join(paragraphs)}{section}</w:body></w:document>"


def _paragraph(block: Block, style: Style, gap: float, new_page: bool) -> str:
    pieces = [f'<w:pStyle w:val="{_NAMES.get(style.name, (style.name,))[0]}"/>']
    pieces += ["<w:keepNext/>"] if own_keep(block, style) else []
    pieces += ["<w:pageBreakBefore/>"] if new_page else []
    pieces += [_WINDOW] if block.role == "addressee" else []
    pieces += (
        ['<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'] if in_list(block) else []
    )
    pieces += [f'<w:spacing w:before="{_twips(gap)}"/>'] if gap != style.between else []
    return f"<w:p><w:pPr>{''.join(pieces)}</w:pPr>{''.join(map(_run, block.runs))}</w:p>"


def _run(run: Run) -> str:
    style = {"strong": "Strong", "blank": "Blanc"}.get(run.kind)
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in run.text.split("\n")
    )
    return f"<w:r>{properties}{lines}</w:r>"


def _styles() -> str:
    fonts = "".join(f' w:{script}="Arial"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    run = f'<w:rFonts{fonts}/><w:sz w:val="{2 * SIZE}"/><w:szCs w:val="{2 * SIZE}"/>'
    run += '<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/>'
    line = f'<w:spacing w:before="0" w:after="0" w:line="{_twips(LEADING)}" w:lineRule="atLeast"/>'
    defaults = f"<w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
    defaults += f"<w:pPrDefault><w:pPr>{line}</w:pPr></w:pPrDefault>"
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    normal += '<w:name w:val="Normal"/></w:style>'
    normal += '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    normal += '<w:name w:val="Default Paragraph Font"/></w:style>'
    strong = _character_style("Strong", "Strong", "<w:b/><w:bCs/>")
    blank = _character_style(
        "Blanc", "Blanc", f'<w:shd w:val="clear" w:color="auto" w:fill="{BLANK_COLOR}"/>'
    )
    own = "".join(_paragraph_style(style) for style in STYLES.values())
    styles = f"<w:docDefaults>{defaults}</w:docDefaults>{normal}{own}{strong}{blank}"
    return f"{_HEAD}<w:styles {_W}>{styles}</w:styles>"


def _paragraph_style(style: Style) -> str:
    id, name = _NAMES.get(style.name, (style.name, style.name))
    layout = "<w:keepNext/>" if style.keep else ""
    layout += f'<w:spacing w:before="{_twips(style.between)}"/>'
    hanging = f' w:hanging="{_twips(HANGING)}"' if style.left == HANGING else ""
    layout += f'<w:ind w:left="{_twips(style.left)}"{hanging}/>' if style.left else ""
    layout += f'<w:outlineLvl w:val="{style.level - 1}"/>' if style.level else ""
    letters = "<w:b/><w:bCs/>" if style.bold else ""
    letters += f'<w:sz w:val="{2 * style.size}"/><w:szCs w:val="{2 * style.size}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:next w:val="Corps"/><w:qFormat/>'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _character_style(id: str, name: str, properties: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{id}"><w:name w:val="{name}"/>'
        f"<w:rPr>{properties}</w:rPr></w:style>"
    )


def _numbering() -> str:
    indent = f'<w:ind w:left="{_twips(HANGING)}" w:hanging="{_twips(HANGING)}"/>'
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{BULLET}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )
    return (
        f'{_HEAD}<w:numbering {_W}><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings() -> str:
    mode = (
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return (
        f"{_HEAD}<w:settings {_W}><w:compat>{mode}</w:compat>"
        '<w:themeFontLang w:val="fr-FR"/></w:settings>'
    )


def _core(document: Document) -> str:
    return (
        f"{_HEAD}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(document.title)}</dc:title>"
        f"<dc:description>{escape(document.checked)}</dc:description>"
        "<dc:language>fr-FR</dc:language></cp:coreProperties>"
    )


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD_TYPE}.'
        f'{"document.main" if part == "document" else part}+xml"/>'
        for part in _PARTS
    )
    return (
        f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{parts}<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _root_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relations(
        (f"{_OFFICE}/officeDocument", "word/document.xml"), (core, "docProps/core.xml")
    )


def _part_relations() -> str:
    return _relations(*((f"{_OFFICE}/{part}", f"{part}.xml") for part in _PARTS[1:]))


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'


def _twips(points: float) -> int:
    """Convert points to twentieths, Word's unit."""
    return round(points * 20)
