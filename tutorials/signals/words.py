"""Cut a folded text into words, and recognise the misspelt and the censored ones."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from tutorials.signals.opinion import stem
from tutorials.text.folding import Folded
from tutorials.text.segments import sentences
from tutorials.text.words import APPOINTMENT, Word

_STARS = "*@#$%•€"
_EMOJIS = "🔪🗡🔫💣🧨🪓⚰🪦☠🩸🐷🐖🐽🐒🐵🐀🐍🤡💩🐮🐄🐕🖕"
"""Pictures that are read as words: weapons, death, beasts."""
_SHORTHAND = {
    short: tuple(words.split())
    for short, words in {
        **{"jte": "je te", "jle": "je le", "jla": "je la", "jvous": "je vous", "jvais": "je vais"},
        **{"jve": "je vais", "jvai": "je vais", "jsuis": "je suis", "jtm": "je te aime"},
        **{"ve": "vais", "vai": "vais", "cest": "c est", "vs": "vous", "ns": "nous", "ki": "qui"},
        **{"ptin": "putain", "pr": "pour", "koi": "quoi", "tjrs": "toujours"},
    }.items()
}
"""What messages write for usual words."""
_WORD = re.compile(
    rf"rendez[ -]vous\b|[{_EMOJIS}]|[{_STARS}]{{0,8}}\w[\w{_STARS}]*(?:(?<=[a-z])\.\.\.?)?"
)
_MEETING = re.compile(r"rendez[ -]vous")
_CENSORED = re.compile(rf"[{_STARS}_.]+")
_LEET = str.maketrans("0134578@$€", "oieastbase")
_SPACED = re.compile(r"(?<!\w)[a-z](?:[ ._-][a-z]){2,20}(?!\w)")
_CUT = re.compile(r"(?<![\w-])[a-z]{2,12}(?:[-.·_][a-z]{2,12}){1,3}(?![\w-])")
"""A word cut by signs, « es-croc », « sal.ope »."""
_UNDERSCORED = re.compile(r"[a-z]{2,20}(?:_[a-z]{2,20}){1,6}")
_HASHTAG = re.compile(r"#(?=[^\W\d_]{3})")
_INNER_CAPITAL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")
_SHORTEST_SLIP = 5
"""Letters of a word, and of its sound, below which a slip is not looked for."""
_SHORTEST_TANGLE = 3
"""Letters below which no two are put back in place."""
_SHORTEST_NEAR = 6
"""Letters below which a slip of the fingers is not looked for."""
# fmt: off
_NO_SLIP = frozenset((
    "pouces", "requis", "ecule", "ecules", "cahiers", "sandales", "meneur", "meneurs", "cantine",
    "cantines",
))
# fmt: on
"""Words that one slip separates from an insult, which people use."""
_REMEMBERED = 16_384
"""Words whose repair is remembered: the same ones come back in every review."""
_SHORT_CUTS = frozenset({"enc", "encu", "conn", "batar", "salo", "enfoi", "put"})
"""Beginnings of insults that people leave open (« enc… »); others are ordinary words."""


class Repairs:
    """The insults and accusations that are looked for even when misspelt or censored.

    Args:
        forms: folded single words, as the lexicon knows them.
        known: every word of the lexicon: never taken for a slip of another.
        usual: stems of words that people use: never taken for a slip of the fingers.
    """

    def __init__(
        self,
        forms: Iterable[str],
        known: Container[str],
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
        if len(word) < _SHORTEST_SLIP or word.endswith("ent"):  # « ils mènent » is no « manant »
            return word
        heard = sound(word)
        if len(heard) >= _SHORTEST_SLIP and heard in self._by_sound:
            return self._by_sound[heard]
        if word[0] in "dl" and (bare := self._by_sound.get(sound(word[1:]))) and bare[0] in "aeiou":
            return bare  # « danculé », « lescroc »
        return self._near(word)

    def _untangled(self, word: str) -> str:
        """Return the known word that two letters changed places, or one typed twice, hide."""
        for at in range(len(word) - 1):
            here, there = word[at], word[at + 1]
            other = word[:at] + (there if here == there else there + here) + word[at + 2 :]
            if len(other) >= _SHORTEST_TANGLE and other in self._known:
                return other
        return ""

    def _near(self, word: str) -> str:
        """Return the form that one slip of the fingers separates from a word nobody uses.

        Two letters changed places, or one is missing or too many; not the first. Another letter in
        place of one makes another word too often (« voleur », « valeur »).
        """
        if len(word) < _SHORTEST_NEAR or word in _NO_SLIP or stem(word) in self._usual:
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
        if text in _SHORTHAND:
            words += [Word(one, start, end, number, False) for one in _SHORTHAND[text]]
        else:
            words.append(Word(repair(text), start, end, number, capital))
        previous = number
    return words


def _pieces(folded: Folded, repairs: Repairs) -> Iterator[tuple[str, int, int]]:
    """Give the words with their places; letters spaced out make one word when it is looked for."""
    text, done = folded.text, 0
    for word, start, end in [*_joined(text, repairs), ("", len(text), len(text))]:
        for match in _WORD.finditer(text, done, start):
            if match[0].isalpha():  # nearly every word
                yield match[0], *match.span()
            elif _HASHTAG.match(match[0]):
                yield from _hashtag(folded, match.start() + 1, match.end(), repairs)
            elif "_" in match[0] and _UNDERSCORED.fullmatch(match[0]):
                yield from _parts(match[0], match.start())
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


def _parts(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Give the words of « Médecin_de_merde »."""
    for part in re.finditer("[^_]+", text):
        yield part[0], start + part.start(), start + part.end()


def _hashtag(
    folded: Folded, start: int, end: int, repairs: Repairs
) -> Iterator[tuple[str, int, int]]:
    """Give the words of a hashtag, cut at capitals: « #MédecinEscroc », else where two are known.

    Where the case does not say, an insult at the end is looked for: « #medecinassassin ».
    """
    if "_" in folded.text[start:end]:
        yield from _parts(folded.text[start:end], start)
        return
    first, last = folded.origin(start, end)
    typed = folded.original[first:last]
    if last - first != end - start:  # a letter folded to two: its capitals are not looked for
        yield folded.text[start:end], start, end
        return
    cuts = [0, *(cut.start() for cut in _INNER_CAPITAL.finditer(typed)), len(typed)]
    if len(cuts) == 2:
        text = folded.text[start:end]
        cuts[1:1] = [at for at in range(3, len(text) - 3) if text[at:] in repairs][:1]
    for here, there in pairwise(cuts):
        yield folded.text[start + here : start + there], start + here, start + there
