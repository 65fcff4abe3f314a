"""Pack what the browser imports: the tutorials and their pure-Python dependencies, as one wheel.

One wheel is one request. MarkupSafe has no wheel for Pyodide's platform; without its C part it
falls back to Python, so the files of the installed packages are taken, never their binaries.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata
import zipfile
from pathlib import Path

from macros.publish.paths import ROOT

DEPENDENCIES = ("jinja2", "markupsafe", "markdown", "pydyf")
"""Distributions that :mod:`tutorials` may import in the browser."""

LEFT_OUT = (
    "tutorials/editing/",
    "tutorials/__main__.py",
    "markdown/test_tools.py",
)
"""What editors' machines alone run: one folder of ours, and the command that opens it."""

NAME = "guide_ereputation"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def build(version: str, folder: Path) -> Path:
    """Write the wheel into ``folder`` and return its path; same files give the same bytes."""
    info = f"{NAME}-{version}.dist-info"
    files = {**_own_files(), **_dependency_files(f"{info}/licenses")}
    files[f"{info}/METADATA"] = (
        f"Metadata-Version: 2.1\nName: guide-ereputation\nVersion: {version}\n".encode()
    )
    files[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    path = folder / f"{NAME}-{version}-py3-none-any.whl"
    _write(path, files)
    return path


def record(path: Path) -> None:
    """Write the wheel at ``path`` again, with the list of the files that are now in it."""
    with zipfile.ZipFile(path) as wheel:
        files = {name: wheel.read(name) for name in wheel.namelist()}
    _write(path, files)


def _write(path: Path, files: dict[str, bytes]) -> None:
    """Write a wheel: the same files give the same bytes."""
    (info,) = {name.partition("/")[0] for name in files if name.startswith(f"{NAME}-")}
    listed = {name: data for name, data in files.items() if name != f"{info}/RECORD"}
    whole = {**listed, f"{info}/RECORD": _record(listed, info)}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as wheel:
        for name in sorted(whole):
            wheel.writestr(zipfile.ZipInfo(name, _EPOCH), whole[name], zipfile.ZIP_DEFLATED)


def _own_files() -> dict[str, bytes]:
    """Return our package's Python files by their name in the wheel."""
    paths = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "tutorials").rglob("*.py")}
    return {
        name: path.read_bytes() for name, path in paths.items() if not name.startswith(LEFT_OUT)
    }


def _dependency_files(licenses: str) -> dict[str, bytes]:
    """Return the installed dependencies' Python files, and their licences under ``licenses``."""
    files: dict[str, bytes] = {}
    for distribution in DEPENDENCIES:
        for entry in importlib.metadata.files(distribution) or ():
            name = entry.as_posix()
            if "license" in name.lower() and ".dist-info/" in name:
                name = f"{licenses}/{distribution}/{entry.name}"
            elif not name.endswith(".py") or name.startswith((*LEFT_OUT, "..")):
                continue
            files[name] = Path(str(entry.locate())).read_bytes()
    return files


def _record(files: dict[str, bytes], info: str) -> bytes:
    """Return the wheel's RECORD: name, SHA-256 and size of every file."""
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in sorted(files.items())]
    return "\n".join([*lines, f"{info}/RECORD,,", ""]).encode()


def _digest(data: bytes) -> str:
    """Return the digest as the wheel format writes it."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
