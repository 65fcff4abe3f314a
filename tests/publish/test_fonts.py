"""The two faces: light, French down to the narrow space, and replaced without a line moving."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from macros.publish import fonts
from macros.publish.paths import DOCS

SHEET = (DOCS / "assets/css/fonts.css").read_text(encoding="utf-8")
FILES = {"Reading": "reading.woff2", "Text": "text.woff2"}
STAND_INS = re.findall(
    r'"(Reading|Text) \w+";.*?size-adjust: ([\d.]+)%;\s*ascent-override: ([\d.]+)%;\s*'
    r"descent-override: ([\d.]+)%",
    SHEET,
    re.DOTALL,
)


@pytest.fixture(scope="module", params=FILES.values())
def font(request: pytest.FixtureRequest, site_folder: Path) -> TTFont:
    (file,) = (site_folder / "assets/generated/fonts").glob(request.param.replace(".", ".*."))
    return TTFont(file)


def test_both_together_weigh_at_most_sixty_kilobytes(site_folder: Path) -> None:
    files = list((site_folder / "assets/generated/fonts").iterdir())
    assert len(files) == len(FILES)
    assert sum(file.stat().st_size for file in files) <= 60_000


def test_the_narrow_space_is_in_the_face_and_narrow(font: TTFont) -> None:
    glyphs, widths = font.getBestCmap(), font["hmtx"].metrics
    narrow, space = (widths[glyphs[code]][0] for code in (fonts.NARROW_SPACE, 0x20))
    assert 0.4 * space <= narrow <= 0.7 * space


def test_every_letter_of_the_chapters_is_in_both_faces(font: TTFont) -> None:
    texts = (path.read_text(encoding="utf-8") for path in (DOCS / "guide").glob("*.md"))
    lacking = {char for text in texts for char in text if ord(char) not in font.getBestCmap()}
    assert lacking <= {"\n"}


@pytest.mark.parametrize(("face", "size", "ascent", "descent"), STAND_INS)
def test_a_stand_in_has_the_height_of_the_true_face(
    face: str, size: str, ascent: str, descent: str
) -> None:
    lines = TTFont(fonts.FOLDER / FILES[face])["hhea"]
    scale = float(size) / 100
    assert float(ascent) == pytest.approx(lines.ascent / 10 / scale, abs=0.2)
    assert float(descent) == pytest.approx(-lines.descent / 10 / scale, abs=0.2)


def test_there_are_stand_ins_for_both_faces() -> None:
    assert {face for face, *_ in STAND_INS} == set(FILES)


@pytest.mark.parametrize("name", fonts.BOOK)
def test_the_book_has_the_same_faces_with_the_narrow_space(name: str) -> None:
    font = TTFont(fonts.for_book() / name)
    assert fonts.NARROW_SPACE in font.getBestCmap()
    assert font["name"].getDebugName(1) in ("Literata", "Source Sans 3")
