"""No name on an element without a role: no reader is bound to say it, and axe leaves it open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.publish.paths import ROOT

NAMED = re.compile(r"<([a-z][\w-]*)(\s[^<>]*?aria-label(?:ledby)?=[^<>]*)>")
TITLE = re.compile(r'<h\d id="([^"]+)"[^>]*>(.*?)</h\d>')
PART = re.compile(r'<a class="pages__link" href="#([^"]+)">(.*?)</a>')
WITH_A_ROLE = {
    *("a", "article", "aside", "button", "details", "dialog", "fieldset", "figure", "footer"),
    *("form", "header", "iframe", "img", "input", "main", "meter", "nav", "ol", "output"),
    *("progress", "section", "select", "summary", "svg", "table", "textarea", "ul"),
}
"""Elements that have a role of their own, which a name belongs to."""
SOURCES = ("tutorials/templates", "macros", "overrides", "docs/assets/js")


def without_a_role(text: str) -> list[str]:
    """Return the tags of ``text`` that are given a name and have no role."""
    return [
        f"<{tag}{attributes}>"
        for tag, attributes in NAMED.findall(text)
        if tag not in WITH_A_ROLE and not re.search(r"\srole=", attributes)
    ]


def sources() -> Iterator[Path]:
    for folder in SOURCES:
        for suffix in ("html", "py", "mjs"):
            yield from sorted((ROOT / folder).rglob(f"*.{suffix}"))


def test_a_name_on_a_paragraph_is_seen() -> None:
    assert without_a_role('<p class="x" aria-label="Note">5</p>')
    assert not without_a_role('<p role="note" aria-label="Note">5</p><nav aria-label="Pages">')


def test_no_page_names_an_element_without_a_role(site_folder: Path) -> None:
    pages = sorted(site_folder.rglob("*.html"))
    assert len(pages) > 50
    found = {page.name: without_a_role(page.read_text("utf-8")) for page in pages}
    assert {name: tags for name, tags in found.items() if tags} == {}


def test_no_screen_that_python_makes_does_either() -> None:
    found = {str(file): without_a_role(file.read_text("utf-8")) for file in sources()}
    assert {name: tags for name, tags in found.items() if tags} == {}


def test_a_title_has_its_french_spaces_in_the_contents_too(site_folder: Path) -> None:
    wrong = []
    for page in site_folder.rglob("*.html"):
        html = page.read_text("utf-8")
        titles = {id: re.sub(r"<[^>]*>", "", title) for id, title in TITLE.findall(html)}
        wrong += [part for part in PART.findall(html) if titles[part[0]] != part[1]]
    assert not wrong


def test_every_link_leads_somewhere(site_folder: Path) -> None:
    """Search engines and Lighthouse count a link without an address, even one not shown yet."""
    pages = [page.read_text("utf-8") for page in site_folder.rglob("*.html")]
    assert [tag for html in pages for tag in re.findall(r"<a\b(?![^>]*\bhref=)[^>]*>", html)] == []
