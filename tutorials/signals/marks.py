"""Turn what was found in a text into signals, and keep names out of it."""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.signals.lexicon import Rule
from tutorials.signals.model import Weight
from tutorials.signals.signal import Signal
from tutorials.text import context
from tutorials.text.features import Roles
from tutorials.text.folding import Folded
from tutorials.text.spans import Span
from tutorials.text.words import Word

_INFAMOUS = "@infame"
"""Group of the names that accuse whoever is called by them: « Docteur Mengele »."""


def is_name(folded: Folded, word: Word, roles: Roles) -> bool:
    """Say whether ``word`` is somebody's name: a capital after a title, « Dr Boucher »."""
    if not word.capital or _INFAMOUS in roles.of(word.text):
        return False
    if folded.extract(word.start, word.end).isupper():
        return False
    return context.named(folded.text, (word.start, word.end))


def signals_of(folded: Folded, rule: Rule, span: Span, weight: Weight) -> Iterator[Signal]:
    """Give the signals of one match: of its type, and of the other type it may carry."""
    family = rule.family
    start, end = folded.origin(*span)
    extract = folded.original[start:end]
    danger = family.danger if weight == "fort" else ""
    for type_ in (rule.type, family.also):
        if type_ is not None:
            yield Signal(
                type_,
                start,
                end,
                extract,
                family.why,
                family.law,
                weight,
                family.id,
                family.cases,
                danger,
            )
