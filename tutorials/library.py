"""All content, loaded once from the JSON that the build made and checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tutorials.flows.model import Flow
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.model import decode
from tutorials.places import Places


@dataclass(frozen=True)
class Library:
    """What the tutorials know.

    Args:
        registry: the law.
        places: what content may link to.
        flows: tutorials in questions, by id.
        templates: HTML templates, by name.
        others: content of the other kinds, by kind's name (see :data:`LOADERS`).
    """

    registry: Registry
    places: Places
    flows: dict[str, Flow]
    templates: dict[str, str]
    others: dict[str, Any]

    def kind(self, name: str) -> Any:
        """Return the content of one of the other kinds; raises ``KeyError``."""
        return self.others[name]


LOADERS: dict[str, Callable[[Any], Any]] = {}
"""Kind's name → function from its JSON values to its loaded form; one line for each kind."""


def library_from_json(text: str) -> Library:
    """Load what ``tutorials.editing.content`` wrote; the content has already been checked."""
    data = json.loads(text)
    return Library(
        registry=Registry(decode(Entry, entry) for entry in data["law"]),
        places=decode(Places, data["places"]),
        flows={flow["id"]: decode(Flow, flow) for flow in data["flows"]},
        templates=data["templates"],
        others={name: load(data[name]) for name, load in LOADERS.items() if name in data},
    )
