"""Rules of the registry that a chapter says by hand: they have one home, and are included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.guards import texts
from tutorials.editing.checks.by_hand import by_hand, problem
from tutorials.law.registry import Registry
from tutorials.problems import Problem

FOLDERS = ("guide", "reperes")


def check(root: Path, registry: Registry) -> list[Problem]:
    """Return every sentence of a chapter that says by hand a rule meant to be included."""
    return [found for page in texts.pages(root, FOLDERS) for found in _page(page, root, registry)]


def _page(path: Path, root: Path, registry: Registry) -> Iterator[Problem]:
    for text in texts.page_texts(path, root):
        for start, id in by_hand(text.text, registry):
            yield replace(problem(id), file=text.file, line=text.line_of(start))
