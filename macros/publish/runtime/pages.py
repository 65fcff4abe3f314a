"""The packed snapshot: only the pages of memory that hold something, and not what browsers have.

After a head of six numbers (little-endian, 4 bytes each) come Pyodide's own header, one bit for
each page of memory (lowest bit first), and the pages whose bit is set. Where the engine's own
data lies, a page holds the difference (exclusive or). ``docs/assets/js/tutorial/memory.mjs``
reads it.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

MAGIC = 0x31474150  # « PAG1 »
PAGE = 4096
_HEAD = struct.Struct("<6I")


@dataclass(frozen=True)
class Snapshot:
    """A snapshot as Pyodide makes it, in its two parts.

    Args:
        header: what Pyodide says of it; a multiple of 16 bytes.
        memory: the engine's memory.
    """

    header: bytes
    memory: bytes

    @classmethod
    def read(cls, made: bytes) -> Snapshot:
        """Take apart what ``makeMemorySnapshot`` gave: its second number is the header's length."""
        length = int.from_bytes(made[4:8], "little")
        return cls(made[:length], made[length:])


def pack(snapshot: Snapshot, data: bytes) -> bytes:
    """Return the packed form of ``snapshot``, given the engine's own ``data``."""
    memory = bytearray(snapshot.memory)
    memory.extend(bytes(-len(memory) % PAGE))
    memory[: len(data)] = exclusive_or(memory[: len(data)], data)
    pages = [bytes(memory[at : at + PAGE]) for at in range(0, len(memory), PAGE)]
    kept = [any(page) for page in pages]
    bits = sum(1 << number for number, keep in enumerate(kept) if keep)
    bitmap = bits.to_bytes((len(pages) + 7) // 8, "little")
    head = (MAGIC, len(snapshot.header), len(memory), len(data), len(bitmap), sum(kept))
    stored = (page for page, keep in zip(pages, kept, strict=True) if keep)
    return b"".join([_HEAD.pack(*head), snapshot.header, bitmap, *stored])


def unpack(packed: bytes, data: bytes) -> Snapshot:
    """Return the snapshot that :func:`pack` was given, filled up with zeros to whole pages.

    Raises:
        ValueError: ``packed`` is something else, or made with other ``data``.
    """
    magic, header, length, known, bitmap, count = _HEAD.unpack_from(packed)
    at = _HEAD.size + header + bitmap
    if (magic, known, at + count * PAGE) != (MAGIC, len(data), len(packed)):
        raise ValueError("ce n’est pas un instantané pour ce moteur")
    bits = int.from_bytes(packed[_HEAD.size + header : at], "little")
    memory = bytearray(length)
    for number in range(length // PAGE):
        if bits >> number & 1:
            memory[number * PAGE : (number + 1) * PAGE] = packed[at : at + PAGE]
            at += PAGE
    memory[: len(data)] = exclusive_or(memory[: len(data)], data)
    return Snapshot(packed[_HEAD.size : _HEAD.size + header], bytes(memory))


def sizes(packed: bytes) -> dict[str, int]:
    """Return the bytes of Pyodide's ``header``, of the ``memory`` and of the engine's ``data``."""
    _, header, memory, data, _, _ = _HEAD.unpack_from(packed)
    return {"header": header, "memory": memory, "data": data}


def exclusive_or(one: bytes | bytearray, other: bytes) -> bytes:
    """Return the exclusive or of two texts of the same length."""
    joined = int.from_bytes(one, "little") ^ int.from_bytes(other, "little")
    return joined.to_bytes(len(one), "little")
