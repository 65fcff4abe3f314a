"""Every tutorial without its engine: no script, or a file that never comes: never a blank page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.conftest import wait_for
from tests.browser.server import Site
from tests.browser.walks import TUTORIALS

WORDS = """() => {
  const shown = document.querySelector("tutorial-app > .tutorial__static");
  return shown.innerText.split(/\\s+/u).filter((word) => /\\p{L}/u.test(word)).length;
}"""

LEAST = 20
"""Words that a first step has at the least: a title alone helps nobody."""


def without_engine(browser: Browser, site: Site, way: str) -> BrowserContext:
    """Return a context in which Python cannot start, for the reason called ``way``."""
    context = browser.new_context(java_script_enabled=way != "script", service_workers="block")
    if way != "script":
        site.faults["/engine."] = 404 if way == "missing" else "hang"
    return context


def opened(context: BrowserContext, site: Site, name: str, way: str) -> Page:
    page = context.new_page()
    page.goto(f"{site.base}tutoriels/{name}.html", wait_until="domcontentloaded")
    if way == "missing":
        wait_for(page, "error")
    return page


@pytest.mark.parametrize("way", ["script", "missing", "silent"])
@pytest.mark.parametrize("name", sorted(TUTORIALS))
def test_the_first_step_is_there_to_read(browser: Browser, site: Site, name: str, way: str) -> None:
    context = without_engine(browser, site, way)
    page = opened(context, site, name, way)
    assert page.evaluate(WORDS) >= LEAST
    context.close()
