"""What a first visit costs: at most 90 kB for a page that is read, faces included.

The registry, which is looked up, holds every rule with its sources: it has a ceiling of its own.
Tutorials and letters are worked in: they ask for their own sheets and scripts besides. Those in
questions hold every outcome, which a browser reads before it starts Python. The copy that is made
after a first page brings all the others, and costs at most 0.9 MB with it.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

import brotli
import pytest

CEILING = 90_000
"""Bytes as sent: texts compressed, faces as they are."""
CEILINGS = {"reperes/registre.html": 95_000}
LAID_OUT = {"avis": (530_000, 4_400), "fiche": (212_000, 1_900), "suites": (305_000, 2_400)}
"""Bytes, as they are read, and elements of the pages that hold a tree, by tutorial."""
COPIED = 900_000
"""Bytes of a chapter and of the copy made after it, texts compressed with brotli."""
_ASKED = re.compile(r"<(?:script|img|link)\b[^>]*?\b(?:src|href)=\"([^\":]+)\"[^>]*>")
_PACKED = (".woff2", ".png")
_ELEMENT = re.compile(r"<[a-z]")
_NO_ELEMENT = re.compile(r"(?<=<noscript>).*?</noscript>", re.DOTALL)
"""What is one text where scripts run."""
_KINDS = re.compile(r'rel="(?:stylesheet|preload|icon)"|<script|<img')
_LISTED = re.compile(r'"url":"([^"]+)"')
_IMPORTED = re.compile(r'(?:from|import)\s*"(\.{1,2}/[^"]+)"')


def test_a_first_visit_to_a_page_that_is_read_is_light(site_folder: Path) -> None:
    pages = [page for page in sorted(site_folder.rglob("*.html")) if _is_read(page)]
    weights = {str(page.relative_to(site_folder)): sum(map(sent, asked(page))) for page in pages}
    assert len(weights) > 25
    assert weights["guide/agir.html"] > 50_000  # the faces are counted
    heavy = {name for name, weight in weights.items() if weight > CEILINGS.get(name, CEILING)}
    assert {name: weights[name] for name in heavy} == {}


@pytest.mark.parametrize("name", sorted(LAID_OUT))
def test_a_page_that_holds_a_tree_is_soon_read(site_folder: Path, name: str) -> None:
    page = site_folder / "tutoriels" / f"{name}.html"
    text = page.read_text(encoding="utf-8")
    most, elements = LAID_OUT[name]
    assert page.stat().st_size <= most
    assert len(_ELEMENT.findall(_NO_ELEMENT.sub("", text))) <= elements


@pytest.mark.slow
def test_a_chapter_and_the_copy_made_after_it_are_light(site_folder: Path) -> None:
    """Behind the servers whose settings we publish, which are given a brotli copy of each text."""
    worker, page = site_folder / "service-worker.js", site_folder / "guide" / "avis.html"
    copied = [site_folder / name for name in _LISTED.findall(worker.read_text(encoding="utf-8"))]
    assert page in copied
    assert len(copied) > 80
    assert sum(map(_sent_by_brotli, [page, worker, *copied])) <= COPIED  # the page comes twice


def _is_read(page: Path) -> bool:
    """Tell whether a page is neither worked in nor shown for a wrong address."""
    return page.name != "404.html" and "<tutorial-app" not in page.read_text(encoding="utf-8")


def asked(page: Path) -> set[Path]:
    """Return the page and every file that it asks for by itself, scripts' imports included."""
    tags = _ASKED.finditer(page.read_text(encoding="utf-8"))
    files = {(page.parent / tag[1]).resolve() for tag in tags if _KINDS.search(tag[0])}
    return {page, *files, *(part for file in files for part in _imports(file))}


@cache
def _imports(script: Path) -> frozenset[Path]:
    """Return what a script imports, and what that imports in its turn."""
    if script.suffix != ".js":
        return frozenset()
    found = _IMPORTED.findall(script.read_text(encoding="utf-8"))
    parts = {(script.parent / name).resolve() for name in found}
    return frozenset(parts.union(*map(_imports, parts)))


def _sent_by_brotli(file: Path) -> int:
    """Return the bytes that hosts are given by `compress.sh`."""
    data = file.read_bytes()
    return len(data) if file.suffix in _PACKED else len(brotli.compress(data, quality=11))


@cache
def sent(file: Path) -> int:
    """Return the bytes that a host sends for ``file``."""
    data = file.read_bytes()
    return len(data) if file.suffix in _PACKED else len(gzip.compress(data, 9))
