"""What a flow may name, and is checked with: the law, the delays, the places, the contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tutorials.deadlines.model import DeadlineFile
from tutorials.files.vcf import Contact
from tutorials.flows.model import Flow
from tutorials.law.registry import Registry
from tutorials.places import Places


@dataclass
class Known:
    """The part of the library that flows need, while it is being compiled.

    Args:
        registry: the law.
        places: what may be linked to.
        deadlines: the delays, a file for each theme.
        contacts: who may be turned to.
        flows: none: no flow names another.
    """

    registry: Registry
    places: Places
    deadlines: tuple[DeadlineFile, ...]
    contacts: tuple[Contact, ...]
    flows: Mapping[str, Flow] = field(default_factory=dict)
