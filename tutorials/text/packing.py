"""Write sorted words and small numbers in few bytes: the page loads them before anything shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

_MOST = 255
"""Letters that a word is said to share with the one before it, at most: one byte."""

PackedWords = tuple[bytes, str]
"""How many letters each word shares with the one before it; the rest of each, one a line."""


def shared(one: str, other: str) -> int:
    """Return how many letters two words begin with in common."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def pack_words(words: Sequence[str]) -> PackedWords:
    """Pack ``words``, best sorted; none may hold a line break."""
    sizes = [min(shared(*pair), _MOST) for pair in pairwise(("", *words))]
    rest = [word[size:] for word, size in zip(words, sizes, strict=True)]
    return bytes(sizes), "\n".join(rest)


def unpack_words(packed: PackedWords) -> Iterator[str]:
    """Give the words that :func:`pack_words` packed."""
    sizes, rest = packed
    word = ""
    for size, ending in zip(sizes, rest.split("\n") if sizes else (), strict=True):
        word = word[:size] + ending
        yield word


def pack_numbers(numbers: Iterable[int]) -> bytes:
    """Pack whole numbers from 0 to 65,535: the low halves, then the high ones, mostly zeros."""
    known = list(numbers)
    return bytes(one & 255 for one in known) + bytes(one >> 8 for one in known)


def unpack_numbers(packed: bytes) -> list[int]:
    """Return the numbers that :func:`pack_numbers` packed."""
    half = len(packed) // 2
    return [low | high << 8 for low, high in zip(packed[:half], packed[half:], strict=True)]
