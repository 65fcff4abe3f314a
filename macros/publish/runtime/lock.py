"""The lock file that Pyodide reads to load our wheel and check its SHA-256 (plain boot)."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from pyodide_lock import PyodideLockSpec
from pyodide_lock.spec import InfoSpec, PackageSpec

from macros.publish.paths import PYODIDE

PACKAGE = "guide-ereputation"


def write(wheel: Path, version: str) -> Path:
    """Write ``pyodide-lock.json`` beside ``wheel``, for the Pyodide in ``node_modules``."""
    release = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
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
    info = InfoSpec(version=_pyodide_version(), **release)
    spec = PyodideLockSpec(info=info, packages={PACKAGE: package})
    path = wheel.parent / "pyodide-lock.json"
    path.write_text(spec.model_dump_json(exclude_none=True), encoding="utf-8")
    return path


def _pyodide_version() -> str:
    """Return the version of the Pyodide in ``node_modules``."""
    version: str = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    return version
