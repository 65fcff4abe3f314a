"""Search in a real browser, with and without network; what it finds is tested in `tests/search`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import COPIED
from tests.browser.server import Site
from tests.browser.test_accessibility import violations

PROOF = "tutoriels/preuves.html"
SHOWN = 3


Search = Callable[[str], list[str]]


@pytest.fixture(params=["online", "offline"])
def home(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Page]:
    """Return the home page, after a first visit when there is no network any more."""
    context = browser.new_context(service_workers="allow", locale="fr-FR")
    page = context.new_page()
    page.goto(f"{site.base}index.html")
    if request.param == "offline":
        page.evaluate(COPIED)
        context.set_offline(True)
        page.reload()
    yield page
    context.close()


@pytest.fixture
def searched(home: Page, site: Site) -> Search:
    return _search(home, site)


def test_a_query_leads_to_its_page(searched: Search) -> None:
    for query, page in (("déréférencement", "guide/fiche.html"), ("preuves", PROOF)):
        assert page in searched(query)


def test_a_query_without_any_page_says_so(home: Page, searched: Search) -> None:
    assert searched("xyzzyxyzzy") == []
    assert "Aucun résultat" in home.locator("#recherche-etat").inner_text()


def test_a_word_of_danger_shows_the_numbers_first(home: Page, searched: Search) -> None:
    searched("assurance")
    expect(home.locator("#recherche-aide")).to_be_hidden()
    assert searched("je n’en peux plus")[0] == "tutoriels/avis.html"
    expect(home.locator("#recherche-aide")).to_be_visible()
    expect(home.locator("#recherche-etat")).to_contain_text("numéros d’urgence")
    assert violations(home) == []


def test_the_field_stays_in_view_while_the_results_scroll(home: Page, searched: Search) -> None:
    home.set_viewport_size({"width": 360, "height": 600})
    searched("avis")
    home.locator(".search__link").last.scroll_into_view_if_needed()
    expect(home.locator("#recherche-mots")).to_be_in_viewport()


def _search(page: Page, site: Site) -> Search:
    """Return a function that types a query and returns the pages of the first results."""
    page.locator('[data-action="search"]:visible').first.click()

    def search(query: str) -> list[str]:
        page.fill("#recherche-mots", "")
        expect(page.locator("#recherche-etat")).to_be_empty()
        page.fill("#recherche-mots", query)
        expect(page.locator("#recherche-etat")).not_to_be_empty()
        links = page.locator(".search__link").evaluate_all("all => all.map((one) => one.href)")
        return [link.removeprefix(site.base).partition("#")[0] for link in links[:SHOWN]]

    return search
