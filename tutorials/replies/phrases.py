"""Find written phrases in a reply: a small notation that an editor can read.

A phrase is matched word by word, inside one sentence, whatever the accents, capitals,
apostrophes and punctuation:

- ``lors de votre visite``: these words; one of four letters or more also matches its plural and
  feminine in -s, -e, -es, -x;
- ``consult*``: any word that starts so; ``*scopie``: any word that ends so;
- ``(a|b c)``: one of these; ``[a|b]``: one of these or nothing;
- ``{visite}``: one of the words of that list;
- ``#``: a number in digits;
- ``…``: up to three words, whatever they are.

A phrase starts with a word, a stem or a list, so that most phrases cost nothing to look up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tutorials.replies.words import Reply, split
from tutorials.text.folding import fold_word

GAP = 3
"""Words that « … » may stand for."""
_PIECE = re.compile(r"\{([\w-]+)\}|\(([^()]*)\)|\[([^\[\]]*)\]|(…)|([^\s{}()\[\]…]+)")
_STARRED = re.compile(r"\*?[^\W_]+\*|\*[^\W_]+|#")
_ENDINGS = ("", "s", "e", "es", "x")
_SHORTEST_INFLECTED = 4

WordLists = Mapping[str, tuple[str, ...]]


class BadPhrase(ValueError):
    """A phrase cannot be read; the message says why, in French."""


@dataclass(frozen=True)
class Term:
    """One word to match: exact ``forms``, a ``stem`` it starts with, an ``end``, or a number."""

    forms: frozenset[str] = frozenset()
    stem: str = ""
    end: str = ""
    number: bool = False

    def matches(self, word: str) -> bool:
        """Say whether ``word`` (folded) is this term."""
        if self.number:
            return word.isdigit()
        if self.stem:
            return word.startswith(self.stem)
        return word.endswith(self.end) and word != self.end if self.end else word in self.forms


Option = tuple[Term, ...]


@dataclass(frozen=True)
class Part:
    """One of ``options``, or nothing when ``optional``; a gap when there is no option."""

    options: tuple[Option, ...]
    optional: bool = False


Phrase = tuple[Part, ...]


def parse(text: str, lists: WordLists) -> Phrase:
    """Read a phrase; raises :class:`BadPhrase`."""
    parts = []
    rest = _PIECE.sub("", text).strip()
    if rest:
        raise BadPhrase(f"« {rest} » n’est pas compris dans « {text} »")
    for name, choice, option, gap, word in _PIECE.findall(text):
        if gap:
            parts.append(Part((), optional=True))
        elif name:
            parts.append(Part(_options(f"{{{name}}}", lists)))
        elif choice or option:
            parts.append(Part(_options(choice or option, lists), optional=bool(option)))
        else:
            parts.append(Part(_options(word, lists)))
    if not parts or parts[0].optional:
        raise BadPhrase(f"« {text} » doit commencer par un mot ou une liste")
    required = [number for number, part in enumerate(parts) if not part.optional]
    if any(not part.options for part in parts[required[-1] :]):
        raise BadPhrase(f"« {text} » : un mot obligatoire doit suivre « … »")
    if any(option[0].end or option[0].number for option in parts[0].options):
        raise BadPhrase(f"« {text} » ne peut pas commencer par une fin de mot ou un nombre")
    return tuple(parts)


@lru_cache(maxsize=None)
def _terms(words: str) -> Option:
    """Return the terms of plain words (« l’été » gives ``l`` and ``ete``) or of a starred one."""
    folded = fold_word(words).strip()
    if _STARRED.fullmatch(folded):
        return (_term(folded),)
    return tuple(_term(word) for word in split(folded))


def _term(word: str) -> Term:
    """Return the term of one folded word, with its usual inflections."""
    if word == "#":
        return Term(number=True)
    if word.endswith("*"):
        return Term(stem=word.strip("*"))
    if word.startswith("*"):
        return Term(end=word.strip("*"))
    if len(word) < _SHORTEST_INFLECTED:
        return Term(frozenset((word,)))
    return Term(frozenset(word + ending for ending in _ENDINGS))


def _options(text: str, lists: WordLists) -> tuple[Option, ...]:
    """Return the options of « a|b|{list} »."""
    options: list[Option] = []
    for option in text.split("|"):
        if option.startswith("{"):
            name = option.strip("{}")
            if name not in lists:
                raise BadPhrase(f"la liste « {name} » n’existe pas")
            options += [_terms(entry) for entry in lists[name]]
        else:
            options.append(_terms(option.strip()))
    if not all(options):
        raise BadPhrase(f"un choix vide dans « {text} »")
    return tuple(options)


@dataclass(frozen=True)
class Match:
    """The phrase of ``key`` was found from word ``first`` up to, not with, word ``last``."""

    key: int
    first: int
    last: int


class Phrases:
    """Many phrases, looked up together.

    Args:
        phrases: each phrase with its key, any number the caller understands.
        lists: the word lists they may name.

    Cost: proportional to the number of words, since gaps and options are bounded.
    """

    def __init__(self, phrases: Iterable[tuple[int, str]], lists: WordLists) -> None:
        self._words: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
        self._stems: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
        for key, text in phrases:
            self._add(key, parse(text, lists))
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}))

    def _add(self, key: int, phrase: Phrase) -> None:
        """File the phrase under every word it may start with."""
        firsts = {option[0] for option in phrase[0].options}
        for form in sorted({form for term in firsts for form in term.forms}):
            self._words[form].append((key, phrase))
        for stem in sorted({term.stem for term in firsts if term.stem}):
            self._stems[stem].append((key, phrase))

    def find(self, reply: Reply) -> Iterator[Match]:
        """Find every phrase in ``reply``, the longest reading of each, in order of position."""
        for first, word in enumerate(reply.words):
            for key, phrase in self._starting(word):
                last = max(_ends(reply, phrase, 0, first, reply.sentence[first]), default=0)
                if last:
                    yield Match(key, first, last)

    def _starting(self, word: str) -> Iterator[tuple[int, Phrase]]:
        yield from self._words.get(word, ())
        for length in self._lengths:
            yield from self._stems.get(word[:length], ())


def _ends(reply: Reply, phrase: Phrase, number: int, at: int, sentence: int) -> Iterator[int]:
    """Yield where ``phrase`` can end when its part ``number`` starts at word ``at``."""
    if number == len(phrase):
        yield at
        return
    part = phrase[number]
    for option in part.options:
        if _reads(reply, option, at, sentence):
            yield from _ends(reply, phrase, number + 1, at + len(option), sentence)
    if part.optional:
        for skipped in range(1 if part.options else GAP + 1):
            yield from _ends(reply, phrase, number + 1, at + skipped, sentence)


def _reads(reply: Reply, option: Option, at: int, sentence: int) -> bool:
    """Say whether ``option`` is what stands at word ``at``, inside the sentence."""
    last = at + len(option) - 1
    if last >= len(reply.words) or reply.sentence[last] != sentence:
        return False
    return all(term.matches(reply.words[at + i]) for i, term in enumerate(option))
