"""The day after Material: the same tree, rendered by Zensical, gives the same site."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from macros.publish import links, pdf
from macros.publish.build import edition, finish
from macros.publish.paths import GENERATED, ROOT
from macros.publish.publisher import settings
from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site, serve
from tests.publish.test_reproducible import sources

VERSION = "1.0.0-zensical"
DIGEST = re.compile(r"\.[0-9a-f]{10}(?=\.(?:m?js|css)$)")
NOT_MADE = {"sitemap.xml.gz"}
"""What Zensical does not write, and nothing of ours reads."""


class Headings(HTMLParser):
    """The headings of a page: level, id and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[list[str]] = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch("h[1-6]", tag):
            self._inside = True
            self.found.append([tag, dict(attrs).get("id") or "", ""])

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch("h[1-6]", tag):
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.found[-1][2] += data


@pytest.fixture(scope="module")
def theirs(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the finished site that Zensical rendered, in a copy of the sources."""
    copy = sources(tmp_path_factory.mktemp("zensical"))
    for made in (ROOT / ".build", GENERATED, ROOT / "docs" / "telechargements"):
        target = copy / made.relative_to(ROOT)
        shutil.copytree(made, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("draft"))
    environment = {**os.environ, **settings(), "SITE_VERSION": VERSION, "PYTHONPATH": str(copy)}
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    subprocess.run(command, cwd=copy, env=environment, check=True)
    site = copy / "site"
    named = edition()
    pdf.make(site, named.release, named.date, "")
    finish(site, VERSION, named.date)
    return site


@pytest.fixture
def site(theirs: Path) -> Iterator[Site]:
    with serve(theirs) as site:
        yield site


def files(site: Path) -> set[str]:
    """Return the names of the files of a site, without the digests of scripts and styles."""
    paths = (path for path in site.rglob("*") if path.is_file())
    return {DIGEST.sub("", path.relative_to(site).as_posix()) for path in paths}


def leads_to(html: str, name: Path) -> set[str]:
    """Return where the links of a page lead, from the root of the site."""
    page = links.Page()
    page.feed(html)
    return {urljoin(f"/{name.as_posix()}", address) for _, address in page.links}


def test_it_has_the_same_files_and_no_broken_link(theirs: Path, site_folder: Path) -> None:
    assert files(site_folder) - files(theirs) == NOT_MADE
    assert files(theirs) <= files(site_folder)
    assert links.check(theirs) == []


def test_every_page_has_the_same_headings_and_leads_to_the_same_places(
    theirs: Path, site_folder: Path
) -> None:
    pages = sorted(site_folder.rglob("*.html"))
    assert len(pages) > 50
    for page in pages:
        name = page.relative_to(site_folder)
        ours, other = (file.read_text(encoding="utf-8") for file in (page, theirs / name))
        assert Headings(ours).found == Headings(other).found, name
        assert leads_to(ours, name) == leads_to(other, name), name


def test_every_tutorial_gets_ready_and_search_finds(page: Page, site: Site, theirs: Path) -> None:
    names = [path.stem for path in sorted((theirs / "tutoriels").glob("*.html"))]
    names.remove("index")
    assert len(names) >= 9
    for name in names:
        open_tutorial(page, site, name)
    page.goto(f"{site.base}lettres/relance.html")
    wait_for(page, "ready")
    page.locator('[data-action="search"]').first.click()
    page.locator("#recherche-mots").fill("dereferencement")
    expect(page.locator("#recherche-resultats a").first).to_be_visible()
