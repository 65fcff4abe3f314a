"""Phrases over words: what editors write instead of regular expressions.

A phrase is a sequence of places separated by spaces, matched inside one sentence whatever the
accents, capitals, apostrophes and punctuation:

- ``mot``: this word, and from four letters on its plural and feminine in -s, -x, -e, -es;
  ``=mot``: as written; ``consult*``: every word that starts so; ``*scopie``: that ends so;
- ``(un|une|à cause)``: one of these words or expressions; ``[très|bien]``: one or nothing;
- ``{liste}``: a word or an expression of that list in any of its forms, also in ``(a|{liste})``;
- ``<3>``: up to three words, whatever they are;
- ``#nom``: a word with a capital inside a sentence; ``#nombre``: digits.

The words that may stand at one place make a *class*, and a class is one bit: which classes a word
is in is then one number (:mod:`tutorials.text.vocabulary`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from tutorials.text.morphology import DATA, FEMININE, PLURAL, Keys, phrase_key

_PLACE = re.compile(r"<(\d)>|\(([^()]*)\)|\[([^\[\]]*)\]|([^\s()\[\]<>]+)")
_LIST = re.compile(r"\{([^{}]*)\}\Z")
# fmt: off
_COMMON_WORDS = (
    "il", "elle", "ils", "elles", "on", "je", "tu", "nous", "vous", "le", "la", "les", "l", "un",
    "une", "des", "de", "du", "d", "a", "ce", "c", "cet", "cette", "qui", "que", "qu", "est",
    "sont", "ont", "et", "en", "ne", "n", "pas", "plus", "se", "s", "son", "sa", "ses", "y", "me",
    "m", "te", "t", "lui", "leur", "pour", "par", "dans", "mon", "ma", "mes", "au", "aux", "avec",
    "sur", "si", "tout", "tous", "ou", "mais",
)
_NEGATIVE_WORDS = ("pas", "jamais", "ne", "n", "sans", "aucun", "aucune", "rien", "non", "ni")
# fmt: on
_COMMON, _NEGATIVE = (
    frozenset(word + mark for word in words for mark in ("", PLURAL, FEMININE))
    for words in (_COMMON_WORDS, _NEGATIVE_WORDS)
)

Lists = Mapping[str, Keys]
"""The keys of each list that phrases may name."""


class PhraseError(ValueError):
    """A phrase that cannot be read; ``args[0]`` says why in French."""


class Step(NamedTuple):
    """One place of a phrase.

    Args:
        bit: the class of what may stand there; 0 for a gap.
        gap: up to how many words of any kind may stand there.
        optional: nothing may stand there either.
    """

    bit: int
    gap: int = 0
    optional: bool = False

    def __reduce__(self) -> tuple[object, ...]:
        """Give the number of the class, not its bit, a thousand digits long."""
        return _step, (self.bit.bit_length(), self.gap, self.optional)


class Phrase(NamedTuple):
    """A compiled phrase: what follows and what precedes its anchor, the word that decides.

    Args:
        anchor: class of the anchor, the rarest that must be there.
        after: what follows it, in order.
        before: what precedes it, the nearest first.
        needs: every class that a sentence must have for the phrase to match there.
        negative: the phrase is itself about something that is not: « jamais déclaré ».
    """

    anchor: int
    after: tuple[Step, ...] = ()
    before: tuple[Step, ...] = ()
    needs: int = 0
    negative: bool = False

    def __reduce__(self) -> tuple[object, ...]:
        """Give what the rest follows from."""
        return _phrase, (self.anchor.bit_length(), self.after, self.before, self.negative)


class Reader:
    """Compile phrases, and number the classes met on the way.

    Args:
        lists: keys of each list, by name.
        classes: the classes met so far, which this reader adds to.
    """

    def __init__(self, lists: Lists, classes: dict[Keys, int] | None = None) -> None:
        self._lists = lists
        self._read: dict[tuple[str, ...], tuple[Step, Keys]] = {}
        self.classes: dict[Keys, int] = {} if classes is None else classes

    def compile(self, text: str) -> Phrase:
        """Compile one phrase; raises :class:`PhraseError`."""
        places = _PLACE.findall(text)
        if rest := _PLACE.sub("", text).strip():
            raise PhraseError(f"« {rest} » n’est pas compris dans « {text} »")
        read = [self._step(place) for place in places]
        if not read:
            raise PhraseError("phrase vide")
        must = [at for at, (step, _) in enumerate(read) if not step.optional and not step.gap]
        if not must or must[0]:
            raise PhraseError(f"« {text} » doit commencer par un mot ou une liste")
        if any(step.gap for step, _ in read[must[-1] :]):
            raise PhraseError(f"« {text} » : un mot obligatoire doit suivre « <n> »")
        sure = [at for at in must if not read[at][1] <= DATA]
        if not sure:
            raise PhraseError(f"« {text} » : il faut au moins un mot")
        at = next((at for at in sure if not _starts(read[at][1], _COMMON)), sure[0])
        steps = tuple(step for step, _ in read)
        negative = any(_starts(keys, _NEGATIVE) for _, keys in read)
        number = steps[at].bit.bit_length()
        return _phrase(number, steps[at + 1 :], steps[:at][::-1], negative)

    def list_bits(self) -> dict[str, int]:
        """Return the class of each whole list, by its name."""
        return {name: self._bit(keys) for name, keys in self._lists.items()}

    def any_of(self, keys: Keys) -> Phrase:
        """Return the phrase of words and expressions that stand alone."""
        return _phrase(self._bit(keys).bit_length(), (), (), _starts(keys, _NEGATIVE))

    def _step(self, place: tuple[str, ...]) -> tuple[Step, Keys]:
        """Return one place of a phrase, and the keys of what may stand there."""
        if place not in self._read:
            self._read[place] = self._new_step(place)
        return self._read[place]

    def _new_step(self, place: tuple[str, ...]) -> tuple[Step, Keys]:
        gap, choice, option, word = place
        if gap:
            return Step(0, gap=int(gap)), frozenset()
        keys = self._keys(choice or option or word)
        return Step(self._bit(keys), 0, bool(option)), keys

    def _keys(self, written: str) -> Keys:
        """Return the keys that « un|{liste}|trois mots » stands for."""
        keys: set[str] = set()
        for one in written.split("|"):
            if listed := _LIST.match(one):
                if listed[1] not in self._lists:
                    raise PhraseError(f"la liste « {listed[1]} » n’existe pas")
                keys |= self._lists[listed[1]]
            else:
                keys.add(phrase_key(one))
        if "" in keys:
            raise PhraseError(f"un choix vide dans « {written} »")
        return frozenset(keys)

    def _bit(self, keys: Keys) -> int:
        """Return the class of ``keys``; equal sets are one class."""
        return self.classes.setdefault(keys, 1 << len(self.classes))


def _bit(number: int) -> int:
    """Return the class of this number; classes are numbered from one, a gap has none."""
    return 1 << number >> 1


def _step(number: int, gap: int, optional: bool) -> Step:
    return Step(_bit(number), gap, optional)


def _phrase(
    number: int, after: tuple[Step, ...], before: tuple[Step, ...], negative: bool
) -> Phrase:
    """Return the phrase whose anchor is the class of this number, with what it needs."""
    needs = _bit(number)
    for step in (*after, *before):
        needs |= 0 if step.optional else step.bit
    return Phrase(_bit(number), after, before, needs, negative)


def _starts(keys: Keys, words: frozenset[str]) -> bool:
    """Say whether one of ``keys`` begins with one of ``words``."""
    return any(key.partition(" ")[0] in words for key in keys)
