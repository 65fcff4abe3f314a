"""No paragraph of a PDF leaves a line alone at the foot or at the top of a page."""

import datetime as dt
from itertools import pairwise

import pytest

from tests.letters.library import answers, letters, library
from tests.letters.readers import lines_by_page
from tutorials.letters.compose import compose
from tutorials.letters.document import Block, BlockRole, Document, Run
from tutorials.letters.writers import write
from tutorials.letters.writers.pdf_pages import Paragraph, fitting, kept

DAY = dt.date(2026, 11, 21)
PAGE = 47
"""Lines of text on a page."""
TITLES = ("subject", "heading", "note-title")


def alone(document: Document) -> list[str]:
    """Return what stands alone: one line of a paragraph, a title, a signature."""
    roles = [block.role for page in document.pages for block in page]
    places = lines_by_page(write(document, "pdf", library().assets))
    paragraphs = list(zip(roles, places, strict=True))
    found = [f"{role}: {parts}" for role, parts in paragraphs if parted(parts)]
    for (role, parts), (next_role, next_parts) in pairwise(paragraphs):
        kept_with = role in TITLES or (next_role == "signature" and role != "signature")
        if kept_with and parts[-1][0] != next_parts[0][0]:
            found.append(f"{role}: {parts}, {next_role}: {next_parts}")
    return found


def parted(parts: list[tuple[int, int]]) -> bool:
    return len(parts) > 1 and any(count < 2 for _, count in parts)


@pytest.mark.parametrize("id", letters())
def test_no_line_of_a_long_letter_stands_alone(id: str) -> None:
    letter = letters()[id]
    for length in (7, 60, 220):
        text = "Un mot, puis un autre. " * length
        assert alone(compose(letter, answers(letter, text), DAY)) == []


@pytest.mark.parametrize("id", letters())
def test_no_line_of_a_letter_stands_alone_as_its_examples_fill_it(id: str) -> None:
    letter = letters()[id]
    for example in letter.examples:
        assert alone(compose(letter, dict(example.values), example.today)) == []


def lines(role: BlockRole, count: int) -> Block:
    return Block(role, (Run("\n".join(["Une ligne."] * count)),))


@pytest.mark.parametrize("count", range(1, PAGE + 5))
def test_no_line_stands_alone_wherever_a_page_ends(count: int) -> None:
    roles: tuple[BlockRole, ...] = ("subject", "body", "heading", "item", "body", "signature")
    for others in (1, 2, 3, 4):
        sizes = (1, count, 1, others, others, 1)
        blocks = tuple(lines(role, size) for role, size in zip(roles, sizes, strict=True))
        assert alone(Document("essai", "Essai", "Essai", blocks)) == []


def test_a_signature_longer_than_a_page_fills_its_pages() -> None:
    blocks = (lines("body", 1), *[lines("signature", 1)] * 150)
    places = lines_by_page(
        write(Document("essai", "Essai", "Essai", blocks), "pdf", library().assets)
    )
    assert len({page for parts in places for page, _ in parts}) <= 5


def test_a_paragraph_is_parted_by_two_lines_at_least_and_wholly_placed() -> None:
    for count in range(1, 3 * PAGE):
        for room in range(PAGE + 1):
            for below in (0, 1, 5):
                fit = fitting(count, 15, room * 15 + 7, below * 15)
                assert fit <= room
                assert fit == count or (fit != 1 and count - fit != 1) or count == 1
                assert fit != count or fit + below <= room
        assert fitting(count, 15, PAGE * 15, 0) > 0  # a fresh page takes some of any paragraph


def test_what_is_kept_with_more_than_a_page_is_kept_with_nothing() -> None:
    short, tall = Paragraph(1, 15, 10, keep=True), Paragraph(3, 15, 10, keep=False)
    assert kept([short, short, tall], 700) == [25 + 55, 55, 0]
    assert kept([short, short, tall], 60) == [0, 55, 0]
