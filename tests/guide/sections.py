"""Read a built page the way a reader does: by section."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from tests.library import library

HERE = Path(__file__).parent
HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass
class Section:
    """What stands between a heading and the next one of its rank, or the whole page."""

    level: int
    text: str = ""
    links: list[str] = field(default_factory=list)

    def contains(self, phrase: str) -> bool:
        return folded(phrase) in folded(self.text)

    def names(self, entry: str) -> bool:
        """Say whether the section refers to an entry of the law registry."""
        return any(link.endswith(f"reperes/registre.html#{entry}") for link in self.links)


class Page(HTMLParser):
    """The sections of a page, by the id of their heading; the whole page under ``""``."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.sections: dict[str, Section] = {"": Section(0)}
        self._open: list[Section] = [self.sections[""]]
        self._quiet = 0
        self._note = ""
        self._notes: dict[str, list[str]] = {}
        self.feed(html)
        for section in self.sections.values():  # a call stands for what its note names
            section.links += [link for call in section.links for link in self._notes.get(call, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._quiet += tag in ("script", "style", "nav")
        if tag in HEADINGS and not self._quiet:
            self._open = [one for one in self._open if one.level < HEADINGS[tag]]
            section = Section(HEADINGS[tag])
            self._open.append(section)
            self.sections[given.get("id", "?")] = section
        if tag == "li":
            self._note = f"#{given['id']}" if given.get("id", "").startswith("note-") else ""
        if tag == "a" and self._note:
            self._notes.setdefault(self._note, []).append(given["href"])
        if tag == "a" and "href" in given:
            for one in self._open:
                one.links.append(given["href"])
        self._say(" " if tag in ("p", "li", "td", "th", "div", "br") else "")

    def handle_endtag(self, tag: str) -> None:
        self._quiet -= tag in ("script", "style", "nav")

    def handle_data(self, data: str) -> None:
        self._say(data)

    def _say(self, text: str) -> None:
        if not self._quiet:
            for one in self._open:
                one.text += text


def folded(text: str) -> str:
    """Return ``text`` without case, with one kind of space and of apostrophe."""
    return re.sub(r"\s+", " ", text.replace("’", "'").casefold()).strip()


@cache
def read(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def data(name: str) -> list[dict[str, Any]]:
    """Return the records of a YAML file, or of all the files of a folder, of these tests.

    What they expect may name values of the law, as pages do: a changed value breaks none of them.
    """
    place = HERE / name
    files = sorted(place.glob("*.yml")) if place.is_dir() else [place]
    records = [one for file in files for one in yaml.safe_load(file.read_text(encoding="utf-8"))]
    expand = library().registry.expand
    return [
        one | {"expect": [expand(text) for text in one["expect"]]} if "expect" in one else one
        for one in records
    ]
