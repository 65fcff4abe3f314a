"""What rules find that phrases alone cannot say: one module per rule, named after it.

A rule without a module here is made of phrases only (``content/rules``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tutorials.replies.lists import WordLists
from tutorials.replies.rules import (
    a_completer,
    agression,
    allusion,
    coordonnees,
    date,
    fait_precis,
    longueur,
    neutre,
    nom,
    pseudonyme,
    relation,
    soin,
)
from tutorials.replies.rules.hit import Hit
from tutorials.replies.words import Reply

Detector = Callable[[Reply, WordLists], Iterator[Hit]]

DETECTORS: dict[str, Detector] = {
    "a-completer": a_completer.detect,
    "agression": agression.detect,
    "allusion": allusion.detect,
    "coordonnees": coordonnees.detect,
    "date": date.detect,
    "fait-precis": fait_precis.detect,
    "longueur": longueur.detect,
    "neutre": neutre.detect,
    "nom": nom.detect,
    "pseudonyme": pseudonyme.detect,
    "relation": relation.detect,
    "soin": soin.detect,
}
"""The code of each rule that needs some, by rule id."""

__all__ = ["DETECTORS", "Detector", "Hit"]
