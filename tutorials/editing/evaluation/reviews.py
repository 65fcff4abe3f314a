"""Measure a reading aid on labelled reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from tutorials.editing.evaluation.rates import Labelled, Rate, rate

LAWFUL = "critique_licite"
DANGER = "danger"
NONE = "aucun"
"""Column of the lines where nothing was marked."""
ABUSE = frozenset(("abus_possible", DANGER))
SERIOUS = ("injure", "diffamation", "menace", "provocation_discriminatoire")
"""The abuses that must not escape, taken together."""
_TYPES = (*SERIOUS, "denigrement", "vie_privee", "faux_avis")


@dataclass(frozen=True)
class Reading:
    """What a reading aid answered: an orientation and the types of signals."""

    orientation: str
    types: Collection[str]

    def __str__(self) -> str:
        return f"{self.orientation} ({', '.join(sorted(set(self.types))) or 'aucun signal'})"


def measure_reviews(lines: Sequence[Labelled], read: Callable[[str], Reading]) -> tuple[Rate, ...]:
    """Return sensitivity per type, and abuse against lawful criticism.

    A type is found when a signal of that type is marked. An abuse is found when the orientation
    is ``abus_possible`` or ``danger``; a lawful review is right when it is anything else.
    """
    answers = [(line, read(line.text)) for line in lines]
    abuse = [pair for pair in answers if LAWFUL not in pair[0].labels]
    serious = [pair for pair in abuse if set(SERIOUS) & set(pair[0].labels)]
    threats = [pair for pair in abuse if "menace" in pair[0].labels]
    lawful = [pair for pair in answers if LAWFUL in pair[0].labels]
    rates = [
        rate(f"sensibilité {type_}", [p for p in abuse if type_ in p[0].labels], _marks(type_))
        for type_ in _TYPES
    ]
    return (
        *rates,
        rate("sensibilité injure+diffamation+menace+discr.", serious, _points_to_abuse),
        rate("sensibilité abus (tous types)", abuse, _points_to_abuse),
        rate("menaces dites « danger »", threats, lambda reading: reading.orientation == DANGER),
        rate("abus graves jamais dits « critique licite »", serious, _not_called_lawful),
        rate("spécificité critique licite", lawful, lambda reading: not _points_to_abuse(reading)),
    )


def _points_to_abuse(reading: Reading) -> bool:
    return reading.orientation in ABUSE


def _not_called_lawful(reading: Reading) -> bool:
    return reading.orientation != LAWFUL


def confusion(lines: Sequence[Labelled], read: Callable[[str], Reading]) -> str:
    """Write, for each label, how many lines got each orientation, and each type of signal."""
    answers = [(line.labels, read(line.text)) for line in lines]
    tables = (
        _table("Orientations par étiquette", [(own, [got.orientation]) for own, got in answers]),
        _table(
            "Types marqués par étiquette", [(own, got.types or (NONE,)) for own, got in answers]
        ),
    )
    return "\n".join(tables)


def _table(title: str, answers: Iterable[tuple[Collection[str], Collection[str]]]) -> str:
    """Write how many lines of each label got each answer; a line may count in several columns."""
    counts: dict[str, Counter[str]] = {}
    for labels, got in answers:
        for label in labels:
            counts.setdefault(label, Counter()).update(got)
    columns = sorted({answer for found in counts.values() for answer in found})
    width = {name: max(len(name) + 2, 8) for name in columns}
    table = [f"  {'étiquette':<28}" + "".join(f"{name:>{width[name]}}" for name in columns)]
    table += [
        f"  {label:<28}" + "".join(f"{counts[label][name]:>{width[name]}}" for name in columns)
        for label in sorted(counts)
    ]
    return "\n".join([title, "", *table, ""])


def _marks(type_: str) -> Callable[[Reading], bool]:
    return lambda reading: type_ in reading.types
