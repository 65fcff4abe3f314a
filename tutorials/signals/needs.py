"""What this wing reads of the library; whatever has it will do."""

from __future__ import annotations

from typing import Protocol

from tutorials.law.registry import Registry
from tutorials.signals.lexicon import Lexicon


class Needs(Protocol):
    """The part of the library that the wing knows: see :mod:`tutorials.library`."""

    signals: Lexicon
    registry: Registry
