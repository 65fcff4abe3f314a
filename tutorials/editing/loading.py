"""Make a library of the JSON that the build compiled; it has already been checked.

Editors' machines and the build run this; the browser unpacks what :func:`pack` made.
"""

from __future__ import annotations

import json
import lzma
import pickle
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any

from tutorials import app
from tutorials.deadlines.model import DeadlineFile
from tutorials.decoding import decode
from tutorials.editing.lexicon import lexicon_of
from tutorials.files.vcf import Contact
from tutorials.flows.model import Flow
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.letters.model import Letter
from tutorials.letters.writers.assets import Assets, Font
from tutorials.library import Library
from tutorials.places import Places
from tutorials.replies.content import Replies
from tutorials.signals.model import SignalContent
from tutorials.watch.model import Watch


def _assets(data: Any) -> Assets:
    docx, odt = (tuple((path, text) for path, text in data[format]) for format in ("docx", "odt"))
    fonts = _font(data["regular"], bold=False), _font(data["bold"], bold=True)
    return Assets(*fonts, docx=docx, odt=odt)


def _font(data: dict[str, Any], *, bold: bool) -> Font:
    read = {
        "file": b64decode(data["file"]),
        "cid_to_gid": b64decode(data["cid_to_gid"]),
        "box": tuple(data["box"]),
    }
    return Font(**{**data, **read}, bold=bold)


_READERS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    "registry": ("law", lambda entries: Registry(decode(Entry, entry) for entry in entries)),
    "places": ("places", partial(decode, Places)),
    "templates": ("templates", lambda templates: templates),
    "flows": ("flows", lambda flows: {flow["id"]: decode(Flow, flow) for flow in flows}),
    "letters": ("letters", lambda letters: {one["id"]: decode(Letter, one) for one in letters}),
    "assets": ("assets", _assets),
    "deadlines": ("deadlines", partial(decode, tuple[DeadlineFile, ...])),
    "contacts": (
        "contacts",
        lambda files: tuple(decode(Contact, one) for file in files for one in file["contacts"]),
    ),
    "watch": ("watch", lambda files: decode(Watch, files[0])),
    "replies": ("replies", partial(decode, Replies)),
    "signals": ("signals", lambda content: lexicon_of(decode(SignalContent, content))),
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


def install(text: str) -> Library:
    """Let :mod:`tutorials.app` answer from the content of a JSON text; return it."""
    return app.use(library_from_json(text))


_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 21}]
"""A quarter smaller than what gzip makes of pickles. The reader needs as much memory as the
dictionary, so this one is no larger than the largest part."""


def squeezed(_name: str, value: Any) -> bytes:
    """Return a field of the library, by its name, as bytes."""
    return lzma.compress(pickle.dumps(value), lzma.FORMAT_XZ, lzma.CHECK_CRC32, filters=_FILTERS)


def pack(library: Library, squeeze: Callable[[str, Any], bytes] = squeezed) -> bytes:
    """Return all content of ``library`` as bytes for ``tutorials.app.install_packed``.

    Args:
        library: the content.
        squeeze: returns a field as bytes, as :func:`squeezed` does; it may know them already.
    """
    names = [field.name for field in fields(Library)]
    return pickle.dumps({name: squeeze(name, getattr(library, name)) for name in names})
