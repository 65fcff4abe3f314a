"""Content as bytes, decoded when it is first asked for: a started Python then holds little.

The build packs the library of a Python that has read and checked it all (:func:`pack`); the
browser gets what it packed, and nothing else is ever unpacked.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from tutorials.library import Library

Parts = dict[str, "bytes | Parts"]
"""Pickles by name; a mapping of content, such as the letters, has one for each of its items."""


def pack(library: Library) -> bytes:
    """Return all content of ``library`` as bytes for :func:`unpack`."""
    return pickle.dumps(
        {field.name: _packed(getattr(library, field.name)) for field in fields(Library)}
    )


def _packed(value: Any) -> bytes | Parts:
    if isinstance(value, dict):
        return {name: _packed(item) for name, item in value.items()}
    return pickle.dumps(value)


def unpack(content: bytes) -> PackedLibrary:
    """Return the library that :func:`pack` was given, none of its content decoded yet."""
    return PackedLibrary(Packed(pickle.loads(content)))


class Packed(Mapping[str, Any]):
    """Values by name, each held once: as bytes, then decoded at its first use.

    Args:
        parts: what :func:`pack` made of them.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._names = tuple(parts)
        self._values: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._values:
            part = self._parts.pop(name)
            self._values[name] = pickle.loads(part) if isinstance(part, bytes) else Packed(part)
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._values or name in self._parts

    def decode_next(self) -> bool:
        """Decode one part more, before anybody asks for it; return whether there was one."""
        for name in self._names:
            if name in self._parts:
                self[name]
                return True
            value = self._values[name]
            if isinstance(value, Packed) and value.decode_next():
                return True
        return False


class PackedLibrary(Library):
    """A library that decodes each of its fields at its first use."""

    def __init__(self, packed: Packed) -> None:
        self.__dict__["packed"] = packed

    def __getattr__(self, name: str) -> Any:
        try:
            return self.packed[name]
        except KeyError:
            raise AttributeError(name) from None
