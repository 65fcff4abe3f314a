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
from dataclasses import asdict, dataclass
from pathlib import Path

from macros.publish.memory import digest, made
from macros.publish.paths import GENERATED, PYODIDE
from macros.publish.runtime import archives, content, proof, snapshot, squeezed

FOLDER = "python"
"""Where all of it stands, below ``assets/generated/``."""

SCRIPTS = {"pyodide.js": "pyodide.mjs", "pyodide.asm.js": "pyodide.asm.mjs"}
"""Pyodide's own scripts: the name that every host knows → theirs."""


@dataclass(frozen=True)
class Runtime:
    """Where a start finds Python, relative to ``assets/generated/``; read by JavaScript.

    Args:
        pyodide: folder of Pyodide's scripts.
        engine: the WebAssembly binary, gzipped.
        lock: lock file that names the wheel and its SHA-256.
        wheels: folder of the wheel.
        content: the packed content, for a plain start.
        library: the compiled standard library, for a plain start.
        empty: an empty zip: a snapshot has the library in memory already.
        snapshot: the packed snapshot, gzipped; nothing without one.
        sizes: in bytes: the snapshot's ``header``, its ``memory`` and the engine's own ``data``
            (see :mod:`.pages`); ``unpacked``, the snapshot once decompressed; ``download``, the
            engine and the snapshot as they are sent.
    """

    pyodide: str
    engine: str
    lock: str
    wheels: str
    content: str
    library: str
    empty: str
    snapshot: str
    sizes: dict[str, int]

    def asked(self) -> list[str]:
        """Return what a start from the snapshot asks for."""
        scripts = [f"{self.pyodide}{name}" for name in SCRIPTS]
        files = [*scripts, self.engine, self.snapshot, self.lock, self.empty]
        return [file for file in files if file]

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
    engine = _engine()
    sizes = {"download": engine.stat().st_size}
    name = ""
    if live is None:
        memory = snapshot.packed(library, wheel, packed)
        proof.check(library, wheel, packed, memory, content_json)
        name = _placed(memory.read_bytes(), "snapshot")
        sizes = {**snapshot.sizes(memory), "download": sizes["download"] + memory.stat().st_size}
    folder = _written(library, wheels)
    return Runtime(
        pyodide=_scripts(),
        engine=_placed(engine.read_bytes(), "engine"),
        lock=f"{folder}{archives.LOCK}",
        wheels=folder,
        content=_placed(squeezed.gzipped(live or packed.read_bytes()), "content"),
        library=f"{folder}{archives.LIBRARY}",
        empty=f"{folder}empty.zip",
        snapshot=name,
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


def _placed(data: bytes, name: str) -> str:
    """Write gzipped ``data`` under a name made of its content; return its path.

    Nothing in the name says gzip: some hosts would then tell browsers to unpack it.
    """
    path = f"{FOLDER}/{name}.{hashlib.sha256(data).hexdigest()[:16]}.bin"
    (GENERATED / path).write_bytes(data)
    return path
