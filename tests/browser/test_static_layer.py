"""Every tutorial without its engine: no script, or a file that never comes: never a blank page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_tutorial import answer
from tests.browser.walks import TUTORIALS

WORDS = """() => {
  const shown = document.querySelector("tutorial-app .tutorial__static");
  return shown.innerText.split(/\\s+/u).filter((word) => /\\p{L}/u.test(word)).length;
}"""

LEAST = 20
"""Words that a first step has at the least: a title alone helps nobody."""
SHEETS = {"preuves", "veille", "dossier", "delais"}
"""The tutorials that have a blank sheet; the others are questions, to follow by hand."""
BY_HAND = ".by-hand a"


def without_engine(browser: Browser, site: Site, way: str) -> BrowserContext:
    """Return a context in which Python cannot start, for the reason called ``way``."""
    context = browser.new_context(java_script_enabled=way != "script", service_workers="block")
    if way == "refused":
        context.route("**/tutoriels/*.html*", refuse_webassembly)
    elif way != "script":
        site.faults["/engine."] = 404 if way == "missing" else "hang"
    return context


def refuse_webassembly(route: Route) -> None:
    response = route.fetch()
    allowed = " 'wasm-unsafe-eval'"
    assert allowed in response.text()
    route.fulfill(response=response, body=response.text().replace(allowed, "", 1))


def opened(context: BrowserContext, site: Site, name: str, way: str) -> Page:
    page = context.new_page()
    page.goto(f"{site.base}tutoriels/{name}.html", wait_until="domcontentloaded")
    if way in ("missing", "refused"):
        wait_for(page, "error")
    return page


def by_hand(page: Page, name: str) -> None:
    """Follow the link to what is done by hand: it is all there, the blank sheet in view."""
    page.locator(BY_HAND).click()
    page.wait_for_url("**/*?a-la-main*", wait_until="domcontentloaded")
    assert page.evaluate(WORDS) >= LEAST
    if name in SHEETS:
        sheet = page.locator(f"#{name}-a-remplir table")
        expect(sheet.first).to_be_in_viewport()
        assert sheet.locator("td").count() > 10


@pytest.mark.parametrize("way", ["script", "refused", "missing", "silent"])
@pytest.mark.parametrize("name", sorted(TUTORIALS))
def test_the_first_step_is_there_to_read_and_the_blank_sheet_one_click_away(
    browser: Browser, site: Site, name: str, way: str
) -> None:
    context = without_engine(browser, site, way)
    page = opened(context, site, name, way)
    assert page.evaluate(WORDS) >= LEAST
    by_hand(page, name)
    context.close()


def test_once_python_is_there_the_blank_sheet_is_one_click_away_and_so_is_the_way_back(
    page: Page, site: Site
) -> None:
    for name in sorted(TUTORIALS):
        open_tutorial(page, site, name)
        by_hand(page, name)
        expect(page.locator("tutorial-app")).to_have_attribute("data-state", "static")
    open_tutorial(page, site, "avis")
    answer(page, "non")
    by_hand(page, "avis")
    page.locator(BY_HAND).click()  # of the other page: the first has the same link
    expect(page.locator(".recap")).to_contain_text("Danger")  # what was answered stays
