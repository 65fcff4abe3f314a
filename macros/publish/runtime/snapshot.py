"""The snapshot: the memory of a started Python that knows the content, as little as it can be.

Made inside Pyodide → cleaned (:mod:`.heap`) → packed (:mod:`.pages`) → compressed; then proved
against a plain start (:mod:`.proof`).
"""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from macros.publish import inside, node
from macros.publish.memory import digest, files_digest, made
from macros.publish.paths import PYODIDE
from macros.publish.runtime import archives, engine, heap, pages, squeezed
from macros.publish.runtime.heap import Places
from macros.publish.runtime.pages import Snapshot

NAME = "snapshot.gz"
ENGINE = "pyodide.asm.wasm"

_HERE = Path(__file__).parent
_STAGES = ("snapshot.py", "heap.py", "engine.py", "pages.py", "squeezed.py")


def packed(library: Path, wheel: Path, content: Path) -> Path:
    """Return the file of the compressed snapshot.

    Args:
        library: the compiled standard library.
        wheel: our compiled wheel.
        content: the packed content.

    Raises:
        HeapError, EngineError: Pyodide's memory or engine is not as it was known to be.
        ValueError: what was packed is not what was cleaned.
    """

    def make(folder: Path) -> None:
        raw, places = folder / "snapshot.bin", folder / "places.json"
        node.run("snapshot.mjs", library, wheel, content, raw, places)
        told = Places.from_json(json.loads(places.read_text(encoding="utf-8")))
        whole = light(raw.read_bytes(), told, engine_data())
        (folder / NAME).write_bytes(squeezed.gzipped(whole))
        raw.unlink()
        places.unlink()

    scripts = inside.key("snapshot", "filled", "tidied")
    stages = files_digest(_HERE / name for name in _STAGES).encode()
    inputs = [library.read_bytes(), wheel.read_bytes(), content.read_bytes(), scripts, stages]
    return made("snapshot", digest([*inputs, archives.pyodide_key()]), make) / NAME


def light(snapshot: bytes, places: Places, data: bytes) -> bytes:
    """Return a snapshot cleaned and packed, having checked that it can be unpacked.

    Args:
        snapshot: what Pyodide made.
        places: what lies where in its memory.
        data: the engine's own data.

    Raises:
        HeapError: the memory is laid out in another way than was known.
        ValueError: what was packed is not what was cleaned.
    """
    made_ = Snapshot.read(snapshot)
    cleaned = Snapshot(made_.header, bytes(heap.clean(bytearray(made_.memory), places)))
    whole = pages.pack(cleaned, data)
    again = pages.unpack(whole, data)
    if (again.header, again.memory.rstrip(b"\0")) != (cleaned.header, cleaned.memory.rstrip(b"\0")):
        raise ValueError("l’instantané ne se déplie pas comme il a été plié")
    return whole


def engine_data() -> bytes:
    """Return the data that the engine in use begins with."""
    return bytes(engine.data((PYODIDE / ENGINE).read_bytes()))


def sizes(file: Path) -> dict[str, int]:
    """Return what the page has to know before a compressed snapshot has come, in bytes."""
    whole = gzip.decompress(file.read_bytes())
    return {**pages.sizes(whole), "unpacked": len(whole)}
