"""What the page says of a download before it begins is true of the line that it came by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.publish.prepare import prepared
from tests.bench.network import NETWORKS, Network, Shaped, serve
from tests.browser.conftest import UNASKED

_, QUICK, SLOW = NETWORKS
SAID = re.compile(r"pèse 8(?:,\d)?\sMo, soit environ (?:(\d+)\ssecondes|une minute) avec")


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
