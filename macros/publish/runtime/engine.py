"""The engine's own data: what its memory holds before anything runs, which browsers have already.

Read from the WebAssembly binary, whose data section lists pieces and where each goes.
"""

from __future__ import annotations

DATA = 11
"""Number of the data section."""
CONSTANT, END = 0x41, 0x0B
"""Instructions: « this number », and the end of an expression."""


class EngineError(ValueError):
    """The engine's data is not written as it was known to be: Pyodide has changed."""


def data(wasm: bytes) -> bytearray:
    """Return the engine's memory as instantiation leaves it, up to the end of its last piece.

    Raises:
        EngineError: a piece has no fixed place, or there is none.
    """
    section = _section(wasm, DATA)
    count, at = _unsigned(section, 0)
    memory = bytearray()
    for _ in range(count):
        kind, at = _unsigned(section, at)
        if kind != 0 or section[at] != CONSTANT:
            raise EngineError("une partie des données du moteur n’a pas de place fixe")
        start, at = _signed(section, at + 1)
        if section[at] != END:
            raise EngineError("la place d’une partie des données du moteur est calculée")
        length, at = _unsigned(section, at + 1)
        memory.extend(bytes(max(0, start + length - len(memory))))
        memory[start : start + length] = section[at : at + length]
        at += length
    return memory


def _section(wasm: bytes, wanted: int) -> bytes:
    at = 8  # after the magic number and the version
    while at < len(wasm):
        number = wasm[at]
        length, at = _unsigned(wasm, at + 1)
        if number == wanted:
            return wasm[at : at + length]
        at += length
    raise EngineError("le moteur n’a pas de données")


def _unsigned(code: bytes, at: int) -> tuple[int, int]:
    """Return the number written at ``at`` (LEB128), and where the next thing begins."""
    number = shift = 0
    while True:
        byte = code[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            return number, at


def _signed(code: bytes, at: int) -> tuple[int, int]:
    number, end = _unsigned(code, at)
    bits = 7 * (end - at)
    return (number - (1 << bits) if number >> (bits - 1) else number), end
