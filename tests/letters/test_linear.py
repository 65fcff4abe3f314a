"""The cost of a letter's files grows with its text, not faster: counted, not timed."""

from __future__ import annotations

import pytest

from tests.letters.library import library
from tests.text.calls import calls
from tutorials.letters.compose import compose
from tutorials.letters.document import Document
from tutorials.letters.revise import revise
from tutorials.letters.writers import FORMATS, Format, write
from tutorials.letters.writers.pdf_lines import Measure

PARTS = ["x", "mot ", "a/b?c=", "a\n", "é\u0301"]


def letter(part: str, length: int) -> Document:
    """Return a letter whose text was replaced by hand."""
    blank = compose(library().letters["signalement-plateforme"], None, None)
    return revise(blank, (part * length)[:length])


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("format", FORMATS)
def test_eight_times_more_text_costs_about_eight_times_more(format: Format, part: str) -> None:
    fonts = library().assets
    short, long = letter(part, 1000), letter(part, 8000)
    write(short, format, fonts)  # what is made once
    once = calls(lambda: write(short, format, fonts))
    assert calls(lambda: write(long, format, fonts)) < 11 * once + 3000


@pytest.mark.parametrize("part", PARTS)
def test_each_character_is_measured_a_few_times_however_long_the_word(
    monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    measured = 0
    width = Measure.width

    def counted(self: Measure, text: str, kind: str) -> float:
        nonlocal measured
        measured += len(text)
        return width(self, text, kind)  # type: ignore[arg-type]

    monkeypatch.setattr(Measure, "width", counted)
    write(letter(part, 20_000), "pdf", library().assets)
    assert measured < 10 * 20_000
