"""The snapshot starts where Pyodide leaves out its helper for WebAssembly's garbage collection."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer

IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
)


@pytest.mark.parametrize("guise", [None, IPHONE], ids=["Chromium", "iPhone"])
def test_python_comes_from_the_snapshot_and_the_console_tells_no_fault(
    browser: Browser, site: Site, guise: str | None
) -> None:
    context = browser.new_context(service_workers="block", user_agent=guise)
    page = context.new_page()
    told: list[str] = []
    console = context.new_cdp_session(page)  # a page's own messages leave out the worker's
    console.on("Log.entryAdded", lambda news: told.append(news["entry"]["text"]))
    console.send("Log.enable")
    open_tutorial(page, site, "avis")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")
    assert any("/snapshot." in path for path in site.requests)
    assert not any("python_stdlib" in path for path in site.requests)
    assert told == []
    context.close()
