"""What the ids that editors write must look like, said in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.problems import Path, Problem

_WELL_FORMED = {joined: re.compile(rf"[a-z0-9]+(?:[{joined}][a-z0-9]+)*") for joined in ("-", "-_")}


def malformed(
    id: str, path: Path, example: str, kind: type[Problem] = Problem, joined: str = "-"
) -> Iterator[Problem]:
    """Yield the problem of an ``id`` that is not in small letters, digits and hyphens.

    Args:
        id: as written.
        path: of what it names.
        example: a good one.
        kind: what the problem is.
        joined: what may stand between words; a flow's facts have « _ » too: date_publication.
    """
    if not _WELL_FORMED[joined].fullmatch(id):
        hint = f"minuscules sans accent, chiffres et tirets : {example}"
        yield kind(f"identifiant mal formé : « {id} »", hint, (*path, "id"))
