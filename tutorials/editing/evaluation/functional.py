"""A functional suite: one property a kind, ten plain sentences or more, and what must be answered.

After HateCheck (Röttger and others, ACL 2021): averages hide what one property shows. A kind is
written with templates: ``{mot}`` stands for each word of a list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from string import Formatter
from typing import Literal

from tutorials.editing.evaluation.rates import Labelled, Rate, rate
from tutorials.model import Content

Half = Literal["known", "kept"]
HALVES: tuple[Half, ...] = ("known", "kept")

ADMITTED: Mapping[str, frozenset[str]] = {
    "danger": frozenset(("danger",)),
    "abus": frozenset(("danger", "abus_possible")),
    "calme": frozenset(("indetermine", "critique_licite")),
    "licite": frozenset(("critique_licite",)),
    "pas-licite": frozenset(("danger", "abus_possible", "indetermine")),
    "arret": frozenset(("a_corriger", "ne_pas_publier")),
    "secret": frozenset(("ne_pas_publier",)),
    "passe": frozenset(("publiable",)),
}
"""The verdicts that each expectation admits."""


@dataclass(frozen=True)
class Kind(Content):
    """One property, with its sentences.

    Args:
        id: short French name.
        expect: key of :data:`ADMITTED`.
        why: the reason, one sentence.
        known: templates read while the rules were written.
        kept: templates written before the rules and put aside.
        words, kept_words: what the names in braces stand for, in each half.
        zero: no error is admitted.
    """

    id: str
    expect: str
    why: str
    known: tuple[str, ...]
    kept: tuple[str, ...]
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    kept_words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    zero: bool = False

    def sentences(self, *halves: Half) -> Iterator[str]:
        """Yield every sentence of ``halves``, templates filled."""
        for half in halves:
            words = self.words if half == "known" else self.kept_words
            for template in getattr(self, half):
                yield from _filled(template, words)


@dataclass(frozen=True)
class KindFile(Content):
    """A file of kinds, all read by one tool."""

    kinds: tuple[Kind, ...]


def measure_kinds(
    kinds: Sequence[Kind], verdict: Callable[[str], str], *halves: Half
) -> tuple[Rate, ...]:
    """Return, for each kind, how many of its sentences get a verdict that is admitted."""
    return tuple(_measure(kind, verdict, halves or HALVES) for kind in kinds)


def _measure(kind: Kind, verdict: Callable[[str], str], halves: Sequence[Half]) -> Rate:
    lines = [
        Labelled(f"{kind.id} {number}", text, (kind.expect,))
        for number, text in enumerate(kind.sentences(*halves), 1)
    ]
    answers = [(line, verdict(line.text)) for line in lines]
    return rate(kind.id, answers, ADMITTED[kind.expect].__contains__)


def _filled(template: str, words: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield ``template`` with each combination of the words that its braces name."""
    names = [name for _, name, _, _ in Formatter().parse(template) if name]
    for values in product(*(words[name] for name in names)):
        yield template.format(**dict(zip(names, values, strict=True)))
