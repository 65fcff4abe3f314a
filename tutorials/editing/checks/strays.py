"""Files of ``content/`` that nothing reads: another folder, another ending, a slip in the name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath
from pathlib import PurePosixPath

from tutorials.editing.schema import KINDS
from tutorials.problems import Problem

NOT_TYPED = ("signals/opinion.json",)
"""What a command writes: no editor's file."""

TEXTS = (".yml", ".yaml", ".md")


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
            hint = _hint(PurePosixPath(name.as_posix()))
            yield Problem(
                "rien ne lit ce fichier", hint, file=file.relative_to(root).as_posix(), line=1
            )


def _is_read(name: str) -> bool:
    return name in NOT_TYPED or any(_matches(name, kind.pattern) for kind in KINDS.values())


def _matches(name: str, pattern: str) -> bool:
    """Say whether ``name`` is a file of ``pattern``, folder by folder."""
    return name.count("/") == pattern.count("/") and PurePosixPath(name).match(pattern)


def _hint(name: PurePosixPath) -> str:
    """Return what the file should be called, or which files are read near it."""
    if _is_read(right := name.with_suffix(".yml").as_posix()):
        return f"renommez-le « {PurePosixPath(right).name} »"
    patterns = [kind.pattern for kind in KINDS.values()]
    near = [pattern for pattern in patterns if pattern.startswith(f"{name.parts[0]}/")]
    return f"fichiers lus : {', '.join(near or patterns)}"
