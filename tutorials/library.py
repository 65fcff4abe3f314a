"""All content, loaded once from the JSON that the build made and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tutorials.flows.model import Flow
from tutorials.jinja import Templates
from tutorials.law.registry import Registry
from tutorials.places import Places


@dataclass(frozen=True)
class Library:
    """What the tutorials know.

    Args:
        registry: the law.
        places: what content may link to.
        flows: tutorials in questions, by id.
        templates: HTML templates, by name.
        others: content of the other kinds, by kind's name (see :mod:`tutorials.loading`).
    """

    registry: Registry
    places: Places
    flows: dict[str, Flow]
    templates: Templates
    others: dict[str, Any]

    def kind(self, name: str) -> Any:
        """Return the content of one of the other kinds; raises ``KeyError``."""
        return self.others[name]
