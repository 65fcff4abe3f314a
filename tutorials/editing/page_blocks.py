"""The worked example of the page « Ajouter un tutoriel »: its blocks, and what each one orders."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path("docs/a-propos/ajouter-un-tutoriel.md")
NEW = "nouveau fichier"
_BLOCK = re.compile(r"^```\w+\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_ORDER = re.compile(r"(?:#|\{#|<!--) (?P<file>\S+) : (?P<todo>.+?)(?: #\}| -->)?")
_BEFORE = re.compile(r"ajoutez avant « (?P<line>.+) »")


def of(root: Path) -> list[str]:
    """Return the blocks of the page, in order."""
    return _BLOCK.findall((root / PAGE).read_text(encoding="utf-8"))


def order(block: str) -> tuple[str, str]:
    """Return the file that the first line of a block names, and what to do with it.

    Raises:
        ValueError: the line is no order.
    """
    first = block.partition("\n")[0]
    if match := _ORDER.fullmatch(first):
        return match["file"], match["todo"]
    raise ValueError(first)


def apply(block: str, root: Path) -> Path:
    """Do in ``root`` what the first line of a block says with the rest of it; return the file.

    Raises:
        ValueError: it is no order, a new file is there already, or the line to find is not.
    """
    (name, todo), text = order(block), block.partition("\n")[2]
    file = root / name
    if todo == NEW:
        if file.exists():
            raise ValueError(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file
    before = _BEFORE.fullmatch(todo)
    if not before:
        raise ValueError(todo)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    place = lines.index(before["line"] + "\n")
    file.write_text("".join([*lines[:place], text, *lines[place:]]), encoding="utf-8")
    return file
