"""The site published under a path, as the page of a project is, behind a real nginx."""

from __future__ import annotations

import dataclasses
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

from macros.publish import links, pdf, portable, publisher
from macros.publish.build import edition, publish, sources_digest
from tests.browser import nginx
from tests.browser.conftest import COPIED, PYTHON_KEPT, open_tutorial, wait_for, watch
from tests.browser.lacking import require
from tests.browser.server import Site
from tests.publish.pdf_text import text_of
from tests.publish.test_publisher import SECOND

ADDRESS = "https://ici.exemple.org/guide/"
DEEP = "une/page/qui/n-existe/pas.html"


@pytest.fixture(scope="module")
def folder(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site made for ``ADDRESS``, from what the other one was made of."""
    folder = tmp_path_factory.mktemp("under") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(publisher.SETTING, str(SECOND))
        publish(folder, dataclasses.replace(edition(sources_digest()), address=ADDRESS))
    return folder


@pytest.fixture(scope="module")
def base(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    require("publier avec nginx", nginx.missing())
    with nginx.nginx(folder, tmp_path_factory.mktemp("nginx"), root="/guide/") as address:
        yield address


@pytest.fixture
def site(base: str) -> Site:
    return Site(base=base)


def found(page: Page) -> str:
    """Search, from the page that is open, and return where the first result leads."""
    page.locator('[data-action="search"]').first.click()
    page.locator("#recherche-mots").fill("dereferencement")
    first = page.locator("#recherche-resultats a").first
    expect(first).to_be_visible()
    return str(first.evaluate("link => link.href"))


def test_pages_and_the_map_say_the_whole_address(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        name = page.relative_to(folder).as_posix()
        canonical = re.findall(r'rel="canonical" href="([^"]*)"', page.read_text(encoding="utf-8"))
        assert canonical == ([] if name == "404.html" else [ADDRESS + name]), name
    listed = re.findall(r"<loc>(.*?)</loc>", (folder / "sitemap.xml").read_text(encoding="utf-8"))
    assert len(listed) > 50
    for address in listed:
        assert (folder / address.removeprefix(ADDRESS)).is_file(), address


def test_the_site_wears_the_face_of_its_publisher(folder: Path, page: Page, site: Site) -> None:
    for file in folder.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert "Réputation numérique du médecin" not in html, file
        assert "sage-femme" in html, file
    assert links.check(folder, "/guide/") == []
    page.goto(f"{site.base}a-propos/mentions-legales.html")
    expect(page.locator("main")).to_contain_text("Hôpital Exemple")
    expect(page.locator("main")).not_to_contain_text("non renseigné")
    expect(page.locator("footer")).to_contain_text("Ordre des sages-femmes")
    brand = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--brand')")
    assert brand == "#1c4a6b"
    expect(page.locator('meta[property="og:site_name"]')).to_have_count(1)
    with pikepdf.open(folder / "telechargements" / pdf.NAME) as book:
        assert "Réputationnumériquedelasage" in text_of(book.pages[0])


def test_every_tutorial_gets_ready(page: Page, site: Site, folder: Path) -> None:
    names = sorted(path.stem for path in (folder / "tutoriels").glob("[!i]*.html"))
    assert len(names) >= 9
    for name in names:
        open_tutorial(page, site, name)


def test_a_page_that_does_not_exist_keeps_its_style_its_links_and_its_search(
    browser: Browser, site: Site
) -> None:
    page = browser.new_page(service_workers="block")
    assert page.goto(site.base + DEEP).status == 404
    anomalies = watch(page, site)
    page.reload()
    expect(page.locator("h1")).to_have_text("Cette page n’existe pas")
    assert page.locator(".doors").evaluate("doors => getComputedStyle(doors).display") != "inline"
    loaded = page.evaluate("[...document.styleSheets].every(sheet => sheet.cssRules.length)")
    assert loaded
    for link in page.locator(":is(main, header, footer) a[href]:not([href^='mailto:'])").all():
        address = link.evaluate("link => link.href.split('#')[0]")
        assert urllib.request.urlopen(address).status == 200, address
    result = found(page)
    assert result.startswith(site.base)
    assert urllib.request.urlopen(result.split("#")[0]).status == 200
    page.close()
    assert [each for each in anomalies if "404" not in each] == []


def test_search_leads_to_pages_under_the_path(page: Page, site: Site) -> None:
    page.goto(f"{site.base}guide/avis.html")
    assert found(page).startswith(site.base)


def test_what_was_visited_works_offline(browser: Browser, site: Site) -> None:
    context = browser.new_context(service_workers="allow", locale="fr-FR")
    page = context.new_page()
    open_tutorial(page, site, "avis")
    page.evaluate(COPIED)
    page.evaluate(PYTHON_KEPT)
    context.set_offline(True)
    page.goto(f"{site.base}tutoriels/avis.html")
    wait_for(page, "ready")
    for address in ("guide/agir.html", "tutoriels", "tutoriels/"):
        page.goto(site.base + address)
        expect(page.locator("h1")).to_be_visible()
    assert page.url == f"{site.base}tutoriels/"
    assert found(page).startswith(site.base)
    context.close()


def test_the_portable_edition_is_the_same_wherever_the_site_stands(
    folder: Path, browser: Browser, tmp_path: Path
) -> None:
    portable.make(folder, tmp_path)
    page = browser.new_page()
    page.goto((tmp_path / "tutoriels" / "avis.html").as_uri())
    wait_for(page, "ready")
    page.close()
    texts = "".join(file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.html"))
    assert ADDRESS not in texts


def test_the_server_answers_nothing_beside_the_path(base: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(base.removesuffix("guide/") + "tutoriels/avis.html")
