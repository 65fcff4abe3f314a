"""Compile the editors' words and phrases once, so that a text is read in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutorials.editing.inflections import spelt, verb_forms, word_keys
from tutorials.signals.lexicon import LEARNT, Lexicon, Rule
from tutorials.signals.model import Examples, Family, Group, SignalContent, SignalType
from tutorials.signals.repairs import Repairs
from tutorials.text.features import Roles
from tutorials.text.matching import Index
from tutorials.text.morphology import Keys
from tutorials.text.phrases import Phrase, Reader
from tutorials.text.vocabulary import Vocabulary


def lexicon_of(content: SignalContent) -> Lexicon:
    """Compile everything under ``content/signals/``, checked.

    Raises:
        PhraseError: a phrase cannot be read (the checker says where).
    """
    families = [(file.type, family) for file in content.files for family in file.families]
    detectors = [Rule(type_, _bare(one)) for type_, one in families if one.detector]
    learnt = [one for one in detectors if one.family.detector in LEARNT]
    reader = group_reader(content.groups)
    bits = reader.list_bits()  # asked first: the vocabulary holds the classes met so far
    entries = [entry for type_, family in families for entry in _entries(type_, family, reader)]
    vocabulary = Vocabulary(reader.classes)
    slips = (key for _, one in families if one.slips for key in own_keys(one) if " " not in key)
    forms = {form for key in slips for form in spelt(key)}
    return Lexicon(
        cases={case.id: case for case in content.cases},
        weights=content.weights,
        danger=content.danger,
        detectors=tuple(one for one in detectors if one not in learnt),
        opinions={one.family.detector: one for one in learnt},
        roles=Roles(bits, vocabulary),
        index=Index(entries, vocabulary),
        repairs=Repairs(forms, vocabulary, content.weights),
    )


def group_reader(groups: Sequence[Group]) -> Reader:
    """Return what compiles the phrases that name ``groups``."""
    return Reader({group.name: _keys(group.words, group.verbs) for group in groups})


def group_roles(groups: Sequence[Group]) -> Roles:
    """Return the parts that the words of ``groups`` play, without any family."""
    reader = group_reader(groups)
    return Roles(reader.list_bits(), Vocabulary(reader.classes))


def own_keys(family: Family) -> Keys:
    """Return every form of the words and verbs that mark ``family`` by themselves."""
    return _keys(family.words, family.verbs)


def _keys(words: tuple[str, ...], verbs: tuple[str, ...]) -> Keys:
    keys: set[str] = set()
    for word in words:
        keys |= word_keys(word)
    for verb in verbs:
        keys |= verb_forms(verb)
    return frozenset(keys)


def _entries(type_: SignalType, family: Family, reader: Reader) -> Iterator[tuple[Phrase, Rule]]:
    """Give the compiled phrases of ``family``; the longest matches are looked for first."""
    rule, exception = Rule(type_, _bare(family)), Rule(type_, _bare(family), excluded=True)
    for text in family.phrases:
        yield reader.compile(text), rule
    for text in family.exceptions:
        yield reader.compile(text), exception
    if keys := own_keys(family):
        yield reader.any_of(keys), rule


def _bare(family: Family) -> Family:
    """Return ``family`` without what only its compilation and its check read."""
    none = Examples((), ())
    return replace(family, words=(), verbs=(), phrases=(), exceptions=(), examples=none)
