"""What stands above a page: there, closed, YAML, and with a description.

MkDocs passes over a fault, other generators stop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from macros.guards.texts import pages
from tutorials.problems import Problem

_FENCE = "---\n"
_WHOLE = 'une ligne ---, une ligne description: "…", une ligne ---, puis le titre'


def check(root: Path) -> list[Problem]:
    """Return a problem for each page whose header lacks, or cannot be read.

    Args:
        root: the project.
    """
    return [problem for path in pages(root) for problem in _faults(path, root)]


def _faults(path: Path, root: Path) -> Iterator[Problem]:
    source, file = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
    header, closed, _ = source.removeprefix(_FENCE).partition(f"\n{_FENCE}")
    if not source.startswith(_FENCE):
        yield Problem("l’en-tête de la page est absent", _WHOLE, file=file, line=1)
        return
    if not closed:
        yield Problem("l’en-tête de la page n’est pas fermé", _WHOLE, file=file, line=1)
        return
    try:
        said = yaml.safe_load(header)
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 2 if fault.problem_mark else 1
        hint = "mettez la description entre guillemets droits doubles"
        yield Problem("l’en-tête de la page n’est pas lisible", hint, file=file, line=line)
        return
    if not isinstance(said, dict) or not said.get("description"):
        hint = "une phrase sur la page, pour les moteurs de recherche et les partages"
        yield Problem("il manque la description de la page", hint, file=file, line=1)
