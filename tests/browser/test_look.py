"""What the eye meets: one row of header, nothing that moves, an edge kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_accessibility import SPARE_DATA
from tests.browser.test_tutorial import answer

GUIDE = "guide/illicite.html"
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
CUT_WORDS = """([selector, pattern]) => {
  const cut = [];
  for (const element of document.querySelectorAll(selector)) {
    if (!element.checkVisibility() || element.closest("svg, pre, code, textarea")) continue;
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      for (const word of text.data.matchAll(new RegExp(pattern, "gu"))) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) cut.push(word[0]);
      }
    }
  }
  return cut;
}"""
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }"""
"""The spacing that a reader may ask for (WCAG 2.2, 1.4.12)."""
ADOPT = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
PICTURE = """svg => {
  const boxes = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBBox()]);
  const width = svg.viewBox.baseVal.width;
  const cut = boxes.filter(([, box]) => box.x < 0 || box.x + box.width > width);
  const touch = ([, a], [, b]) =>
    a.x < b.x && a.x + a.width > b.x && a.y < b.y + b.height && b.y < a.y + a.height;
  const touching = boxes.filter((one) => boxes.some((other) => touch(one, other)));
  return [...cut, ...touching].map(([text]) => text);
}"""
NAMED = """() => {
  const line = document.querySelector(".brand__name").getBoundingClientRect();
  return [...document.querySelectorAll(".brand__name > *")].filter((part) => {
    const { width, bottom } = part.getBoundingClientRect();
    return width > 1 && bottom <= line.bottom && part.scrollWidth <= part.clientWidth;
  }).map((part) => part.textContent);
}"""
"""What is seen, uncut, of the site's two names."""
WHOLE, SHORT = "Réputation numérique du médecin", "Réputation"
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
    assert page.evaluate(NAMED) == [WHOLE if width in {768, 1280, 1920} else SHORT]
    expect(page.locator(".brand")).to_have_accessible_name(WHOLE)
    page.evaluate(ADOPT, SPACED)
    assert len(page.evaluate(NAMED)) == 1


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


SPOKEN = ("heading", "button", "link")


def test_headings_buttons_and_links_are_spoken_by_their_words_on_every_page(
    page: Page, site: Site, site_folder: Path
) -> None:
    page.add_init_script(SPARE_DATA)
    reader = page.context.new_cdp_session(page)
    odd = []
    for file in sorted(site_folder.rglob("*.html")):
        name = file.relative_to(site_folder).as_posix()
        if name.startswith("assets/"):
            continue
        page.goto(site.base + name, wait_until="domcontentloaded")
        nodes = reader.send("Accessibility.getFullAXTree")["nodes"]
        spoken = [node for node in nodes if not node["ignored"] and node["role"]["value"] in SPOKEN]
        assert spoken, name
        odd += [(name, said) for node in spoken if (said := _odd(node))]
    assert odd == []


def _odd(node: dict[str, Any]) -> str:
    """Return the name if it has no word, or a permalink’s mark, or if its title repeats it."""
    said = node["name"]["value"].strip()
    title = node.get("description", {}).get("value", "").strip()
    marked = node["role"]["value"] == "heading" and re.search("[#¶]", said)
    return f"{said!r}, {title!r}" if marked or not re.search(r"\w", said) or title == said else ""


def test_a_link_into_the_middle_of_a_tree_ends_its_ring(page: Page, site: Site) -> None:
    page.goto(f"{site.base}tutoriels/avis.html#avis-support")
    page.get_by_role("button", name="depuis le début").wait_for()
    expect(page.locator("tutorial-app")).to_have_attribute("data-state", "static")


def test_a_search_hit_in_a_tree_ends_its_ring(page: Page, site: Site) -> None:
    page.goto(f"{site.base}tutoriels/fiche.html")
    page.locator('[data-action="search"]').click()
    page.locator("#recherche-mots").fill("hypertrucage")
    page.locator('#recherche-resultats a[href$="avis.html#avis-hypertrucage"]').click()
    page.get_by_role("button", name="depuis le début").wait_for()
    expect(page.locator("tutorial-app")).to_have_attribute("data-state", "static")
    expect(page.locator("tutorial-app > .status")).to_be_empty()


def test_a_reload_in_mid_flow_ends_its_ring(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    answer(page, "non")
    title = page.locator(".tutorial__screen .question__title").inner_text()
    page.reload()
    wait_for(page, "ready")
    expect(page.locator(".tutorial__screen .question__title")).to_have_text(title)
    expect(page.locator("progress, .loading")).to_have_count(0)


@pytest.mark.parametrize("name", ["tutoriels/veille.html", "reperes/sources.html", GUIDE])
def test_no_word_of_a_table_s_head_is_cut_on_a_narrow_screen(
    page: Page, site: Site, name: str
) -> None:
    page.add_init_script(SPARE_DATA)  # the page as published: no screen takes its place
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site.base + name)
    assert page.evaluate(CUT_WORDS, ["thead th", r"[\p{L}]+"]) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", [GUIDE, "guide/ordre.html", "reperes/registre.html"])
def test_no_number_of_an_article_is_cut(page: Page, site: Site, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(site.base + name)
    assert page.evaluate(CUT_WORDS, ["main", r"(?<![\w-])\d+(?:-\d+)+(?![\w-])"]) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_picture_of_deadlines_has_whole_labels(page: Page, site: Site, width: int) -> None:
    page.add_init_script(SPARE_DATA)  # the page as published: no screen takes its place
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site.base}tutoriels/delais.html")
    assert page.locator(".timeline__picture").first.evaluate(PICTURE) == []
    table = page.locator(".timeline__table").first.bounding_box()
    assert table
    assert table["x"] + table["width"] <= width


def test_counts_of_the_registry_stand_with_their_theme(page: Page, site: Site) -> None:
    page.goto(f"{site.base}reperes/registre.html")
    for item in page.locator(".law-page__themes li").all():
        assert re.fullmatch(r"\S.*\S \(\d+\)", item.inner_text())


@pytest.mark.parametrize("name", PAGES)
def test_spaced_text_and_four_times_larger_text_stay_in_the_page(
    page: Page, site: Site, name: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 px at 400 %
    page.goto(site.base + name)
    page.evaluate(ADOPT, SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


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
    page.locator("summary", has_text="À qui écrire").click()
    page.get_by_label("L’Ordre", exact=True).check()
    kept = page.locator(".letters__item:visible").count()
    assert 0 < kept < every
    expect(page.locator("[data-letters-status]")).to_contain_text(f"sur {every}")
    page.get_by_role("button", name="Montrer toutes les lettres").click()
    expect(page.locator(".letters__item:visible")).to_have_count(every)
