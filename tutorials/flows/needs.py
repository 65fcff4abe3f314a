"""What this wing reads of the library; whatever has it will do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from tutorials.deadlines.model import DeadlineFile
from tutorials.files.vcf import Contact
from tutorials.flows.model import Flow
from tutorials.law.registry import Registry
from tutorials.places import Places


class Needs(Protocol):
    """The part of the library that the wing knows: see :mod:`tutorials.library`."""

    contacts: tuple[Contact, ...]
    deadlines: tuple[DeadlineFile, ...]
    flows: Mapping[str, Flow]
    registry: Registry
    places: Places
