"""Fill with zeros what nobody will read again in the memory of a started Python.

Emscripten's ``malloc`` is dlmalloc: blocks stand one after the other, each with the size of the
block before (if that one is free), its own size and three flags, and then its content. A free
block keeps two links there, and four more words when it is large. The walk is exact: anything
unexpected raises, since a wrong guess would lose content.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

IN_USE = 2
"""Flag of a block: its content belongs to somebody."""
FLAGS = 7
SMALLEST = 16
HEAD, LARGE_HEAD = 16, 32
"""What a free block keeps: sizes and links; more from ``LARGE`` on."""
LARGE = 256
FOOT = 256
"""At most so many bytes of its own follow dlmalloc's last block."""
STREAM_BUFFER = 131072 + 8
"""The block of a standard stream's buffer, with its head."""
STREAM_SIZE = 160
"""Where a stream's own fields end."""


class HeapError(ValueError):
    """The memory is not laid out as it was known to be: Pyodide has changed."""


@dataclass(frozen=True)
class Places:
    """What lies where, as the engine that filled the memory says (``node/snapshot.mjs``).

    Args:
        heap: where dlmalloc's blocks begin.
        top: where they end; nothing was ever written beyond.
        stack: its far end, and how far down it is used.
        streams: the buffered standard input, output and error.
        trampoline: the word that points to a helper of engines with wasm's garbage collection.
    """

    heap: int
    top: int
    stack: tuple[int, int]
    streams: tuple[int, ...]
    trampoline: int

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Places:
        """Read what the engine told; its lists become tuples."""
        lists = {name: tuple(told[name]) for name in ("stack", "streams")}
        return cls(**{**told, **lists})


def clean(memory: bytearray, places: Places) -> bytearray:
    """Return the part of ``memory`` that was ever used, zeros in all that is free.

    Raises:
        HeapError: the memory is laid out in another way.
    """
    if _word(memory, places.trampoline):
        raise HeapError(
            "l’instantané dépend du moteur qui l’a fait : le mot du tremplin n’est pas nul"
        )
    zero(memory, places.stack[0], places.stack[1] & ~15)
    for start, end in free(memory, places.heap, places.top):
        zero(memory, start, end)
    for stream in places.streams:
        start = _buffer(memory, stream, places)
        zero(memory, start, start + STREAM_BUFFER - 8)
    return memory[: places.top]


def zero(memory: bytearray, start: int, end: int) -> None:
    """Fill ``memory[start:end]`` with zeros."""
    memory[start:end] = bytes(max(0, end - start))


def free(memory: bytearray, start: int, top: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of free blocks that hold nothing.

    Raises:
        HeapError: the blocks do not follow each other up to ``top``.
    """
    words = memoryview(memory).cast("I")
    try:
        while start + 8 <= top:
            head = words[start // 4 + 1]
            size = head & ~FLAGS
            if size < SMALLEST or start + size > top:
                break
            if not head & IN_USE:
                yield start + (LARGE_HEAD if size >= LARGE else HEAD), start + size
            start += size
    finally:
        words.release()
    if top - start > FOOT:
        raise HeapError(f"les blocs de la mémoire s’arrêtent à {start} au lieu de {top}")


def _buffer(memory: bytearray, stream: int, places: Places) -> int:
    """Return where a standard stream's buffer is: the only block of that size that it names."""
    named = {_word(memory, at) for at in range(stream, stream + STREAM_SIZE, 4)}
    found = [
        at
        for at in named
        if places.heap < at < places.top
        and at % 8 == 0
        and _word(memory, at - 4) & ~FLAGS == STREAM_BUFFER
    ]
    if len(found) != 1:
        raise HeapError(f"le tampon d’un flux standard n’a pas été reconnu ({len(found)} trouvés)")
    return found[0]


def _word(memory: bytearray, at: int) -> int:
    return int.from_bytes(memory[at : at + 4], "little")
