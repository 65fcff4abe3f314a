"""What a line that is slow or paid changes: when Python starts, and what is said before."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from macros.publish.prepare import prepared
from tests.browser.conftest import UNASKED
from tests.browser.server import Site

DOWNLOAD = prepared().packed["gzip"]["download"]
"""What Chromium is told: it does not unpack brotli by itself."""
THIRD = "Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } })"
"""Before a page's scripts: the line is slow."""


def announced(page: Page, site: Site, rate: int) -> str:
    """Return what a tutorial's page says by itself, on a line of ``rate`` bytes a second.

    Two files came at once, after a wait for each, which is no part of the rate.
    """
    bytes_ = rate // 2  # in a second, for both
    first = f"{{ transferSize: {bytes_}, responseStart: 2000, responseEnd: 2700 }}"
    second = f"{{ transferSize: {bytes_}, responseStart: 2300, responseEnd: 3000 }}"
    entries = f"(kind) => kind === 'resource' ? [{first}, {second}] : []"
    page.add_init_script(f"{UNASKED}; performance.getEntriesByType = {entries}")
    page.goto(f"{site.base}tutoriels/delais.html")
    return page.locator("tutorial-app > .status").inner_text()


def test_where_a_download_is_short_nothing_is_said(page: Page, site: Site) -> None:
    assert announced(page, site, DOWNLOAD // 29) == ""


@pytest.mark.parametrize(
    ("seconds", "said"), [(42, "40\xa0secondes"), (55, "une minute"), (130, "2\xa0minutes")]
)
def test_where_it_is_long_its_size_and_its_time_are_said(
    page: Page, site: Site, seconds: int, said: str
) -> None:
    megabytes = f"{DOWNLOAD / 1e6:.1f}".removesuffix(".0").replace(".", ",")
    words = f"pèse {megabytes}\xa0Mo, soit environ {said} avec cette connexion"
    assert words in announced(page, site, DOWNLOAD // seconds)


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
