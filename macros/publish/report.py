"""What a build prints while it works and when it ends."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".webmanifest"}
"""What static hosts usually send gzipped; the rest is compressed already."""


def say(text: str) -> None:
    """Print at once, even into a file."""
    print(text, flush=True)


@contextmanager
def stage(title: str) -> Iterator[None]:
    """Announce a stage, then say how long it took, in seconds."""
    print(f"{title} …", end=" ", flush=True)
    start = time.perf_counter()
    yield
    say(f"{time.perf_counter() - start:.1f} s")


def sizes(site: Path) -> tuple[int, int, int]:
    """Return the number of files of ``site``, their bytes, and their bytes as usually sent."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files), sum(map(_sent, files))


def _sent(path: Path) -> int:
    if path.suffix in COMPRESSED:
        return len(gzip.compress(path.read_bytes(), 6))
    return path.stat().st_size
