"""Compile the editors' words and patterns once, so that a text is read in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tutorials.signals.matching import Index
from tutorials.signals.model import Case, Examples, Family, Group, SignalContent, SignalType
from tutorials.signals.morphology import Forms, verb_forms, word_forms
from tutorials.signals.opinion import Roles
from tutorials.signals.patterns import Pattern, Reader
from tutorials.signals.vocabulary import Vocabulary
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
        self.cases: dict[str, Case] = {case.id: case for case in content.cases}
        self.weights = content.weights
        families = [(file.type, family) for file in content.files for family in file.families]
        detectors = [Rule(type_, _bare(one)) for type_, one in families if one.detector]
        self.detectors = tuple(rule for rule in detectors if rule.family.detector != "opinion")
        self.opinions = tuple(rule for rule in detectors if rule.family.detector == "opinion")
        reader = group_reader(content.groups)
        bits = reader.group_bits()  # asked first: the vocabulary holds the classes met so far
        entries = [entry for type_, family in families for entry in _entries(type_, family, reader)]
        vocabulary = Vocabulary(reader.classes)
        self.roles = Roles(bits, vocabulary.words)
        self.index: Index[Rule] = Index(entries, vocabulary)
        self.repairs = Repairs(
            {
                form
                for _, family in families
                if family.slips
                for form in own_forms(family)
                if " " not in form
            },
            vocabulary.words,
        )


def group_forms(group: Group) -> Forms:
    """Return every form of the words and verbs of ``group``."""
    return _forms(group.words, group.verbs)


def group_reader(groups: Sequence[Group]) -> Reader:
    """Return what compiles the patterns that name ``groups``."""
    return Reader({group.name: group_forms(group) for group in groups})


def group_roles(groups: Sequence[Group]) -> Roles:
    """Return the parts that the words of ``groups`` play, without any family."""
    reader = group_reader(groups)
    return Roles(reader.group_bits(), Vocabulary(reader.classes).words)


def own_forms(family: Family) -> Forms:
    """Return every form of the words and verbs that mark ``family`` by themselves."""
    return _forms(family.words, family.verbs)


def _forms(words: tuple[str, ...], verbs: tuple[str, ...]) -> Forms:
    forms: set[str] = set()
    for word in words:
        forms |= word_forms(word)
    for verb in verbs:
        forms |= verb_forms(verb)
    return frozenset(forms)


def _entries(type_: SignalType, family: Family, reader: Reader) -> Iterator[tuple[Pattern, Rule]]:
    """Give the compiled patterns of ``family``; the longest matches are looked for first."""
    rule, exception = Rule(type_, _bare(family)), Rule(type_, _bare(family), excluded=True)
    for text in family.patterns:
        yield reader.compile(text), rule
    for text in family.exceptions:
        yield reader.compile(text), exception
    if forms := own_forms(family):
        yield reader.any_of(forms), rule


def _bare(family: Family) -> Family:
    """Return ``family`` without what only its compilation and its check read."""
    none = Examples((), ())
    return replace(family, words=(), verbs=(), patterns=(), exceptions=(), examples=none)
