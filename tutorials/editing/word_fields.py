"""The fields of words: what a weight may be shared by, « briquet » and « essence » being of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tutorials.editing.source import read
from tutorials.problems import ContentError
from tutorials.signals.model import GroupFile
from tutorials.text.features import PAIR, ROOT, stem

_ENDINGS = ("", "s", "e", "es")


class Fields:
    """Fields, each with its words; « regrett* » stands for every word that begins so.

    Args:
        words: of each field, by its name; folded.
    """

    def __init__(self, words: dict[str, tuple[str, ...]]) -> None:
        self.names = tuple(words)
        self._words: dict[str, set[str]] = {}
        self._starts: dict[str, set[str]] = {}
        for name, listed in words.items():
            for word in listed:
                if word.endswith("*"):
                    self._starts.setdefault(stem(word[:-1]), set()).add(name)
                for ending in _ENDINGS:
                    self._words.setdefault(stem(word.rstrip("*") + ending), set()).add(name)

    def __iter__(self) -> Iterator[str]:
        """Give the letters by which each word written here is counted."""
        return iter(self._words)

    def of(self, counted: str) -> list[str]:
        """Return the fields of what is ``counted`` by these letters, in order.

        A pair of words, or the root of several, is of no field: a word of it is already.
        """
        if PAIR in counted or ROOT in counted:
            return []
        starts = (self._starts.get(counted[:size], set()) for size in range(1, len(counted) + 1))
        return sorted(self._words.get(counted, set()).union(*starts))


NO_FIELDS = Fields({})


def read_fields(file: Path, root: Path) -> Fields:
    """Return the fields that ``file`` holds; raises :class:`ContentError`.

    Args:
        file: word groups, as in ``mots.yml``.
        root: what a shown file name is relative to.
    """
    groups = read(file, root, GroupFile)
    if groups.value is None:
        raise ContentError(groups.problems)
    return Fields({group.name: group.words for group in groups.value.groups})
