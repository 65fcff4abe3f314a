"""Remember what was already made: a step runs again only when one of its inputs changed."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.publish.paths import BUILD, ROOT

_DRAFT = "draft-"


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

    The folder gets its name at the end, so an interrupted step leaves nothing half made. Each
    call has a draft of its own: two processes may make the same thing at once, and the first
    one done is kept.
    """
    folder = BUILD / step / key
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=_DRAFT, dir=folder.parent) as apart:
            draft = Path(apart) / key
            draft.mkdir()
            make(draft)
            try:
                draft.rename(folder)
            except OSError:
                if not folder.exists():
                    raise
        _forget_others(folder.parent)
    return folder


def _forget_others(parent: Path) -> None:
    """Keep the last few results only, so that switching branches stays quick and disk small."""
    results = (path for path in parent.iterdir() if not path.name.startswith(_DRAFT))
    for path in sorted(results, key=_age)[:-3]:
        shutil.rmtree(path, ignore_errors=True)


def _age(path: Path) -> float:
    """Return when ``path`` was last changed; 0 when another process has just forgotten it."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0
