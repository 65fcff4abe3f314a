"""What is counted in a text by what is learnt: its words, the parts they play, their endings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from tutorials.text.vocabulary import Vocabulary
from tutorials.text.words import Word

_STEM = 6
"""First letters that stand for a word and its other forms."""
_DENIES = frozenset(("pas", "jamais", "sans", "aucun", "aucune", "ni", "rien", "nullement"))
_DENIED = 4
"""Words after a denial that are counted apart, as denied."""
_ENDINGS = {
    **dict.fromkeys(("rai", "rons"), "~futur+1"),
    **dict.fromkeys(("ras", "rez"), "~futur+2"),
    **dict.fromkeys(("ra", "ront"), "~futur+3"),
    **dict.fromkeys(("rais", "rait", "raient", "riez"), "~si"),
    **dict.fromkeys(("er", "ir", "re"), "~infinitif"),
    "ez": "~vous",
}
"""Endings of verbs, the longest of which counts: what is announced, asked or supposed."""
_LONGEST_ENDING, _SHORTEST_VERB = 5, 4
_REMEMBERED = 16_384
"""Words whose features are remembered: the same ones come back in every review."""
# fmt: off
_POLITE = frozenset((
    "bonjour", "bonsoir", "merci", "cordialement", "madame", "monsieur", "salutations", "journee",
    "comprehension", "etoile", "etoiles", "avis",
))
"""Words of politeness, and of the site, which weigh nothing."""
_PERSONS = {
    **dict.fromkeys(("je", "j", "me", "m", "moi", "mon", "ma", "mes"), "+1"),
    **dict.fromkeys(("nous", "notre", "nos"), "+1"),
    **dict.fromkeys(("vous", "votre", "vos"), "+2"),
    **dict.fromkeys(("tu", "te", "t", "toi", "ton", "ta", "tes"), "+2t"),
    **dict.fromkeys(("il", "elle", "ils", "elles"), "+3"),
    **dict.fromkeys(("son", "sa", "ses", "leur", "leurs"), "+3s"),
    **dict.fromkeys(("ce", "cet", "cette", "ces"), "+d"),
}
# fmt: on

Counted = Mapping[int, set[str]]
"""The features of a text, by the number of their sentence."""


class Roles:
    """The parts that single words play: the editors' groups that hold them.

    Args:
        bits: class of each group, by name.
        vocabulary: what each word may stand for.
    """

    def __init__(self, bits: Mapping[str, int], vocabulary: Vocabulary) -> None:
        self._bits = bits
        self._vocabulary = vocabulary
        self._all = sum(bits.values())
        self._named: dict[int, tuple[str, ...]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of ``word`` in what is learnt: its groups and its ending."""
        if word not in self._parts:
            if len(self._parts) >= _REMEMBERED:
                self._parts.clear()
            self._parts[word] = (*self.of(word), *_ending(word))
        return self._parts[word]

    def of(self, word: str) -> tuple[str, ...]:
        """Return the groups that hold ``word``; remembered by mask, as few masks exist."""
        mask = self._vocabulary.mask(word) & self._all
        if not mask:
            return ()
        if mask not in self._named:
            named = (f"@{name}" for name, bit in self._bits.items() if mask & bit)
            self._named[mask] = tuple(named)
        return self._named[mask]


def _ending(word: str) -> Iterator[str]:
    """Give what the ending of a verb says, if it looks like one."""
    if len(word) >= _SHORTEST_VERB:
        ends = (word[-size:] for size in range(_LONGEST_ENDING, 1, -1))
        yield from islice((_ENDINGS[end] for end in ends if end in _ENDINGS), 1)


def stem(word: str) -> str:
    """Return the letters by which ``word`` is counted."""
    return word[:_STEM]


def features(words: Iterable[Word], roles: Roles) -> Iterator[tuple[str, int]]:
    """Give what is counted in a text, with the sentence that holds it.

    A word counts as its first letters, as the parts it plays and as its ending, a personal word
    also as its person; after a denial the letters count as denied (``!``).
    """
    denied, sentence = 0, -1
    for word in words:
        if word.sentence != sentence:
            denied, sentence = 0, word.sentence
        text = word.text
        if text in _POLITE:
            continue
        person = _PERSONS.get(text)
        if person:
            yield person, sentence
        short = "0" if text.isdigit() else stem(text)
        yield ("!" + short if denied and not person else short), sentence
        for part in roles.parts(text):
            yield part, sentence
        denied = _DENIED if text in _DENIES else max(0, denied - 1)


def count(words: Iterable[Word], roles: Roles) -> Counted:
    """Return the features of each sentence."""
    counted: dict[int, set[str]] = {}
    for feature, sentence in features(words, roles):
        counted.setdefault(sentence, set()).add(feature)
    return counted
