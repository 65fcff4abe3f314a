"""The site's two faces, cut down to what French needs: for pages (WOFF2) and the PDF (TrueType).

Literata is read, Source Sans is used; both under the SIL Open Font License 1.1, without reserved
name. Literata has no narrow no-break space (U+202F): without one, the space before « ; ? ! »
would come from another face. It gets one here, as wide as the face's own thin space.

On pages, each kilobyte is a wait: kerning there is the regular weight's at every weight (3 KB).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from macros.publish.memory import files_digest, made
from macros.publish.paths import GENERATED

NARROW_SPACE, THIN_SPACE = 0x202F, 0x2009
FOLDER = GENERATED / "fonts"

_RANGES = ((0x20, 0x7E), (0xC0, 0xFF), (0x2010, 0x2014), (0x2018, 0x201E), (0x2190, 0x2193))
_OTHERS = "\u00a0§©«®°²³·»½ŒœŸ‹›•…‰€₂′″−≠≤≥\u2009\u200b\u202f☐✓"
"""Letters for every name of Western Europe; of signs, those that French texts use."""
_FEATURES = ("kern", "mark", "ccmp", "liga")
_PAIRS, _VARIES = 2, 0xF0
"""OpenType: the lookup of pairs, and the bits of a value that say that it varies."""
_EPOCH = 3786912000
"""1 January 2024, in seconds since 1904: the date written in the files."""


@dataclass(frozen=True)
class Face:
    """One file to make.

    Args:
        package: distribution that carries the variable font.
        file: name of the font in it.
        axes: axis → the value, or the lowest, usual and highest values, to keep.
        features: OpenType features to keep.
    """

    package: str
    file: str
    axes: Mapping[str, float | tuple[float, float, float]]
    features: tuple[str, ...] = _FEATURES


_READ = ("fontpkg_literata", "Literata[opsz,wght].ttf")
_READ_ITALIC = ("fontpkg_literata", "Literata-Italic[opsz,wght].ttf")
_TEXT = ("fontpkg_source_sans_3", "SourceSans3[wght].ttf")
PACKAGES = ("fontpkg-literata", "fontpkg-source-sans-3")

PAGES = {
    "reading.woff2": Face(*_READ, {"opsz": 14, "wght": (400, 400, 600)}),
    "text.woff2": Face(*_TEXT, {"wght": (400, 400, 650)}, (*_FEATURES, "tnum")),
}
BOOK = {
    "reading-400.ttf": Face(*_READ, {"opsz": 11, "wght": 400}),
    "reading-700.ttf": Face(*_READ, {"opsz": 14, "wght": 700}),
    "reading-italic-400.ttf": Face(*_READ_ITALIC, {"opsz": 11, "wght": 400}),
    "text-400.ttf": Face(*_TEXT, {"wght": 400}),
    "text-700.ttf": Face(*_TEXT, {"wght": 700}),
}


def for_pages() -> None:
    """Write the pages' fonts into the generated assets."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        shutil.copyfile(_made(PAGES) / name, FOLDER / name)


def for_book() -> Path:
    """Return the folder of the fonts that the PDF of the guide embeds."""
    return _made(BOOK)


@cache
def _key() -> str:
    sources = {_source(face) for face in (*PAGES.values(), *BOOK.values())}
    return files_digest([Path(__file__), *sources])


def _made(faces: Mapping[str, Face]) -> Path:
    """Return the folder that holds ``faces``, made only after a change."""
    step = "fonts-pages" if faces is PAGES else "fonts-book"

    def write(folder: Path) -> None:
        for name, face in faces.items():
            _cut(face, woff2=name.endswith(".woff2")).save(folder / name)

    return made(step, _key(), write)


def _source(face: Face) -> Path:
    return Path(str(resources.files(face.package) / "files" / face.file))


def _characters() -> Iterator[int]:
    for start, end in _RANGES:
        yield from range(start, end + 1)
    yield from map(ord, _OTHERS)


def _cut(face: Face, *, woff2: bool) -> TTFont:
    """Return the font with the characters, the axes and the features that ``face`` keeps."""
    font = TTFont(_source(face), recalcTimestamp=False)
    options = Options(hinting=False, layout_features=list(face.features), notdef_outline=True)
    options.name_IDs = [1, 2, 3, 4, 6, 13, 14, 16, 17]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(_characters()))
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, dict(face.axes), updateFontNames=False)
    if woff2:
        _keep_regular_kerning(font)
    _add_narrow_space(font)
    _name(font)
    font["head"].created = font["head"].modified = _EPOCH
    font.flavor = "woff2" if woff2 else None
    return font


def _name(font: TTFont) -> None:
    """Name the font after its family alone: an instance keeps the name of another weight."""
    names = font["name"]
    family = names.getDebugName(16) or names.getDebugName(1)
    for id in (16, 17):
        names.removeNames(nameID=id)
    names.setName(family, 1, 3, 1, 0x409)


def _keep_regular_kerning(font: TTFont) -> None:
    """Forget how the kerning of pairs changes with the weight."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for pairs in (getattr(table, "ExtSubTable", table) for table in lookup.SubTable):
            if pairs.LookupType != _PAIRS:
                continue
            pairs.ValueFormat1 &= ~_VARIES
            pairs.ValueFormat2 &= ~_VARIES
            for value in _values(pairs):
                vars(value).pop("XAdvDevice", None)


def _values(pairs: Any) -> Iterator[Any]:
    """Yield what each pair of a subtable moves, whether it lists pairs or classes of them."""
    if pairs.Format == 1:
        records = (pair for first in pairs.PairSet for pair in first.PairValueRecord)
    else:
        records = (pair for first in pairs.Class1Record for pair in first.Class2Record)
    for record in records:
        yield from (value for value in (record.Value1, record.Value2) if value is not None)


def _add_narrow_space(font: TTFont) -> None:
    """Give U+202F the glyph of the thin space, unless the face has its own."""
    tables: Iterable[dict[int, str]] = (
        table.cmap for table in font["cmap"].tables if table.isUnicode()
    )
    for table in tables:
        if NARROW_SPACE not in table:
            table[NARROW_SPACE] = table[THIN_SPACE]
