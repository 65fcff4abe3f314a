"""The parts of a Word file that are the same in every letter (ECMA-376): styles, relations."""

from __future__ import annotations

from tutorials.letters.writers.docx import CORE, HEAD, NAMESPACE, STYLE_NAMES, TEXT, twips
from tutorials.letters.writers.style import (
    BLANK_COLOR,
    BULLET,
    HANGING,
    LEADING,
    SIZE,
    STYLES,
    Style,
)

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = ("document", "styles", "numbering", "settings")


def parts() -> list[tuple[str, str]]:
    """Return path and text of each part, in the order of the file; the letter's own are empty."""
    return [
        ("[Content_Types].xml", _content_types()),
        ("_rels/.rels", _root_relations()),
        (CORE, ""),
        (TEXT, ""),
        ("word/styles.xml", _styles()),
        ("word/numbering.xml", _numbering()),
        ("word/settings.xml", _settings()),
        ("word/_rels/document.xml.rels", _part_relations()),
    ]


def _styles() -> str:
    fonts = "".join(f' w:{script}="Arial"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    run = f'<w:rFonts{fonts}/><w:sz w:val="{2 * SIZE}"/><w:szCs w:val="{2 * SIZE}"/>'
    run += '<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/>'
    line = f'<w:spacing w:before="0" w:after="0" w:line="{twips(LEADING)}" w:lineRule="atLeast"/>'
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
    return f"{HEAD}<w:styles {NAMESPACE}>{styles}</w:styles>"


def _paragraph_style(style: Style) -> str:
    id, name = STYLE_NAMES.get(style.name, (style.name, style.name))
    layout = "<w:keepNext/>" if style.keep else ""
    layout += f'<w:spacing w:before="{twips(style.between)}"/>'
    hanging = f' w:hanging="{twips(HANGING)}"' if style.left == HANGING else ""
    layout += f'<w:ind w:left="{twips(style.left)}"{hanging}/>' if style.left else ""
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
    indent = f'<w:ind w:left="{twips(HANGING)}" w:hanging="{twips(HANGING)}"/>'
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:lvlText w:val="{BULLET}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )
    return (
        f'{HEAD}<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _settings() -> str:
    mode = (
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return (
        f"{HEAD}<w:settings {NAMESPACE}><w:compat>{mode}</w:compat>"
        '<w:themeFontLang w:val="fr-FR"/></w:settings>'
    )


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD_TYPE}.'
        f'{"document.main" if part == "document" else part}+xml"/>'
        for part in _PARTS
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{parts}<Override PartName="/{CORE}"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _root_relations() -> str:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relations((f"{_OFFICE}/officeDocument", TEXT), (core, CORE))


def _part_relations() -> str:
    return _relations(*((f"{_OFFICE}/{part}", f"{part}.xml") for part in _PARTS[1:]))


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'
