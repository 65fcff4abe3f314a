"""Every page and every state of the tutorial passes axe-core (WCAG 2.2 AA), in both colours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.publish.paths import ROOT, SITE
from tests.browser import html
from tests.browser.conftest import PATIENCE, open_tutorial, wait_for, watch
from tests.browser.server import Site, serve
from tests.browser.test_tutorial import answer
from tests.browser.walks import TUTORIALS

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WRONG = """async ([part, runOnly]) => {
  const { violations } = await axe.run(part, { runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
    `${id} : ${html.slice(0, 120)} (${failureSummary.slice(0, 200)})`));
}"""
"""What is right stays in the page: on long ones, telling it takes longer than finding it."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MADE = {"exclude": [".tutorial__static"]}
"""All of a page once Python has started, but for thousands of elements that are then hidden."""
LETTER = "lettres/dossier-avocat.html"
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))


SPARE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
"""What keeps Python from starting by itself: a page is then looked at as it was published."""


def violations(
    page: Page, rules: list[str] = RULES, part: str | dict[str, list[str]] = "html"
) -> list[str]:
    """Return what axe-core finds wrong in ``part``, which it may include or exclude.

    One line for each element.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(WRONG, [part, rules])
    return found


@pytest.fixture(scope="module")
def published(browser: Browser, site_folder: Path) -> Iterator[tuple[Page, Site, list[str]]]:
    """Yield one page for all that is looked at as it was published, and what it does wrong."""
    context = browser.new_context(service_workers="block", locale="fr-FR")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.add_init_script(SPARE_DATA)
    with serve(site_folder) as site:
        yield page, site, watch(page, site)
    context.close()


@pytest.fixture(scope="module", params=PAGES)
def opened(
    request: pytest.FixtureRequest, published: tuple[Page, Site, list[str]]
) -> Iterator[Page]:
    """Yield that page, on one address for all tests of it; what it did wrong fails the last."""
    page, site, anomalies = published
    anomalies.clear()
    page.goto(site.base + request.param)
    yield page
    assert anomalies == []


def test_every_page_passes_axe(opened: Page) -> None:
    opened.set_viewport_size({"width": 1280, "height": 720})
    opened.emulate_media(color_scheme="light", reduced_motion="reduce")
    assert violations(opened) == []
    opened.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert violations(opened, ["color-contrast"]) == []


def test_no_page_scrolls_sideways_on_a_narrow_screen(opened: Page) -> None:
    opened.set_viewport_size({"width": 320, "height": 640})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("name", [*TUTORIALS, "lettre"])
def test_every_first_screen_made_by_python_passes_axe(page: Page, site: Site, name: str) -> None:
    page.goto(site.base + (LETTER if name == "lettre" else f"tutoriels/{name}.html"))
    wait_for(page, "ready")
    assert violations(page, part=MADE) == []


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_results_followed_by_hand_pass_axe_with_all_that_they_fold(
    page: Page, site: Site, name: str
) -> None:
    page.goto(f"{site.base}tutoriels/{name}.html?a-la-main")
    results: list[str] = page.evaluate(
        "[...document.querySelectorAll('.plan:has(details)')].map(({ id }) => id)"
    )
    assert len(results) > 5
    for id in results[:: len(results) // 5]:
        page.evaluate("(id) => (location.hash = id)", id)
        page.evaluate(
            "document.querySelectorAll('main details').forEach((one) => (one.open = true))"
        )
        assert violations(page, part=f"#{id}") == []


def test_every_state_of_the_tutorial_passes_axe(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    assert violations(page, part=MADE) == []
    page.get_by_role("button", name="Continuer").click()
    page.locator(".error-summary").wait_for()
    assert violations(page, part=MADE) == []
    for option in ("non", "non", "liberal", "oui", "avis"):
        answer(page, option)
        assert violations(page, part=MADE) == []
    page.get_by_role("button", name="Recommencer").click()
    answer(page, "immediat")
    page.locator(".tutorial__screen .plan").wait_for()
    assert violations(page, part=MADE) == []


def test_html_validate_finds_nothing(site_folder: Path) -> None:
    assert html.faults(sorted(site_folder.rglob("*.html"))) == ""
