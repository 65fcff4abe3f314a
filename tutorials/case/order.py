"""The order in which things happen, in one place: what each date cannot come before.

A date that comes too early is not refused: one of the two may be the wrong one, and only the
person knows which. Screens and letters say so, with both dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from tutorials.case.facts import FACTS, shape
from tutorials.case.model import Case
from tutorials.dates.spans import Span, day

AFTER: Mapping[str, tuple[str, ...]] = {
    "date_decouverte": ("date_publication",),
    "date_decision": ("date_publication", "date_decouverte"),
    "date_demande_reponse": ("date_publication", "date_decouverte"),
    "date_depot_plainte": ("date_publication", "date_decouverte"),
    "date_jugement": ("date_publication", "date_decouverte"),
    "date_demande_employeur": ("date_publication", "date_decouverte"),
    "date_saisine_organe": ("date_publication", "date_decision"),
    "date_plainte_cnil": ("date_demande",),
    "date_rejet_cnil": ("date_plainte_cnil", "date_demande"),
    "date_refus_employeur": ("date_demande_employeur",),
    "date_reponse": ("date_demande",),
}
"""A fact, or a letter's date → the facts that it cannot come before."""

_ABOUT_TEXT = ("signalement", "notification", "reclamation", "organe", "droit-reponse", "plainte")
"""Kinds of request that are about the words posted, and cannot come before them."""


def clashes(case: Case, own: Mapping[str, Span] | None = None) -> tuple[str, ...]:
    """Return what to ask of each pair of dates of a case that cannot both be right, in French.

    Args:
        case: the case.
        own: dates of the letter being written, by field; they go before the case's own.
    """
    dates = [name for name, shape in FACTS.items() if shape.kind == "date"]
    known = {name: span for name in dates if (span := case.span(name))} | dict(own or {})
    posted = known.get("date_publication")
    return (*_facts(known), *_requests(case, posted), *_evidence(case, known))


def _facts(known: Mapping[str, Span]) -> Iterator[str]:
    for name, befores in AFTER.items():
        for before in befores:
            if name in known and before in known:
                yield from _pair(shape(name).label, known[name], shape(before).label, known[before])


def _requests(case: Case, posted: Span | None) -> Iterator[str]:
    """Compare the dates of each request with each other, and with what it is about."""
    for request in case.requests:
        steps = [
            (f"Envoi de la demande à {request.to}", request.sent),
            (f"Réception par {request.to}", request.received),
            (f"Réponse de {request.to}", request.answered),
        ]
        known = [(label, day(date)) for label, date in steps if date]
        if posted and request.kind in _ABOUT_TEXT:
            known = [(shape("date_publication").label, posted), *known]
        for (earlier, early), (later, late) in combinations(known, 2):
            yield from _pair(later, late, earlier, early)


def _evidence(case: Case, known: Mapping[str, Span]) -> Iterator[str]:
    for number, item in enumerate(case.evidence, 1):
        for name in ("date_publication", "date_decouverte"):
            if item.seen_on and name in known:
                seen, on = f"Preuve n° {number}, vue", day(item.seen_on)
                yield from _pair(seen, on, shape(name).label, known[name])


def _pair(later: str, late: Span, earlier: str, early: Span) -> Iterator[str]:
    """Yield a question when even the kindest reading of two dates puts them in the wrong order."""
    if late.last < early.first:
        yield (
            f"« {later} » ({late.in_words()}) vient avant « {earlier} » "
            f"({early.in_words()}) : l’une des deux dates est à vérifier."
        )
