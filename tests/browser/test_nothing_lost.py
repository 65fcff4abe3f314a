"""In the middle of a tutorial or a letter: a reload, Back, a dead worker, and all is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import library as project
from tests.browser.conftest import set_day, wait_for
from tests.browser.server import Site
from tests.browser.test_failures import KEEP_WORKERS
from tests.browser.walks import SCREEN, TODAY, TUTORIALS, Step, fill, letter_steps, press

LETTER = "signalement-plateforme"
HURRY = """
const later = setTimeout;
window.setTimeout = (act, delay, ...given) => {
  const soon = window.hurried && delay === 10_000; // what one call to Python may take
  if (soon) window.hurried = false;
  return later(act, soon ? 0 : delay, ...given);
};
"""
HEADING = f'document.querySelector("{SCREEN} :is(h2, legend)")'
SHOWN = f"""() => [
  {HEADING}.innerText,
  ...[...document.querySelectorAll("{SCREEN} form :is(input, textarea, select)")]
    .filter(({{ type }}) => type !== "file")
    .map(({{ name, value, checked }}) => [name, value, checked]),
]"""
"""The screen's heading, and what each of its fields holds."""


def walks() -> dict[str, tuple[Step, ...]]:
    """Return each tutorial's address and walk, and a letter's."""
    found = {f"tutoriels/{name}.html": steps for name, steps in TUTORIALS.items()}
    letter = project.library().letters[LETTER]
    return {**found, f"lettres/{LETTER}.html": letter_steps(letter)}


WALKS = walks()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Yield a page whose pages are never put aside whole, and whose worker can be killed."""
    context = browser.new_context(service_workers="block", locale="fr-FR")
    set_day(context, TODAY)
    context.add_init_script(KEEP_WORKERS + HURRY)
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    context.close()


def half_way(page: Page, site: Site, address: str) -> tuple[Step, list[object]]:
    """Go to the middle of a walk and fill in its screen; return its step, and what is shown."""
    page.goto(site.base + address)
    wait_for(page, "ready")
    steps = WALKS[address]
    middle = max(rank for rank, step in enumerate(steps[:4]) if step.fields)
    for step in steps[:middle]:
        fill(page, step)
        press(page, step.button)
    fill(page, steps[middle])
    return steps[middle], page.evaluate(SHOWN)


@pytest.mark.parametrize("address", sorted(WALKS))
def test_all_is_there_after_a_reload_and_after_back_and_a_dead_worker_loses_nothing(
    address: str, tab: Page, site: Site
) -> None:
    step, shown = half_way(tab, site, address)
    tab.reload()
    wait_for(tab, "ready")
    assert tab.evaluate(SHOWN) == shown
    tab.evaluate("window.marked = true")
    tab.goto(f"{site.base}guide/avis.html")
    tab.go_back()
    wait_for(tab, "ready")
    assert tab.evaluate("window.marked") is None  # a new page, not one that was put aside
    assert tab.evaluate(SHOWN) == shown
    tab.evaluate("() => { window.hurried = true; workers[0].terminate(); }")
    tab.evaluate(f"{HEADING}.left = true")
    press(tab, step.button)
    expect(tab.locator(".error-summary")).to_have_count(0)
    assert tab.evaluate("workers.length") == 2
    assert tab.evaluate(f"{HEADING}.left") is None  # another screen, from another worker


def test_a_result_a_letter_and_back_keep_what_each_holds(tab: Page, site: Site) -> None:
    address = f"lettres/{LETTER}.html"
    tab.goto(f"{site.base}tutoriels/avis.html")
    wait_for(tab, "ready")
    for step in TUTORIALS["avis"]:
        fill(tab, step)
        press(tab, step.button)
    result = tab.locator(f"{SCREEN} .plan__verdict").inner_text()
    tab.goto(site.base + address)
    wait_for(tab, "ready")
    expect(tab.locator(f'{SCREEN} [name="date_publication-day"]')).to_have_value("3")
    tab.locator(f'{SCREEN} [name="plateforme"]').fill("Avis-Santé")
    typed = tab.evaluate(SHOWN)
    tab.go_back()
    wait_for(tab, "ready")
    expect(tab.locator(f"{SCREEN} .plan__verdict")).to_have_text(result)
    tab.go_forward()
    wait_for(tab, "ready")
    assert tab.evaluate(SHOWN) == typed
