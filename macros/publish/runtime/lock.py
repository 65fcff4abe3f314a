"""The lock file that Pyodide reads to load our wheel and check its SHA-256 (plain boot)."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from pyodide_lock import PyodideLockSpec
from pyodide_lock.spec import InfoSpec, PackageSpec

from macros.publish.paths import PYODIDE

PACKAGE = "guide-ereputation"
LOCK = "pyodide-lock.json"


def write(wheel: Path, version: str) -> Path:
    """Write ``pyodide-lock.json`` beside ``wheel``, for the Pyodide in ``node_modules``."""
    package = PackageSpec(
        name=PACKAGE,
        version=version,
        file_name=wheel.name,
        install_dir="site",
        sha256=hashlib.sha256(wheel.read_bytes()).hexdigest(),
        package_type="package",
        imports=["tutorials"],
        depends=[],
    )
    info = InfoSpec(version=_pyodide_version(), **engine())
    spec = PyodideLockSpec(info=info, packages={PACKAGE: package})
    path = wheel.parent / LOCK
    path.write_text(spec.model_dump_json(exclude_none=True), encoding="utf-8")
    return path


def engine() -> dict[str, Any]:
    """Return what the Pyodide in ``node_modules`` says of itself: ``python`` is its version."""
    found: dict[str, Any] = json.loads((PYODIDE / LOCK).read_text(encoding="utf-8"))["info"]
    return found


def _pyodide_version() -> str:
    """Return the version of the Pyodide in ``node_modules``."""
    version: str = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    return version
