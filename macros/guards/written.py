"""Every guard of what editors write; none needs a built site, so that the preview has them too."""

from __future__ import annotations

from pathlib import Path

from macros.guards import by_hand, chapters, headers, marks, numbers, shape, spelling, titles
from tutorials.editing.kinds import Build
from tutorials.problems import Problem


def check(root: Path, content: Build) -> list[Problem]:
    """Return what has to be corrected in the pages of ``root``, and in the words of its content.

    Args:
        root: the project.
        content: its law and places at least.
    """
    return [
        *numbers.check(root),
        *by_hand.check(root, content.registry),
        *titles.check(root, content.places),
        *headers.check(root),
        *shape.check(root),
        *marks.check(root),
        *chapters.check(root),
        *spelling.check(root),
    ]
