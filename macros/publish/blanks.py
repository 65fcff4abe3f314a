"""Write the blank letters, one by one and all in a zip, to be downloaded without JavaScript."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping

from macros.publish.paths import DOCS
from tutorials.editing.static.letter import BlankFile
from tutorials.files.zips import stored
from tutorials.letters.compose import compose
from tutorials.letters.model import Letter
from tutorials.letters.writers import FORMATS, Format
from tutorials.letters.writers import write as written
from tutorials.letters.writers.assets import Assets

FOLDER = "telechargements/lettres"
"""Where the files are, from the root of the site; written under ``docs/``, ignored by git."""
PACKAGE = "lettres-a-remplir.zip"


def blank_files(letter: Letter, assets: Assets) -> dict[Format, bytes]:
    """Return the blank letter in the five formats."""
    blank = compose(letter, None, None)
    return {format: written(blank, format, assets) for format in FORMATS}


def blank_name(letter: Letter, format: Format) -> str:
    """Return the file name of a blank letter."""
    return f"{letter.id}.{format}"


def blank_package(letters: Iterable[Letter], assets: Assets) -> bytes:
    """Return the zip of all blank letters, in DOCX, ODT, PDF and text: a draft needs a mailbox."""
    return stored(
        (f"{format}/{blank_name(letter, format)}", data)
        for letter in letters
        for format, data in blank_files(letter, assets).items()
        if format != "eml"
    )


def write(letters: Mapping[str, Letter], assets: Assets) -> None:
    """Write every blank letter in every format, and the zip of all."""
    folder = DOCS / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_new(letters, assets)
    (folder / PACKAGE).write_bytes(blank_package(letters.values(), assets))


def write_new(letters: Mapping[str, Letter], assets: Assets) -> None:
    """Write the files of the letters that have none yet: one begun while the preview runs."""
    folder = DOCS / FOLDER
    for letter in letters.values():
        if not all((folder / blank_name(letter, format)).is_file() for format in FORMATS):
            for format, data in blank_files(letter, assets).items():
                (folder / blank_name(letter, format)).write_bytes(data)


def listed(letter: Letter, base: str) -> list[BlankFile]:
    """Return the blank files of a letter with their address from ``base`` and their size."""
    files = []
    for format in FORMATS:
        name = blank_name(letter, format)
        files.append(BlankFile(format, base + name, (DOCS / FOLDER / name).stat().st_size))
    return files
