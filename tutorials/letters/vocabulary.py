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
ADDRESSEES: dict[str, str] = {
    "plateforme": "La plateforme ou l’hébergeur",
    "moteur": "Un moteur de recherche",
    "editeur": "L’éditeur d’un site ou d’un annuaire",
    "auteur": "L’auteur ou l’autrice du message",
    "autorite": "Une autorité ou un organisme de recours",
    "ordre": "L’Ordre",
    "assureur": "Votre assureur",
    "employeur": "Votre employeur",
    "justice": "La justice",
    "avocat": "Votre avocat ou avocate",
}
HELPERS = frozenset[Addressee]({"assureur", "employeur", "avocat", "justice", "ordre"})
"""Addressees who are on the side of the one who writes."""
SITUATIONS: dict[str, str] = {
    "fiche-non-voulue": "Une fiche créée sans votre accord",
    "fiche-fausse": "Des informations fausses sur vous",
    "resultat-de-recherche": "Un résultat de recherche à votre nom",
    "avis-critique": "Un avis critique",
    "faux-avis": "Un avis qui paraît faux",
    "injure-diffamation": "Une injure, une diffamation",
    "donnees-personnelles": "Votre vie privée ou vos données exposées",
    "usurpation": "Une usurpation d’identité",
    "menace-harcelement": "Une menace, un harcèlement",
    "article-ou-site": "Un article, une vidéo, un site",
    "hopital": "Vous exercez à l’hôpital",
}
DONE: dict[str, str] = {
    "rien": "Rien encore",
    "signalement": "Un signalement sur la plateforme",
    "demande": "Une demande écrite à l’éditeur ou au moteur",
    "notification": "Une notification de contenu illicite",
    "refus": "On vous a répondu non",
    "silence": "On ne vous a pas répondu",
    "plainte": "Une plainte",
}
