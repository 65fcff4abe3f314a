"""The standard library and our wheel, byte-compiled by the Python that will import them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from macros.publish import inside, node
from macros.publish.memory import digest, files_digest, made
from macros.publish.paths import BUILD, PYODIDE
from macros.publish.runtime import lock, wheel

LIBRARY = "python_stdlib.zip"
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", LIBRARY)
"""What of Pyodide a browser may run; the npm package holds as much again for developers."""

_TOOLS_LOCK = Path(__file__).parent / "pyodide-build.lock"


def library() -> Path:
    """Return the standard library, compiled."""

    def make(folder: Path) -> None:
        shutil.copyfile(PYODIDE / LIBRARY, folder / LIBRARY)
        _compile(folder)

    return made("library", digest([_scripts(), pyodide_key()]), make) / LIBRARY


def wheels(version: str) -> Path:
    """Return the folder of our wheel, compiled, and of the lock file that verifies it."""

    def make(folder: Path) -> None:
        wheel.build(version, folder)
        _compile(folder)
        (compiled,) = folder.glob("*.whl")
        wheel.record(compiled)
        lock.write(compiled, version)

    probe = BUILD / "wheel-probe"
    probe.mkdir(parents=True, exist_ok=True)
    sources = wheel.build(version, probe).read_bytes()
    own = files_digest([Path(lock.__file__), Path(wheel.__file__)]).encode()
    return made("wheel", digest([sources, own, _scripts(), pyodide_key()]), make)


def wheel_of(folder: Path) -> Path:
    """Return the wheel that stands in the ``folder`` of :func:`wheels`."""
    (path,) = folder.glob("*.whl")
    return path


def pyodide_key() -> bytes:
    """Return the digest of the Pyodide in use."""
    return digest((PYODIDE / file).read_bytes() for file in FILES).encode()


def _compile(folder: Path) -> None:
    """Compile all archives of ``folder`` in place; wheels get the name that says so."""
    node.run("compile.mjs", folder, _tools())


def _scripts() -> bytes:
    return inside.key("compile", "compiled") + files_digest([_TOOLS_LOCK]).encode()


def _tools() -> Path:
    """Return a folder with pyodide-build and what it needs, for Pyodide's own Python.

    It is installed apart from the environment: it asks for a newer Python than the host's,
    and is only ever imported inside Pyodide (see ``inside/compiled.py``).
    """

    def make(folder: Path) -> None:
        options = [
            "--no-deps",
            "--require-hashes",
            "--only-binary=:all:",
            "--ignore-requires-python",
        ]
        command = [sys.executable, "-m", "pip", "install", "--quiet", *options]
        command += ["--python-version", lock.engine()["python"], "--target", str(folder)]
        command += ["-r", str(_TOOLS_LOCK)]
        subprocess.run(command, check=True)

    return made("pyodide-build", files_digest([_TOOLS_LOCK, PYODIDE / lock.LOCK]), make)
