"""Remember what was already made: a step runs again only when one of its inputs changed."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from macros.publish.paths import BUILD, ROOT


def digest(parts: Iterable[bytes]) -> str:
    """Return a short hexadecimal digest of ``parts``, each with its length."""
    sha = hashlib.sha256()
    for part in parts:
        sha.update(len(part).to_bytes(8, "big"))
        sha.update(part)
    return sha.hexdigest()[:16]


def files_digest(paths: Iterable[Path]) -> str:
    """Return the digest of the names and contents of ``paths``, in whatever folder they stand."""
    parts = ((_name(path).encode(), path.read_bytes()) for path in sorted(paths))
    return digest(part for pair in parts for part in pair)


def _name(path: Path) -> str:
    """Return how a file is called in the project, or in its own folder outside of it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def made(step: str, key: str, make: Callable[[Path], None]) -> Path:
    """Return the folder that ``make`` filled for ``key``, making it only the first time.

    The folder gets its name at the end, so an interrupted step leaves nothing half made.
    """
    folder = BUILD / step / key
    if not folder.exists():
        draft = BUILD / step / "draft"
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        make(draft)
        _forget_others(folder.parent)
        draft.rename(folder)
    return folder


def _forget_others(parent: Path) -> None:
    """Keep the last few results only, so that switching branches stays quick and disk small."""
    kept = sorted((path for path in parent.iterdir() if path.name != "draft"), key=_age)
    for path in kept[:-3]:
        shutil.rmtree(path)


def _age(path: Path) -> float:
    return path.stat().st_mtime
