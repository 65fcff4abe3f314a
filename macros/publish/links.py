"""Check a finished site: links and anchors lead somewhere, nothing is loaded from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.publish.address import named
from tutorials.problems import Problem

LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}
"""Elements that make the browser ask for a file, and the attribute that names it."""

NAMING = ("canonical", "alternate")
"""Kinds of ``<link>`` that name an address and load nothing."""


@dataclass
class Page(HTMLParser):
    """What one page links to, loads, and can be linked to."""

    ids: set[str] = field(default_factory=set)
    links: list[tuple[int, str]] = field(default_factory=list)
    loads: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links and loaded files, with their line."""
        values = dict(attrs)
        line = self.getpos()[0]
        if values.get("id"):
            self.ids.add(str(values["id"]))
        if tag == "a" and values.get("href"):
            self.links.append((line, str(values["href"])))
        address = values.get(LOADING.get(tag, ""))
        if address and values.get("rel") not in NAMING:
            self.loads.append((line, address))


def check(site: Path, root: str = "/") -> list[Problem]:
    """Return every broken link and every file asked of another origin, in page order.

    Args:
        site: the folder of the site.
        root: the path under which it will stand.
    """
    pages = {path.relative_to(site).as_posix(): _parsed(path) for path in site.rglob("*.html")}
    problems = []
    for name, page in sorted(pages.items()):
        for line, address in page.loads:
            if urlsplit(address).netloc:
                message = f"fichier demandé à un autre site : {address}"
                problems.append(Problem(message, "servez-le depuis ce site", file=name, line=line))
        for line, address in (*page.links, *page.loads):
            reason = _broken(site, root, pages, name, address)
            if reason:
                problems.append(Problem(f"lien rompu : {address} ({reason})", file=name, line=line))
    return problems


def _broken(site: Path, root: str, pages: dict[str, Page], name: str, address: str) -> str:
    """Return why ``address``, as written in page ``name``, leads nowhere; empty if it does."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return ""
    file = named(parts.path, site / name, site, root) if parts.path else (site / name).resolve()
    if file is None:
        return f"hors du site, dont la racine est {root}"
    if parts.path.endswith("/"):
        file /= "index.html"
    if not file.is_file():
        return "page ou fichier absent"
    page = pages.get(file.relative_to(site.resolve()).as_posix())
    if parts.fragment and page and unquote(parts.fragment) not in page.ids:
        return "ancre absente de la page"
    return ""


def _parsed(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page
