"""The order in which things happen, in one place: what each date cannot come before.

A date that comes too early is not refused: one of the two may be the wrong one, and only the
person knows which. Screens and letters say so, with both dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tutorials.case.facts import shape
from tutorials.case.model import Case
from tutorials.dates.spans import Span, day

AFTER: Mapping[str, tuple[str, ...]] = {
    "date_decouverte": ("date_publication",),
    "date_decision": ("date_publication",),
    "date_demande_reponse": ("date_publication",),
    "date_depot_plainte": ("date_publication",),
    "date_saisine_organe": ("date_publication", "date_decision"),
    "date_plainte_cnil": ("date_demande",),
    "date_rejet_cnil": ("date_plainte_cnil", "date_demande"),
    "date_refus_employeur": ("date_demande_employeur",),
    "date_reponse": ("date_demande",),
}
"""A fact, or a letter's date → the facts that it cannot come before."""


@dataclass(frozen=True)
class Clash:
    """Two dates that cannot both be right.

    Args:
        later: what should have come after.
        later_day: its date.
        earlier: what should have come before.
        earlier_day: its date.
    """

    later: str
    later_day: Span
    earlier: str
    earlier_day: Span

    @property
    def text(self) -> str:
        """The question to ask, a French sentence."""
        return (
            f"« {self.later} » ({self.later_day.in_words()}) vient avant « {self.earlier} » "
            f"({self.earlier_day.in_words()}) : l’une des deux dates est à vérifier."
        )


def clashes(case: Case, own: Mapping[str, Span] | None = None) -> tuple[Clash, ...]:
    """Return every pair of dates of a case that cannot both be right.

    Args:
        case: the case.
        own: dates of the letter being written, by field; they go before the case's own.
    """
    known = {name: span for name in shape_names(case) if (span := case.span(name))}
    known |= own or {}
    return (*_facts(known), *_requests(case), *_evidence(case, known))


def shape_names(case: Case) -> Iterator[str]:
    """Yield the names of the date facts that a case has."""
    return (name for name in case.facts if shape(name).kind == "date")


def _facts(known: Mapping[str, Span]) -> Iterator[Clash]:
    for name, befores in AFTER.items():
        for before in befores:
            if name in known and before in known:
                yield from _pair(shape(name).label, known[name], shape(before).label, known[before])


def _requests(case: Case) -> Iterator[Clash]:
    for request in case.requests:
        if request.answered:
            answer, sent = day(request.answered), day(request.sent)
            yield from _pair(f"Réponse de {request.to}", answer, "Envoi de la demande", sent)


def _evidence(case: Case, known: Mapping[str, Span]) -> Iterator[Clash]:
    posted = known.get("date_publication")
    for number, item in enumerate(case.evidence, 1):
        if item.seen_on and posted:
            seen = f"Preuve n° {number}, vue"
            yield from _pair(seen, day(item.seen_on), shape("date_publication").label, posted)


def _pair(later: str, late: Span, earlier: str, early: Span) -> Iterator[Clash]:
    """Yield a clash when even the kindest reading of two dates puts them in the wrong order."""
    if late.last < early.first:
        yield Clash(later, late, earlier, early)
