"""Markdown extension: in a chapter, citations between brackets become numbered notes.

Editors write « … est puni ({{ loi("injure-definition") }}). » and the reader meets « … est
puni¹. »: the sentence stays whole, and the reference, its date and its confidence stand in the
list of sources at the end, whence `notes.mjs` brings them into the margin. A rule cited twice
keeps its number. A citation that is not alone between its brackets stays in its sentence.

A chapter is a page with a heading ``#sources``, under which the list is made.
"""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

_CITE = (
    r'<a class="law"[^>]*href="(?P<href>[^"]+)"[^>]*>.*?</a>'
    r'(?:<span class="law__date">.*?</span>)?'
    r'(?: <span class="badge badge--(?P<kind>\w+)">(?P<doubt>[^<]*)</span>)?'
)
_ANY = re.compile(_CITE)
_ONE = re.sub(r"\?P<\w+>", "?:", _CITE)
_BRACKETS = re.compile(rf"\s*\(({_ONE}(?:\s*[;,]\s*{_ONE})*)\)")
_SOURCES = re.compile(r'(<h2 id="sources">.*?</h2>)')
_TITLE = re.compile(r'\s*title="[^"]*"')
_WORD = re.compile(r"\w[\w’'-]*")
_TAG = re.compile(r"<[^>]*>")
WORDS_A_MINUTE = 220
"""An attentive reader's pace, for the reading time of a chapter."""


class _Notes:
    """The notes of one chapter, in the order of their first call."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._called: set[int] = set()

    def in_text(self, html: str) -> str:
        """Return ``html`` with its bracketed citations replaced by calls, others noted too."""
        text = _BRACKETS.sub(lambda found: self._calls(found[1]), html)
        for cite in _ANY.finditer(text):
            self._number(cite)
        return text

    def as_list(self) -> str:
        """Return the list of the sources, each with a way back to its first call."""
        items = "\n".join(self._item(number, text) for number, text in enumerate(self._texts, 1))
        return f'<ol class="notes">\n{items}\n</ol>'

    def _calls(self, cites: str) -> str:
        separator = '<span class="call__between">,</span>'
        return separator.join(self._call(cite) for cite in _ANY.finditer(cites))

    def _call(self, cite: re.Match[str]) -> str:
        number = self._number(cite)
        place = "" if number in self._called else f' id="appel-{number}"'
        self._called.add(number)
        doubt = f' <span class="call__doubt">{cite["doubt"]}</span>' if cite["doubt"] else ""
        return (
            f'<a class="call" role="doc-noteref"{place} href="#note-{number}">'
            f'<span class="visually-hidden">Note </span>{number}{doubt}</a>'
        )

    def _number(self, cite: re.Match[str]) -> int:
        href = cite["href"]
        if href not in self._numbers:
            self._texts.append(_TITLE.sub("", cite[0]))
            self._numbers[href] = len(self._texts)
        return self._numbers[href]

    def _item(self, number: int, text: str) -> str:
        back = (
            f' <a class="notes__back" href="#appel-{number}" '
            f'aria-label="Retour à l’appel de la note {number}">↑</a>'
            if number in self._called
            else ""
        )
        return f'<li id="note-{number}">{text}{back}</li>'


def with_notes(html: str) -> str:
    """Return a chapter's ``html`` with its notes and its reading time; other pages as they are."""
    text, heading, rest = [*_SOURCES.split(html, maxsplit=1), "", ""][:3]
    if not heading:
        return html
    notes = _Notes()
    text = notes.in_text(text)
    minutes = max(1, round(len(_WORD.findall(_TAG.sub(" ", text))) / WORDS_A_MINUTE))
    time = f'<p class="meta">{minutes} minute{"s" if minutes > 1 else ""} de lecture</p>'
    return text.replace("</h1>", f"</h1>\n{time}", 1) + heading + notes.as_list() + rest


class _Chapter(Postprocessor):
    """Applies :func:`with_notes`."""

    def run(self, text: str) -> str:
        """Return ``text`` with its notes if it is a chapter."""
        return with_notes(text)


class NotesExtension(Extension):
    """Named ``macros.notes`` in ``mkdocs.yml``."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name fixed by Markdown)
        """Register after raw HTML has been put back, before the glossary and the typography."""
        md.postprocessors.register(_Chapter(md), "notes", 2)


def makeExtension(**options: Any) -> NotesExtension:  # noqa: N802 (name fixed by Markdown)
    """Return the extension; Markdown calls this by name."""
    return NotesExtension(**options)
