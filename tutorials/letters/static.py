"""A letter's page without script: its purpose, its blank text, its files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tutorials.letters.compose import compose
from tutorials.letters.model import Letter
from tutorials.letters.output import document_html
from tutorials.letters.writers import FORMAT_NAMES, Format
from tutorials.library import Library
from tutorials.render import render

_NBSP = "\u00a0"


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
        return f"{max(1, round(self.bytes / 1000))}{_NBSP}Ko"


def static_letter(letter: Letter, library: Library, files: Sequence[BlankFile] = ()) -> str:
    """Return the part of the letter's page that needs no script."""
    return render(
        "letter-static.html",
        letter=letter,
        blank=document_html(compose(letter, None, None)),
        files=files,
        chapter=library.places.chapter(letter.chapter) if letter.chapter else None,
        next_letters=[library.places.letter(id) for id in letter.next_letters],
    )
