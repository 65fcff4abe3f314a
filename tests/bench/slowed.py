"""A process that gets a share of a core only, by the kernel's own means (Linux, as root)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.bench.memory import below

GROUPS = Path("/sys/fs/cgroup")
PERIOD = 100_000
"""Microseconds over which the share is counted."""


def possible() -> bool:
    """Say whether this machine lets its processes' share be set."""
    try:
        with slowed(0, 0.5):
            return True
    except OSError:
        return False


@contextmanager
def slowed(process: int, cores: float) -> Iterator[None]:
    """Leave ``cores`` to a process and all that it began or begins, while the block runs.

    Args:
        process: its number; 0 for none.
        cores: 0.5 is half of one.

    Raises:
        OSError: groups of processes cannot be made here.
    """
    new = (GROUPS / "cgroup.controllers").exists()
    parent = GROUPS if new else GROUPS / "cpu"
    group = parent / "guide-bench"
    group.mkdir()
    try:
        quota = int(cores * PERIOD)
        if new:
            (group / "cpu.max").write_text(f"{quota} {PERIOD}")
        else:
            (group / "cpu.cfs_quota_us").write_text(str(quota))
        for each in below(process) if process else ():
            _move(each, group)
        yield
    finally:
        for each in (group / "cgroup.procs").read_text().split():
            _move(int(each), parent)
        group.rmdir()


def _move(process: int, group: Path) -> None:
    with suppress(ProcessLookupError, FileNotFoundError):  # it has ended meanwhile
        for thread in Path(f"/proc/{process}/task").iterdir():
            # A thread that passes before all others, as some of WebKit's do, takes no share.
            os.sched_setscheduler(int(thread.name), os.SCHED_OTHER, os.sched_param(0))
        (group / "cgroup.procs").write_text(str(process))
