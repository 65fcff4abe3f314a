"""Read a folder of consolidated codes, one Markdown file a code, as public mirrors give them.

A file begins with ``title: "Code pénal"`` between two ``---``; an article is a heading of five
marks (``##### Article L127-3``) and runs to the next heading. Repealed articles are absent, no
article has a date, and a number may stand twice with different texts.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_TITLE = re.compile(r'^title:\s*"?(.*?)"?\s*$', re.MULTILINE)
_ARTICLE = re.compile(r"^#####\s+Article\s+(\S.*?)\s*$")
_PART = re.compile(r"^(?P<text>.+?), art\. (?P<numbers>.+)$")
_PARAGRAPHS = re.compile(r"\balinéas?\s+\d+(?:(?:,\s*|\s+et\s+)\d+)*(?![-\d])")
_NUMBER = re.compile(r"(?<![\d-])((?:[LRDA]\.\s?)?\d+(?:-\d+)*)(?![-\d°])")
_RANGE = re.compile(r"((?:[LRDA]\.\s?)?(?:\d+-)*)(\d+)\s+à\s+\1(\d+)(?![-\d])")
_DIGEST = 8
"""Letters of a digest: enough to see a change, short enough to copy by hand."""


@dataclass(frozen=True)
class Named:
    """An article as an entry's reference names it: « code pénal », « 433-3 »."""

    text: str
    number: str

    def __str__(self) -> str:
        return f"{self.text}, {self.number}"


@dataclass(frozen=True)
class Code:
    """A code: its articles, by number as the folder writes it (« L127-3 »), each with its texts."""

    title: str
    articles: dict[str, list[str]]

    def texts(self, number: str) -> list[str]:
        """Return the texts of « L. 127-3 »; decrees in council also stand as « R*127-3 »."""
        plain = re.sub(r"[.\s]", "", number)
        starred = re.sub(r"^([RD])", r"\1*", plain)
        return self.articles.get(plain) or self.articles.get(starred, [])


def read_codes(folder: Path) -> dict[str, Code]:
    """Read every ``*.md`` of ``folder`` that has a title; codes by :func:`plain_title`."""
    codes = {}
    for file in sorted(folder.rglob("*.md")):
        text = file.read_text(encoding="utf-8")
        if found := _TITLE.search(text):
            codes[plain_title(found[1])] = Code(found[1], dict(_articles(text)))
    return codes


def plain_title(title: str) -> str:
    """Return a title as it is compared: lower case, one kind of apostrophe, single spaces."""
    return " ".join(title.casefold().replace("’", "'").split())


def named(reference: str) -> list[Named]:
    """Return the articles that an entry's reference names, whatever the text.

    >>> [str(one) for one in named("code pénal, art. 433-3, alinéas 2 et 4 ; code civil, art. 9")]
    ['code pénal, 433-3', 'code civil, 9']
    """
    found = []
    for part in reference.split(" ; "):
        if match := _PART.match(part):
            numbers = _RANGE.sub(_spread, _PARAGRAPHS.sub("", match["numbers"]))
            found += [Named(match["text"], number) for number in _NUMBER.findall(numbers)]
    return found


def digest(text: str) -> str:
    """Return the short digest of an article, the same whatever its spaces and line breaks."""
    plain = " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())
    return hashlib.sha256(plain.encode()).hexdigest()[:_DIGEST]


def _articles(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each number with all the texts that stand under it, in the order of the file."""
    found: dict[str, list[list[str]]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if line.startswith("#"):
            heading = _ARTICLE.match(line)
            lines = []
            if heading:
                found.setdefault(heading[1], []).append(lines)
        else:
            lines.append(line)
    for number, texts in found.items():
        yield number, ["\n".join(one).strip() for one in texts]


def _spread(match: re.Match[str]) -> str:
    """Write a range out: « D. 111-9 à D. 111-11 » is three articles."""
    return ", ".join(f"{match[1]}{n}" for n in range(int(match[2]), int(match[3]) + 1))
