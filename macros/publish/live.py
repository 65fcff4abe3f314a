"""Content that is read again and again by the live preview: only the parts that changed are."""

from __future__ import annotations

import json
from typing import Any

from tutorials.editing import loading
from tutorials.library import Library


class Parts:
    """The parts of the content, as they were last read and packed.

    A part whose text is the same is the same object: pages only look at it.
    """

    def __init__(self) -> None:
        self._read: dict[str, tuple[str, Any]] = {}
        self._packed: dict[str, tuple[Any, bytes]] = {}

    def library(self, text: str) -> Library:
        """Return the content of a JSON text; see ``loading.library_from_json``."""
        return loading.library_from_json(text, self._part)

    def pack(self, library: Library) -> bytes:
        """Return what ``loading.pack`` makes of ``library``."""
        return loading.pack(library, self._squeezed)

    def _part(self, name: str, data: Any) -> Any:
        text = json.dumps(data)
        if self._read.get(name, ("",))[0] != text:
            self._read[name] = text, loading.part(name, data)
        return self._read[name][1]

    def _squeezed(self, name: str, value: Any) -> bytes:
        if name not in self._packed or self._packed[name][0] is not value:
            self._packed[name] = value, loading.squeezed(name, value)
        return self._packed[name][1]
