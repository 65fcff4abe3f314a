"""Measure a reading aid on labelled reviews."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from tutorials.evaluation.rates import Miss, Rate

LAWFUL = "critique_licite"
ABUSE = "abus_possible"
SERIOUS = ("injure", "diffamation", "menace", "provocation_discriminatoire")
"""The abuses that must not escape, taken together."""
_TYPES = (*SERIOUS, "denigrement", "vie_privee", "faux_avis")


@dataclass(frozen=True)
class LabelledReview:
    """A review with its labels: types of abuse, or ``critique_licite`` alone."""

    id: str
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """What a reading aid answered: an orientation and the types of signals."""

    orientation: str
    types: Collection[str]


def measure_reviews(
    lines: Sequence[LabelledReview], read: Callable[[str], Reading]
) -> tuple[Rate, ...]:
    """Return sensitivity per type, and abuse against lawful criticism.

    A type is found when a signal of that type is marked. An abuse is found when the orientation
    is ``abus_possible``; a lawful review is right when it is anything else.
    """
    answers = [(line, read(line.text)) for line in lines]
    abuse = [pair for pair in answers if LAWFUL not in pair[0].labels]
    serious = [pair for pair in abuse if set(SERIOUS) & set(pair[0].labels)]
    lawful = [pair for pair in answers if LAWFUL in pair[0].labels]
    rates = [
        _rate(f"sensibilité {type_}", [p for p in abuse if type_ in p[0].labels], _marks(type_))
        for type_ in _TYPES
    ]
    return (
        *rates,
        _rate("sensibilité injure+diffamation+menace+discr.", serious, _points_to_abuse),
        _rate("sensibilité abus (tous types)", abuse, _points_to_abuse),
        _rate("spécificité critique licite", lawful, lambda reading: not _points_to_abuse(reading)),
    )


def _points_to_abuse(reading: Reading) -> bool:
    return reading.orientation == ABUSE


def _marks(type_: str) -> Callable[[Reading], bool]:
    return lambda reading: type_ in reading.types


def _rate(
    name: str,
    pairs: Sequence[tuple[LabelledReview, Reading]],
    right: Callable[[Reading], bool],
) -> Rate:
    misses = [
        Miss(line.id, "+".join(line.labels), _said(reading), line.text)
        for line, reading in pairs
        if not right(reading)
    ]
    return Rate(name, len(pairs), tuple(misses))


def _said(reading: Reading) -> str:
    types = ", ".join(sorted(set(reading.types))) or "aucun signal"
    return f"{reading.orientation} ({types})"
