"""Markdown extension: the first use of a glossary's term, in each chapter, leads to its entry.

The glossary's page is the only list. Its terms are a definition list::

    Déréférencement { #dereferencement data-forms="déréférencer, déréférencé" }
    :   Retrait d’un résultat de recherche…

``data-grammar="nom"`` marks a noun that a verb is spelt like (« la commission veille ») : it is a
term only after a word that announces a noun.

A term becomes a link with its definition as a title: reachable with a keyboard, read aloud,
usable on a touch screen and on paper, whatever generator renders the page. A chapter is a page
with a heading ``#sources``; other pages are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from tutorials.typography import french

_ENTRY = re.compile(
    r"^(?P<term>\S.*?) \{ #(?P<id>[\w-]+)(?: data-forms=\"(?P<forms>[^\"]*)\")?"
    r"(?: data-grammar=\"(?P<grammar>[^\"]*)\")? \}\n"
    r":\s+(?P<definition>.+(?:\n {4}.+)*)",
    re.MULTILINE,
)
_MARKUP = re.compile(r"\s*\(?\{\{.*?\}\}\)?|\[([^\]]*)\]\([^)]*\)|\*+")
_TAG = re.compile(r"(<[^>]*>)")
_NOUN = "nom"
_ANNOUNCED = re.compile(
    r"(?:\b[ld]['’]|(?<![\w-])(?:l[ae]s?|une?|d[eu]s?|aux?|[mts](?:a|on|es)|[nv]o(?:tre|s)|leurs?|"
    r"ce(?:tte|t|s)?|chaque|toute?s?|aucune?|quelques|plusieurs|en|par|pour|sans|sur|avec|contre|"
    r"entre|et|ou|ni|bonne|simple)\s)\Z",
    re.IGNORECASE,
)
"""The end of what stands before a noun: an article, a preposition, « et » between two nouns."""
_CHAPTER = 'id="sources"'
_CLOSED = {"a", "abbr", "button", "code", "dfn", "pre", "script", "style", "summary", "svg"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "th"}


@dataclass(frozen=True)
class Term:
    """An entry of the glossary: its anchor, the forms it is met under, what it means.

    Args:
        noun: whether it is met as a noun only, since a verb is spelt like it.
    """

    id: str
    forms: tuple[str, ...]
    definition: str
    noun: bool = False


def terms(markdown: str) -> list[Term]:
    """Return the entries of a glossary written in Markdown, in its order."""
    return [
        Term(
            match["id"],
            (match["term"], *(f.strip() for f in (match["forms"] or "").split(",") if f.strip())),
            french(" ".join(_MARKUP.sub(r"\1", match["definition"]).split())),
            noun=match["grammar"] == _NOUN,
        )
        for match in _ENTRY.finditer(markdown)
    ]


class Linker:
    """Links the first use of each term in a page.

    Args:
        entries: the glossary.
        page: address of the glossary, from a chapter.
    """

    def __init__(self, entries: list[Term], page: str) -> None:
        self._page = page
        self._by_form = {_caseless(form): entry for entry in entries for form in entry.forms}
        longest_first = sorted(self._by_form, key=len, reverse=True)
        words = "|".join(_pattern(form) for form in longest_first) or r"(?!)"
        self._uses = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)

    def link(self, html: str) -> str:
        """Return a page's ``html`` with its terms linked; headings and links are left alone."""
        seen: set[str] = set()
        parts = _TAG.split(html)
        for index in _open_text(parts):
            parts[index] = self._uses.sub(lambda use: self._linked(use, seen), parts[index])
        return "".join(parts)

    def _linked(self, match: re.Match[str], seen: set[str]) -> str:
        use, before = match[0], match.string[: match.start()]
        entry = self._by_form.get(_caseless(use)) or self._by_form.get(_singular(use))
        if not entry or entry.id in seen or (entry.noun and not _ANNOUNCED.search(before)):
            return use
        seen.add(entry.id)
        title = escape(entry.definition)
        return f'<a class="term" href="{self._page}#{entry.id}" title="{title}">{use}</a>'


class _Glossary(Postprocessor):
    """Applies :class:`Linker` to chapters."""

    def __init__(self, md: Markdown, linker: Linker) -> None:
        super().__init__(md)
        self._linker = linker

    def run(self, text: str) -> str:
        """Return ``text`` with its terms linked if it is a chapter."""
        return self._linker.link(text) if _CHAPTER in text else text


class GlossaryExtension(Extension):
    """Named ``macros.glossary`` in ``mkdocs.yml``."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "file": ["docs/reperes/glossaire.md", "The glossary, from the project's root"],
            "page": ["../reperes/glossaire.html", "Its address, from a chapter"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (name fixed by Markdown)
        """Register after raw HTML has been put back, before the typography."""
        root = Path(__file__).resolve().parent.parent
        source = (root / self.getConfig("file")).read_text(encoding="utf-8")
        linker = Linker(terms(source), self.getConfig("page"))
        md.postprocessors.register(_Glossary(md, linker), "glossary", 1)


def makeExtension(**options: Any) -> GlossaryExtension:  # noqa: N802 (name fixed by Markdown)
    """Return the extension; Markdown calls this by name."""
    return GlossaryExtension(**options)


def _open_text(parts: list[str]) -> Iterator[int]:
    """Yield the places, in tags and texts in turn, of the texts where a link may stand."""
    closed = 0
    for index, part in enumerate(parts):
        if index % 2 == 0:
            if not closed:
                yield index
            continue
        name = re.match(r"</?([\w-]+)", part)
        if name and name[1].lower() in _CLOSED | _HEADINGS and not part.endswith("/>"):
            closed += -1 if part.startswith("</") else 1


def _pattern(form: str) -> str:
    """Return the pattern of a form, any of whose words may be plural."""
    words = (re.escape(word) + ("" if word[-1] in "sx" else "s?") for word in form.split())
    return r"\s+".join(words)


def _caseless(text: str) -> str:
    return " ".join(text.casefold().split())


def _singular(text: str) -> str:
    return " ".join(word.removesuffix("s") for word in _caseless(text).split())
