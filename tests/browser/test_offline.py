"""After one visit, without network: every page, the tutorial and search."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import open_tutorial, watch
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer


@pytest.fixture
def visited(browser: Browser, site: Site) -> BrowserContext:
    """Return a profile that has visited the home page once and is now cut off."""
    context = browser.new_context(service_workers="allow")
    page = context.new_page()
    page.goto(f"{site.base}index.html")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.close()
    context.set_offline(True)
    yield context
    context.close()


def test_every_page_opens(visited: BrowserContext, site: Site, site_folder: Path) -> None:
    page = visited.new_page()
    for file in sorted(site_folder.rglob("*.html")):
        name = file.relative_to(site_folder).as_posix()
        if name == "404.html":
            continue  # nobody asks for it by name
        page.goto(site.base + name)
        expect(page.locator("h1").first, name).to_be_visible()


def test_the_tutorial_runs(visited: BrowserContext, site: Site) -> None:
    page = visited.new_page()
    anomalies = watch(page, site)
    open_tutorial(page, site, "avis")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("exercez-vous")
    assert anomalies == []


def test_search_finds(visited: BrowserContext, site: Site) -> None:
    page: Page = visited.new_page()
    page.goto(f"{site.base}index.html")
    page.locator('[data-action="search"]').first.click()
    page.locator("#recherche-mots").fill("dereferencement")
    expect(page.locator("#recherche-resultats a").first).to_be_visible()
