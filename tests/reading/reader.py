"""Read the screens as a browser does."""

from __future__ import annotations

import re
from html.parser import HTMLParser


def words(html: str) -> str:
    """Return the visible words of ``html``."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


class Screen(HTMLParser):
    """What the text shown back holds: the text itself, its marks, its references.

    Args:
        html: a screen with the text marked.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.marks, self.references = "", list[str](), list[str]()
        self.ids, self.links = set[str](), set[str]()
        self.tags = list[str]()
        self._inside = self._mark = self._reference = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        self.ids.add(values.get("id") or "")
        self.links.add(values.get("href") or "")
        if values.get("class") == "reading__text":
            self._inside = True
        if tag == "mark":
            self._mark = True
            self.marks.append("")
        if values.get("class") == "reading__ref":
            self._reference = True
            self.references.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "div":
            self._inside = False
        if tag == "mark":
            self._mark = False
        if tag == "a":
            self._reference = False

    def handle_data(self, data: str) -> None:
        if self._reference:
            self.references[-1] += data
        elif self._inside:
            self.text += data
        if self._mark:
            self.marks[-1] += data
