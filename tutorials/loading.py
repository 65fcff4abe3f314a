"""Load the content that ``tutorials.editing.content`` compiled; it has already been checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tutorials.deadlines.legal import DeadlineFile
from tutorials.files.vcf import ContactFile
from tutorials.flows.model import Flow
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.letters.ops import letters_from_json
from tutorials.letters.writers.assets import assets_from_json
from tutorials.library import Library
from tutorials.model import decode
from tutorials.places import Places
from tutorials.replies.ops import replies_from_json
from tutorials.signals.ops import signals_from_json
from tutorials.watch.model import Watch

LOADERS: dict[str, Callable[[Any], Any]] = {
    "letters": letters_from_json,
    "fonts": assets_from_json,
    "deadlines": lambda files: tuple(decode(DeadlineFile, file) for file in files),
    "contacts": lambda files: tuple(
        contact for file in files for contact in decode(ContactFile, file).contacts
    ),
    "watch": lambda files: decode(Watch, files[0]),
    "replies": replies_from_json,
    "signals": signals_from_json,
}
"""Kind's name → function from its JSON values to its loaded form."""


def library_from_json(text: str) -> Library:
    """Load the content; kinds that ``text`` does not hold are left out."""
    data = json.loads(text)
    return Library(
        registry=Registry(decode(Entry, entry) for entry in data["law"]),
        places=decode(Places, data["places"]),
        flows={flow["id"]: decode(Flow, flow) for flow in data["flows"]},
        templates=data["templates"],
        others={name: load(data[name]) for name, load in LOADERS.items() if name in data},
    )
