"""What is counted in a text by what is learnt: words, pairs of them, parts they play, endings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import NamedTuple

from tutorials.text.vocabulary import Vocabulary
from tutorials.text.words import Word

_STEM, _ROOT = 6, 4
"""First letters that stand for a word and its other forms, and for those of its family."""
_OPENING, ROOT, PAIR = "^ ", "*", " "
"""What stands before the first word of a sentence, after a root, and between two words."""
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
POLITE = frozenset((
    "bonjour", "bonsoir", "merci", "cordialement", "madame", "monsieur", "salutations", "journee",
    "comprehension", "etoile", "etoiles", "avis",
))
"""Words of politeness, and of the site, which weigh nothing in a review."""
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


class Counted(dict[int, set[str]]):
    """The features of a text, by the number of their sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[int, dict[int, set[str]]] = {}

    def known(self, words: dict[str, int]) -> dict[int, set[str]]:
        """Return those that are among ``words``; looked for once, as several questions follow."""
        if id(words) not in self._known:
            keys = words.keys()
            self._known[id(words)] = {number: keys & one for number, one in self.items()}
        return self._known[id(words)]


class Said(NamedTuple):
    """What a word counts as.

    Args:
        short: its first letters.
        plain, denied: all it counts as, where nothing denies it and after a denial.
        before: its first letters, ready for the word that follows.
        denies: it denies what follows.
    """

    short: str
    plain: tuple[str, ...]
    denied: tuple[str, ...]
    before: str
    denies: bool


class Roles:
    """The parts that single words play: the editors' groups that hold them.

    Args:
        bits: class of each group, by name.
        vocabulary: what each word may stand for.
        silent: words that are not counted.
    """

    def __init__(
        self, bits: Mapping[str, int], vocabulary: Vocabulary, silent: Set[str] = POLITE
    ) -> None:
        self._silent = silent
        self._bits = bits
        self._vocabulary = vocabulary
        self._all = sum(bits.values())
        self._named: dict[int, tuple[str, ...]] = {}
        self._groups: dict[str, tuple[str, ...]] = {}
        self._said: dict[str, Said | None] = {}

    def said(self, word: str) -> Said | None:
        """Return what ``word`` counts as; nothing for a silent one."""
        if word not in self._said:
            if len(self._said) >= _REMEMBERED:
                self._said.clear()
            self._said[word] = None if word in self._silent else self._read(word)
        return self._said[word]

    def _read(self, word: str) -> Said:
        short = "0" if word.isdigit() else stem(word)
        parts = (*self.of(word), *_ending(word), word[:_ROOT] + ROOT)
        person = _PERSONS.get(word)
        plain = (person, short, *parts) if person else (short, *parts)
        denied = plain if person else ("!" + short, *parts)
        return Said(short, plain, denied, short + PAIR, word in _DENIES)

    def of(self, word: str) -> tuple[str, ...]:
        """Return the groups that hold ``word``."""
        found = self._groups.get(word)
        if found is None:
            if len(self._groups) >= _REMEMBERED:
                self._groups.clear()
            found = self._groups[word] = self._holding(self._vocabulary.mask(word) & self._all)
        return found

    def _holding(self, mask: int) -> tuple[str, ...]:
        """Return the groups of ``mask``; remembered, as few masks exist."""
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

    A word counts as its first letters, few and fewer, as the parts it plays and as its ending, a
    personal word also as its person, and with the word before it; after a denial the letters count
    as denied (``!``).
    """
    for sentence, said, pair in _said(words, roles):
        yield from ((one, sentence) for one in (*said, pair))


def count(words: Iterable[Word], roles: Roles, pairs: Container[str] | None = None) -> Counted:
    """Return the features of each sentence.

    Args:
        words: of a text.
        roles: the parts they play.
        pairs: the only pairs worth counting, those that were learnt; all of them by default.
    """
    counted = Counted()
    at, one = -1, set[str]()
    for sentence, said, pair in _said(words, roles):
        if sentence != at:
            at, one = sentence, counted.setdefault(sentence, set())
        one.update(said)
        if pairs is None or pair in pairs:
            one.add(pair)
    return counted


def _said(words: Iterable[Word], roles: Roles) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """Give the sentence of each word, what the word counts as, and its pair with the one before."""
    denied, sentence, before = 0, -1, _OPENING
    for word in words:
        text = word.text
        if word.sentence != sentence:
            denied, sentence, before = 0, word.sentence, _OPENING
        said = roles.said(text)
        if said is None:
            continue
        yield sentence, said.denied if denied else said.plain, before + said.short
        before = said.before
        denied = _DENIED if said.denies else denied - 1 if denied else 0
