"""Measure a review of replies on labelled replies."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from tutorials.editing.evaluation.rates import Labelled, Rate, rate

ACCEPTABLE = "acceptable"
PUBLISHABLE = "publiable"

RULES_OF_FAULT: Mapping[str, frozenset[str]] = {
    "viole_secret": frozenset(
        "relation soin date dossier paiement proche nom pseudonyme coordonnees".split()  # noqa: SIM905
    ),
    "agressif": frozenset(("agression", "ironie", "mensonge", "denigrement")),
    "menace": frozenset(("menace-judiciaire", "agression")),
    "publicite": frozenset(("publicite", "comparaison", "temoignage", "sollicitation")),
    "contrepartie": frozenset(("contrepartie",)),
}
"""Which rules may find a fault; a fault that is not here is found by any rule.

``neutre`` counts for none: what was learnt stops a sentence by what it sounds like, and its reason
names no fault. Such a reply is « arrêtée », but not for the right reason.
"""


@dataclass(frozen=True)
class Verdict:
    """What a review of replies answered: a verdict and the rules that found something."""

    verdict: str
    rules: Collection[str]

    def __str__(self) -> str:
        return f"{self.verdict} ({', '.join(sorted(set(self.rules))) or 'aucune règle'})"


def measure_replies(
    lines: Sequence[Labelled], review: Callable[[str], Verdict]
) -> tuple[Rate, ...]:
    """Return sensitivity per fault, and the share of acceptable replies that pass.

    A fault is found when the reply is stopped and one of the rules for that fault found
    something. An acceptable reply passes when the verdict is ``publiable``.
    """
    answers = [(line, review(line.text)) for line in lines]
    faults = sorted({label for line in lines for label in line.labels} - {ACCEPTABLE})
    faulty = [pair for pair in answers if ACCEPTABLE not in pair[0].labels]
    fine = [pair for pair in answers if ACCEPTABLE in pair[0].labels]
    return (
        *(
            rate(f"sensibilité {fault}", [p for p in faulty if fault in p[0].labels], _finds(fault))
            for fault in faults
        ),
        rate("réponses fautives arrêtées", faulty, lambda verdict: not _passes(verdict)),
        rate("réponses acceptables non arrêtées", fine, _passes),
    )


def _passes(verdict: Verdict) -> bool:
    return verdict.verdict == PUBLISHABLE


def _finds(fault: str) -> Callable[[Verdict], bool]:
    expected = RULES_OF_FAULT.get(fault)
    return lambda verdict: (
        not _passes(verdict) and (expected is None or bool(expected & set(verdict.rules)))
    )
