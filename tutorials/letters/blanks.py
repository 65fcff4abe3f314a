"""The blank letters that the build writes: one by one, and all in one package."""

from __future__ import annotations

from collections.abc import Iterable

from tutorials.files.zips import stored
from tutorials.letters.compose import compose
from tutorials.letters.model import Letter
from tutorials.letters.writers import FORMATS, Format, write
from tutorials.letters.writers.assets import Assets

PACKAGE = "lettres-a-remplir.zip"


def blank_files(letter: Letter, fonts: Assets) -> dict[Format, bytes]:
    """Return the blank letter in the five formats."""
    blank = compose(letter, None, None)
    return {format: write(blank, format, fonts) for format in FORMATS}


def blank_name(letter: Letter, format: Format) -> str:
    """Return the file name of a blank letter."""
    return f"{letter.id}.{format}"


def blank_package(letters: Iterable[Letter], fonts: Assets) -> bytes:
    """Return the zip of all blank letters, in DOCX, ODT, PDF and text: a draft needs a mailbox."""
    return stored(
        (f"{format}/{blank_name(letter, format)}", data)
        for letter in letters
        for format, data in blank_files(letter, fonts).items()
        if format != "eml"
    )
