"""Read a text file that somebody saved with an unknown program: UTF-8, or a French message."""

from __future__ import annotations

import codecs
import re
from pathlib import Path as FilePath

from tutorials.problems import Problem


class Unreadable(Problem):
    """A fault of form: until it is corrected, nothing that its file says is known."""


UTF8 = "enregistrez-le de nouveau avec « Encodage : UTF-8 »"
_LINES = (
    (
        re.compile(r"^(?:<{7}|>{7}) .*", re.MULTILINE),
        "deux versions d’un même passage se suivent",
        "gardez-en une ; effacez l’autre, et les lignes <<<<<<<, ======= et >>>>>>>",
    ),
    (
        re.compile(r"^[ \t]*[\u00a0\u202f].*", re.MULTILINE),
        "espace insécable au début de la ligne",
        "tapez des espaces ordinaires",
    ),
)
"""What no line of any file starts with, and what to do about it."""


def read_text(file: FilePath, name: str) -> str | Unreadable:
    """Return the text of ``file``, without the mark that some programs put first, or the fault.

    Args:
        file: where it is.
        name: what it is called in messages.
    """
    try:
        data = file.read_bytes()
    except OSError:
        return Unreadable("ce fichier est absent ou ne peut pas être ouvert", file=name)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Unreadable("ce fichier est enregistré en UTF-16", UTF8, file=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        start = before.rfind(b"\n") + 1
        seen = data[start:].split(b"\n")[0].decode("cp1252", "replace").strip()
        message = f"ce fichier n’est pas enregistré en UTF-8 : {quoted(seen)}"
        return Unreadable(message, UTF8, file=name, line=before.count(b"\n") + 1)
    for position, character in enumerate(text):
        if character < " " and character not in "\t\n\r":
            line = line_of(text, position)
            message = f"caractère invisible et interdit (U+{ord(character):04X})"
            return Unreadable(message, "effacez-le", file=name, line=line)
    text = text.replace("\r\n", "\n")
    for pattern, message, hint in _LINES:
        if found := pattern.search(text):
            line = line_of(text, found.start())
            return Unreadable(f"{message} : {quoted(found[0])}", hint, file=name, line=line)
    return text


def line_of(text: str, position: int) -> int:
    """Return the line, counted from 1, in which a position of ``text`` is."""
    return text.count("\n", 0, position) + 1


def listed(folder: FilePath, pattern: str) -> list[FilePath]:
    """Return what ``folder`` has, in alphabetical order, without what programs hide there."""
    return sorted(path for path in folder.glob(pattern) if not path.name.startswith((".", "~")))


def quoted(line: str) -> str:
    """Return a line of a file between French quotation marks, cut if it is long."""
    short = line.strip()
    return f"« {short if len(short) <= 60 else short[:59] + '…'} »"
