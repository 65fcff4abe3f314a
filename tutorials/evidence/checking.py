"""Check a folder of evidence against its digests: what changed, what is missing, what is new.

The list is the one of ``sha256sum``: 64 hexadecimal digits, two spaces, a path. Files are known by
their digest first, since people rename and move them, then by their name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import basename

LIST = "empreintes.sha256"
"""Name of the list, which cannot hold its own digest."""

_LINE = re.compile(r"([0-9a-fA-F]{64}) [ *](.+)")
_MOST = 10_000
"""Lines of a list that are read; a folder of evidence has a few dozen."""


@dataclass(frozen=True)
class Checked:
    """What a check found: paths of the list, and names of files that it does not know.

    Args:
        same: files with the digest of the list.
        changed: files of the same name with another digest.
        missing: files of the list that are not there.
        new: files that the list does not have.
    """

    same: tuple[str, ...]
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether every file is there, as it was, and no other."""
        return bool(self.same) and not (self.changed or self.missing or self.new)


def listed(text: str) -> list[tuple[str, str]]:
    """Return path and digest of each line of a list; other lines are passed over."""
    lines = text.removeprefix("\ufeff").splitlines()[:_MOST]
    found = [match for line in lines if (match := _LINE.fullmatch(line.strip()))]
    return [(match[2], match[1].lower()) for match in found]


def check(text: str, files: Iterable[tuple[str, str]]) -> Checked:
    """Compare files with a list.

    Args:
        text: the list.
        files: name (with or without its folders) and SHA-256 of each file, the list left out.
    """
    expected, found = listed(text), list(files)
    digests = {digest for _, digest in found}
    known = {digest for _, digest in expected}
    others = {basename(name): name for name, digest in found if digest not in known}
    same = [path for path, digest in expected if digest in digests]
    away = [path for path, digest in expected if digest not in digests]
    changed = [path for path in away if others.pop(basename(path), None)]
    missing = [path for path in away if path not in changed]
    return Checked(tuple(same), tuple(changed), tuple(missing), tuple(others.values()))
