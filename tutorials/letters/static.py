"""A letter's page without script: its purpose, its blank text, its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutorials.letters.compose import compose
from tutorials.letters.model import Letter
from tutorials.letters.needs import Needs
from tutorials.letters.output import document_html
from tutorials.letters.writers import FORMAT_NAMES, Format
from tutorials.render import render
from tutorials.typography import NBSP


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
        return f"{max(1, round(self.bytes / 1000))}{NBSP}Ko"


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
        render("letters/intro.html", letter=letter, files=files),
        render("letters/static.html", blank=blank),
        about,
    )
