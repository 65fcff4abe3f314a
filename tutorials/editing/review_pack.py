"""One document for a jurist: the registry, the outcomes, the letters, a place for each remark."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from tutorials import render
from tutorials.dates.french import long_date
from tutorials.editing.static.flow import section
from tutorials.editing.static.letter import letter_page
from tutorials.editing.text_file import line_of
from tutorials.law.model import Entry
from tutorials.library import Library
from tutorials.sources import read_words, reviewed_words

TEMPLATE = Path(__file__).with_suffix(".html")
_INSIDE = re.compile(r'<a\b[^>]*href="(?!https?:|tel:|sms:)[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
"""Links from page to page, which lead nowhere in a document."""
_HEADING = re.compile(r"<h[23]\b[^>]*>.*?</h[23]>", re.DOTALL)
_ID = re.compile(r"""^ *- id: ["']?([\w-]+)""", re.MULTILINE)


@dataclass(frozen=True)
class Piece:
    """A text to read again.

    Args:
        mark: what a remark on it begins with: « loi:presse-prescription ».
        place: its file and line, from the project.
        title: what it is called.
        html: all of it, as it is printed on the site.
    """

    mark: str
    place: str
    title: str
    html: str


@dataclass(frozen=True)
class Section:
    """Pieces of a kind."""

    title: str
    pieces: tuple[Piece, ...]


def sections(library: Library, root: Path) -> tuple[Section, ...]:
    """Return all that a jurist reads, in the order of the site.

    Args:
        library: the installed content.
        root: the project, to say which file holds each text.
    """
    return (
        Section("Le registre du droit", tuple(_rules(library, root))),
        Section("Les résultats des tutoriels", tuple(_outcomes(library))),
        Section("Les lettres", tuple(_letters(library))),
    )


def document(found: Iterable[Section], day: dt.date) -> str:
    """Return the whole as one page of HTML."""
    template = Environment(autoescape=True).from_string(TEMPLATE.read_text(encoding="utf-8"))
    return template.render(sections=tuple(found), day=long_date(day))


def _rules(library: Library, root: Path) -> Iterator[Piece]:
    places = dict(_places(root))
    for entry in library.registry.entries.values():
        yield Piece(f"loi:{entry.id}", places[entry.id], render.plain(entry.title), _rule(entry))


def _places(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the file and line of each rule of the registry."""
    for file in sorted((root / "tutorials" / "content" / "law").glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        for match in _ID.finditer(text):
            line = line_of(text, match.start())
            yield match[1], f"{file.relative_to(root).as_posix()}:{line}"


def _rule(entry: Entry) -> str:
    """Return a rule with what only editors see: the doubt that is left."""
    filters = render.current().filters
    read = f"Confiance : {entry.confidence} ; {read_words(entry)}. {reviewed_words(entry)}"
    parts = [
        str(filters["md"](entry.statement)),
        f'<p>Texte : <a href="{entry.url}">{filters["fr"](entry.reference)}</a>. {read}</p>',
        *(f"<p>Depuis 2018 : {filters['inline'](text)}</p>" for text in [entry.since_2018] if text),
        *(
            f"<p>Reste à contrôler : {filters['inline'](text)}</p>"
            for text in [entry.doubt]
            if text
        ),
    ]
    return _INSIDE.sub(r"\1", "".join(parts))


def _outcomes(library: Library) -> Iterator[Piece]:
    for flow in library.flows.values():
        for outcome in flow.outcomes:
            place = f"tutorials/content/flows/{flow.id}/outcomes/{outcome.id}.yml:1"
            html = _open(section(flow, outcome, library))
            title = f"{flow.id} : {render.plain(outcome.title)}"
            yield Piece(f"resultat:{flow.id}/{outcome.id}", place, title, html)


def _letters(library: Library) -> Iterator[Piece]:
    for letter in library.letters.values():
        page = letter_page(letter, library)
        html = _open(f"{page.intro}{page.letter}{page.about}")
        place = f"tutorials/content/letters/{letter.id}.md:1"
        yield Piece(f"lettre:{letter.id}", place, render.plain(letter.title), html)


def _open(html: str) -> str:
    """Return ``html`` for paper: unfolded, one rank of headings down, without inner links."""
    found = _HEADING.sub(lambda match: re.sub("h[23]", "h4", match[0]), html)
    return _INSIDE.sub(r"\1", found.replace("<details", "<details open"))
