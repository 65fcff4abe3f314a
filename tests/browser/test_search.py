"""What people really type leads to the right page, in a real browser, with and without network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import COPIED
from tests.browser.server import Site
from tests.guide.sections import data

QUERIES: list[dict[str, Any]] = data("queries.yml")
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


def test_there_are_at_least_forty_queries() -> None:
    assert len(QUERIES) >= 40


def test_every_query_finds_its_page_among_the_first_three(searched: Search) -> None:
    missed = {}
    for one in QUERIES:
        found = searched(one["query"])
        if one["page"] not in found:
            missed[one["query"]] = found
    assert missed == {}


def test_a_query_without_any_page_says_so(home: Page, searched: Search) -> None:
    assert searched("xyzzyxyzzy") == []
    assert "Aucun résultat" in home.locator("#recherche-etat").inner_text()


def test_a_query_of_empty_words_beside_a_real_one_still_finds(searched: Search) -> None:
    assert "guide/fiche.html" in searched("comment faire pour supprimer ma fiche")


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
