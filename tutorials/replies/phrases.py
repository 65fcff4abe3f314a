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
from functools import cached_property, lru_cache

from tutorials.replies.words import Reply, split
from tutorials.text.folding import fold_word

GAP = 3
"""Words that « … » may stand for."""
_PIECE = re.compile(r"\{([\w-]+)\}|\(([^()]*)\)|\[([^\[\]]*)\]|(…)|([^\s{}()\[\]…]+)")
_STARRED = re.compile(r"[^\W_]+\*|\*[^\W_]+|#")
_ENDINGS = ("", "s", "e", "es", "x")
_SHORTEST_INFLECTED = 4
_KNOWN_WORDS = 4096
"""Words whose phrases are remembered from one text to the next."""

WordLists = Mapping[str, tuple[str, ...]]


class PhraseError(ValueError):
    """A phrase cannot be read; the message says why, in French."""


@dataclass(frozen=True)
class Phrase:
    """A phrase ready to match.

    Args:
        source: what it matches in :attr:`Reply.line`, from the start of a word.
        words: the words it may start with.
        stems: the starts of words it may start with.
        seconds: the words that may come second; none when any word may. Looking there first
            spares most attempts.
    """

    source: str
    words: frozenset[str]
    stems: frozenset[str]
    seconds: frozenset[str] | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """:attr:`source` compiled when a text first needs it: most phrases never are."""
        return re.compile(self.source)


def parse(text: str, lists: WordLists) -> Phrase:
    """Read a phrase; raises :class:`PhraseError`."""
    pieces = _PIECE.findall(text)
    rest = _PIECE.sub("", text).strip()
    if rest:
        raise PhraseError(f"« {rest} » n’est pas compris dans « {text} »")
    required = [n for n, (_, _, option, gap, _) in enumerate(pieces) if not option and not gap]
    if not required or required[0]:
        raise PhraseError(f"« {text} » doit commencer par un mot ou une liste")
    if any(gap for _, _, _, gap, _ in pieces[required[-1] :]):
        raise PhraseError(f"« {text} » : un mot obligatoire doit suivre « … »")
    name, choice, _, _, word = pieces[0]
    options = _options(name, choice or word, lists)
    firsts = [option.split(" ")[0] for option in options]
    if any(first.startswith(("*", "#")) for first in firsts):
        raise PhraseError(f"« {text} » ne peut pas commencer par une fin de mot ou un nombre")
    source = "".join(_source(piece, lists) for piece in pieces)
    return Phrase(
        source,
        frozenset(form for first in firsts if "*" not in first for form in _forms(first)),
        frozenset(first.strip("*") for first in firsts if "*" in first),
        _seconds(options, pieces[1:], lists),
    )


def _seconds(
    options: list[str], pieces: list[tuple[str, ...]], lists: WordLists
) -> frozenset[str] | None:
    """Return the words that may follow the first word of ``options``, when they are few."""
    seconds = {words.split(" ")[1] for words in options if " " in words}
    open_ended = any(" " not in words for words in options)
    for name, choice, option, gap, word in pieces if open_ended else ():
        if gap:
            return None
        following = _options(name, choice or option or word, lists)
        seconds |= {words.split(" ")[0] for words in following}
        open_ended = bool(option)
        if not open_ended:
            break
    if open_ended or any(mark in word for word in seconds for mark in "*#"):
        return None
    return frozenset(form for word in seconds for form in _forms(word))


def _source(piece: tuple[str, ...], lists: WordLists) -> str:
    """Return the pattern of one piece; every word of the line ends with a space."""
    name, choice, option, gap, word = piece
    if gap:
        return rf"(?:[^ \n]+ ){{0,{GAP}}}?"
    options = _options(name, choice or option or word, lists)
    either = "|".join("".join(_word(one) for one in words.split(" ")) for words in options)
    return f"(?:{either})" + ("?" if option else "")


def _options(name: str, choice: str, lists: WordLists) -> list[str]:
    """Return the options of « {list} » or « a|b|{list} », folded, longest first."""
    options: list[str] = []
    for option in [f"{{{name}}}"] if name else choice.split("|"):
        listed = option.strip("{}")
        if option.startswith("{") and listed not in lists:
            raise PhraseError(f"la liste « {listed} » n’existe pas")
        entries = lists[listed] if option.startswith("{") else (option,)
        options += [_folded(entry) for entry in entries]
    if not all(options):
        raise PhraseError(f"un choix vide dans « {choice or name} »")
    return sorted(dict.fromkeys(options), key=lambda words: -words.count(" "))


def _folded(entry: str) -> str:
    """Return plain words folded and cut as a reply's (« l’été » is « l ete »), or a starred one."""
    folded = fold_word(entry).strip()
    return folded if _STARRED.fullmatch(folded) else " ".join(split(folded))


def _word(word: str) -> str:
    """Return the pattern of one folded word, with its usual inflections."""
    if word == "#":
        return r"\d+ "
    if word.endswith("*"):
        return rf"{word[:-1]}[^ \n]* "
    if word.startswith("*"):
        return rf"[^ \n]+{word[1:]} "
    return f"{word}(?:e?s|e|x)? " if len(word) >= _SHORTEST_INFLECTED else f"{word} "


def _forms(word: str) -> tuple[str, ...]:
    """Return what :func:`_word` matches for a plain word."""
    inflected = len(word) >= _SHORTEST_INFLECTED
    return tuple(word + ending for ending in _ENDINGS) if inflected else (word,)


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

    Cost: proportional to the number of words, since gaps, options and words are bounded.
    """

    def __init__(self, phrases: Iterable[tuple[int, Phrase]]) -> None:
        self._words: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
        self._stems: dict[str, list[tuple[int, Phrase]]] = defaultdict(list)
        for key, phrase in phrases:
            for word in sorted(phrase.words):
                self._words[word].append((key, phrase))
            for stem in sorted(phrase.stems):
                self._stems[stem].append((key, phrase))
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}))
        # A text being typed is read again and again: its words are known from the last time.
        self._starting = lru_cache(maxsize=_KNOWN_WORDS)(self._look_up)

    def find(self, reply: Reply) -> Iterator[Match]:
        """Find every phrase in ``reply``, in order of position."""
        line, offsets = reply.line, reply.offsets
        at_offset = {offset: index for index, offset in enumerate(offsets)}
        starting = {word: self._starting(word) for word in set(reply.words)}
        for first, word in enumerate(reply.words):
            second = reply.words[first + 1] if first + 1 < len(reply.words) else ""
            for key, phrase in starting[word]:
                if phrase.seconds is not None and second not in phrase.seconds:
                    continue
                found = phrase.pattern.match(line, offsets[first])
                if found:
                    end = found.end()
                    yield Match(key, first, at_offset[end + (line[end] == "\n")])

    def _look_up(self, word: str) -> tuple[tuple[int, Phrase], ...]:
        """Return the phrases that may start with ``word``."""
        found = list(self._words.get(word, ()))
        for length in self._lengths:
            if length <= len(word):
                found += self._stems.get(word[:length], ())
        return tuple(found)
