"""Amounts and delays of the law typed by hand in a chapter: the registry alone gives them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from macros.guards import texts
from tutorials.editing.checks.typed_numbers import typed_numbers
from tutorials.problems import Problem

FOLDERS = ("guide", "reperes")
EXCEPTION = "<!-- conseil -->"
"""At the end of a line whose number is our own advice, not the law's."""

_HINT = f"écrivez {{{{ valeur(…) }}}}, ou finissez la ligne par {EXCEPTION} si c’est un conseil"


def check(root: Path) -> list[Problem]:
    """Return every number of law typed in the chapters of the project at ``root``."""
    return [found for page in texts.pages(root, FOLDERS) for found in _page(page, root)]


def _page(path: Path, root: Path) -> Iterator[Problem]:
    lines = path.read_text(encoding="utf-8").splitlines()
    for text in texts.page_texts(path, root):
        for start, end in typed_numbers(text.text):
            line = text.line_of(start)
            if not lines[line - 1].rstrip().endswith(EXCEPTION):
                message = f"nombre écrit à la main : « {text.text[start:end]} »"
                yield Problem(message, _HINT, file=text.file, line=line)
