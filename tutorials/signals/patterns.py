"""Patterns over words: what editors write instead of regular expressions.

A pattern is a sequence of elements separated by spaces, matched inside one sentence:

- ``mot`` or ``un|une``: one of these words, as written;
- ``@vol``: a word or expression of the group ``vol`` in any of its forms;
- ``@vol|pille``: either;
- ``…?``: the element may be absent (never the first nor the last);
- ``<3>``: up to three words, whatever they are;
- ``#nom``: a word with a capital inside a sentence; ``#nombre``: digits.

Matching is linear: each word starts only the patterns whose rarest element it can be, and each
attempt looks at a bounded number of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from tutorials.signals.morphology import split
from tutorials.signals.words import Word

T = TypeVar("T")
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


@dataclass(frozen=True)
class Element:
    """One place of a pattern: expressions allowed, or a gap of up to ``gap`` words."""

    forms: Forms = frozenset()
    optional: bool = False
    gap: int = 0
    shape: str = ""

    @cached_property
    def singles(self) -> frozenset[str]:
        """Return the words that stand here alone."""
        return frozenset(form[0] for form in self.forms if len(form) == 1)

    @cached_property
    def by_end(self) -> tuple[dict[str, list[tuple[str, ...]]], dict[str, list[tuple[str, ...]]]]:
        """Return the expressions of several words, by first word and by last, longest first."""
        first: dict[str, list[tuple[str, ...]]] = {}
        last: dict[str, list[tuple[str, ...]]] = {}
        for form in sorted(self.forms, key=lambda form: (-len(form), form)):
            if len(form) > 1:
                first.setdefault(form[0], []).append(form)
                last.setdefault(form[-1], []).append(form)
        return first, last

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
    def negative(self) -> bool:
        """Say whether the pattern is itself about something that is not: « jamais déclaré »."""
        elements = (self.anchor, *self.after, *self.before)
        return any(form[0] in _NEGATIVE for element in elements for form in element.forms)


@dataclass(frozen=True)
class Match:
    """Words ``first`` to ``last`` (exclusive) of a text; ``anchor`` is the word that decides."""

    first: int
    last: int
    anchor: int


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


def match_at(pattern: Pattern, words: Sequence[Word], at: int) -> Match | None:
    """Return the match whose anchor starts at word ``at``, if there is one."""
    for end in _ends(pattern.anchor, words, at, 1):
        last = _follow(pattern.after, words, end, 1)
        if last is None:
            continue
        first = _follow(pattern.before, words, at - 1, -1)
        if first is not None and _one_sentence(words, first + 1, last):
            return Match(first + 1, last, at)
    return None


class Index(Generic[T]):
    """Find many patterns at once.

    Args:
        entries: pairs of a pattern and what it stands for.
    """

    def __init__(self, entries: Iterable[tuple[Pattern, T]]) -> None:
        self._by_word: dict[str, list[tuple[Pattern, T]]] = {}
        self._by_pair: dict[tuple[str, ...], list[tuple[Pattern, T]]] = {}
        for pattern, value in entries:
            for word in sorted(pattern.anchor.singles):
                self._by_word.setdefault(word, []).append((pattern, value))
            for pair in sorted({form[:2] for form in pattern.anchor.forms if len(form) > 1}):
                self._by_pair.setdefault(pair, []).append((pattern, value))

    def search(self, words: Sequence[Word]) -> Iterator[tuple[T, Pattern, Match]]:
        """Give every match, in order of anchors, with its pattern and what it stands for."""
        for at, word in enumerate(words):
            after = words[at + 1].text if at + 1 < len(words) else ""
            candidates = self._by_word.get(word.text, [])
            for pattern, value in self._by_pair.get((word.text, after), []) + candidates:
                match = match_at(pattern, words, at)
                if match is not None:
                    yield value, pattern, match


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


def _ends(element: Element, words: Sequence[Word], at: int, step: int) -> list[int]:
    """Return where the reading goes on (next word) after ``element`` is read at ``at``."""
    if not 0 <= at < len(words):
        return []
    word = words[at]
    if element.shape:
        fits = word.capital if element.shape == "nom" else word.text.isdigit()
        return [at + step] if fits else []
    ends = []
    for form in element.by_end[0 if step == 1 else 1].get(word.text, ()):
        first = at if step == 1 else at - len(form) + 1
        if first >= 0 and _same(form, words, first):
            ends.append(at + step * len(form))
    if word.text in element.singles:
        ends.append(at + step)
    return ends


def _same(form: tuple[str, ...], words: Sequence[Word], first: int) -> bool:
    last = first + len(form)
    return last <= len(words) and all(
        word == read.text for word, read in zip(form, words[first:last], strict=True)
    )


def _follow(elements: tuple[Element, ...], words: Sequence[Word], at: int, step: int) -> int | None:
    """Return the word after the last one read, or nothing when ``elements`` do not fit."""
    if not elements:
        return at
    head, rest = elements[0], elements[1:]
    if head.gap:
        tries = range(at, at + step * (head.gap + 1), step)
        return next(
            (end for t in tries if (end := _follow(rest, words, t, step)) is not None), None
        )
    for after in _ends(head, words, at, step):
        end = _follow(rest, words, after, step)
        if end is not None:
            return end
    return _follow(rest, words, at, step) if head.optional else None


def _one_sentence(words: Sequence[Word], first: int, last: int) -> bool:
    return words[first].sentence == words[last - 1].sentence
