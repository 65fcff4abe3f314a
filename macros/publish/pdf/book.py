"""What the book is made of: the chapters in the order of the menu, cut out of their pages."""

from __future__ import annotations

import re
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from macros.publish.paths import ROOT

PART = "Guide"
"""The section of the menu that is read as a book."""

ANNEXES = ("reperes/glossaire", "reperes/sources", "reperes/registre")

_LEFT_OUT = (
    r'<p class="(?:crumb|meta)">.*?</p>',
    r' ?<a class="notes__back".*?</a>',
    r'<details class="toc">.*?</details>',
    r' ?<span class="law__date">.*?</span>',  # each rule gives it in the annex
    r'<form class="law-page__filter".*?</form>',
    r'<nav class="law-page__themes".*?</nav>',
)
_NOT_PRINTED = re.compile("|".join(_LEFT_OUT), re.DOTALL)
_NOTE = re.compile(r'<li id="note-(\d+)">(.*?)</li>')
_CALL = re.compile(r'<a class="call"[^>]* href="#note-(?P<number>\d+)">.*?</a>')
_LIST = re.compile(r'<ol class="notes">.*?</ol>', re.DOTALL)
_NO_SOURCES = re.compile(r'<h2 id="sources">[^\n]*</h2>\s*(?=(?:</div>\s*)?$)')
_ARTICLE = re.compile(r'<article class="prose\b[^"]*">(.*)</article>', re.DOTALL)


def html(site: Path) -> str:
    """Return the whole book, each page in a ``<div class="chapter" data-page="…">``."""
    return "\n".join(
        f'<div class="chapter" data-page="{name}">{_text(site / name)}</div>' for name in names()
    )


def names() -> list[str]:
    """Return the pages of the book, relative to the site."""
    config = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    (chapters,) = (section[PART] for section in config["nav"] if PART in section)
    pages = [Path(page).with_suffix("").as_posix() for page in chapters]
    return [f"{page}.html" for page in (*pages, *ANNEXES)]


def _with_footnotes(text: str) -> str:
    """Put each note where it is called, in place of the list at the end of the chapter."""
    notes = dict(_NOTE.findall(text))
    text = _CALL.sub(lambda call: f'<span class="note">{notes[call["number"]]}</span>', text)
    return _NO_SOURCES.sub("", _LIST.sub("", text))


def _text(page: Path) -> str:
    """Return the article of a page, without what only serves on a screen.

    Pandoc keeps the class of a ``<div>`` only: other elements whose class matters become one.
    """
    found = _ARTICLE.search(page.read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f"{page} : aucun article")
    text = _NOT_PRINTED.sub("", _with_footnotes(found[1]))
    text = re.sub(r"<(/?)article\b", r"<\1div", text)
    return re.sub(
        r'<p (class="(?:admonition-title|lead)")>(.*?)</p>', r"<div \1><p>\2</p></div>", text
    )
