"""Cut a folded text into words, those that were glued, cut or shortened included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tutorials.signals.repairs import STARS, Repairs
from tutorials.text.folding import Folded
from tutorials.text.segments import sentences
from tutorials.text.words import APPOINTMENT, Word

_EMOJIS = "🔪🗡🔫💣🧨🪓⚰🪦☠🩸🐷🐖🐽🐒🐵🐀🐍🤡💩🐮🐄🐕🖕"
"""Pictures that are read as words: weapons, death, beasts."""
_SHORTHAND = {
    short: tuple(words.split())
    for short, words in {
        **{"jve": "je vais", "jvai": "je vais", "jsui": "je suis", "jtm": "je te aime"},
        **{"ve": "vais", "vai": "vais", "cest": "c est", "vs": "vous", "ns": "nous", "ki": "qui"},
        **{"ptin": "putain", "pr": "pour", "koi": "quoi", "tjrs": "toujours", "ke": "que"},
        **{"jai": "j ai", "javais": "j avais", "jirai": "j irai", "jarrive": "j arrive"},
        **{"jattend": "j attends", "jattends": "j attends", "jespere": "j espere", "kil": "qu il"},
        **{"kelle": "qu elle", "tt": "tout", "ds": "dans", "kan": "quand", "ya": "il y a"},
        **{"fo": "faut", "fau": "faut", "bcp": "beaucoup", "tro": "trop", "avc": "avec"},
    }.items()
}
"""What messages write for usual words."""
_GLUED = re.compile(r"j(?=[bcdfghklmnpqrstvxz][a-z])")
"""« je » before a consonant, written in one word with the verb: « jviens », « jlui »."""
_WORD = re.compile(
    rf"rendez[ -]vous\b|[{_EMOJIS}]|[{STARS}]{{0,8}}\w[\w{STARS}]*(?:(?<=[a-z])\.\.\.?)?"
)
# fmt: off
_OPENING = frozenset((
    "le", "la", "les", "l", "il", "elle", "ils", "elles", "on", "je", "j", "nous", "vous", "tu",
    "un", "une", "des", "mon", "ma", "mes", "ce", "cette", "c", "ca", "pas", "tres", "en", "aucun",
    "accueil", "merci", "bref", "quand", "pour", "dans", "mais", "et", "si", "avec",
))
# fmt: on
"""Words that are no names, whose capital says that a sentence begins."""
_MEETING = re.compile(r"rendez[ -]vous")
_SPACED = re.compile(r"(?<!\w)[a-z](?:[ ._-][a-z]){2,20}(?!\w)")
_CUT = re.compile(r"(?<![\w-])[a-z]{2,12}(?:[-.·_][a-z]{2,12}){1,3}(?![\w-])")
"""A word cut by signs, « es-croc », « sal.ope »."""
_UNDERSCORED = re.compile(r"[a-z]{2,20}(?:_[a-z]{2,20}){1,6}")
_HASHTAG = re.compile(r"#(?=[^\W\d_]{3})")
_INNER_CAPITAL = re.compile(r"(?<=[a-zà-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])")


def read_words(folded: Folded, repairs: Repairs) -> list[Word]:
    """Return the words of ``folded`` in order; linear in its length."""
    ends = [end for _, end in sentences(folded.text)][:-1]
    original, starts, repair = folded.original, folded.starts, repairs.repair
    words: list[Word] = []
    passed, number, previous = 0, 0, -1
    for text, start, end in _pieces(folded, repairs):
        while passed < len(ends) and start >= ends[passed]:
            passed, number = passed + 1, number + 1
        capital = number == previous and original[starts[start]].isupper()
        if capital and text in _OPENING and _opens(folded, start, end):
            number, capital = number + 1, False
        if text in _SHORTHAND:
            words += [Word(one, start, end, number, False) for one in _SHORTHAND[text]]
        elif text[0] == "j" and _GLUED.match(text):
            words += [Word(one, start, end, number, False) for one in ("je", repair(text[1:]))]
        else:
            words.append(Word(repair(text), start, end, number, capital))
        previous = number
    return words


def _opens(folded: Folded, start: int, end: int) -> bool:
    """Say whether a word with a capital opens a sentence after a full stop that was forgotten.

    Neither in a text in capitals, nor before a name (« Le Goff ») nor after a sign (« : « Je… »).
    """
    typed, at = folded.original, folded.starts[start]
    here, there = typed[at : at + end - start], typed[at + end - start :].lstrip(" '’\u00a0")
    before = typed[:at].rstrip(" \u00a0")[-1:]
    return not here[1:].isupper() and there[:1].islower() and before not in ':«"“(,;-–—'


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
