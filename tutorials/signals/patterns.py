"""Patterns over words: what editors write instead of regular expressions.

A pattern is a sequence of elements separated by spaces, matched inside one sentence:

- ``mot`` or ``un|une``: one of these words, as written;
- ``@vol``: a word or expression of the group ``vol`` in any of its forms;
- ``@vol|pille``: either;
- ``…?``: the element may be absent (never the first nor the last);
- ``<3>``: up to three words, whatever they are;
- ``#nom``: a word with a capital inside a sentence; ``#nombre``: digits.

The words that may stand at one place of a pattern make a *class*, and a class is one bit: which
classes a word is in is then one number (:mod:`tutorials.signals.vocabulary`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from tutorials.signals.morphology import Forms, plain

_GAP = re.compile(r"<(\d)>\Z")
_NEGATIVE = frozenset(("pas", "jamais", "ne", "n", "sans", "aucun", "aucune", "rien", "non", "ni"))
# fmt: off
_COMMON = frozenset((
    "il", "elle", "ils", "elles", "on", "je", "tu", "nous", "vous", "le", "la", "les", "l", "un",
    "une", "des", "de", "du", "d", "a", "ce", "c", "cet", "cette", "qui", "que", "qu", "est",
    "sont", "ont", "et", "en", "ne", "n", "pas", "plus", "se", "s", "son", "sa", "ses", "y", "me",
    "m", "te", "t", "lui", "leur", "pour", "par", "dans", "mon", "ma", "mes", "au", "aux", "avec",
    "sur", "si", "tout", "tous", "ou", "mais",
))
# fmt: on

NAME, NUMBER = 1, 2
"""Classes that no list holds: words with a capital inside a sentence, words in digits."""


class PatternError(ValueError):
    """A pattern that cannot be read; ``args[0]`` says why in French."""


class Step(NamedTuple):
    """One place of a pattern.

    Args:
        bit: the class of what may stand there; 0 for a gap.
        gap: up to how many words of any kind may stand there.
        optional: nothing may stand there either.
    """

    bit: int
    gap: int = 0
    optional: bool = False


class Pattern(NamedTuple):
    """A compiled pattern: what follows and what precedes its anchor, the word that decides.

    Args:
        anchor: class of the anchor, the rarest that must be there.
        after: what follows it, in order.
        before: what precedes it, the nearest first.
        needs: every class that a sentence must have for the pattern to match there.
        negative: the pattern is itself about something that is not: « jamais déclaré ».
    """

    anchor: int
    after: tuple[Step, ...] = ()
    before: tuple[Step, ...] = ()
    needs: int = 0
    negative: bool = False


class Reader:
    """Compile patterns that name the same groups, and number the classes met on the way.

    Args:
        groups: forms of each group, by name.
    """

    def __init__(self, groups: Mapping[str, Forms]) -> None:
        self._groups = groups
        self._read: dict[str, tuple[Step, Forms]] = {}
        self.classes: dict[Forms, int] = {}

    def compile(self, text: str) -> Pattern:
        """Compile one pattern; raises :class:`PatternError`."""
        read = [self._step(part) for part in text.split()]
        if not read:
            raise PatternError("motif vide")
        if any(step.optional or step.gap for step, _ in (read[0], read[-1])):
            raise PatternError(f"« {text} » : ni le premier ni le dernier élément ne peut manquer")
        sure = [at for at, (step, forms) in enumerate(read) if forms and not step.optional]
        if not sure:
            raise PatternError(f"« {text} » : il faut au moins un mot")
        at = next((at for at in sure if not _starts(read[at][1], _COMMON)), sure[0])
        steps = tuple(step for step, _ in read)
        needs = 0
        for step in steps:
            needs |= 0 if step.optional else step.bit
        negative = any(_starts(forms, _NEGATIVE) for _, forms in read)
        return Pattern(steps[at].bit, steps[at + 1 :], steps[:at][::-1], needs, negative)

    def group_bits(self) -> dict[str, int]:
        """Return the class of each whole group, by its name."""
        return {name: self._bit(forms) for name, forms in self._groups.items()}

    def any_of(self, forms: Forms) -> Pattern:
        """Return the pattern of words and expressions that stand alone."""
        bit = self._bit(forms)
        return Pattern(bit, needs=bit, negative=_starts(forms, _NEGATIVE))

    def _step(self, part: str) -> tuple[Step, Forms]:
        """Return one element of a pattern, and the forms that may stand there."""
        if part not in self._read:
            self._read[part] = self._new_step(part)
        return self._read[part]

    def _new_step(self, part: str) -> tuple[Step, Forms]:
        if gap := _GAP.match(part):
            return Step(0, gap=int(gap[1])), frozenset()
        if "<" in part or ">" in part:
            raise PatternError(f"« {part} » : une espace manque autour de <n>")
        optional, name = part.endswith("?"), part.removesuffix("?")
        if name in ("#nom", "#nombre"):
            return Step(NAME if name == "#nom" else NUMBER, 0, optional), frozenset()
        forms = self._forms(name)
        return Step(self._bit(forms), 0, optional), forms

    def _forms(self, name: str) -> Forms:
        """Return the forms that « un|@groupe|trois_mots » stands for."""
        forms: set[str] = set()
        for choice in name.split("|"):
            if choice.startswith("@"):
                if choice[1:] not in self._groups:
                    raise PatternError(f"groupe inconnu : « {choice} »")
                forms |= self._groups[choice[1:]]
            elif choice:
                forms.add(plain(choice.replace("_", " ")))
        if not forms:
            raise PatternError(f"élément vide : « {name} »")
        return frozenset(forms)

    def _bit(self, forms: Forms) -> int:
        """Return the class of ``forms``; equal sets are one class."""
        return self.classes.setdefault(forms, 4 << len(self.classes))


def _starts(forms: Forms, words: frozenset[str]) -> bool:
    """Say whether one of ``forms`` begins with one of ``words``."""
    return any(form.partition(" ")[0] in words for form in forms)
