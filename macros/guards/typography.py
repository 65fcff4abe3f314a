"""French typography of the *built* pages: what readers get, whoever wrote the space."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from tutorials.editing.text_file import line_of
from tutorials.problems import Problem

RULES = (
    (re.compile(r" [;!?](?!\w)"), "espace ordinaire avant « ; », « ! » ou « ? »"),
    (re.compile(r" :(?![\w/-])"), "espace ordinaire avant « : »"),
    (re.compile(r" »"), "espace ordinaire avant « » »"),
    (re.compile(r"« "), "espace ordinaire après « « »"),
    (re.compile(r"[^\W\d_][;!?](?=\s|$)"), "pas d’espace avant « ; », « ! » ou « ? »"),
    (re.compile(r"[^\W\d_]'[^\W\d_]"), "apostrophe droite"),
    (re.compile(r"\bn° \d|\bart\. \d"), "espace ordinaire dans « n° 1 » ou « art. 1 »"),
)
VERBATIM = ("code", "pre", "script", "style", "kbd", "textarea", "svg")
"""Elements left as they are. Drawings have their own texts, set for their own place."""


def check(site: Path) -> list[Problem]:
    """Return every fault of typography in the finished site."""
    problems = []
    for path in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        name = f"{site.name}/{path.relative_to(site).as_posix()}"
        problems += [
            Problem(f"{fault} : « {around} »", "corrigez le texte d’origine", file=name, line=line)
            for line, fault, around in reader.faults
        ]
    return problems


class _Reader(HTMLParser):
    """Looks at the text of a page, element by element."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[tuple[int, str, str]] = []
        self._verbatim = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element; its ``title`` and ``alt`` are read too."""
        self._verbatim += tag in VERBATIM
        for name, value in attrs:
            if name in ("title", "alt", "aria-label", "placeholder") and value:
                self.handle_data(value)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Read an element that is closed at once without entering it."""

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self._verbatim -= tag in VERBATIM

    def handle_data(self, data: str) -> None:
        """Apply every rule to a text."""
        if self._verbatim:
            return
        for rule, fault in RULES:
            for match in rule.finditer(data):
                line = self.getpos()[0] + line_of(data, match.start()) - 1
                around = data[max(0, match.start() - 20) : match.end() + 20]
                self.faults.append((line, fault, " ".join(around.split(" "))))
