"""Nothing that a program of the page can do sends anything elsewhere, in three browsers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.driven import NAMES, Driven, driven, missing
from tests.browser.lacking import require
from tests.browser.server import Site, serve


@pytest.fixture(scope="module", params=NAMES)
def browser(request: pytest.FixtureRequest) -> Iterator[Driven]:
    require(request.param, missing(request.param))
    with driven(request.param) as browser:
        yield browser


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Site]:
    with serve(tmp_path) as site:
        yield site


def test_no_way_leads_out(browser: Driven, site: Site, elsewhere: Site) -> None:
    site.faults["confidentialite.html"] = "trust"
    browser.open(f"{site.base}a-propos/confidentialite.html")
    ways = browser.run("leaks", f"{elsewhere.base}canari")
    assert len(ways) > 30
    assert elsewhere.requests == []
    assert not any("canari" in path for path in site.requests)


def test_the_same_ways_lead_out_where_there_is_no_policy(
    browser: Driven, elsewhere: Site, tmp_path: Path
) -> None:
    """Else the test above would prove nothing."""
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "index.html").write_text("<!doctype html><title>Sans</title><body>")
    with serve(tmp_path / "page") as bare:
        browser.open(bare.base)
        browser.run("leaks", f"{elsewhere.base}canari")
        expected = {"fetch", "xhr", "image", "script", "frame", "form", "worker%2C%20fetch"}
        for _ in range(100):  # a frame takes its time
            if expected <= came(elsewhere):
                break
            browser.run("later")
    assert expected <= came(elsewhere)


def came(elsewhere: Site) -> set[str]:
    """Return the ways that reached the server."""
    return {path.split("/")[2] for path in list(elsewhere.requests) if "canari/" in path}
