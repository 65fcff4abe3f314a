"""What people really type leads to the right page, in a real browser, with and without network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import wait_for
from tests.browser.server import Site
from tests.guide.sections import data

QUERIES: list[dict[str, Any]] = data("queries.yml")
SHOWN = 3


@pytest.fixture
def searched(page: Page, site: Site) -> Callable[[str], list[str]]:
    page.goto(f"{site.base}index.html")
    return _search(page, site)


def test_there_are_at_least_forty_queries() -> None:
    assert len(QUERIES) >= 40


def test_every_query_finds_its_page_among_the_first_three(
    searched: Callable[[str], list[str]],
) -> None:
    missed = {}
    for one in QUERIES:
        found = searched(one["query"])
        if one["page"] not in found:
            missed[one["query"]] = found
    assert missed == {}


def test_a_query_without_any_page_says_so(page: Page, searched: Callable[[str], list[str]]) -> None:
    assert searched("xyzzyxyzzy") == []
    assert "Aucun résultat" in page.locator("#recherche-etat").inner_text()


def test_a_query_of_empty_words_beside_a_real_one_still_finds(
    searched: Callable[[str], list[str]],
) -> None:
    assert "guide/fiche.html" in searched("comment faire pour supprimer ma fiche")


def _search(page: Page, site: Site) -> Callable[[str], list[str]]:
    """Return a function that types a query and returns the pages of the first results."""
    page.locator('[data-action="search"]:visible').first.click()

    def search(query: str) -> list[str]:
        page.fill("#recherche-mots", "")
        page.wait_for_function("document.getElementById('recherche-etat').textContent === ''")
        page.fill("#recherche-mots", query)
        page.wait_for_function("document.getElementById('recherche-etat').textContent !== ''")
        links = page.locator(".search__link").evaluate_all("all => all.map((one) => one.href)")
        return [link.removeprefix(site.base).partition("#")[0] for link in links[:SHOWN]]

    return search
