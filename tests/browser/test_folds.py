"""What is folded in the static layer is no element until that layer is used, and then all there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driven import NAMES, Driven, driven, missing
from tests.browser.lacking import require
from tests.browser.server import Site

RESULT = "avis-danger-immediat"
LINK = '#avis-danger a[data-answer="immediat"]'


class Folds(HTMLParser):
    """What the page, as it is published, says to open in its result ``RESULT``."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open = False
        self.feed(re.split(rf'<section[^>]* id="{RESULT}"', html)[1].split("node__restart")[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "summary":
            self._open = True
            self.said.append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "summary"

    def handle_data(self, data: str) -> None:
        if self._open:
            self.said[-1] += data


@pytest.fixture
def published(site_folder: Path) -> list[str]:
    html = (site_folder / "tutoriels" / "avis.html").read_text(encoding="utf-8")
    said = Folds(html).said
    assert len(said) > 1
    return said


@pytest.fixture(scope="module", params=NAMES)
def driven_browser(request: pytest.FixtureRequest) -> Iterator[Driven]:
    require(request.param, missing(request.param))
    with driven(request.param) as browser:
        yield browser


@pytest.mark.parametrize(
    ("faults", "address", "link", "state"),
    [
        ({}, f"?a-la-main#{RESULT}", "", "static"),
        ({}, "?a-la-main", LINK, "static"),
        ({"/engine.": "hang"}, "", LINK, ""),
        ({"/engine.": "hang"}, f"#{RESULT}", "", ""),
        ({"/engine.": 404}, "", LINK, "error"),
        ({"tutorial/app.": 404}, "", LINK, "static"),
    ],
    ids=["by hand", "by hand, followed", "not waited for", "named", "failed", "blocked"],
)
def test_whoever_uses_the_static_layer_finds_all_that_is_folded(
    driven_browser: Driven,
    site: Site,
    published: list[str],
    faults: dict[str, int | str],
    address: str,
    link: str,
    state: str,
) -> None:
    site.faults |= {"service-worker.js": 404, **faults}
    driven_browser.open("about:blank")
    driven_browser.open(f"{site.base}tutoriels/avis.html{address}")
    assert driven_browser.run("foldsOf", RESULT, link, state) == published


def test_paper_shows_what_the_static_layer_folds(driven_browser: Driven, site: Site) -> None:
    site.faults |= {"service-worker.js": 404, "/engine.": "hang"}
    driven_browser.open(f"{site.base}tutoriels/avis.html")
    assert driven_browser.run("foldsOnPaper") == {"left": 0, "closed": 0}


def test_python_takes_over_without_any_of_it(driven_browser: Driven, site: Site) -> None:
    """Each would be an element to make before the tutorial starts."""
    driven_browser.open(f"{site.base}tutoriels/avis.html#avis-danger")
    assert driven_browser.run("foldsMade") == 0


def test_while_its_own_script_is_waited_for_they_are_there(
    page: Page, site: Site, published: list[str]
) -> None:
    site.faults["tutorial/app."] = "hang"
    page.goto(f"{site.base}tutoriels/avis.html", wait_until="commit")
    page.locator(LINK).click()
    expect(page.locator(f"#{RESULT} summary")).to_have_text(published)


def test_without_script_they_open(browser: Browser, site: Site, published: list[str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}tutoriels/avis.html#{RESULT}")
    folds = page.locator(f"#{RESULT} summary")
    assert folds.all_inner_texts() == published
    folds.last.click()
    expect(page.locator(f"#{RESULT} .plan__fold--sources h4").first).to_be_visible()
    context.close()
