"""Say the kind and size of files offered for download: they are known only once all is made.

A page offers one with the macro ``telechargement``, which leaves the size empty.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from tutorials.typography import NBSP

KEPT_SIZE = '<span class="kept-size"></span>'
"""What all that can be kept for offline use weighs, on the button that asks for it."""

_OFFERED = re.compile(
    r'(?P<start><a class="download" href="(?P<path>[^"]+)"[^>]*>[^<]*'
    r'<span class="download__size">)(?=</span>)'
)


def add_sizes(site: Path) -> None:
    """Fill the empty sizes of every page of ``site``; a missing file is for the link check."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")

        def filled(match: re.Match[str], folder: Path = page.parent) -> str:
            file = folder / match["path"]
            if not file.is_file():
                return match[0]
            kind = file.suffix.removeprefix(".").upper()
            return f"{match['start']}({kind}, {in_words(file.stat().st_size)})"

        sized = _OFFERED.sub(filled, text)
        if sized != text:
            page.write_text(sized, encoding="utf-8")


def add_kept_size(site: Path, paths: Collection[str]) -> None:
    """Say on each page that offers to keep all for offline use what these files weigh.

    Of Python's two packings a browser keeps one; the page's script says the other size where it is
    the smaller one.
    """
    usual, smaller = (
        in_words(sum((site / path).stat().st_size for path in paths if other not in path))
        for other in ("/python/brotli/", "/python/gzip/")
    )
    fill(site, KEPT_SIZE, f'<span data-brotli="({smaller})">({usual})</span>')


def fill(site: Path, place: str, words: str) -> None:
    """Put ``words`` at ``place`` in each page of ``site`` that has it."""
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if place in text:
            page.write_text(text.replace(place, words), encoding="utf-8")


def in_words(size: int) -> str:
    """Return a size in bytes in French: « 38 Ko », « 2,4 Mo »."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))}{NBSP}Ko"
    return f"{size / 1_000_000:.1f}{NBSP}Mo".replace(".", ",")
