"""What a first visit to a page that is read or looked up costs: at most 90 kB, faces included.

Tutorials and letters are worked in: they ask for their own sheets and scripts besides.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

CEILING = 90_000
"""Bytes as sent: texts compressed, faces as they are."""
_ASKED = re.compile(r"<(?:script|img|link)\b[^>]*?\b(?:src|href)=\"([^\":]+)\"[^>]*>")
_KINDS = re.compile(r'rel="(?:stylesheet|preload|icon)"|<script|<img')
_IMPORTED = re.compile(r'(?:from|import)\s*"(\.{1,2}/[^"]+)"')


def test_a_first_visit_to_a_page_that_is_read_is_light(site_folder: Path) -> None:
    pages = [page for page in sorted(site_folder.rglob("*.html")) if _is_read(page)]
    weights = {str(page.relative_to(site_folder)): sum(map(sent, asked(page))) for page in pages}
    assert len(weights) > 25
    assert weights["guide/agir.html"] > 50_000  # the faces are counted
    assert {name: weight for name, weight in weights.items() if weight > CEILING} == {}


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


@cache
def sent(file: Path) -> int:
    """Return the bytes that a host sends for ``file``."""
    data = file.read_bytes()
    return len(data) if file.suffix in (".woff2", ".png") else len(gzip.compress(data, 9))
