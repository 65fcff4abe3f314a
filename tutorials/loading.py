"""Load the content that ``tutorials.editing.content`` compiled; it has already been checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from tutorials.deadlines.model import DeadlineFile
from tutorials.decoding import decode
from tutorials.files.vcf import ContactFile
from tutorials.flows.model import Flow
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.letters.ops import letters_from_json
from tutorials.letters.writers.assets import assets_from_json
from tutorials.library import Library
from tutorials.places import Places
from tutorials.replies.ops import replies_from_json
from tutorials.signals.ops import signals_from_json
from tutorials.watch.model import Watch

_READERS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "registry": ("law", lambda entries: Registry(decode(Entry, entry) for entry in entries)),
    "places": ("places", partial(decode, Places)),
    "templates": ("templates", lambda templates: templates),
    "flows": ("flows", lambda flows: {flow["id"]: decode(Flow, flow) for flow in flows}),
    "letters": ("letters", letters_from_json),
    "fonts": ("fonts", assets_from_json),
    "deadlines": ("deadlines", partial(decode, tuple[DeadlineFile, ...])),
    "contacts": (
        "contacts",
        lambda files: tuple(one for file in files for one in decode(ContactFile, file).contacts),
    ),
    "watch": ("watch", lambda files: decode(Watch, files[0])),
    "replies": ("replies", replies_from_json),
    "signals": ("signals", signals_from_json),
}
"""For each field of the library: its name in the JSON, and what reads it."""


def part(name: str, data: Any) -> Any:
    """Return the field ``name`` of the library, from its part of the JSON."""
    return _READERS[name][1](data)


def library_from_json(text: str, read: Callable[[str, Any], Any] = part) -> Library:
    """Load all content; raises ``KeyError`` for a kind that ``text`` does not hold.

    Args:
        text: what the build wrote.
        read: returns a field, as :func:`part` does; it may know it already.
    """
    data = json.loads(text)
    return Library(**{name: read(name, data[kind]) for name, (kind, _) in _READERS.items()})
