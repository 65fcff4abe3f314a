"""A reading by a jurist is named and dated: one without the other would say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.model import Reviewed
from tutorials.problems import Path, Problem


def reviewed(item: Reviewed, path: Path = ()) -> Iterator[Problem]:
    """Yield the key that is missing."""
    if item.reviewed_on and not item.reviewed_by.strip():
        yield Problem("il manque le nom de qui a relu", "", (*path, "reviewed_by"))
    if item.reviewed_by and not item.reviewed_on:
        yield Problem("il manque le jour de la relecture", "", (*path, "reviewed_on"))
