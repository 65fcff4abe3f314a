"""Content as bytes, decoded when it is first asked for: a started Python then holds little.

The build packs the library of a Python that has read it all (``tutorials.editing.loading``); the
browser gets what it packed, and nothing else is ever unpacked.
"""

from __future__ import annotations

import lzma
import pickle
from typing import Any

from tutorials.library import Library


def unpack(content: bytes) -> PackedLibrary:
    """Return the library that was packed, none of its content decoded yet."""
    return PackedLibrary(pickle.loads(content))


class PackedLibrary(Library):
    """A library that decodes each of its fields at its first use.

    Args:
        parts: the packed fields, by name.
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
