"""A real Chromium, and the site on a server of this machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from macros.publish import portable
from tests.browser.find import FLAGS, chromium
from tests.browser.server import Site, serve
from tests.browser.walks import TODAY

PATIENCE = 60_000
"""Milliseconds that a busy machine may take to show what is expected: slowness fails no test."""

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def site(site_folder: Path) -> Iterator[Site]:
    with serve(site_folder) as site:
        yield site


@pytest.fixture(scope="session")
def folder(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the portable edition, unzipped in a folder named as people name theirs."""
    folder = tmp_path_factory.mktemp("Dossier téléchargé")  # a space and accents
    portable.make(site_folder, folder)
    return folder


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Yield a fresh profile without service worker, on the day for which walks are written."""
    context = browser.new_context(service_workers="block", locale="fr-FR")
    context.set_default_timeout(PATIENCE)
    set_day(context, TODAY)
    yield context
    context.close()


@pytest.fixture
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """Yield a profile that service workers may serve."""
    context = browser.new_context(service_workers="allow", locale="fr-FR")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Iterator[Page]:
    """Yield a page; a console error, a script error or a foreign request fails the test."""
    page = context.new_page()
    anomalies = watch(page, site)
    yield page
    assert anomalies == []


CLOCK = """{
  const Machine = Date;
  const ahead = NOW - Machine.now();
  globalThis.Date = class extends Machine {
    constructor(...given) {
      super(...(given.length ? given : [Machine.now() + ahead]));
    }
    static now() {
      return Machine.now() + ahead;
    }
  };
}"""
"""Another clock, and nothing else: Playwright's own also takes away performance marks."""


def set_clock(where: BrowserContext | Page, now: dt.datetime) -> None:
    """Make it ``now`` when a page of ``where`` opens; from then on, time goes on."""
    where.add_init_script(CLOCK.replace("NOW", str(int(now.timestamp() * 1000))))


def set_day(where: BrowserContext | Page, day: dt.date) -> None:
    """Make it noon on ``day``, on this machine's calendar, when a page of ``where`` opens."""
    set_clock(where, dt.datetime.combine(day, dt.time(12)))


def watch(page: Page, site: Site) -> list[str]:
    """Return the list that will hold what ``page`` does wrong."""
    anomalies: list[str] = []

    def on_request(address: str) -> None:
        if not address.startswith((site.base, "data:", "blob:")):
            anomalies.append(f"requête vers un autre site : {address}")

    page.on("request", lambda request: on_request(request.url))
    page.on("pageerror", lambda error: anomalies.append(f"erreur de script : {error}"))
    page.on(
        "console",
        lambda message: (
            anomalies.append(f"console : {message.text}") if message.type == "error" else None
        ),
    )
    return anomalies


COPIED = "navigator.serviceWorker.ready.then(() => true)"
"""Wait until the texts are kept for offline use."""
UNASKED = 'Object.defineProperty(navigator, "connection", { value: { effectiveType: "3g" } })'
"""Before a page's scripts: Python is not started unasked, as on a slow connection."""
PYTHON_KEPT = """async () => {
  const kept = async () => (await (await caches.open("moteur")).keys()).length;
  while ((await kept()) < 6) await new Promise((next) => setTimeout(next, 50));
}"""
"""Wait until what a start has brought is kept as well."""


def open_tutorial(page: Page, site: Site, name: str, query: str = "") -> None:
    """Open a tutorial's page and wait until Python is ready."""
    page.goto(f"{site.base}tutoriels/{name}.html{query}")
    wait_for(page, "ready")


def wait_for(page: Page, state: str, timeout: float = PATIENCE) -> None:
    """Wait for the tutorial's ``data-state``; ``timeout`` in milliseconds."""
    page.wait_for_selector(f'tutorial-app[data-state="{state}"]', timeout=timeout)
