"""How a page is laid out: one title, no level skipped, tables whose rows have as many cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.guards.texts import crossed_out, pages
from tutorials.problems import Problem

_HEADING = re.compile(r"(#+) (.+?)(?: \{.*)?")
_LINE = re.compile(r"\|[\s:|-]*-[\s:|-]*\|")
"""The line under a table's first row."""
_BAR = re.compile(r"(?<!\\)\|")


def check(root: Path) -> list[Problem]:
    """Return what is laid out wrong in the pages of ``root``, with file and line."""
    return [problem for path in pages(root) for problem in _faults(path, root)]


def _faults(path: Path, root: Path) -> Iterator[Problem]:
    source, file = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
    shown = crossed_out(source).splitlines()
    for number, message, hint in (*_headings(shown), *_tables(shown)):
        yield Problem(message, hint, file=file, line=number)


def _headings(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    above = 0
    for number, line in enumerate(lines, 1):
        if not (found := _HEADING.fullmatch(line)):
            continue
        level = len(found[1])
        if above and level == 1:
            message = f"cette page a déjà un titre : « {line.strip()} »"
            yield number, message, "commencez ce titre par « ## »"
        elif level > above + 1:
            message = f"un niveau de titre est sauté : « {line.strip()} »"
            yield number, message, f"commencez ce titre par « {'#' * (above + 1)} »"
        above = level


def _tables(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    wanted = 0
    for number, line in enumerate(lines, 1):
        cells = len(_BAR.findall(line)) - 1
        if not line.startswith("|"):
            wanted = 0
        elif not wanted:
            wanted = cells
            if not _LINE.fullmatch((*lines, "")[number].strip()):
                hint = f"ajoutez, sous la première ligne : {'| --- ' * cells}|"
                yield number, "ce tableau n’a pas de ligne de tirets", hint
        elif cells != wanted:
            message = f"cette ligne de tableau a {cells} cases, la première {wanted}"
            yield number, message, "une barre | ouvre et ferme la ligne, et sépare les cases"
