"""The fonts inside a PDF, and text shown with them: character codes are Unicode's."""

from __future__ import annotations

from itertools import groupby

import pydyf

from tutorials.letters.writers.assets import Assets, Font
from tutorials.letters.writers.pdf_lines import SQUARE, invisible
from tutorials.letters.writers.pdf_objects import Pdf, dictionary

_RANGES = [f"<{high:02X}00> <{high:02X}FF> <{high:02X}00>" for high in range(0x80)]
_TO_UNICODE = "\n".join(
    (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
        *("64 beginbfrange", *_RANGES[:64], "endbfrange"),
        *("64 beginbfrange", *_RANGES[64:], "endbfrange"),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    )
)
"""Each code stands for itself, up to U+7FFF: beyond what the fonts hold."""


class Fonts:
    """Embeds the two fonts, and remembers the characters shown for their table of widths."""

    def __init__(self, pdf: Pdf, assets: Assets) -> None:
        self._pdf = pdf
        self._names = {assets.regular.name: "F1", assets.bold.name: "F2"}
        self._fonts = {font.name: font for font in (assets.regular, assets.bold)}
        self._shown: dict[str, set[str]] = {font: set() for font in self._fonts}
        self.resources = pdf.add()

    def show(self, stream: pydyf.Stream, font: Font, size: float, text: str) -> None:
        """Show ``text``; what the font lacks is a square that carries the true characters."""
        stream.set_font_size(self._names[font.name], size)
        for known, characters in groupby(text, key=font.widths.__contains__):
            part = "".join(characters)
            drawn = part if known else "".join(SQUARE for c in part if not invisible(c))
            self._shown[font.name].update(drawn)
            if not known:
                actual = dictionary(ActualText=pydyf.String(part))
                stream.begin_marked_content("Span", actual)
            if drawn:
                stream.stream.append(f"<{drawn.encode('utf-16-be').hex()}> Tj".encode("ascii"))
            if not known:
                stream.end_marked_content()

    def finish(self) -> None:
        """Write the fonts that were used into the file."""
        unicode = self._pdf.add_stream(_TO_UNICODE.encode("ascii"))
        used = {
            name: self._embed(self._fonts[name], unicode)
            for name in self._fonts
            if self._shown[name]
        }
        self.resources["Font"] = pydyf.Dictionary(
            {self._names[name]: font.reference for name, font in used.items()}
        )

    def _embed(self, font: Font, unicode: pydyf.Stream) -> pydyf.Dictionary:
        name = f"/{font.name}"
        descendant = self._pdf.add(
            Type="/Font",
            Subtype="/CIDFontType2",
            BaseFont=name,
            CIDSystemInfo=dictionary(
                Registry=pydyf.String("Adobe"), Ordering=pydyf.String("Identity"), Supplement=0
            ),
            FontDescriptor=self._descriptor(font).reference,
            CIDToGIDMap=self._stream(font.cid_to_gid).reference,
            W=self._widths(font),
        )
        return self._pdf.add(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=name,
            Encoding="/Identity-H",
            DescendantFonts=pydyf.Array([descendant.reference]),
            ToUnicode=unicode.reference,
        )

    def _descriptor(self, font: Font) -> pydyf.Dictionary:
        return self._pdf.add(
            Type="/FontDescriptor",
            FontName=f"/{font.name}",
            Flags=32,  # not symbolic
            FontBBox=pydyf.Array(font.box),
            ItalicAngle=0,
            Ascent=font.ascent,
            Descent=font.descent,
            CapHeight=font.cap_height,
            StemV=140 if font.bold else 80,
            FontFile2=self._stream(font.file, Length1=font.length).reference,
        )

    def _widths(self, font: Font) -> pydyf.Array:
        widths = pydyf.Array()
        for character in sorted(self._shown[font.name]):
            widths += [ord(character), pydyf.Array([font.widths[character]])]
        return widths

    def _stream(self, compressed: bytes, **extra: object) -> pydyf.Stream:
        return self._pdf.add_stream(compressed, Filter="/FlateDecode", **extra)
