"""What calendar and contact files share: escaped text and folded lines (RFC 5545, RFC 6350)."""

from __future__ import annotations

from collections.abc import Iterable

_OCTETS = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def escape(text: str) -> str:
    """Escape a TEXT value: backslash, semicolon, comma, line break (RFC 5545, 3.3.11).

    Other control characters are not allowed in a value and are dropped.
    """
    printable = "".join(c for c in text if c >= " " or c == "\n")
    return printable.replace("\x7f", "").translate(_ESCAPES)


def fold(line: str) -> str:
    """Cut ``line`` into pieces of at most 75 octets, never inside a character (3.1)."""
    pieces, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += octets
    return "\r\n".join(pieces)


def document(lines: Iterable[str]) -> str:
    """Join content lines into a file's text, each folded and ended as the RFCs ask."""
    return "".join(f"{fold(line)}\r\n" for line in lines)
