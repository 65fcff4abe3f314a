"""Recognise the insults and accusations that are misspelt, cut, masked or typed in haste."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable
from functools import cached_property
from itertools import chain

from tutorials.text.features import stem
from tutorials.text.morphology import FEMININE, PLURAL
from tutorials.text.packing import shared

STARS = "*@#$%•€"
"""Signs that hide a letter."""
_CENSORED = re.compile(rf"[{STARS}_.]+")
_LEET = str.maketrans("0134578@$€", "oieastbase")
_SHORTEST_SLIP = 5
"""Letters of a word, and of its sound, below which a slip is not looked for."""
_SHORTEST_TANGLE = 3
"""Letters below which no two are put back in place."""
_LONG = 6
"""Letters from which another word is seldom one slip away, even if it begins like a usual one."""
_ENDS = 3
"""Letters at either end of a word, one of which a single slip leaves as it was."""
_SUPPOSED = re.compile(r"r(?:ai[st]?|aient|i?[eo][nz]s?|as?)$")
_PLAIN_ENDINGS = ("", "s", "e", "es")
_SHORTEST_NEAR = 6
"""Letters below which a slip of the fingers is not looked for."""
_REMEMBERED = 16_384
"""Words whose repair is remembered: the same ones come back in every review."""
_SHORT_CUTS = frozenset({"enc", "encu", "conn", "batar", "salo", "enfoi", "put"})
"""Beginnings of insults that people leave open (« enc… »); others are ordinary words."""


class Repairs:
    """The insults and accusations that are looked for even when misspelt or censored.

    Args:
        forms: folded single words, as the lexicon knows them.
        known: every word of the lexicon: never taken for a slip of another. Those that a word
            with a letter less is sought among are what it gives one by one.
        usual: stems of words that people use: never taken for a slip of the fingers.
    """

    def __init__(
        self,
        forms: Iterable[str],
        known: Collection[str],
        usual: Container[str] = frozenset(),
    ) -> None:
        self._known = known
        self._usual = usual
        self._forms = sorted(forms, key=lambda form: (len(form), form))
        self._wanted = frozenset(self._forms)
        self._by_sound: dict[str, str] = {}
        for form in self._forms:
            self._by_sound.setdefault(sound(form), form)
        self._repaired: dict[str, str] = {}

    @cached_property
    def _cut(self) -> dict[str, str]:
        """The form that each word with one letter less stands for; the first letter stays."""
        cut: dict[str, str] = {}
        for form in self._forms:
            if len(form) >= _SHORTEST_NEAR:
                for at in range(1, len(form)):
                    cut.setdefault(form[:at] + form[at + 1 :], form)
        return cut

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
        if stem(word) not in self._usual and (meant := self._untangled(word)):
            return meant
        if len(word) >= _LONG and (meant := self._untangled(word, ends=1)):
            return meant
        if (meant := self._misspelt(word)) != word:
            return meant
        return self._completed(word) or word

    def _misspelt(self, word: str) -> str:
        """Return the insult or accusation that ``word`` stands for, or ``word`` itself."""
        if len(word) < _SHORTEST_SLIP or word.endswith("ent"):  # « ils mènent » is no « manant »
            return word
        heard = sound(word)
        if len(heard) >= _SHORTEST_SLIP and heard in self._by_sound:
            return self._by_sound[heard]
        if word[0] in "dl" and (bare := self._by_sound.get(sound(word[1:]))) and bare[0] in "aeiou":
            return bare  # « danculé », « lescroc »
        return self._near(word)

    def _untangled(self, word: str, ends: int = 0) -> str:
        """Return the known word that two letters changed places, or one typed twice, hide.

        So many letters at both ``ends`` are left in place.
        """
        for at in range(ends, len(word) - 1 - ends):
            here, there = word[at], word[at + 1]
            other = word[:at] + (there if here == there else there + here) + word[at + 2 :]
            if len(other) >= _SHORTEST_TANGLE and other in self._known:
                return other
        return ""

    def _completed(self, word: str) -> str:
        """Return the known word that ``word`` is with a letter less: « nourritre »."""
        for ending in _PLAIN_ENDINGS:
            bare = word.removesuffix(ending)
            if len(bare) >= _LONG - 1 and bare + ending == word:
                ends = self._by_ends
                size = len(bare) + 1
                alike = ends.get((size, bare[:_ENDS]), ()), ends.get((size, bare[-_ENDS:]), ())
                for whole in chain(*alike):
                    if _lacks_one(word, whole + ending):
                        return whole + ending
        return ""

    @cached_property
    def _by_ends(self) -> dict[tuple[int, str], list[str]]:
        """The known words by their size with their first letters, and with their last ones."""
        found: dict[tuple[int, str], list[str]] = {}
        for key in self._known:
            word = key.rstrip(FEMININE + PLURAL)
            if len(word) >= _LONG and word.isalpha():
                found.setdefault((len(word), word[:_ENDS]), []).append(word)
                found.setdefault((len(word), word[-_ENDS:]), []).append(word)
        return found

    def _near(self, word: str) -> str:
        """Return the form that one slip of the fingers separates from a word nobody uses.

        Two letters changed places, or one is missing or too many; not the first. Another letter in
        place of one makes another word too often (« voleur », « valeur »).
        """
        if len(word) < _SHORTEST_NEAR or stem(word) in self._usual:
            return word
        for at in range(1, len(word)):
            shorter = word[:at] + word[at + 1 :]
            swapped = shorter[:at] + shorter[at : at + 1] + word[at] + shorter[at + 1 :]
            for other in (swapped, shorter):
                if len(other) >= _SHORTEST_NEAR and other in self._wanted:
                    return other
        return self._cut.get(word, word)

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


def _lacks_one(word: str, whole: str) -> bool:
    """Say whether ``word`` is ``whole`` with a letter less, inside it.

    Not what makes « devrait » of « devait », which is another word.
    """
    if word[0] != whole[0] or word[-2:] != whole[-2:]:
        return False  # as nearly always, and seen sooner
    at = shared(word, whole)
    rest = word[at:]
    if at and whole[at] == whole[at - 1]:
        at -= 1  # a double letter written once may be either
    return (
        0 < at <= len(word) - 2
        and rest == whole[len(whole) - len(rest) :]
        and not _SUPPOSED.match(whole, at)
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
