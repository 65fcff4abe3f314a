"""A zip of evidence as the page puts it together, from the parts that Python lays out."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import zlib
from collections.abc import Mapping

from tutorials.case.model import Capture, Item
from tutorials.evidence import export
from tutorials.files.stored_zip import Held

DAY = dt.date(2026, 11, 21)


def packed(contents: Mapping[str, bytes]) -> bytes:
    """Return the zip of one item whose captures are ``contents``, by name."""
    files = {hashlib.sha256(data).hexdigest(): data for data in contents.values()}
    captures = tuple(
        Capture(name, hashlib.sha256(data).hexdigest(), len(data))
        for name, data in contents.items()
    )
    item = Item(url="https://avis.example/1", seen_on=DAY, captures=captures)
    held = {key: Held(key, len(data), zlib.crc32(data)) for key, data in files.items()}
    return b"".join(
        files[part["file"]] if "file" in part else base64.b64decode(part["base64"])
        for part in export.parts([item], "Camille Martin", held, DAY)
    )
