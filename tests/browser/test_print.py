"""What paper shows: all the words, none of the controls, the sheet's whole width, no lost line."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_letters import fill
from tests.browser.walks import walk

SIDE = 57
"""Margin on each side of a sheet, in points: 20 mm."""
RAGGED = 40
"""Points that the longest line may leave: no word is cut to fill it."""
HEIGHTS = range(210, 300, 9)
"""Heights of sheets, in mm: what may be parted at a foot is parted at one of them."""
LEGAL = "Un site indépendant"
"""First words of what ends every page."""


def printed(page: Page, height: float = 297) -> pypdfium2.PdfDocument:
    """Print the page on sheets as wide as A4, ``height`` in mm."""
    return pypdfium2.PdfDocument(page.pdf(width="210mm", height=f"{height}mm"))


def words(book: pypdfium2.PdfDocument) -> list[str]:
    """The words of each sheet."""
    return [sheet.get_textpage().get_text_bounded().strip() for sheet in book]


def edges(book: pypdfium2.PdfDocument) -> Iterator[tuple[float, float, float]]:
    """Yield the left, lowest and right edges of the words of each sheet, in points."""
    for sheet in book:
        parts = [part.get_bounds() for part in sheet.get_objects([FPDF_PAGEOBJ_TEXT])]
        low = min(bottom for _, bottom, _, _ in parts)
        yield min(left for left, *_ in parts), low, max(right for *_, right, _ in parts)


def check_sheets(book: pypdfium2.PdfDocument, most: int) -> None:
    """Check the number of sheets, that lines fill their width, and no sheet is half empty."""
    assert len(book) <= most
    found = list(edges(book))
    width, height = book[0].get_size()
    assert min(left for left, _, _ in found) == pytest.approx(SIDE, abs=6)
    longest = max(right for *_, right in found)
    assert width - SIDE - RAGGED < longest < width - SIDE + 6
    for number, (_, low, _) in enumerate(found[:-1], 1):  # the last one ends where the text does
        assert low < 0.3 * height, number


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("index.html", 2),
        ("guide/illicite.html", 16),
        ("reperes/registre.html", 30),
        ("reperes/arbres.html", 44),
    ],
)
def test_a_printed_page_fills_its_sheets(page: Page, site: Site, name: str, most: int) -> None:
    page.goto(site.base + name)
    page.emulate_media(media="print")
    expect(page.locator("main :is(button, input, select):visible")).to_have_count(0)
    check_sheets(printed(page), most)


def test_a_tutorial_printed_before_python_is_ready_is_short(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}tutoriels/avis.html")
    assert len(printed(page)) <= 2
    context.close()


@pytest.mark.parametrize(("name", "most"), [("avis", 3), ("delais", 7), ("preuves", 1)])
def test_a_printed_result_has_no_control_and_no_line_is_lost(
    page: Page, site: Site, name: str, most: int
) -> None:
    open_tutorial(page, site, name)
    walk(page, name)
    page.emulate_media(media="print")
    expect(page.locator("main :is(button, input, select, textarea):visible")).to_have_count(0)
    check_sheets(printed(page), most)
    for height in HEIGHTS:
        sheets = words(printed(page, height))
        assert not sheets[-1].startswith(LEGAL), height
        for sheet in sheets:  # the head of a table, without what it is the head of
            assert not sheet.endswith("Dernier jour"), height


def test_a_printed_letter_is_one_sheet_and_its_signature_is_never_alone(
    page: Page, site: Site
) -> None:
    page.goto(f"{site.base}lettres/saisine-cdom.html")
    wait_for(page, "ready")
    fill(page, "saisine-cdom")
    page.emulate_media(media="print")
    check_sheets(printed(page), 1)
    for height in HEIGHTS:
        *_, last = words(printed(page, height))
        assert "Je vous prie d’agréer" in last, height
