"""Files of ``content/`` that nothing reads: another folder, another ending, a slip in the name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from tutorials.editing.schema import KINDS
from tutorials.editing.text_file import Unreadable
from tutorials.problems import Problem

OTHERS = (".yaml", ".txt")
"""Endings that programs give by themselves, and nothing reads."""
TEXTS = (".yml", ".md", *OTHERS)


def strays(folder: FilePath, root: FilePath) -> Iterator[Problem]:
    """Yield each file of the content ``folder`` that no kind of content reads.

    Args:
        folder: the content folder.
        root: what shown file names are relative to.
    """
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder)
        hidden = any(part.startswith((".", "~")) for part in name.parts)
        if file.suffix in TEXTS and not hidden and not _is_read(name.as_posix()):
            yield _unread(PurePosixPath(name.as_posix()), file.relative_to(root).as_posix())


def _is_read(name: str) -> bool:
    return any(_matches(name, kind.pattern) for kind in KINDS.values())


def _matches(name: str, pattern: str) -> bool:
    """Say whether ``name`` is a file of ``pattern``, folder by folder."""
    return name.count("/") == pattern.count("/") and PurePosixPath(name).match(pattern)


def _unread(name: PurePosixPath, file: str) -> Problem:
    """Return what the file should be called, or which files are read near it.

    What stands in a file with a wrong ending is not known, and others may name it.
    """
    message = "rien ne lit ce fichier"
    for right in (name.with_suffix(""), name.with_suffix(".yml"), name.with_suffix(".md")):
        if name.suffix in OTHERS and _is_read(right.as_posix()):
            return Unreadable(message, f"renommez-le « {right.name} »", file=file, line=1)
    patterns = [kind.pattern for kind in KINDS.values()]
    near = [pattern for pattern in patterns if pattern.startswith(f"{name.parts[0]}/")]
    hint = f"fichiers lus : {', '.join(near or patterns)}"
    return Problem(message, hint, file=file, line=1)
