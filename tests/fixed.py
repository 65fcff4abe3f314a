"""The project's law, with lengths that no change of it moves.

Tests of counting, of sentences and of what somebody does over time say dates: those of the lengths
written here, whatever the law has become since.
"""

from __future__ import annotations

from dataclasses import replace

from tutorials.law.model import Entry, Value
from tutorials.law.registry import Registry

LENGTHS = {
    "agir-avant-prescription": {"conseil": Value(2, "months")},
    "cnil-recours": {"delai": Value(2, "months")},
    "cnil-silence": {"delai": Value(3, "months")},
    "conservation-donnees": {"ip": Value(1, "years")},
    "declaration-assurance": {"delai": Value(5, "days")},
    "delais-procedure-civile": {"etranger": Value(2, "months"), "outre_mer": Value(1, "months")},
    "delit-prescription": {"delai": Value(6, "years")},
    "denigrement": {"delai": Value(5, "years")},
    "droit-de-reponse": {"delai": Value(3, "months"), "insertion": Value(3, "days")},
    "juge-6-3": {"appel": Value(15, "days")},
    "organe-extrajudiciaire-dsa": {"delai": Value(90, "days")},
    "presse-prescription": {"delai": Value(3, "months")},
    "presse-prescription-discriminatoire": {"delai": Value(1, "years")},
    "protection-fonctionnelle-silence": {"delai": Value(2, "months")},
    "reclamation-interne-dsa": {"delai": Value(6, "months")},
    "rgpd-delai": {
        "delai": Value(1, "months"),
        "prolongation": Value(2, "months"),
        "maximum": Value(3, "months"),
    },
}


def fixed(registry: Registry) -> Registry:
    """Return ``registry`` with the lengths of :data:`LENGTHS`."""
    return Registry(map(_entry, registry.entries.values()))


def _entry(entry: Entry) -> Entry:
    return replace(entry, values={**entry.values, **LENGTHS.get(entry.id, {})})
