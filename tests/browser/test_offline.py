"""Without network: every page and search after one visit; Python once it was used or asked for."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import nginx
from tests.browser.conftest import COPIED, PYTHON_KEPT, open_tutorial, wait_for, watch
from tests.browser.hosts import CLEAN, TYPES
from tests.browser.lacking import require
from tests.browser.server import Site
from tests.browser.test_accessibility import SPARE_DATA
from tests.browser.test_tutorial import HEADING, answer
from tests.browser.test_updates import KEPT

PYTHON = "/generated/python/"
DAMAGE = """async (part) => {
  const cache = await caches.open("moteur");
  const found = (await cache.keys()).filter(({ url }) => url.includes(part));
  for (const request of found) await cache.put(request, new Response("abîmé"));
  return found.length;
}"""
"""Damage what the copy has under a name; return how many files that is."""
LEFT = """async (part) => {
  const cache = await caches.open("moteur");
  const found = (await cache.keys()).find(({ url }) => url.includes(part));
  return found ? (await (await cache.match(found)).blob()).size : 0;
}"""
"""Bytes that the copy has under a name."""


@pytest.fixture
def visited(profile: BrowserContext, site: Site) -> BrowserContext:
    """Return a profile that has visited the home page once and is now cut off."""
    page = profile.new_page()
    page.goto(f"{site.base}index.html")
    page.evaluate(COPIED)
    page.close()
    profile.set_offline(True)
    return profile


def test_every_page_opens(visited: BrowserContext, site: Site, site_folder: Path) -> None:
    page = visited.new_page()
    page.add_init_script(SPARE_DATA)  # not even tried here: Python was not kept
    for file in sorted(site_folder.rglob("*.html")):
        name = file.relative_to(site_folder).as_posix()
        if name == "404.html":
            continue  # nobody asks for it by name
        page.goto(site.base + name)
        expect(page.locator("h1").first, name).to_be_visible()


def test_nobody_downloads_python_for_having_read(profile: BrowserContext, site: Site) -> None:
    page = profile.new_page()
    for name in ("index.html", "guide/avis.html", "a-propos/confidentialite.html"):
        page.goto(site.base + name)
        page.evaluate(COPIED)
    assert not [path for path in site.requests if PYTHON in path]


def test_a_tutorial_that_was_used_runs_and_its_files_came_once(
    profile: BrowserContext, site: Site
) -> None:
    page = profile.new_page()
    open_tutorial(page, site, "avis")
    page.evaluate(COPIED)
    page.evaluate(PYTHON_KEPT)
    large = [path for path in site.requests if "/snapshot." in path or "/engine." in path]
    assert len(large) == len(set(large)) == 2
    copy_asked = site.requests.index("/service-worker.js")
    assert max(map(site.requests.index, large)) < copy_asked  # what is waited for comes first
    profile.set_offline(True)
    runs(profile.new_page(), site)


def test_all_is_kept_for_who_asks_and_the_size_is_said(profile: BrowserContext, site: Site) -> None:
    page = profile.new_page()
    page.goto(f"{site.base}tutoriels/index.html")
    page.evaluate(COPIED)
    assert not any(PYTHON in path for path in site.requests)
    keep = page.get_by_role("button", name=re.compile(r"Garder tout le site.*\(\d+,\d.Mo\)"))
    site.faults["/snapshot."] = 503
    site.requests.clear()
    keep.click()
    expect(page.locator(".offline")).to_contain_text("Un fichier n’a pas pu venir")
    assert max(Counter(site.requests).values()) == 1  # nothing is asked for twice
    expect(keep).to_be_hidden()
    site.faults.clear()
    page.get_by_role("button", name="Renouveler").click()
    expect(page.locator(".offline")).to_contain_text("La copie est à jour")
    profile.set_offline(True)
    runs(profile.new_page(), site)


@pytest.fixture
def all_kept(profile: BrowserContext, site: Site) -> Page:
    """A page of a browser that has just been asked to keep all the site, and has."""
    page = profile.new_page()
    page.goto(f"{site.base}a-propos/confidentialite.html")
    page.get_by_role("button", name="Garder tout le site").click()
    expect(page.locator(".offline")).to_contain_text("fonctionne sans connexion")
    return page


def test_with_all_the_site_come_its_blank_letters_and_the_guide(
    all_kept: Page, profile: BrowserContext, site: Site
) -> None:
    page = all_kept
    profile.set_offline(True)
    for name in ("index.html", "lettres/opposition-fiche.html"):
        page.goto(site.base + name)
        for link in page.locator("a.download:not([href$='.zip'])").all():
            with page.expect_download() as offered:
                link.click()
            assert offered.value.path().stat().st_size > 500
    link = page.locator("a.download").first  # what is not kept is said, on the page that asks
    link.evaluate("link => { link.href = 'absente.pdf'; }")
    link.click()
    expect(page.locator("main")).to_contain_text("Ce fichier n’est pas gardé")


def test_what_is_kept_and_does_not_start_is_thrown_away_and_nothing_else(
    all_kept: Page, profile: BrowserContext, site: Site
) -> None:
    page = all_kept
    assert page.evaluate(DAMAGE, "/engine.") == 1
    profile.set_offline(True)
    page.goto(f"{site.base}tutoriels/avis.html")
    wait_for(page, "error")
    expect(page.locator("tutorial-app > .status")).to_contain_text("coupé ou abîmé")
    assert page.evaluate(LEFT, "/engine.") == 0
    assert any("/lettres/" in path for path in page.evaluate(KEPT))
    profile.set_offline(False)
    page.get_by_role("button", name="Réessayer").click()
    wait_for(page, "ready")


def runs(page: Page, site: Site) -> None:
    """Walk one step in a tutorial; an error fails the test."""
    anomalies = watch(page, site)
    open_tutorial(page, site, "avis")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")
    assert anomalies == []


def test_search_finds(visited: BrowserContext, site: Site) -> None:
    page: Page = visited.new_page()
    page.goto(f"{site.base}index.html")
    page.locator('[data-action="search"]').first.click()
    page.locator("#recherche-mots").fill("dereferencement")
    expect(page.locator("#recherche-resultats a").first).to_be_visible()


def test_a_filters_page_is_never_kept_in_place_of_a_file(
    profile: BrowserContext, site: Site
) -> None:
    """A network with a login answers everything with its own page, and with 200."""
    page = profile.new_page()
    site.faults[".css"] = "page"
    page.goto(f"{site.base}index.html")
    page.evaluate(COPIED)
    site.faults.clear()
    page.reload()
    sheet = page.locator('link[rel="stylesheet"]').first.evaluate("link => link.href")
    text = page.evaluate("address => fetch(address).then((answer) => answer.text())", sheet)
    assert "Filtre" not in text
    assert "{" in text


def test_a_file_that_does_not_come_leaves_the_rest_of_the_copy(
    profile: BrowserContext, site: Site
) -> None:
    page = profile.new_page()
    site.faults["guide/patients.html"] = 500
    page.goto(f"{site.base}index.html")
    page.evaluate(COPIED)
    profile.set_offline(True)
    page.goto(f"{site.base}guide/avis.html")
    expect(page.locator("h1")).to_contain_text("avis")


@pytest.mark.parametrize("status", [404, 410])
def test_a_page_that_is_gone_is_not_shown_from_the_copy_to_who_is_online(
    profile: BrowserContext, site: Site, status: int
) -> None:
    page = profile.new_page()
    page.goto(f"{site.base}index.html")
    page.evaluate(COPIED)
    site.faults["guide/avis.html"] = status
    answered = page.goto(f"{site.base}guide/avis.html")
    assert answered is not None
    assert answered.status == status
    expect(page.locator("article")).to_have_count(0)
    site.faults["guide/avis.html"] = 503  # a server out of order is another matter
    page.goto(f"{site.base}guide/avis.html")
    expect(page.locator("h1")).to_contain_text("avis")


def test_a_folder_opens_with_and_without_its_slash_and_its_links_lead_on(
    visited: BrowserContext, site: Site
) -> None:
    page = visited.new_page()
    for address in ("tutoriels", "tutoriels/"):
        page.goto(site.base + address)
        page.locator('main a[href="avis.html"]').first.click()
        expect(page.locator("tutorial-app")).to_be_visible()


def test_behind_a_host_that_takes_html_off_addresses_pages_are_the_networks_then_the_copys(
    profile: BrowserContext, site_folder: Path, tmp_path: Path
) -> None:
    require("hôte qui redirige", nginx.missing())
    with nginx.plain(site_folder, tmp_path, f"{TYPES}\n{CLEAN}") as base:
        page = profile.new_page()
        page.goto(f"{base}guide/avis.html")
        assert page.url == f"{base}guide/avis"
        page.evaluate(COPIED)
        page.goto(f"{base}guide/agir.html")
        assert page.url == f"{base}guide/agir"  # the network answered, not the copy
        profile.set_offline(True)
        for address in ("guide/patients", "guide/patients.html", "tutoriels/", "lettres/index"):
            page.goto(base + address)
            expect(page.locator("h1").first).to_be_visible()
