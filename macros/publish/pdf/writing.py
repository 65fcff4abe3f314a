"""Write a PDF small: like objects side by side, and each stream packed by libdeflate.

qpdf puts a hundred objects, as they come, into each of its object streams. A tagged book has ten
thousand that resemble each other: put together by kind they take half the room. The order in a
file says nothing to its readers, who go by the numbers, and these stay.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import deflate
import pikepdf

_TOGETHER = 2000
"""Objects of one object stream: readers unpack it whole to see one of them."""
_LEVEL = 12
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PLACE = re.compile(rb"(-?\d+\.\d+) (-?\d+\.\d+) cm")
_KERN = re.compile(rb"\)(-?\d+\.\d+)\(")
_OCTAL = re.compile(rb"\\([0-7]{3})")
_OF_THE_FILE = ("/ObjStm", "/XRef")
"""Streams of the file that was read, not of the book."""
_HEX = re.compile(rb"<(feff[0-9a-f]+)>")
_TO_ESCAPE = re.compile(rb"[()\\\r]")
_ESCAPED = {b"(": b"\\(", b")": b"\\)", b"\\": b"\\\\", b"\r": b"\\r"}

Entry = tuple[int, int, int]
"""Of an object, as the table of the file gives it: 1, its offset, 0; or 2, its stream, its rank."""


def write(book: pikepdf.Pdf, file: Path) -> None:
    """Write ``book`` into ``file``. Same input, same bytes: its id is drawn from its content.

    Args:
        book: not encrypted; what it holds is not changed.
        file: may be the one that ``book`` was read from, which must be in memory then.
    """
    streams, others = _sorted(book)
    entries: dict[int, Entry] = {}
    out = bytearray(_HEADER)
    for number, stream in streams:
        entries[number] = (1, len(out), 0)
        out += _indirect(number, *_packed(stream))
    free = max((*entries, *(number for number, _ in others))) + 1
    for start in range(0, len(others), _TOGETHER):
        group = others[start : start + _TOGETHER]
        entries |= {number: (2, free, rank) for rank, (number, _) in enumerate(group)}
        entries[free] = (1, len(out), 0)
        out += _indirect(free, *_object_stream(group))
        free += 1
    entries[free] = (1, len(out), 0)
    out += _indirect(free, *_table(book, entries, hashlib.md5(out, usedforsecurity=False).digest()))
    file.write_bytes(out + b"startxref\n%d\n%%%%EOF\n" % entries[free][1])


def lighter(content: bytes) -> bytes:
    """Return a page's content, shorter and drawn the same.

    Octal escapes (« \\000\\026 ») become the bytes they stand for. Places are given to a hundredth
    of a point, spaces between letters to a thousandth of their size: no eye sees less.
    """
    content = _PLACE.sub(lambda place: b"%b %b cm" % (_round(place[1]), _round(place[2])), content)
    content = _KERN.sub(lambda kern: b")%d(" % round(float(kern[1])), content)
    return _OCTAL.sub(_byte, content)


def _round(number: bytes) -> bytes:
    return f"{float(number):.2f}".rstrip("0").rstrip(".").encode()


def _byte(escape: re.Match[bytes]) -> bytes:
    one = bytes([int(escape[1], 8)])
    return _ESCAPED.get(one, one)


def _sorted(book: pikepdf.Pdf) -> tuple[list[tuple[int, pikepdf.Stream]], list[tuple[int, bytes]]]:
    """Return the streams of ``book``, and its other objects as written, by kind; by number."""
    streams, others = [], []
    for thing in book.objects:
        number = thing.objgen[0]
        if isinstance(thing, pikepdf.Stream):
            if thing.get("/Type") not in _OF_THE_FILE:
                streams.append((number, thing))
        elif number:
            others.append((_kind(thing), number, _short(thing.unparse(resolved=True))))
    return streams, [(number, text) for _, number, text in sorted(others)]


def _short(text: bytes) -> bytes:
    """Return an object with its long strings as bytes, and no longer as hexadecimal digits."""

    def literal(match: re.Match[bytes]) -> bytes:
        plain = bytes.fromhex(match[1].decode())
        return b"(" + _TO_ESCAPE.sub(lambda one: _ESCAPED[one[0]], plain) + b")"

    return _HEX.sub(literal, text)


def _kind(thing: pikepdf.Object) -> str:
    if not isinstance(thing, pikepdf.Dictionary):
        return ""
    return " ".join(str(thing.get(key, "")) for key in ("/Type", "/Subtype", "/S"))


def _packed(stream: pikepdf.Stream) -> tuple[bytes, bytes]:
    """Return the dictionary of a stream, without its length, and its bytes, packed anew."""
    keys = {key: value for key, value in stream.stream_dict.items() if key != "/Length"}
    plain = "/Filter" not in keys and keys.get("/Type") != "/Metadata"  # which others look for
    if plain or (keys.get("/Filter") == "/FlateDecode" and "/DecodeParms" not in keys):
        keys["/Filter"] = pikepdf.Name.FlateDecode
        data = bytes(deflate.zlib_compress(stream.read_bytes(), _LEVEL))
    else:
        data = stream.read_raw_bytes()
    return pikepdf.Dictionary(keys).unparse(), data


def _object_stream(group: list[tuple[int, bytes]]) -> tuple[bytes, bytes]:
    places, body = [], bytearray()
    for number, text in group:
        places.append(b"%d %d" % (number, len(body)))
        body += text + b"\n"
    head = b" ".join(places) + b"\n"
    start = b"<< /Type /ObjStm /N %d /First %d /Filter /FlateDecode >>" % (len(group), len(head))
    return start, bytes(deflate.zlib_compress(head + body, _LEVEL))


def _table(book: pikepdf.Pdf, entries: dict[int, Entry], id: bytes) -> tuple[bytes, bytes]:
    """Return the table of all objects: each row as its difference from the row above."""
    rows = [_row(entries.get(number, (0, 0, 0))) for number in range(max(entries) + 1)]
    above = [bytes(len(rows[0])), *rows]
    told = b"".join(_difference(row, before) for row, before in zip(rows, above, strict=False))
    trailer = "".join(
        f" {key} {book.trailer[key].objgen[0]} 0 R"
        for key in ("/Root", "/Info")
        if key in book.trailer
    )
    start = (
        f"<< /Type /XRef /Size {len(rows)} /W [ 1 4 2 ]{trailer} /ID [ <{id.hex()}> <{id.hex()}> ]"
        " /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 7 >> >>"
    )
    return start.encode(), bytes(deflate.zlib_compress(told, _LEVEL))


def _row(entry: Entry) -> bytes:
    kind, place, rank = entry
    return bytes([kind]) + place.to_bytes(4, "big") + rank.to_bytes(2, "big")


def _difference(row: bytes, above: bytes) -> bytes:
    return b"\x02" + bytes((one - other) % 256 for one, other in zip(row, above, strict=True))


def _indirect(number: int, dictionary: bytes, data: bytes) -> bytes:
    """Return a stream as an object of the file."""
    start = dictionary.rstrip().removesuffix(b">>")
    head = b"%d 0 obj\n%b/Length %d >>\nstream\n" % (number, start, len(data))
    return head + data + b"\nendstream\nendobj\n"
