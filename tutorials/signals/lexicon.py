"""Compile the editors' words and patterns once, so that a text is read in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tutorials.signals.matching import Index
from tutorials.signals.model import Case, Family, Group, SignalContent, SignalType
from tutorials.signals.morphology import verb_forms, word_forms
from tutorials.signals.patterns import Forms, Pattern, Reader, any_of
from tutorials.signals.words import Repairs


@dataclass(frozen=True)
class Rule:
    """A family and its type, ready for use; ``excluded`` marks where it does not apply."""

    type: SignalType
    family: Family
    excluded: bool = False


class Lexicon:
    """The compiled content.

    Args:
        content: everything under ``content/signals/``, checked.

    Raises:
        PatternError: a pattern cannot be read (the checker says where).
    """

    def __init__(self, content: SignalContent) -> None:
        self.groups = {group.name: group_forms(group) for group in content.groups}
        self.cases: dict[str, Case] = {case.id: case for case in content.cases}
        rules = [(file.type, family) for file in content.files for family in file.families]
        detectors = [Rule(type_, one) for type_, one in rules if one.detector]
        self.detectors = tuple(rule for rule in detectors if rule.family.detector != "opinion")
        self.opinions = tuple(rule for rule in detectors if rule.family.detector == "opinion")
        self.weights = content.weights
        self._reader = Reader(self.groups)
        entries: list[tuple[Pattern, Rule]] = []
        slips: set[str] = set()
        for type_, family in rules:
            forms = own_forms(family)
            entries += self._entries(type_, family, forms)
            if family.slips:
                slips |= {form[0] for form in forms if len(form) == 1}
        known = {word for pattern, _ in entries for word in _words(pattern)}
        self.repairs = Repairs(slips, frozenset(known))
        self.index: Index[Rule] = Index(entries)

    def _entries(
        self, type_: SignalType, family: Family, forms: Forms
    ) -> Iterable[tuple[Pattern, Rule]]:
        rule, exception = Rule(type_, family), Rule(type_, family, excluded=True)
        if forms:
            yield any_of(forms), rule
        for text in family.patterns:
            yield self._reader.compile(text), rule
        for text in family.exceptions:
            yield self._reader.compile(text), exception


def group_forms(group: Group) -> Forms:
    """Return every form of the words and verbs of ``group``."""
    return _forms(group.words, group.verbs)


def own_forms(family: Family) -> Forms:
    """Return every form of the words and verbs that mark ``family`` by themselves."""
    return _forms(family.words, family.verbs)


def _forms(words: tuple[str, ...], verbs: tuple[str, ...]) -> Forms:
    forms: set[tuple[str, ...]] = set()
    for word in words:
        forms |= word_forms(word)
    for verb in verbs:
        forms |= verb_forms(verb)
    return frozenset(forms)


def _words(pattern: Pattern) -> set[str]:
    """Return every single word that ``pattern`` can contain."""
    elements = (pattern.anchor, *pattern.after, *pattern.before)
    return {word for element in elements for form in element.forms for word in form}
