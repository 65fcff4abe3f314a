"""What a line that is slow or paid changes: when Python starts, and what is said before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.publish.prepare import prepared
from tests.bench.network import NETWORKS, Network, Shaped, serve
from tests.browser.conftest import UNASKED
from tests.browser.server import Site

_, QUICK, SLOW = NETWORKS
SAID = re.compile(r"pèse 8(?:,\d)?\sMo, soit environ (?:(\d+)\ssecondes|une minute) avec")

THIRD = "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } })"
"""Before a page's scripts: the line is slow."""


@pytest.fixture(scope="module")
def shaped(site_folder: Path) -> Iterator[Shaped]:
    with serve(site_folder) as shaped:
        yield shaped


def announced(browser: Browser, shaped: Shaped, network: Network) -> str:
    """Return what a tutorial's page says by itself once it is there."""
    shaped.network = network
    with browser.new_context(service_workers="block") as context:
        context.add_init_script(UNASKED)
        page = context.new_page()
        page.goto(f"{shaped.base}tutoriels/delais.html")
        return page.locator("tutorial-app > .status").inner_text()


def test_where_a_download_is_short_nothing_is_said(browser: Browser, shaped: Shaped) -> None:
    """Waits for an answer, 60 ms for each of many small files, are no part of the rate."""
    assert announced(browser, shaped, QUICK) == ""


def test_where_it_is_long_its_time_is_said_and_true(browser: Browser, shaped: Shaped) -> None:
    said = SAID.search(announced(browser, shaped, SLOW))
    assert said
    needed = prepared().sizes["download"] * 8 / SLOW.rate
    assert needed / 1.5 <= int(said[1] or 60) <= needed * 1.5


@pytest.mark.parametrize(
    ("path", "key"),
    [
        pytest.param("tutoriels/avis.html", "", id="focus in a question"),
        pytest.param("lettres/relance.html", "PageDown", id="a scroll to a letter"),
    ],
)
def test_on_a_slow_line_python_comes_at_the_first_sign_without_a_mouse(
    page: Page, site: Site, path: str, key: str
) -> None:
    page.add_init_script(THIRD)
    page.goto(site.base + path, wait_until="networkidle")
    assert not any("/python/" in asked for asked in site.requests)
    page.keyboard.press(key) if key else page.locator("tutorial-app a").first.focus()
    expect(page.locator("tutorial-app")).to_have_attribute("data-state", "ready")
    assert sum("/snapshot." in asked for asked in site.requests) == 1
