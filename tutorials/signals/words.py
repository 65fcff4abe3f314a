"""Cut a folded text into words, and recognise the misspelt and the censored ones."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from tutorials.text.folding import Folded
from tutorials.text.segments import sentences
from tutorials.text.words import APPOINTMENT, Word

_STARS = "*@#$%•€"
_EMOJIS = "🔪🗡🔫💣🧨🪓⚰🪦☠🩸"
"""Pictures that are read as words: weapons and death."""
_WORD = re.compile(
    rf"rendez[ -]vous\b|[{_EMOJIS}]|[{_STARS}]{{0,8}}\w[\w{_STARS}]*(?:(?<=[a-z])\.\.\.?)?"
)
_MEETING = re.compile(r"rendez[ -]vous")
_CENSORED = re.compile(rf"[{_STARS}_.]+")
_LEET = str.maketrans("0134578@$€", "oieastbase")
_SPACED = re.compile(r"(?<!\w)[a-z](?:[ ._-][a-z]){3,20}(?!\w)")
_CUT = re.compile(r"(?<![\w-])[a-z]{2,12}(?:[-.·_][a-z]{2,12}){1,3}(?![\w-])")
"""A word cut by signs, « es-croc », « sal.ope »."""
_HASHTAG = re.compile(r"#(?=[^\W\d_]{3})")
_INNER_CAPITAL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_SHORTEST_SLIP = 5
"""Letters of a word, and of its sound, below which a slip is not looked for."""
_REMEMBERED = 4096
"""Words whose repair is remembered: the same ones come back in every review."""
_SHORT_CUTS = frozenset({"enc", "encu", "conn", "batar", "salo", "enfoi", "put"})
"""Beginnings of insults that people leave open (« enc… »); others are ordinary words."""


class Repairs:
    """The insults and accusations that are looked for even when misspelt or censored.

    Args:
        forms: folded single words, as the lexicon knows them.
        known: every word of the lexicon: never taken for a slip of another.
    """

    def __init__(self, forms: Iterable[str], known: Container[str]) -> None:
        self._known = known
        self._forms = sorted(forms, key=lambda form: (len(form), form))
        self._wanted = frozenset(self._forms)
        self._repaired: dict[str, str] = {}
        self._by_sound: dict[str, str] = {}
        for form in self._forms:
            self._by_sound.setdefault(sound(form), form)

    def __contains__(self, word: str) -> bool:
        """Say whether ``word`` is one of the words looked for under any disguise."""
        return word in self._wanted

    def repair(self, word: str) -> str:
        """Return the word of the lexicon that ``word`` stands for, or ``word`` itself."""
        if word not in self._repaired:
            if len(self._repaired) >= _REMEMBERED:
                self._repaired.clear()
            self._repaired[word] = self._repair(word)
        return self._repaired[word]

    def _repair(self, word: str) -> str:
        if word in self._known or word.isdigit():
            return word
        if _CENSORED.search(word):
            return self._uncensor(word)
        if any(char.isdigit() for char in word):
            plain = word.translate(_LEET)
            return plain if plain in self._known else self._by_sound.get(sound(plain), word)
        if len(word) < _SHORTEST_SLIP or word.endswith("ent"):  # « ils mènent » is no « manant »
            return word
        heard = sound(word)
        return self._by_sound.get(heard, word) if len(heard) >= _SHORTEST_SLIP else word

    def _uncensor(self, word: str) -> str:
        """Return the shortest form with the same visible beginning and end."""
        plain = word.translate(_LEET)
        if plain in self._known:
            return plain
        parts = _CENSORED.split(word)
        head, tail, hidden = parts[0], parts[-1], len(word) - len("".join(parts))
        if "*" not in word and "•" not in word and "#" not in word:
            if not head or tail or head not in _SHORT_CUTS:
                return head or word
            return next((form for form in self._forms if form.startswith(head)), head)
        if not head:
            return word
        least = len(head) + len(tail) + (hidden if len(head) == 1 and not tail else 1)
        return next(
            (f for f in self._forms if len(f) >= least and f.startswith(head) and f.endswith(tail)),
            word,
        )


def sound(word: str) -> str:
    """Return how a folded word roughly sounds: slips of spelling keep the same sound.

    >>> sound("escrocs") == sound("escrot"), sound("connards") == sound("conar")
    (True, True)
    """
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"(?:e?s|[etdxzck])$", "", re.sub(r"e?s$", "", word)))


_SOUNDS = (
    ("ph", "f"),
    ("qu", "k"),
    ("q", "k"),
    ("sc", "sk"),
    ("ca", "ka"),
    ("co", "ko"),
    ("cu", "ku"),
    ("cr", "kr"),
    ("cl", "kl"),
    ("ck", "k"),
    ("eau", "o"),
    ("au", "o"),
    ("en", "an"),
    ("em", "an"),
    ("am", "an"),
    ("ai", "e"),
    ("ei", "e"),
    ("y", "i"),
)


def read_words(folded: Folded, repairs: Repairs) -> list[Word]:
    """Return the words of ``folded`` in order; linear in its length."""
    ends = [end for _, end in sentences(folded.text)][:-1]
    original, starts, repair = folded.original, folded.starts, repairs.repair
    words: list[Word] = []
    number, previous = 0, -1
    for text, start, end in _pieces(folded, repairs):
        while number < len(ends) and start >= ends[number]:
            number += 1
        capital = number == previous and original[starts[start]].isupper()
        words.append(Word(repair(text), start, end, number, capital))
        previous = number
    return words


def _pieces(folded: Folded, repairs: Repairs) -> Iterator[tuple[str, int, int]]:
    """Give the words with their places; letters spaced out make one word when it is looked for."""
    text, done = folded.text, 0
    for word, start, end in [*_joined(text, repairs), ("", len(text), len(text))]:
        for match in _WORD.finditer(text, done, start):
            if _HASHTAG.match(match[0]):
                yield from _hashtag(folded, match.start() + 1, match.end())
            else:
                found = APPOINTMENT if _MEETING.fullmatch(match[0]) else match[0]
                yield found, match.start(), match.end()
        if word:
            yield word, start, end
        done = end


def _joined(text: str, repairs: Repairs) -> list[tuple[str, int, int]]:
    """Return the words looked for that are written in pieces, in order."""
    found = {
        match.start(): (word, match.start(), match.end())
        for pattern in (_SPACED, _CUT)
        for match in pattern.finditer(text)
        if (word := "".join(filter(str.isalpha, match[0]))) in repairs
    }
    return [found[start] for start in sorted(found)]


def _hashtag(folded: Folded, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Give the words of a hashtag, cut at its inner capitals: « #MédecinEscroc »."""
    first, last = folded.origin(start, end)
    typed = folded.original[first:last]
    if last - first != end - start:  # a letter folded to two: its capitals are not looked for
        yield folded.text[start:end], start, end
        return
    cuts = [0, *(cut.start() for cut in _INNER_CAPITAL.finditer(typed)), len(typed)]
    for here, there in pairwise(cuts):
        yield folded.text[start + here : start + there], start + here, start + there
