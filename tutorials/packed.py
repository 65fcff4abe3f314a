"""Content as bytes, decoded when it is first asked for: a started Python then holds little.

The build packs the library of a Python that has read and checked it all (:func:`pack`); the
browser gets what it packed, and nothing else is ever unpacked.
"""

from __future__ import annotations

import lzma
import pickle
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from tutorials.library import Library

_FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 21}]
"""A quarter smaller than what gzip makes of pickles. The reader needs as much memory as the
dictionary, so this one is no larger than the largest part."""


def squeezed(_name: str, value: Any) -> bytes:
    """Return a field of the library, by its name, as bytes."""
    return lzma.compress(pickle.dumps(value), lzma.FORMAT_XZ, lzma.CHECK_CRC32, filters=_FILTERS)


def pack(library: Library, squeeze: Callable[[str, Any], bytes] = squeezed) -> bytes:
    """Return all content of ``library`` as bytes for :func:`unpack`.

    Args:
        library: the content.
        squeeze: returns a field as bytes, as :func:`squeezed` does; it may know them already.
    """
    names = [field.name for field in fields(Library)]
    return pickle.dumps({name: squeeze(name, getattr(library, name)) for name in names})


def unpack(content: bytes) -> PackedLibrary:
    """Return the library that :func:`pack` was given, none of its content decoded yet."""
    return PackedLibrary(pickle.loads(content))


class PackedLibrary(Library):
    """A library that decodes each of its fields at its first use.

    Args:
        parts: what :func:`pack` made of the fields, by name.
    """

    def __init__(self, parts: dict[str, bytes]) -> None:
        self.__dict__["parts"] = parts

    def __getattr__(self, name: str) -> Any:
        part = self.parts.pop(name, None)
        if part is None:
            raise AttributeError(name)
        value = pickle.loads(lzma.decompress(part))
        setattr(self, name, value)
        return value

    def decode_next(self) -> bool:
        """Decode one part more, before anybody asks for it; return whether there was one."""
        for name in self.parts:
            getattr(self, name)
            return True
        return False
