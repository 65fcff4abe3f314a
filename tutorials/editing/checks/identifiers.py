"""What the ids that editors write must look like, said in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.problems import Path, Problem

_WELL_FORMED = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def malformed(
    id: str, path: Path, example: str, kind: type[Problem] = Problem
) -> Iterator[Problem]:
    """Yield the problem of an ``id`` that is not in small letters, digits and hyphens.

    Args:
        id: as written.
        path: of what it names.
        example: a good one.
        kind: what the problem is.
    """
    if not _WELL_FORMED.fullmatch(id):
        hint = f"minuscules sans accent, chiffres et tirets : {example}"
        yield kind(f"identifiant mal formé : « {id} »", hint, (*path, "id"))
