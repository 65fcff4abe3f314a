"""Spelling: the French dictionary of LibreOffice and Firefox, and the project's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from spylls.hunspell import Dictionary

from macros.guards.texts import Text, content_texts, page_texts, pages
from tutorials.problems import Problem

DICTIONARY = Path("node_modules/dictionary-fr/index")
"""Of the npm package ``dictionary-fr`` (Dicollecte, MPL 2.0), read by ``spylls`` (Hunspell in
Python)."""
OWN_WORDS = Path(__file__).parent / "mots.txt"

_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’]", re.IGNORECASE)
_HINT = f"corrigez-le ; s’il est juste, ajoutez-le à macros/guards/{OWN_WORDS.name}"
_CLITICS = {"t", "ci", "là", "ex"}


class Speller:
    """Says whether a French word is spelt right.

    Args:
        dictionary: path of the Hunspell files, without their suffix.
        own: words of the project that the dictionary does not have.
    """

    def __init__(self, dictionary: Path, own: Iterable[str] = ()) -> None:
        self._hunspell = _load(dictionary)
        self._own = {word.casefold() for word in own}
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Say whether ``word``, with its elided article or its hyphens, is right."""
        if word not in self._known:
            self._known[word] = self._right(word)
        return self._known[word]

    def _right(self, word: str) -> bool:
        if word.casefold() in self._own or self._hunspell.lookup(word):
            return True
        bare = _ELIDED.sub("", word, count=1)
        if bare != word:
            return self.knows(bare)
        parts = word.split("-")
        return len(parts) > 1 and all(part in _CLITICS or self.knows(part) for part in parts)


@cache
def _speller(dictionary: Path, own: tuple[str, ...]) -> Speller:
    """Return what says whether words are right; it remembers them, for the preview."""
    return Speller(dictionary, own)


@cache
def _load(dictionary: Path) -> Dictionary:
    """Read a dictionary, once (two seconds)."""
    return Dictionary.from_files(str(dictionary))


def own_words(file: Path = OWN_WORDS) -> list[str]:
    """Return the words of the project's list; a line that starts with ``#`` is a comment."""
    lines = (line.strip() for line in file.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def check(root: Path) -> list[Problem]:
    """Return every unknown word of the pages and of the content, once for each file."""
    speller = _speller(root / DICTIONARY, tuple(own_words()))
    read = [text for path in pages(root) for text in page_texts(path, root)]
    return list(misspelt([*read, *content_texts(root)], speller))


def misspelt(texts: Iterable[Text], speller: Speller) -> Iterator[Problem]:
    """Yield a problem for the first use, in each file, of each word that ``speller`` ignores."""
    seen: set[tuple[str, str]] = set()
    for text in texts:
        for match in _WORD.finditer(text.text):
            word = match[0]
            if speller.knows(word) or (text.file, word) in seen:
                continue
            seen.add((text.file, word))
            line = text.line_of(match.start())
            yield Problem(f"mot inconnu : « {word} »", _HINT, file=text.file, line=line)
