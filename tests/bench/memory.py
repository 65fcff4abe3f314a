"""The most memory that a browser's processes take while something happens (Linux)."""

from __future__ import annotations

import os
import threading
from pathlib import Path

PROCESSES = Path("/proc")
PAUSE = 0.05
"""Seconds between two looks: each takes some milliseconds of a core from what is measured."""


class Peak:
    """Looks, until the block ends, at what a process and all that it began hold for themselves.

    Args:
        process: its number.
    """

    def __init__(self, process: int) -> None:
        self._process = process
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self.first = self.most = 0

    def __enter__(self) -> Peak:
        self.first = self.most = private(self._process)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    @property
    def added(self) -> int:
        """Bytes at the peak that were not there at the beginning."""
        return self.most - self.first

    def _look(self) -> None:
        while not self._done.wait(PAUSE):
            self.most = max(self.most, private(self._process))


def private(process: int) -> int:
    """Return the bytes that a process and all below it share with nobody."""
    return sum(map(_own, below(process))) * os.sysconf("SC_PAGE_SIZE")


def below(process: int) -> list[int]:
    """Return the numbers of a process and of all that it began, directly or not."""
    begun: dict[int, list[int]] = {}
    for folder in PROCESSES.iterdir():
        if folder.name.isdecimal() and (parent := _parent(folder)):
            begun.setdefault(parent, []).append(int(folder.name))
    found = [process]
    for each in found:  # it grows while it is read
        found += begun.get(each, [])
    return found


def _parent(folder: Path) -> int:
    try:
        return int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0  # it has ended meanwhile


def _own(process: int) -> int:
    try:
        _, resident, shared, *_ = map(int, (PROCESSES / str(process) / "statm").read_text().split())
    except OSError:
        return 0
    return resident - shared
