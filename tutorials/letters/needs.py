"""What this wing reads of the library; whatever has it will do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from tutorials.letters.model import Letter
from tutorials.letters.writers.assets import Assets
from tutorials.places import Places


class Needs(Protocol):
    """The part of the library that the wing knows: see :mod:`tutorials.library`."""

    letters: Mapping[str, Letter]
    fonts: Assets
    places: Places
