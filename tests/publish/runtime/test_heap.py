"""Only what is free is filled with zeros, and a memory laid out in another way is refused."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from macros.publish.runtime import heap
from macros.publish.runtime.heap import HeapError, Places

START, STACK = 4096, (1024, 2048)
IN_USE, BEFORE_IN_USE = 2, 1


def block(size: int, *, used: bool, content: bytes = b"") -> bytes:
    """Return a block of dlmalloc: the size of the one before, its own with flags, its content."""
    head = struct.pack("<II", 0, size | BEFORE_IN_USE | (IN_USE if used else 0))
    return head + (content or b"\xaa" * (size - 8)).ljust(size - 8, b"\xaa")


def stream(buffer: int) -> bytes:
    return struct.pack("<4I", 1, 2, buffer, 4).ljust(heap.STREAM_SIZE, b"\0")


@pytest.fixture
def memory() -> bytearray:
    """Return a memory with a stack, a stream, its buffer, and blocks in use and free."""
    made = bytearray(b"\x11" * START)
    made[512:516] = bytes(4)  # the trampoline's word
    buffer = START + 8 + heap.STREAM_SIZE + 8 + 8
    buffer += -buffer % 8
    first = block(buffer - 8 - START, used=True, content=stream(buffer))
    made += first + block(heap.STREAM_BUFFER, used=True)
    made += block(64, used=True) + block(64, used=False) + block(512, used=False)
    return made


@pytest.fixture
def places(memory: bytearray) -> Places:
    return Places(START, len(memory), STACK, (START + 8,), 512)


def test_what_is_in_use_stays_and_what_is_free_keeps_its_links_only(
    memory: bytearray, places: Places
) -> None:
    top = len(memory)
    cleaned = heap.clean(bytearray(memory), places)
    used, small, large = top - 512 - 128, top - 512 - 64, top - 512
    assert cleaned[used:small] == memory[used:small]
    assert cleaned[small : small + 16] == memory[small : small + 16]
    assert not any(cleaned[small + 16 : large])
    assert cleaned[large : large + 32] == memory[large : large + 32]
    assert not any(cleaned[large + 32 :])


def test_the_unused_stack_and_the_streams_buffers_are_zeros(
    memory: bytearray, places: Places
) -> None:
    cleaned = heap.clean(bytearray(memory), places)
    assert not any(cleaned[STACK[0] : STACK[1]])
    assert cleaned[: STACK[0]] == memory[: STACK[0]]
    assert cleaned[STACK[1] : START] == memory[STACK[1] : START]
    start = int.from_bytes(memory[START + 16 : START + 20], "little")
    assert not any(cleaned[start : start + 131072])
    assert any(memory[start : start + 131072])


def test_what_lies_beyond_the_top_is_cut_off(memory: bytearray, places: Places) -> None:
    assert len(heap.clean(memory + b"\xff" * 996, places)) == places.top


def test_blocks_that_do_not_reach_the_top_are_refused(memory: bytearray, places: Places) -> None:
    memory[places.top - 512 + 4 : places.top - 512 + 8] = struct.pack("<I", 8)
    with pytest.raises(HeapError, match="blocs"):
        heap.clean(memory, places)


def test_a_stream_without_its_buffer_is_refused(memory: bytearray, places: Places) -> None:
    with pytest.raises(HeapError, match="tampon"):
        heap.clean(memory, replace(places, streams=(places.top - 100,)))


def test_a_memory_that_points_to_a_helper_of_its_engine_is_refused(
    memory: bytearray, places: Places
) -> None:
    memory[places.trampoline] = 7
    with pytest.raises(HeapError, match="dépend du moteur"):
        heap.clean(memory, places)
