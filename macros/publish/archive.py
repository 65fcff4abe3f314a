"""Zips whose bytes depend on nothing but their files: fixed dates, sorted names."""

from __future__ import annotations

import zipfile
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name."""
_MODE = 0o644 << 16  # a plain file, readable by all


def pack(folder: Path, target: Path, top: str = "") -> None:
    """Zip the files of ``folder`` into ``target``, under a folder called ``top`` if it is given."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in files:
            name = Path(top, file.relative_to(folder)).as_posix()
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, _MODE
            archive.writestr(entry, file.read_bytes())
