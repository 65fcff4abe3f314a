"""Make the font data that letters in PDF embed: subsets of Arimo, as JSON values.

Arimo has the widths of Arial, so that lines break alike in DOCX and in PDF; it is under the
SIL Open Font License 1.1 without reserved name, and has the narrow no-break space of French.
"""

from __future__ import annotations

import zlib
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from tutorials.editing import docx_parts, odt_parts

PACKAGE = Path("@expo-google-fonts", "arimo")
FILES = {
    "regular": Path("400Regular", "Arimo_400Regular.ttf"),
    "bold": Path("700Bold", "Arimo_700Bold.ttf"),
}
_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),  # Latin, with the letters of all European names
    (0x300, 0x301),
    (0x370, 0x3FF),  # Greek, for medicine
    (0x400, 0x45F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese names
    (0x2002, 0x200A),
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x2070, 0x209C),
    (0x20A0, 0x20BF),
    (0x2100, 0x215E),
    (0x2190, 0x2195),
    (0x2200, 0x2265),
    (0x25A0, 0x25CF),
)
_EPOCH = 3786912000
"""1 January 2024, in seconds since 1904: the date written in the subsets."""


def font_data(node_modules: Path) -> dict[str, Any]:
    """Return the two fonts as ``loading`` reads them.

    Args:
        node_modules: folder where npm installed the project's packages.

    Raises:
        FileNotFoundError: the font package is not installed.
    """
    return {name: _data(node_modules / PACKAGE / file) for name, file in FILES.items()}


def letter_assets(fonts: dict[str, Any]) -> dict[str, Any]:
    """Return all that letters share, as ``loading`` reads it: fonts, constant parts of files."""
    return {**fonts, "docx": docx_parts.parts(), "odt": odt_parts.parts()}


def _data(file: Path) -> dict[str, Any]:
    font = _subset(file)
    glyphs = font.getBestCmap()
    scale = 1000 / font["head"].unitsPerEm
    advances = font["hmtx"].metrics
    compiled = BytesIO()
    font.save(compiled, reorderTables=True)
    head, lines = font["head"], font["hhea"]
    return {
        "name": f"LETTRE+{font['name'].getDebugName(6)}",
        "file": _packed(compiled.getvalue()),
        "length": len(compiled.getvalue()),
        "cid_to_gid": _packed(_cid_to_gid(font, glyphs)),
        "widths": {chr(code): round(advances[glyphs[code]][0] * scale) for code in sorted(glyphs)},
        "ascent": round(lines.ascent * scale),
        "descent": round(lines.descent * scale),
        "cap_height": round(font["OS/2"].sCapHeight * scale),
        "box": [round(side * scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)],
    }


def _subset(file: Path) -> TTFont:
    """Keep the characters of letters; drop hints and layout tables, which PDF does not use."""
    options = Options(
        hinting=False, layout_features=[], notdef_outline=True, name_IDs=[0, 6, 13, 14]
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "gasp"]
    font = TTFont(file, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for start, end in _RANGES for code in range(start, end + 1)])
    subsetter.subset(font)
    font["head"].created = font["head"].modified = _EPOCH
    return font


def _cid_to_gid(font: TTFont, glyphs: dict[int, str]) -> bytes:
    """Return the glyph of each code: character codes are Unicode's, so text stays readable."""
    table = bytearray(2 * (max(glyphs) + 1))
    for code, glyph in glyphs.items():
        table[2 * code : 2 * code + 2] = font.getGlyphID(glyph).to_bytes(2, "big")
    return bytes(table)


def _packed(data: bytes) -> str:
    return b64encode(zlib.compress(data, 9)).decode("ascii")
