"""A packed snapshot unpacks to what it was, here and in the page."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

import pytest

from macros.publish.paths import DOCS
from macros.publish.runtime import pages
from macros.publish.runtime.pages import PAGE, Snapshot

LAY = """
import { readFileSync, writeFileSync } from "node:fs";
import { lay, opened } from "MEMORY";
const [packed, own, out, top] = process.argv.slice(1);
const read = (file) => new Uint8Array(readFileSync(file));
const snapshot = opened(read(packed));
const memory = new Uint8Array(snapshot.memory + 65536);
memory.set(read(own));
memory.fill(7, 100, Number(top)); // what ran before has written there
lay(memory, snapshot, read(own), Number(top));
writeFileSync(out, memory);
process.stdout.write(JSON.stringify([...snapshot.header]));
"""


@pytest.fixture
def data() -> bytes:
    return random.Random(1).randbytes(PAGE + 100)


@pytest.fixture
def snapshot(data: bytes) -> Snapshot:
    """Return a memory that begins with most of the engine's data, then has holes."""
    memory = bytearray(9 * PAGE + 50)
    memory[: len(data)] = data
    memory[10:12] = b"xy"
    memory[4 * PAGE : 4 * PAGE + 5] = b"abcde"
    memory[9 * PAGE :] = b"z" * 50
    return Snapshot(bytes(range(160)), bytes(memory))


def test_it_unpacks_to_what_it_was(snapshot: Snapshot, data: bytes) -> None:
    found = pages.unpack(pages.pack(snapshot, data), data)
    assert found.header == snapshot.header
    assert found.memory == snapshot.memory.ljust(10 * PAGE, b"\0")


def test_only_pages_that_hold_something_else_than_the_engines_data_are_stored(
    snapshot: Snapshot, data: bytes
) -> None:
    packed = pages.pack(snapshot, data)
    assert len(packed) == 24 + 160 + 2 + 3 * PAGE


def test_the_page_lays_the_same_memory(snapshot: Snapshot, data: bytes, tmp_path: Path) -> None:
    packed, own, out = (tmp_path / name for name in ("packed", "own", "out"))
    packed.write_bytes(pages.pack(snapshot, data))
    own.write_bytes(data)
    script = LAY.replace("MEMORY", (DOCS / "assets/js/tutorial/memory.mjs").as_uri())
    command = ["node", "--input-type=module", "-e", script, packed, own, out, str(6 * PAGE)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert bytes(json.loads(done.stdout)) == snapshot.header
    assert out.read_bytes() == snapshot.memory.ljust(10 * PAGE + 65536, b"\0")


@pytest.mark.parametrize("fault", ["another format", "cut off", "another engine"])
def test_what_is_not_for_this_engine_is_refused(
    snapshot: Snapshot, data: bytes, fault: str
) -> None:
    packed = pages.pack(snapshot, data)
    bad, known = {
        "another format": (b"x" + packed[1:], data),
        "cut off": (packed[:-1], data),
        "another engine": (packed, data + b"x"),
    }[fault]
    with pytest.raises(ValueError, match="pas un instantané"):
        pages.unpack(bad, known)
