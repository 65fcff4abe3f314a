"""What Typst leaves to do: links that say in words where they lead, and a file packed small.

Typst describes each link inside the book by the page alone (« Chapitre, page 72 »), many times
the same, and leaves the thousands of elements of the tree of tags uncompressed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pikepdf

from macros.publish.pdf.writing import lighter, write

_OWN = ("/TOC", "/Lbl")
"""Elements whose links Typst makes and describes: the table of contents, the marks of notes."""

_WIDE = re.compile("[\u00a0\u202f]")

Links = Sequence[tuple[str, str]]
"""Links inside the book, in the order of reading: words, title of the place they lead to."""


def pack(file: Path, links: Links) -> None:
    """Describe the links of a tagged PDF, then write it again, packed, in its place.

    Same input, same bytes: the file's id is drawn from its content.

    Args:
        file: as Typst wrote it.
        links: those of the text, without the table of contents, which Typst describes well.

    Raises:
        ValueError: the file has other links than the text it was made of.
    """
    with pikepdf.open(file, allow_overwriting_input=True) as book:
        numbers = {page.obj.objgen: number for number, page in enumerate(book.pages, 1)}
        found = list(_links(book.Root.StructTreeRoot.K))
        if len(found) != len(links):
            raise ValueError(f"{file.name} : {len(found)} liens internes, {len(links)} écrits")
        places = pikepdf.NameTree(book.Root.Names.Dests) if found else {}
        for annotations, (words, title) in zip(found, links, strict=True):
            for annotation in annotations:
                page: pikepdf.Object = places[str(annotation.Dest)][0]  # then where on it
                annotation.Contents = described(words, title, numbers[page.objgen])
        for each in book.pages:
            each.Contents.write(lighter(each.Contents.read_bytes()))
        write(book, file)


def described(words: str, title: str, page: int) -> str:
    """Return what a screen reader says of a link: its words, then where it leads."""
    place = f"« {title} », page {page}"
    said = place if words == title else f"{words} : {place}"
    return _WIDE.sub(" ", said)  # spoken, not seen: with these spaces a letter would take two bytes


def _links(element: Any) -> Iterator[list[pikepdf.Object]]:
    """Yield the annotations of each link inside the book, outside of those that Typst makes."""
    if isinstance(element, pikepdf.Array):
        for part in element:
            yield from _links(part)
    elif isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Link":
        parts = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
        joined = [part.Obj for part in parts if _is(part, "/OBJR")]
        if joined and "/Dest" in joined[0]:
            yield joined
    elif isinstance(element, pikepdf.Dictionary) and element.get("/S") not in _OWN:
        yield from _links(element.get("/K"))


def _is(part: Any, kind: str) -> bool:
    """Say whether ``part`` is a dictionary of type ``kind``."""
    return isinstance(part, pikepdf.Dictionary) and part.get("/Type") == kind
