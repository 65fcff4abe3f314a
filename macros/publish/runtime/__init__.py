"""Make what the browser runs: Pyodide's files, our wheel, the content and the memory snapshot.

compile the library and the wheel (:mod:`.archives`) → pack the content (:mod:`.content`) → make,
clean and pack the memory (:mod:`.snapshot`) → ask it what a plain start is asked
(:mod:`.proof`). Each stage is made again only after a change of what it reads. Every file stands
under a name made of its content, so that no cache can mix two versions.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypedDict

from macros.publish.memory import digest, made
from macros.publish.paths import GENERATED, PYODIDE
from macros.publish.runtime import archives, content, proof, snapshot, squeezed
from macros.publish.runtime.lock import LOCK

FOLDER = "python"
"""Where all of it stands, below ``assets/generated/``."""

SCRIPTS = {"pyodide.js": "pyodide.mjs", "pyodide.asm.js": "pyodide.asm.mjs"}
"""Pyodide's own scripts: the name that every host knows → theirs."""


class Packed(TypedDict):
    """The two files that weigh most, in one of the formats that browsers unpack.

    Args:
        engine: the WebAssembly binary.
        snapshot: the packed snapshot; nothing without one.
        download: bytes of both.
    """

    engine: str
    snapshot: str
    download: int


@dataclass(frozen=True)
class Runtime:
    """Where a start finds Python, relative to ``assets/generated/``; read by JavaScript.

    Args:
        pyodide: folder of Pyodide's scripts.
        lock: lock file that names the wheel and its SHA-256.
        wheels: folder of the wheel.
        content: the packed content, gzipped, for a plain start.
        library: the compiled standard library, for a plain start.
        empty: an empty zip: a snapshot has the library in memory already.
        packed: engine and snapshot as ``gzip``, and as ``brotli`` for browsers that unpack it;
            the live preview has no brotli.
        sizes: in bytes: the snapshot's ``header``, its ``memory`` and the engine's own ``data``
            (see :mod:`.pages`); ``unpacked``, the snapshot once decompressed.
    """

    pyodide: str
    lock: str
    wheels: str
    content: str
    library: str
    empty: str
    packed: dict[str, Packed]
    sizes: dict[str, int]

    def asked(self) -> list[str]:
        """Return what a start from the snapshot asks for, in whatever format it asks."""
        scripts = [f"{self.pyodide}{name}" for name in SCRIPTS]
        heavy = [file for one in self.packed.values() for file in (one["engine"], one["snapshot"])]
        return [file for file in (*scripts, *heavy, self.lock, self.empty) if file]

    def to_module(self) -> str:
        """Return it as the module that the tutorials' scripts import."""
        return f"export default {json.dumps(asdict(self))};\n"


def prepare(version: str, content_json: str, live: bytes | None = None) -> Runtime:
    """Write the runtime into ``docs/assets/generated/python/`` and say where.

    Args:
        version: the project's version, for the wheel.
        content_json: the content, checked and compiled for all hosts.
        live: for the live preview, which makes no snapshot: the content packed by this machine's
            Python, since it changes all the time.

    Raises:
        HeapError, EngineError: Pyodide is not as it was known to be.
        ProofError: a Python from the snapshot and a plain one do not say the same.
    """
    shutil.rmtree(GENERATED / FOLDER, ignore_errors=True)
    (GENERATED / FOLDER).mkdir(parents=True)
    library, wheels = archives.library(), archives.wheels(version)
    wheel = archives.wheel_of(wheels)
    packed = content.packed(library, wheel, content_json.encode())
    engine, sizes = _engine(), {}
    if live is not None:
        heavy = {"gzip": _packed("gzip", engine)}
    else:
        memory = snapshot.packed(library, wheel, packed)
        sizes = snapshot.sizes(memory)
        with ThreadPoolExecutor() as beside:  # brotli takes a core for as long as the proof does
            smaller = beside.map(squeezed.brotlied, ("engine", "snapshot"), (engine, memory))
            proof.check(library, wheel, packed, memory, content_json)
        heavy = {"gzip": _packed("gzip", engine, memory), "brotli": _packed("brotli", *smaller)}
    folder = _written(library, wheels)
    return Runtime(
        pyodide=_scripts(),
        lock=f"{folder}{LOCK}",
        wheels=folder,
        content=_placed(squeezed.gzipped(live or packed.read_bytes()), "content"),
        library=f"{folder}{archives.LIBRARY}",
        empty=f"{folder}empty.zip",
        packed=heavy,
        sizes=sizes,
    )


def _written(library: Path, wheels: Path) -> str:
    """Write what Pyodide loads by itself into a folder named by its content; return its path."""
    parts = [library.read_bytes(), *(file.read_bytes() for file in sorted(wheels.iterdir()))]
    name = f"{FOLDER}/{digest(parts)}/"
    folder = GENERATED / name
    shutil.copytree(wheels, folder)
    shutil.copyfile(library, folder / archives.LIBRARY)
    with zipfile.ZipFile(folder / "empty.zip", "w"):
        pass  # a zip without entries is still a valid zip
    return name


def _engine() -> Path:
    """Return Pyodide's WebAssembly binary, gzipped."""

    def make(folder: Path) -> None:
        wasm = (PYODIDE / snapshot.ENGINE).read_bytes()
        (folder / "engine.gz").write_bytes(squeezed.gzipped(wasm))

    return made("engine", digest([archives.pyodide_key(), squeezed.key()]), make) / "engine.gz"


def _scripts() -> str:
    """Copy Pyodide's scripts to a folder named by their content; return its path."""
    name = f"{FOLDER}/pyodide-{archives.pyodide_key().decode()}/"
    (GENERATED / name).mkdir(parents=True)
    for ours, theirs in SCRIPTS.items():
        shutil.copyfile(PYODIDE / theirs, GENERATED / name / ours)
    return name


def _packed(format: str, engine: Path, memory: Path | None = None) -> Packed:
    """Write the two files that weigh most into the folder of their format."""
    heavy = engine.read_bytes(), memory.read_bytes() if memory else b""
    return Packed(
        engine=_placed(heavy[0], f"{format}/engine"),
        snapshot=_placed(heavy[1], f"{format}/snapshot") if memory else "",
        download=sum(map(len, heavy)),
    )


def _placed(data: bytes, name: str) -> str:
    """Write packed ``data`` under a name made of its content; return its path.

    No ending says how it is packed: some hosts would then tell browsers to unpack it.
    """
    path = f"{FOLDER}/{name}.{hashlib.sha256(data).hexdigest()[:16]}.bin"
    (GENERATED / path).parent.mkdir(exist_ok=True)
    (GENERATED / path).write_bytes(data)
    return path
