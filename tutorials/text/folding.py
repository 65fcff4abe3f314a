"""Fold a French text into one plain form, and map every match back to what was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Combining accents, zero-width characters, soft hyphen, emoji modifiers: never a letter of
# their own, they stay attached to the character before them.
_MARKS = "\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\ufe0e\ufe0f\U0001f3fb-\U0001f3ff"
_CLUSTER = re.compile(f"[^{_MARKS}][{_MARKS}]*", re.DOTALL)
_MARKED = re.compile(f"[{_MARKS}]")
_UNEASY = re.compile(f"[{_MARKS}&\\n]")

_SAME = {
    **dict.fromkeys("’‘ʼ`´′‛", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("\u00a0\u202f\u2009\t\r\v\f", " "),
    **dict.fromkeys("\u2028\u2029\x85", "\n"),
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ß": "ss",
    "…": "...",
    # Cyrillic and Greek letters that look like ours
    **dict(zip("асеһіјӏорԛѕԝхукмнтвαβεικνορτυχ", "acehijlopqswxykmhtbabeiknoptux", strict=True)),
}
_ENTITY = re.compile(r"&(?:#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5})|([A-Za-z]{2,8}));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "rsquo": "’"}
_ACCENTED = re.compile(r"([A-Za-z])(?:acute|grave|circ|uml|cedil)")
_LIGATURE = re.compile(r"([A-Za-z]{2})lig")
# A line broken inside a sentence, as mail programs do: the next one starts with a small letter.
_WRAP = re.compile(r"(?<=[^\s.!?:;])[ \r]?\n(?=[a-zà-öø-ÿœ])")


@dataclass(frozen=True)
class Folded:
    """A folded text and, for each of its characters, the code points it came from.

    Args:
        original: the text as typed.
        text: lower case, no accents, ``'`` ``-`` ``"`` for all their variants, « … » as three
            dots, letters repeated three times or more written once, blanks in a row and lines
            broken inside a sentence as one space, entities (``&eacute;``) as what they stand for.
        starts: for each character of ``text``, the first code point of ``original``.
        ends: for each character of ``text``, one past its last code point.
    """

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of ``original`` behind ``text[start:end]`` (never empty).

        Raises :class:`ValueError` when the span is empty or outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such span: {start}–{end}")
        return self.starts[start], self.ends[end - 1]

    def extract(self, start: int, end: int) -> str:
        """Return what was typed behind ``text[start:end]``."""
        first, last = self.origin(start, end)
        return self.original[first:last]


def fold(text: str) -> Folded:
    """Fold ``text``; linear in its length.

    >>> fold("C’est NUUUUL, créée à l’œil").text
    "c'est nul, creee a l'oeil"
    """
    if "&" in text and (entities := list(_ENTITY.finditer(text))):
        return _fold_encoded(text, entities)
    one_line = _WRAP.sub(lambda match: " " * len(match[0]), text) if "\n" in text else text
    done = _fold(one_line)
    return Folded(text, done.text, done.starts, done.ends)


def _fold(text: str) -> Folded:
    if _MARKED.search(text):
        return _fold_clusters(text)
    plain = text.translate(_PLAIN)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for spot in _SPOT.finditer(text.translate(_KEYS)):
        start, end = spot.span()
        pieces.append(plain[done:start])
        starts += range(done, start)
        ends += range(done + 1, start + 1)
        short = _fold_clusters(text[start:end])
        pieces.append(short.text)
        starts += [start + at for at in short.starts]
        ends += [start + at for at in short.ends]
        done = end
    pieces.append(plain[done:])
    starts += range(done, len(text))
    ends += range(done + 1, len(text) + 1)
    return Folded(text, "".join(pieces), tuple(starts), tuple(ends))


def _fold_encoded(text: str, entities: Sequence[re.Match[str]]) -> Folded:
    """Fold what ``text`` stands for once its entities are read, mapped back to what was typed."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for entity in entities:
        start, end = entity.span()
        meant = _meant(entity)
        pieces += (text[done:start], meant)
        starts += [*range(done, start), *[start] * len(meant)]
        ends += [*range(done + 1, start + 1), *[end] * len(meant)]
        done = end
    pieces.append(text[done:])
    starts += range(done, len(text))
    ends += range(done + 1, len(text) + 1)
    read = fold("".join(pieces).replace("&", "+"))  # read once: « &amp;lt; » is « &lt; »
    return Folded(
        text,
        read.text,
        tuple(starts[at] for at in read.starts),
        tuple(ends[at - 1] for at in read.ends),
    )


def _meant(entity: re.Match[str]) -> str:
    """Return what an entity stands for; one that is not known is left as written."""
    decimal, hexadecimal, name = entity.groups()
    if name:
        letters = _ACCENTED.fullmatch(name) or _LIGATURE.fullmatch(name)
        return letters[1] if letters else _ENTITIES.get(name, entity[0])
    code = int(decimal or hexadecimal, 10 if decimal else 16)
    return chr(code) if 0x20 <= code < 0x110000 and not 0xD800 <= code < 0xE000 else " "


def _fold_clusters(text: str) -> Folded:
    """Fold ``text`` one character at a time, with the marks that it carries."""
    clusters = _CLUSTER.findall(text)
    start = len(text) - sum(map(len, clusters))  # marks that open the text belong to no letter
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    previous, run = "", 0
    for cluster in clusters:
        key, folded, is_letter = _fold_cluster(cluster)
        end = start + len(cluster)
        run = run + 1 if is_letter and key == previous else 1
        if folded == " " == previous and ends:
            ends[-1] = start = end  # blanks in a row are one
            continue
        previous = folded if folded == " " else key
        if run >= 3:  # an elongation: what was written twice so far becomes one letter
            if run == 3:
                del pieces[-1], starts[-1], ends[-1]
            ends[-1] = end
        else:
            for char in folded:
                pieces.append(char)
                starts.append(start)
                ends.append(end)
        start = end
    return Folded(text, "".join(pieces), tuple(starts), tuple(ends))


def fold_word(word: str) -> str:
    """Return only the folded form of ``word``, for words of a lexicon.

    Rules have thousands, all folded before a first reply is read: where each letter comes from is
    worked out only for the few that need more than one letter for another.
    """
    if _UNEASY.search(word) or _SPOT.search(word.translate(_KEYS)):
        return fold(word).text
    return word.translate(_PLAIN)


@lru_cache(maxsize=1024)
def _fold_cluster(cluster: str) -> tuple[str, str, bool]:
    """Return the cluster's identity (case apart), its folded form, and whether it is one letter."""
    key = unicodedata.normalize("NFC", cluster).lower()
    base = _SAME.get(cluster[0].lower())
    if base is None:
        plain = unicodedata.normalize("NFKD", cluster[0]).lower()
        base = "".join(c for c in plain if not unicodedata.combining(c))
        base = "".join(_SAME.get(c, c) for c in base)
    return key, base, len(base) == 1 and base.isalpha()


# The characters that fold to one other are folded all at once; the others, and letters written
# three times or more, one at a time.
_EASY = {
    char: (key, folded)
    for char in (*map(chr, range(0x20, 0x180)), *_SAME)
    for key, folded, _ in [_fold_cluster(char)]
    if len(key) == len(folded) == 1 and not _MARKED.match(char)
}
_KEYS = str.maketrans({char: key for char, (key, _) in _EASY.items()})
_PLAIN = str.maketrans({char: folded for char, (_, folded) in _EASY.items()})
_SPOT = re.compile(rf"[^{re.escape(''.join(_EASY))}]+|([^\W\d_])\1{{2,}}| {{2,}}")
