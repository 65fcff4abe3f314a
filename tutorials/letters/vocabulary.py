"""The words by which a letter is found: what happened, to whom, what is already done."""

from __future__ import annotations

from typing import Literal

Addressee = Literal[
    "plateforme",
    "moteur",
    "editeur",
    "auteur",
    "autorite",
    "ordre",
    "assureur",
    "employeur",
    "justice",
    "avocat",
]
Situation = Literal[
    "fiche-non-voulue",
    "fiche-fausse",
    "resultat-de-recherche",
    "avis-critique",
    "faux-avis",
    "injure-diffamation",
    "donnees-personnelles",
    "usurpation",
    "menace-harcelement",
    "article-ou-site",
    "hopital",
]
Done = Literal["rien", "signalement", "demande", "notification", "refus", "silence", "plainte"]
