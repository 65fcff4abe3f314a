"""Make what the browser runs: Pyodide's files, our wheel, and the memory snapshot.

Every file stands under a name made of its content, so that no cache can mix two versions.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

from macros.publish import lock, node, wheel
from macros.publish.memory import digest, files_digest, made
from macros.publish.paths import BUILD, GENERATED, PYODIDE

PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
"""All that a browser asks for; the npm package holds as much again for developers."""

_HERE = Path(__file__).parent
_TOOLS_LOCK = _HERE / "pyodide-build.lock"


@dataclass(frozen=True)
class Runtime:
    """Where the page finds Python, relative to ``assets/generated/``.

    Args:
        pyodide: folder of Pyodide's own files.
        lock: lock file that names the wheel and its SHA-256.
        wheelFolder: folder of the wheel.
        content: the content's JSON, for a plain boot.
        emptyLibrary: an empty zip: a snapshot has the standard library in memory already.
        snapshot: gzipped memory of a started Python.
        snapshotBytes: size of that memory.
    """

    pyodide: str
    lock: str
    wheelFolder: str  # noqa: N815 (read by JavaScript under this name)
    content: str
    emptyLibrary: str  # noqa: N815
    snapshot: str
    snapshotBytes: int  # noqa: N815

    def to_json(self, base: str) -> str:
        """Return the addresses for a page that reaches ``assets/generated/`` through ``base``."""
        data = asdict(self)
        size = data.pop("snapshotBytes")
        addresses = {name: base + path for name, path in data.items() if path}
        return json.dumps({**addresses, "snapshotBytes": size})


def prepare(content_json: str, version: str, *, snapshot: bool = True) -> Runtime:
    """Write the runtime into ``docs/assets/generated/python/`` and say where.

    Args:
        content_json: the compiled content.
        version: the project's version, for the wheel.
        snapshot: whether to make one; without, the page starts Python the plain way.
    """
    content = content_json.encode()
    wheels = _compiled_wheel(version)
    target = GENERATED / "python"
    shutil.rmtree(target, ignore_errors=True)
    pyodide = _copy_pyodide(target)
    python = f"python/{digest([files_digest(wheels.iterdir()).encode(), content])}/"
    shutil.copytree(wheels, GENERATED / python)
    (GENERATED / python / "content.json").write_bytes(content)
    with zipfile.ZipFile(GENERATED / python / "empty.zip", "w"):
        pass  # a zip without entries is still a valid zip
    name, size = _copy_snapshot(wheels, content) if snapshot else ("", 0)
    return Runtime(
        pyodide=pyodide,
        lock=f"{python}pyodide-lock.json",
        wheelFolder=python,
        content=f"{python}content.json",
        emptyLibrary=f"{python}empty.zip",
        snapshot=name,
        snapshotBytes=size,
    )


def _copy_snapshot(wheels: Path, content: bytes) -> tuple[str, int]:
    """Copy the snapshot to a name made of its content; return it and its size once unpacked."""
    packed = (_snapshot(wheels, content) / "snapshot.bin.gz").read_bytes()
    name = f"python/snapshot.{hashlib.sha256(packed).hexdigest()[:16]}.bin.gz"
    (GENERATED / name).write_bytes(packed)
    return name, int.from_bytes(packed[-4:], "little")  # where gzip keeps it


def _compiled_wheel(version: str) -> Path:
    """Return the folder of the byte-compiled wheel and its lock file."""

    def make(folder: Path) -> None:
        path = wheel.build(version, folder)
        lock.write(path, version)
        node.run("compile.mjs", folder, _pyodide_build())

    probe = BUILD / "wheel-probe"
    probe.mkdir(parents=True, exist_ok=True)
    sources = wheel.build(version, probe).read_bytes()
    scripts = files_digest([_HERE / "node" / "compile.mjs", _HERE / "lock.py", _TOOLS_LOCK])
    return made("wheel", digest([sources, scripts.encode(), _pyodide_key()]), make)


def _snapshot(wheels: Path, content: bytes) -> Path:
    """Return the folder of the gzipped snapshot of Python with our wheel and content loaded."""
    (path,) = wheels.glob("*.whl")

    def make(folder: Path) -> None:
        (folder / "content.json").write_bytes(content)
        raw = folder / "snapshot.bin"
        node.run("snapshot.mjs", path, folder / "content.json", raw)
        packed = gzip.compress(raw.read_bytes(), compresslevel=9, mtime=0)
        (folder / "snapshot.bin.gz").write_bytes(packed)
        raw.unlink()

    scripts = files_digest([_HERE / "node" / "snapshot.mjs", _HERE / "node" / "frozen.mjs"])
    return made(
        "snapshot", digest([path.read_bytes(), content, scripts.encode(), _pyodide_key()]), make
    )


def _copy_pyodide(target: Path) -> str:
    """Copy Pyodide's files to a folder named by their content; return it, relative."""
    name = f"python/pyodide-{_pyodide_key().decode()}/"
    folder = GENERATED / name
    folder.mkdir(parents=True)
    for file in PYODIDE_FILES:
        shutil.copyfile(PYODIDE / file, folder / file)
    return name


def _pyodide_key() -> bytes:
    """Return the digest of the Pyodide files in use."""
    return digest((PYODIDE / file).read_bytes() for file in PYODIDE_FILES).encode()


def _pyodide_build() -> Path:
    """Return a folder with pyodide-build and what it needs, for Pyodide's own Python.

    It is installed apart from the environment: it asks for a newer Python than the host's,
    and is only ever imported inside Pyodide (see ``node/compile.mjs``).
    """

    def make(folder: Path) -> None:
        options = [
            "--no-deps",
            "--require-hashes",
            "--only-binary=:all:",
            "--ignore-requires-python",
        ]
        command = [sys.executable, "-m", "pip", "install", "--quiet", *options]
        command += ["--python-version", "3.14", "--target", str(folder), "-r", str(_TOOLS_LOCK)]
        subprocess.run(command, check=True)

    return made("pyodide-build", files_digest([_TOOLS_LOCK]), make)
