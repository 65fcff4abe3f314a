"""The « dossier » zip: what the caller gives, in order, with bytes that are always the same."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Mapping

MIME = "application/zip"
_EARLIEST = 1980
"""First year that a zip can write."""


def archive(parts: Mapping[str, str | bytes], today: dt.date) -> bytes:
    """Return a zip that holds ``parts``, in the order given.

    Files are stored, not packed: two versions of zlib pack the same text in different bytes, and
    the zip of the browser must be that of a desk.

    Args:
        parts: path in the zip (with ``/``) → text or bytes.
        today: the date that every file gets.
    """
    date = (max(today.year, _EARLIEST), today.month, today.day, 0, 0, 0)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as made:
        for path, content in parts.items():
            info = zipfile.ZipInfo(path, date)
            info.create_system = 3  # Unix, whatever the machine
            info.external_attr = 0o100644 << 16
            made.writestr(
                info, content.encode("utf-8", "replace") if isinstance(content, str) else content
            )
    return buffer.getvalue()
