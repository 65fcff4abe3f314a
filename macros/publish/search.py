"""The search index: what pages say, part by part, read from the finished pages of any generator.

Forms, menus, what is hidden and what the same words say of every act of a plan are left out:
nobody looks for them there. The words that editors declare alike, and those that ask for help,
come from ``site/search.yml``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from macros.publish.paths import CONTENT, ROOT
from tutorials.editing.site import Search
from tutorials.editing.source import whole

INDEX = "search/search_index.json"
WORDS = CONTENT / "site" / "search.yml"
LEFT_OUT = {"404.html"}
_OTHERS = ("search.json",)
"""Indexes that generators write, in shapes of their own."""

_QUIET = {"form", "nav", "script", "style", "template", "button", "dialog"}
_QUIET_CLASSES = {
    *("crumb", "meta", "toc", "status", "law__date", "call", "notes", "letter"),
    *("download", "unstarted", "visually-hidden"),
    *("condition", "act__buttons", "laws"),  # said of dozens of acts, and looked for in none
}
_HEADINGS = {"h1", "h2", "h3"}
_VOID = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}


@dataclass
class Part:
    """A page, or what stands under one of its headings: its address, title and words."""

    location: str
    title: str = ""
    words: list[str] = field(default_factory=list)

    def record(self) -> dict[str, str]:
        """Return what the index holds of it."""
        return {
            "location": self.location,
            "title": " ".join(self.title.split()),
            "text": " ".join("".join(self.words).split()),
        }


class _Reader(HTMLParser):
    """Cuts the article of a page into its parts."""

    def __init__(self, location: str) -> None:
        super().__init__()
        self._location = location
        self.parts = [Part(location)]
        self._open: list[tuple[str, bool, bool]] = []  # elements: is it quiet, is it a node
        self._article = 0
        self._titled = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._say(" ")
            return
        given = dict(attrs)
        classes = set((given.get("class") or "").split())
        quiet = tag in _QUIET or "hidden" in given or bool(classes & _QUIET_CLASSES)
        self._open.append((tag, quiet, "node" in classes))
        self._article += (tag == "article" and "prose" in classes) or bool(self._article)
        if tag in _HEADINGS and self._article and not self._quiet():
            id = given.get("id") or ""
            self._titled = tag == "h1" or (bool(id) and not self._inside_a_node(id))
            if tag != "h1" and self._titled:
                self.parts.append(Part(f"{self._location}#{_place(id)}"))
        self._say(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or tag not in (name for name, _, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            self._article -= bool(self._article)
        self._article -= bool(self._article)
        self._titled = self._titled and tag not in _HEADINGS
        self._say(" ")

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _quiet(self) -> bool:
        return any(quiet for _, quiet, _ in self._open)

    def _inside_a_node(self, heading: str) -> bool:
        """Tell whether a heading is of a part of a question or a result, which is found whole."""
        return any(node for _, _, node in self._open) and not heading.endswith("-title")

    def _say(self, text: str) -> None:
        if not self._article or self._quiet():
            return
        if self._titled:
            self.parts[-1].title += text
        else:
            self.parts[-1].words.append(text)


def _place(heading: str) -> str:
    """Return where a heading is: a card or a question is called by its own id, not its title's."""
    return heading.removesuffix("-titre").removesuffix("-title")


def write(site: Path) -> None:
    """Write the index of ``site``, in place of the one that its generator may have made."""
    for name in _OTHERS:
        (site / name).unlink(missing_ok=True)
    target = site / INDEX
    target.parent.mkdir(exist_ok=True)
    docs = [part.record() for page in _pages(site) for part in parts(page, site)]
    target.write_text(json.dumps({"docs": docs, **words()}, ensure_ascii=False), encoding="utf-8")


def parts(page: Path, site: Path) -> list[Part]:
    """Return the parts of one page that say something."""
    reader = _Reader(page.relative_to(site).as_posix())
    reader.feed(page.read_text(encoding="utf-8"))
    return [part for part in reader.parts if part.title.strip()]


def words() -> dict[str, Any]:
    """Return the lists of ``site/search.yml``.

    Raises:
        ContentError: the file cannot be read.
    """
    lists, _ = whole(WORDS, ROOT, Search)
    return {
        "same": lists.same,
        "danger": [word for line in lists.danger for word in line],
        "refuge": lists.refuge,
        "start": lists.start,
    }


def _pages(site: Path) -> Iterator[Path]:
    found: Iterable[Path] = sorted(site.rglob("*.html"))
    yield from (page for page in found if page.relative_to(site).as_posix() not in LEFT_OUT)
