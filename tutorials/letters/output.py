"""A composed letter as HTML for the page, and as a file to hand over."""

from __future__ import annotations

from markupsafe import Markup

from tutorials.letters.document import Block, Document
from tutorials.letters.needs import Needs
from tutorials.letters.writers import FORMAT_NAMES, MIMES, Format, unsupported, write
from tutorials.render import render
from tutorials.reply import File
from tutorials.screen import download
from tutorials.typography import NBSP, french


def document_html(document: Document, level: int = 3) -> Markup:
    """Return the letter as HTML, without its cover note.

    Args:
        document: a composed letter.
        level: of the heading that its subject is (2 to 6).
    """
    return Markup(render("letters/document.html", groups=grouped(document), level=level))


def grouped(document: Document) -> list[tuple[str, list[Block]]]:
    """Return the blocks in runs of one role, as lists and addresses are one element."""
    groups: list[tuple[str, list[Block]]] = []
    for block in document.blocks:
        if groups and groups[-1][0] == block.role:
            groups[-1][1].append(block)
        else:
            groups.append((block.role, [block]))
    return groups


def offered(document: Document, library: Needs) -> dict[Format, str]:
    """Return the formats of a letter, each with its name and its size."""
    return {
        format: f"{name}, {size_in_words(len(write(document, format, library.assets)))}"
        for format, name in FORMAT_NAMES.items()
    }


def size_in_words(size: int) -> str:
    """Return the size of a file in French: « 12 Ko »."""
    return f"{max(1, round(size / 1000))}{NBSP}Ko"


def file_of(document: Document, format: Format, library: Needs) -> tuple[File, str]:
    """Return the file of a letter, and what to say about it.

    Raises:
        KeyError: ``format`` is not one of the five.
    """
    name = f"{document.name}{'-a-completer' if document.note else ''}.{format}"
    file = download(name, MIMES[format], write(document, format, library.assets))
    squares = unsupported(document, format, library.assets)
    note = f"Fichier prêt : {name}."
    if squares:
        listed = " ".join(squares[:20])
        note += f" Le PDF ne sait pas dessiner : {listed}. Préférez Word ou LibreOffice."
    return file, french(note)
