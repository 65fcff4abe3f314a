"""What the eye meets: one row of header, nothing that moves, an edge kept, little printed."""

from __future__ import annotations

import io

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import wait_for
from tests.browser.server import Site

PAGES = (
    "index.html",
    "guide/illicite.html",
    "lettres/index.html",
    "lettres/relance.html",
    "reperes/registre.html",
    "reperes/glossaire.html",
    "tutoriels/avis.html",
    "tutoriels/delais.html",
)
SHIFTS = """new PerformanceObserver((list) => {
  for (const { value, hadRecentInput } of list.getEntries())
    if (!hadRecentInput) globalThis.shifted = (globalThis.shifted ?? 0) + value;
}).observe({ type: "layout-shift", buffered: true });"""
EDGES = """() => ["header .brand", "main", "footer p"].map((selector) =>
  Math.round(document.querySelector(selector).getBoundingClientRect().left))"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_while_a_page_loads(page: Page, site: Site, name: str, width: int) -> None:
    page.add_init_script(SHIFTS)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site.base + name)
    if page.locator("tutorial-app").count():
        wait_for(page, "ready")
    assert page.evaluate("globalThis.shifted ?? 0") < 0.005


@pytest.mark.parametrize("width", [360, 390, 768, 992, 1024, 1280, 1920])
def test_the_header_is_one_row(page: Page, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.base}lettres/relance.html")
    box = page.locator(".header").bounding_box()
    assert box
    assert box["height"] <= 62
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    expect(page.locator('[data-action="search"]')).to_be_visible()


def test_the_section_of_a_letter_is_marked_and_leads_back(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.base}lettres/relance.html")
    expect(page.locator(".header__link[aria-current]")).to_have_text("Lettres")
    expect(page.locator(".crumb a")).to_have_attribute("href", "index.html")


def test_header_text_and_footer_share_one_left_edge(page: Page, site: Site) -> None:
    for width in (390, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{site.base}lettres/index.html")
        assert len(set(page.evaluate(EDGES))) == 1, width


def test_the_theme_says_which_of_its_three_states_is_on(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.base}index.html")
    button = page.locator(".header__tools > .tool--theme")
    for state in ("automatique", "clair", "sombre", "automatique"):
        expect(button).to_have_accessible_name(f"Thème\N{NBSP}: {state}")
        button.click()


def test_no_heading_is_spoken_with_a_mark(page: Page, site: Site) -> None:
    reader = page.context.new_cdp_session(page)
    for name in PAGES[:6]:
        page.goto(site.base + name)
        nodes = reader.send("Accessibility.getFullAXTree")["nodes"]
        headings = [node["name"]["value"] for node in nodes if node["role"]["value"] == "heading"]
        assert headings
        assert [one for one in headings if "#" in one or "¶" in one] == []


def test_a_link_into_the_middle_of_a_tree_ends_its_ring(page: Page, site: Site) -> None:
    page.goto(f"{site.base}tutoriels/avis.html#avis-support")
    page.get_by_role("button", name="depuis le début").wait_for()
    expect(page.locator("tutorial-app")).to_have_attribute("data-state", "static")


def test_a_tutorial_printed_before_python_is_ready_is_short(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}tutoriels/avis.html")
    with pikepdf.open(io.BytesIO(page.pdf(format="A4"))) as printed:
        assert len(printed.pages) <= 2
    context.close()


def test_a_note_is_in_the_margin_or_opens_in_place(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.base}guide/illicite.html")
    expect(page.locator(".note-beside--margin").first).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 800})
    expect(page.locator(".note-beside--margin").first).to_be_hidden()
    call = page.locator("#appel-1")
    call.click()
    expect(page.locator(".note-beside--open")).to_have_count(1)
    call.click()
    expect(page.locator(".note-beside--open")).to_have_count(0)


def test_letters_are_filtered_beside_their_groups(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site.base}lettres/index.html")
    every = page.locator(".letters__item:visible").count()
    page.get_by_label("Un avis qui paraît faux").check()
    page.get_by_label("L’Ordre", exact=True).check()
    kept = page.locator(".letters__item:visible").count()
    assert 0 < kept < every
    expect(page.locator("[data-letters-status]")).to_contain_text(f"sur {every}")
    page.get_by_role("button", name="Montrer toutes les lettres").click()
    expect(page.locator(".letters__item:visible")).to_have_count(every)
