"""Lay out a zip whose large files stay on the page's side.

A zip that stores its files unpacked is their bytes, with a header before each and a directory
at the end. Python writes headers and directory; the page joins them with the files it holds,
as one Blob, without reading them again: a capture of 200 MB costs no memory.
Format: PKWARE APPNOTE 6.3.3, without compression, encryption or Zip64.
"""

from __future__ import annotations

import datetime as dt
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_LIMIT = 0xFFFF_FFFE
_UTF8 = 0x0800
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_FILE_MODE = 0o100644 << 16


class TooBigError(ValueError):
    """The zip would pass the format's limits: 4 GiB, or 65,534 files."""


@dataclass(frozen=True)
class Held:
    """A file that the page holds.

    Args:
        key: how the page finds it: its SHA-256.
        size: its length in bytes.
        crc32: its CRC-32.
    """

    key: str
    size: int
    crc32: int


Content = bytes | Held
Part = bytes | str
"""Bytes to write, or the key of a held file to put there."""


def stored_zip(entries: Iterable[tuple[str, Content]], day: dt.date) -> list[Part]:
    """Return the parts of a zip, in order.

    Args:
        entries: path in the zip (with ``/``, unique) and content of each file.
        day: the files' date in the zip, which cannot write a year before 1980.

    Raises:
        TooBigError: see the exception.
    """
    parts: list[Part] = []
    directory: list[bytes] = []
    offset = 0
    for path, content in entries:
        header, record = _headers(path.encode(), content, offset, day)
        parts += [header, content.key if isinstance(content, Held) else content]
        directory.append(record)
        offset += len(header) + _size(content)
    records = b"".join(directory)
    if offset + len(records) > _LIMIT or len(directory) >= 0xFFFF:
        raise TooBigError
    count = len(directory)
    parts.append(
        records + _END + struct.pack("<4H2LH", 0, 0, count, count, len(records), offset, 0)
    )
    return _joined(parts)


def _headers(name: bytes, content: Content, offset: int, day: dt.date) -> tuple[bytes, bytes]:
    """Return a file's local header and its record in the directory."""
    size = _size(content)
    if max(size, offset) > _LIMIT:
        raise TooBigError
    crc32 = content.crc32 if isinstance(content, Held) else zlib.crc32(content)
    date = max(day.year - 1980, 0) << 9 | day.month << 5 | day.day
    common = struct.pack("<5H3L2H", 20, _UTF8, 0, 0, date, crc32, size, size, len(name), 0)
    record = _CENTRAL + struct.pack("<H", 0x0314) + common
    record += struct.pack("<3H2L", 0, 0, 0, _FILE_MODE, offset)
    return _LOCAL + common + name, record + name


def _size(content: Content) -> int:
    return content.size if isinstance(content, Held) else len(content)


def _joined(parts: list[Part]) -> list[Part]:
    """Join neighbouring bytes, so that the page has few parts to put together."""
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, bytes) and joined and isinstance(joined[-1], bytes):
            joined[-1] += part
        else:
            joined.append(part)
    return joined
