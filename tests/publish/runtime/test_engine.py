"""The engine's own data, read from WebAssembly."""

from __future__ import annotations

import pytest

from macros.publish.runtime import engine
from macros.publish.runtime.engine import EngineError

START = b"\0asm\1\0\0\0"
OTHER = b"\x05\x03\x01\x00\x01"  # a section of another kind


def module(*pieces: bytes) -> bytes:
    section = bytes([len(pieces)]) + b"".join(pieces)
    return START + OTHER + bytes([engine.DATA, len(section)]) + section


def piece(place: bytes, content: bytes, kind: int = 0, end: int = engine.END) -> bytes:
    return bytes([kind, engine.CONSTANT]) + place + bytes([end, len(content)]) + content


def test_pieces_go_to_their_places_with_zeros_between() -> None:
    wasm = module(piece(b"\x02", b"ab"), piece(b"\xc8\x00", b"c"))
    assert engine.data(wasm) == b"\0\0ab" + bytes(72 - 4) + b"c"


def test_a_place_is_a_signed_number() -> None:
    assert engine._signed(b"\x7f", 0) == (-1, 1)
    assert engine._signed(b"\x80\x01", 0) == (128, 2)


@pytest.mark.parametrize(
    "wasm",
    [
        module(piece(b"\x02", b"ab", kind=1)),
        module(piece(b"\x02", b"ab", end=0x6A)),
        START + OTHER,
    ],
    ids=["without a place", "at a place that is computed", "no data"],
)
def test_what_is_written_otherwise_is_refused(wasm: bytes) -> None:
    with pytest.raises(EngineError):
        engine.data(wasm)
