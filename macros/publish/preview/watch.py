"""What changed on the disk since the last look: pages, content, the frame, or the program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.publish.paths import MADE

FOLDERS = ("docs", "tutorials", "macros", "overrides")


@dataclass(frozen=True)
class Change:
    """What changed.

    Args:
        pages: a page, a figure, a script, a sheet.
        content: a file of ``tutorials/content/`` or a template.
        frame: what every page is made with.
        code: the program itself: it has to start again.
    """

    pages: bool = False
    content: bool = False
    frame: bool = False
    code: bool = False

    def __bool__(self) -> bool:
        return self.pages or self.content or self.frame or self.code


class Watch:
    """Looks at the files of a project.

    Args:
        root: the project.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen = self._look()

    def change(self) -> Change:
        """Return what changed since the last call."""
        now = self._look()
        old = self._seen
        self._seen = now
        changed = {path for path in now.keys() | old.keys() if now.get(path) != old.get(path)}
        names = [path.relative_to(self._root) for path in changed]
        kinds = {_kind(name) for name in names}
        return Change(**{kind: kind in kinds for kind in ("pages", "content", "frame", "code")})

    def _look(self) -> dict[Path, tuple[int, int]]:
        return {path: (found.st_mtime_ns, found.st_size) for path, found in self._files()}

    def _files(self) -> Iterator[tuple[Path, os.stat_result]]:
        single = [self._root / "mkdocs.yml"]
        for path in [*single, *(p for name in FOLDERS for p in (self._root / name).rglob("*"))]:
            made = any(map(path.is_relative_to, MADE)) or "__pycache__" in path.parts
            if not made and path.is_file() and not path.name.startswith((".", "~")):
                yield path, path.stat()


def _kind(name: Path) -> str:
    """Return what a file of the project is part of."""
    top = name.parts[0]
    if name.suffix == ".py" or top == "macros":
        return "code"
    return {"docs": "pages", "tutorials": "content"}.get(top, "frame")
