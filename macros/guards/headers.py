"""What stands above a page has to be YAML: MkDocs passes over a fault, other generators stop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.guards.texts import pages
from tutorials.problems import Problem

_FENCE = "---\n"


def check(root: Path) -> list[Problem]:
    """Return a problem for each page whose header cannot be read.

    Args:
        root: the project.
    """
    return [problem for path in pages(root) for problem in _faults(path, root)]


def _faults(path: Path, root: Path) -> Iterator[Problem]:
    source = path.read_text(encoding="utf-8")
    if not source.startswith(_FENCE):
        return
    try:
        yaml.safe_load(source.removeprefix(_FENCE).partition(f"\n{_FENCE}")[0])
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 2 if fault.problem_mark else 1
        yield Problem(
            "l’en-tête de la page n’est pas lisible",
            "mettez la description entre guillemets droits doubles",
            file=path.relative_to(root).as_posix(),
            line=line,
        )
