"""What this wing reads of the library; whatever has it will do."""

from __future__ import annotations

from typing import Protocol

from tutorials.watch.model import Watch


class Needs(Protocol):
    """The part of the library that the wing knows: see :mod:`tutorials.library`."""

    watch: Watch
