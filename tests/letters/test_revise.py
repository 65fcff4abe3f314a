"""A text edited by hand finds its roles again, and loses no word."""

import datetime as dt

import pytest

from tests.letters.library import letters
from tutorials.letters.compose import compose
from tutorials.letters.document import Document
from tutorials.letters.revise import revise
from tutorials.letters.writers.txt import letter_text

DAY = dt.date(2026, 11, 21)


def letter() -> Document:
    one = letters()["signalement-plateforme"]
    return compose(one, one.examples[0].values, DAY)


@pytest.mark.parametrize("id", letters())
def test_an_untouched_text_is_the_letter_itself(id: str) -> None:
    one = letters()[id]
    for values in (None, one.examples[0].values):
        document = compose(one, values, DAY)
        assert revise(document, letter_text(document)) is document
        assert revise(document, letter_text(document).replace("\n", "\r\n")) is document


def test_the_other_blocks_stay_as_they_were() -> None:
    document = letter()
    edited = revise(document, letter_text(document).replace("Madame, Monsieur,", "Bonjour,", 1))
    changed = [(a, b) for a, b in zip(document.blocks, edited.blocks, strict=True) if a is not b]
    assert [(a.role, a.text, b.role, b.text) for a, b in changed] == [
        ("body", "Madame, Monsieur,", "body", "Bonjour,")
    ]


def test_a_removed_line_is_gone_and_an_added_one_is_there() -> None:
    document = letter()
    lines = [line for line in letter_text(document).split("\n") if "3\u00a0novembre" not in line]
    lines += ["– Une seconde pièce"]
    edited = revise(document, "\n".join(lines))
    assert not any("3\u00a0novembre" in block.text for block in edited.blocks)
    assert (edited.blocks[-1].role, edited.blocks[-1].text) == ("attachment", "Une seconde pièce")


def test_a_whole_new_text_is_kept() -> None:
    edited = revise(letter(), "Premier point.\n\nSecond point.")
    assert letter_text(edited).split() == ["Premier", "point.", "Second", "point."]


def test_a_gap_left_in_the_text_stays_marked() -> None:
    one = letters()["signalement-plateforme"]
    document = compose(one, {}, DAY)
    text = letter_text(document).replace(", le 21", ", ce 21")
    place = next(b for b in revise(document, text).blocks if b.role == "place-date")
    assert [run.kind for run in place.runs] == ["blank", "text"]
