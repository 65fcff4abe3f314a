"""Bring a started Python to where the browser takes it over: content known, first screens shown.

Files do not survive in a snapshot: what a call could look up late has to be in memory.
"""

from __future__ import annotations

import importlib
import json

from tutorials import app, render
from tutorials.packed import PackedLibrary, unpack

LATE = ("encodings.unicode_escape", "encodings.utf_16_be")
"""Modules that are looked for by name."""
TODAY = "2026-01-01"
SHOWN = ("delais", "veille", "preuves", "dossier")
"""Tutorials that need nothing of what is left packed; the flows are shown as well."""
LEFT_PACKED = ("letters", "assets", "replies", "signals")
"""The largest kinds, decoded at their first use."""


def main(content_file: str) -> None:
    """Install the packed content of ``content_file`` and show each tutorial once.

    Raises:
        RuntimeError: a tutorial refuses to be shown.
    """
    for name in LATE:
        importlib.import_module(name)
    with open(content_file, "rb") as file:  # pathlib would stay in memory
        content = file.read()
    library = app.use(_decoded(unpack(content)))
    for name in library.templates:
        render.current().get_template(name)  # Jinja keeps it
    for tutorial in (*library.flows, *SHOWN):
        request = {"op": "show", "tutorial": tutorial, "today": TODAY}
        reply = json.loads(app.call(json.dumps(request)))
        if not reply["ok"]:
            raise RuntimeError(f"{request}: {reply}")


def _decoded(library: PackedLibrary) -> PackedLibrary:
    """Decode what most first screens need, and leave packed what few do."""
    for name in tuple(library.parts):
        if name not in LEFT_PACKED:
            getattr(library, name)
    return library
