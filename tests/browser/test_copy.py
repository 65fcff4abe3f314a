"""The copy for offline use, told and governed by who has it; and how a page grows old."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.publish import portable
from tests.browser.conftest import COPIED, open_tutorial, set_clock, wait_for
from tests.browser.server import Site, serve
from tests.browser.test_tutorial import answer
from tests.browser.test_updates import KEPT

PRIVACY = "a-propos/confidentialite.html"
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
SAVING = """Object.defineProperty(navigator, "connection", { value: CONNECTION });"""
CHECKED = "document.querySelector('time.checked').dateTime"
OLD = "il y a plus de six mois"


def copied(profile: BrowserContext, site: Site) -> Page:
    """Return the page about privacy, once the texts are kept."""
    page = profile.new_page()
    page.goto(f"{site.base}index.html")
    page.evaluate(COPIED)
    page.goto(site.base + PRIVACY)
    return page


def test_what_is_kept_since_when_and_how_large_is_said(profile: BrowserContext, site: Site) -> None:
    page = copied(profile, site)
    report = page.locator(".offline__report")
    expect(report).to_have_text(
        re.compile(
            r"Gardés dans ce navigateur depuis le .*\d{4} : \d+ fichiers du site, \d+(,\d)?.Mo"
        )
    )
    assert int(re.findall(r"(\d+) fichiers", report.inner_text())[0]) == len(page.evaluate(KEPT))


def test_the_copy_is_erased_and_stays_so_until_it_is_asked_for(
    profile: BrowserContext, site: Site
) -> None:
    page = copied(profile, site)
    page.get_by_role("button", name="Effacer la copie").click()
    expect(page.locator(".offline")).to_contain_text("La copie est effacée")
    expect(page.locator(".offline__report")).to_contain_text("ne garde aucune copie")
    for name in ("index.html", PRIVACY):
        page.goto(site.base + name)
        page.wait_for_load_state("load")
    assert page.evaluate(KEPT) == []
    assert page.evaluate(REGISTERED) == 0
    page.get_by_role("button", name="Garder tout le site").click()
    expect(page.locator(".offline")).to_contain_text("fonctionne sans connexion")
    expect(page.locator(".offline__report")).to_contain_text("Gardés")
    page.reload()
    page.evaluate(COPIED)


def test_a_copy_that_cannot_be_renewed_stays(profile: BrowserContext, site: Site) -> None:
    page = copied(profile, site)
    before = page.evaluate(KEPT)
    profile.set_offline(True)
    page.get_by_role("button", name="Renouveler la copie").click()
    expect(page.locator(".offline")).to_contain_text("La copie reste telle qu’elle est")
    assert page.evaluate(KEPT) == before


@pytest.mark.parametrize("connection", ["{ saveData: true }", '{ type: "cellular" }'])
def test_nothing_is_kept_unasked_where_bytes_are_to_be_saved(
    profile: BrowserContext, site: Site, connection: str
) -> None:
    page = profile.new_page()
    page.add_init_script(SAVING.replace("CONNECTION", connection))
    page.goto(site.base + PRIVACY, wait_until="networkidle")
    assert page.evaluate(REGISTERED) == 0
    assert not any("service-worker" in path for path in site.requests)
    page.get_by_role("button", name="Garder tout le site").click()
    expect(page.locator(".offline")).to_contain_text("fonctionne sans connexion")


def later(page: Page, site: Site) -> dt.datetime:
    """Return the moment that is six months and a day after the rules were checked."""
    page.goto(f"{site.base}index.html")
    checked = dt.date.fromisoformat(page.evaluate(CHECKED))
    return dt.datetime.combine(checked + dt.timedelta(days=185), dt.time(12))


def test_a_page_says_how_old_its_rules_are_once_they_are_old(page: Page, site: Site) -> None:
    after = later(page, site)
    expect(page.locator("footer")).to_contain_text("Règles contrôlées le")
    expect(page.locator(".age")).to_have_count(0)
    set_clock(page, after)
    for name in ("index.html", "guide/avis.html", "lettres/opposition-fiche.html"):
        page.goto(site.base + name)
        expect(page.locator("main .age")).to_contain_text(OLD)
    open_tutorial(page, site, "avis")
    answer(page, "immediat")
    expect(page.locator(".tutorial__screen .plan")).to_contain_text(OLD)


def test_without_network_and_from_a_folder_pages_grow_old_too(
    profile: BrowserContext, site: Site, folder: Path
) -> None:
    page = copied(profile, site)
    set_clock(page, later(page, site))
    profile.set_offline(True)
    page.goto(f"{site.base}guide/avis.html")
    expect(page.locator("main .age")).to_contain_text(OLD)
    page.goto((folder / "tutoriels" / "avis.html").as_uri())
    expect(page.locator("main .age")).to_contain_text(OLD)


def test_the_portable_edition_is_one_click_away_with_its_size_and_digest(
    browser: Browser, site: Site, site_folder: Path, tmp_path: Path
) -> None:
    page = browser.new_page(service_workers="block")
    for name in ("index.html", "lettres/index.html"):
        page.goto(site.base + name)
        offer = page.locator(".portable")
        expect(offer).to_contain_text(re.compile(r"ZIP, \d+,\d.Mo"))
        with page.expect_download() as offered:
            offer.locator("a").click()
        digest = hashlib.sha256(offered.value.path().read_bytes()).hexdigest()
        assert digest in (site_folder / name).read_text(encoding="utf-8")
    with zipfile.ZipFile(site_folder / "telechargements" / portable.NAME) as archive:
        archive.extractall(tmp_path)
    page.goto((tmp_path / portable.FOLDER / "index.html").as_uri())
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".portable")).to_have_count(0)  # it could not hold its own digest
    page.goto((tmp_path / portable.FOLDER / "tutoriels" / "avis.html").as_uri())
    wait_for(page, "ready")
    page.close()


def test_a_page_inside_another_site_says_so_and_offers_to_leave(
    browser: Browser, site: Site, tmp_path: Path
) -> None:
    page = browser.new_page(service_workers="block")
    page.goto(f"{site.base}index.html")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".framed")).to_have_count(0)
    (tmp_path / "index.html").write_text(f'<iframe src="{site.base}index.html"></iframe>')
    with serve(tmp_path) as other:
        page.goto(other.base)
        frame = page.frame_locator("iframe")
        expect(frame.locator(".framed")).to_contain_text("à l’intérieur d’un autre site")
        frame.get_by_role("link", name="Ouvrir le guide seul").click()
        page.wait_for_url(f"{site.base}**")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".framed")).to_have_count(0)
    page.close()
