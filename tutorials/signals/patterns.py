"""Patterns over words: what editors write instead of regular expressions.

A pattern is a sequence of elements separated by spaces, matched inside one sentence:

- ``mot`` or ``un|une``: one of these words, as written;
- ``@vol``: a word or expression of the group ``vol`` in any of its forms;
- ``@vol|pille``: either;
- ``…?``: the element may be absent (never the first nor the last);
- ``<3>``: up to three words, whatever they are;
- ``#nom``: a word with a capital inside a sentence; ``#nombre``: digits.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tutorials.signals.morphology import split

Forms = frozenset[tuple[str, ...]]
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


class PatternError(ValueError):
    """A pattern that cannot be read; ``args[0]`` says why in French."""


Longer = dict[str, list[tuple[str, ...]]]
"""Expressions of several words by their first or last word, the longest first."""


@dataclass(frozen=True)
class Element:
    """One place of a pattern: expressions allowed, or a gap of up to ``gap`` words.

    ``singles`` are the words that stand here alone; ``longer`` the expressions, by the word met
    first when reading forward, then backward.
    """

    forms: Forms = frozenset()
    optional: bool = False
    gap: int = 0
    shape: str = ""
    singles: frozenset[str] = field(init=False, repr=False, compare=False)
    longer: tuple[Longer, Longer] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        several = sorted(form for form in self.forms if len(form) > 1)
        first: Longer = {}
        last: Longer = {}
        for form in sorted(several, key=len, reverse=True):
            first.setdefault(form[0], []).append(form)
            last.setdefault(form[-1], []).append(form)
        singles = frozenset(form[0] for form in self.forms if len(form) == 1)
        object.__setattr__(self, "singles", singles)
        object.__setattr__(self, "longer", (first, last))

    def may_start(self, word: str, step: int) -> bool:
        """Say whether reading this element in direction ``step`` can begin with ``word``."""
        return word in self.singles or word in self.longer[step < 0] or bool(self.shape)

    @property
    def common(self) -> bool:
        """Say whether an ordinary little word can stand here."""
        return bool(self.shape) or any(form[0] in _COMMON for form in self.forms)


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern: what follows and what precedes its anchor."""

    anchor: Element
    after: tuple[Element, ...]
    before: tuple[Element, ...]

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Return, for each other element that must be there, the words one of which it begins with.

        A sentence that has none of them cannot match: this is looked at before anything is read.
        """
        others = (*self.after, *self.before)
        required = [e for e in others if e.forms and not e.optional and not e.shape]
        return tuple(frozenset(form[0] for form in element.forms) for element in required)

    @cached_property
    def negative(self) -> bool:
        """Say whether the pattern is itself about something that is not: « jamais déclaré »."""
        elements = (self.anchor, *self.after, *self.before)
        return any(form[0] in _NEGATIVE for element in elements for form in element.forms)


class Reader:
    """Compile patterns that name the same groups; equal elements are built once.

    Args:
        groups: forms of each group, by name.
    """

    def __init__(self, groups: Mapping[str, Forms]) -> None:
        self._groups = groups
        self._elements: dict[str, Element] = {}

    def compile(self, text: str) -> Pattern:
        """Compile one pattern; raises :class:`PatternError`."""
        elements = [self._element(part) for part in text.split()]
        if not elements:
            raise PatternError("motif vide")
        if any(element.optional or element.gap for element in (elements[0], elements[-1])):
            raise PatternError(f"« {text} » : ni le premier ni le dernier élément ne peut manquer")
        required = [i for i, e in enumerate(elements) if e.forms and not e.optional]
        if not required:
            raise PatternError(f"« {text} » : il faut au moins un mot")
        at = next((i for i in required if not elements[i].common), required[0])
        return Pattern(elements[at], tuple(elements[at + 1 :]), tuple(reversed(elements[:at])))

    def _element(self, part: str) -> Element:
        if part not in self._elements:
            self._elements[part] = _element(part, self._groups)
        return self._elements[part]


def any_of(forms: Forms) -> Pattern:
    """Return the pattern of words and expressions that stand alone."""
    return Pattern(Element(forms), (), ())


def _element(part: str, groups: Mapping[str, Forms]) -> Element:
    """Read one element of a pattern."""
    if gap := _GAP.match(part):
        return Element(gap=int(gap[1]))
    optional = part.endswith("?")
    part = part.removesuffix("?")
    if part in ("#nom", "#nombre"):
        return Element(optional=optional, shape=part[1:])
    forms: set[tuple[str, ...]] = set()
    for choice in part.split("|"):
        if choice.startswith("@"):
            if choice[1:] not in groups:
                raise PatternError(f"groupe inconnu : « {choice} »")
            forms |= groups[choice[1:]]
        elif choice:
            forms.add(split(choice.replace("_", " ")))
    if not forms:
        raise PatternError(f"élément vide : « {part} »")
    return Element(frozenset(forms), optional)
