"""The parts of an OpenDocument file the same in every letter (ODF 1.2): styles, manifest."""

from __future__ import annotations

from tutorials.letters.writers import MIMES
from tutorials.letters.writers.odt import HEAD, META, NAMESPACES, OASIS, TEXT, points
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
    Style,
)


def parts() -> list[tuple[str, str]]:
    """Return path and text of each part, in the order of the file; the letter's own are empty."""
    return [
        ("mimetype", MIMES["odt"]),
        ("META-INF/manifest.xml", _manifest()),
        (TEXT, ""),
        ("styles.xml", _styles()),
        (META, ""),
    ]


def _styles() -> str:
    font = 'style:font-name="Arial" fo:font-family="Arial, \'Liberation Sans\', sans-serif"'
    text = f'{font} fo:font-size="{points(SIZE)}" fo:language="fr" fo:country="FR"'
    default = (
        '<style:default-style style:family="paragraph">'
        f'<style:paragraph-properties style:line-height-at-least="{points(LEADING)}"'
        f' fo:orphans="2" fo:widows="2"/><style:text-properties {text}/></style:default-style>'
    )
    own = "".join(_paragraph_style(style) for style in STYLES.values())
    bold = _text_style("Gras", 'fo:font-weight="bold"')
    blank = _text_style("Blanc", f'fo:background-color="#{BLANK_COLOR.lower()}"')
    return (
        f"{HEAD}<office:document-styles{NAMESPACES}>"
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
    left = f' fo:margin-left="{points(style.left)}"' if style.left not in (0, HANGING) else ""
    bold = ' fo:font-weight="bold"' if style.bold else ""
    return (
        f'<style:style style:name="{style.name}" style:family="paragraph"'
        f' style:parent-style-name="Standard"{outline}>'
        f'<style:paragraph-properties fo:margin-top="{points(style.between)}"{left}{keep}/>'
        f'<style:text-properties fo:font-size="{points(style.size)}"{bold}/></style:style>'
    )


def _text_style(name: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties {properties}/></style:style>"
    )


def _bullets() -> str:
    indent = points(HANGING)
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
        f' fo:page-width="{points(PAGE_WIDTH)}" fo:page-height="{points(PAGE_HEIGHT)}"'
        f' fo:margin="{points(MARGIN)}"/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="A4"/></office:master-styles>'
    )


def _manifest() -> str:
    entries = [
        ("/", MIMES["odt"]),
        *((f"{part}.xml", "text/xml") for part in ("content", "styles", "meta")),
    ]
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in entries
    )
    return (
        f'{HEAD}<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0"'
        f' manifest:version="1.2">{listed}</manifest:manifest>'
    )
