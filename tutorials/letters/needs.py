"""What this wing reads of the library; whatever has it will do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from tutorials.deadlines.model import DeadlineFile
from tutorials.law.registry import Registry
from tutorials.letters.model import Letter
from tutorials.letters.writers.assets import Assets
from tutorials.places import Places
from tutorials.replies.content import Replies


class Needs(Protocol):
    """The part of the library that the wing knows: see :mod:`tutorials.library`."""

    registry: Registry
    deadlines: tuple[DeadlineFile, ...]
    replies: Replies
    letters: Mapping[str, Letter]
    assets: Assets
    places: Places
