"""A letter's page without script: its purpose, its blank text, its files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from tutorials.letters.compose import compose
from tutorials.letters.model import Letter
from tutorials.letters.needs import Needs
from tutorials.letters.output import document_html, size_in_words
from tutorials.letters.writers import FORMAT_NAMES, Format
from tutorials.render import current, render

_FIRST_SENTENCE = re.compile(r"((?:<[^>]*>|[^<.]|\.(?! ))*\.) (.*)", re.DOTALL)
"""A text in HTML, cut after its first full stop; what stands in a tag is not read."""


@dataclass(frozen=True)
class BlankFile:
    """A blank letter to download.

    Args:
        format: which of the five.
        url: address, from the letter's page.
        bytes: its size.
    """

    format: Format
    url: str
    bytes: int

    @property
    def label(self) -> str:
        """The format, in words."""
        return FORMAT_NAMES[self.format]

    @property
    def size(self) -> str:
        """Its size in French: « 12 Ko »."""
        return size_in_words(self.bytes)


@dataclass(frozen=True)
class LetterPage:
    """The parts of a letter's page that need no script, in order.

    Args:
        intro: the warning, when to use the letter, what the page holds.
        letter: the blank text; the form takes its place.
        about: to whom, what to join, the delay, the chances, the blank files.
    """

    intro: str
    letter: str
    about: str


def letter_page(letter: Letter, library: Needs, files: Sequence[BlankFile] = ()) -> LetterPage:
    """Return the page of ``letter``, whose blank ``files`` can be downloaded."""
    about = render(
        "letters/about.html",
        letter=letter,
        files=files,
        chapter=library.places.chapter(letter.chapter) if letter.chapter else None,
        next_letters=[library.places.letter(id) for id in letter.next_letters],
    )
    blank = document_html(compose(letter, None, None))
    return LetterPage(
        render("letters/intro.html", letter=letter, warning=_warning(letter), files=files),
        render("letters/static.html", blank=blank),
        about,
    )


def _warning(letter: Letter) -> tuple[Markup, Markup]:
    """Return the first sentence of a letter's warning, always seen, and the rest, which folds."""
    text = current().filters["inline"](letter.warning)
    cut = _FIRST_SENTENCE.fullmatch(text)
    return (Markup(cut[1]), Markup(cut[2])) if cut else (Markup(text), Markup(""))
