"""Zips whose bytes are always the same: what the caller gives, in order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

MIME = "application/zip"
EARLIEST = dt.date(1980, 1, 1)
"""First day that a zip can write."""
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def stored(parts: Iterable[tuple[str, str | bytes]], day: dt.date = EARLIEST) -> bytes:
    """Return a zip that holds ``parts``, in the order given.

    Files are stored, not packed: two versions of zlib pack the same text in different bytes, and
    the zip of the browser must be that of a desk.

    Args:
        parts: path in the zip (with ``/``) and text or bytes; half characters become « ? ».
        day: the date that every file gets; an earlier one than :data:`EARLIEST` counts as it.
    """
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as made:
        for path, content in parts:
            data = content.encode("utf-8", "replace") if isinstance(content, str) else content
            made.writestr(entry(path, day), data)
    return buffer.getvalue()


def entry(path: str, day: dt.date = EARLIEST) -> ZipInfo:
    """Return the entry of a plain file that all may read, with nothing of the machine in it."""
    info = ZipInfo(path, (*(max(day, EARLIEST).timetuple()[:3]), 0, 0, 0))
    info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
    return info
