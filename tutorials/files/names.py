"""File names that every system accepts: Windows, macOS and Linux, unpacked from the same zip.

Sources: « Naming Files, Paths, and Namespaces » (Microsoft Learn) for what Windows refuses; a name
has 255 bytes at most on Linux, 255 units on NTFS and APFS, and Windows' own unpacking stops at 260
for the whole path; macOS and Windows compare names without
their case, macOS without their Unicode form.
"""

from __future__ import annotations

import re
import unicodedata
from posixpath import splitext

LONGEST = 120
"""Bytes of a name in UTF-8: room is left for a number, and for the folders that it goes into."""
_LONGEST_SUFFIX = 20
_UNSAFE = re.compile(r'[<>:"/\\|?*]')
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
"""Categories of characters that nobody sees, that turn a name around, or that no system writes."""
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*", re.IGNORECASE)
"""What Windows takes for a device, whatever follows the first dot."""


def safe(name: str) -> str:
    """Return ``name`` as every system accepts it: never empty, at most :data:`LONGEST` bytes.

    Args:
        name: as a browser or a case file gives it, perhaps with folders, which are left out.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    seen = "".join("_" if unicodedata.category(each) in _UNSEEN else each for each in last)
    stem, suffix = splitext(_UNSAFE.sub("_", seen).strip(" .") or "capture")
    suffix = _cut(suffix, _LONGEST_SUFFIX).rstrip(" .")
    stem = _cut(stem, LONGEST - len(suffix.encode())).rstrip(" .") or "capture"
    if _DEVICES.fullmatch(stem.partition(".")[0]):
        stem = f"_{_cut(stem, LONGEST - len(suffix.encode()) - 1)}"
    return stem + suffix


def same(name: str) -> str:
    """Return what two names have in common when some system takes them for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())


def free(name: str, taken: set[str]) -> str:
    """Return ``name``, or the first of « name-2 », « name-3 »… that is not taken; it then is.

    Args:
        name: a safe name.
        taken: what :func:`same` says of the names in the folder; the new one is added.
    """
    (stem, suffix), number, wanted = splitext(name), 2, name
    while same(wanted) in taken:
        wanted, number = f"{stem}-{number}{suffix}", number + 1
    taken.add(same(wanted))
    return wanted


def _cut(text: str, octets: int) -> str:
    """Return the start of ``text`` that fits, never half a character."""
    return text.encode()[:octets].decode(errors="ignore")
