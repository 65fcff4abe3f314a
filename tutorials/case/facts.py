"""The names under which tutorials and letters share what they have learnt.

A question asked once is offered everywhere else under the same name: the ``case`` key of a
letter's field, the id of a date in ``delais``, the fields of ``veille`` and ``preuves``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "multiline", "date", "url", "email"]


@dataclass(frozen=True)
class Fact:
    """How a fact is shown and corrected.

    Args:
        label: its name for the reader.
        group: heading it is listed under.
        kind: what sort of value it holds; dates are written ``YYYY-MM-DD`` in a case.
    """

    label: str
    group: str
    kind: Kind = "text"


_YOU, _CONTENT, _DATES = "Vous", "Le contenu en cause", "Les dates"
OTHERS = "Autres renseignements"
"""Group of the facts that this table does not name: they are kept and shown all the same."""

FACTS: dict[str, Fact] = {
    "nom": Fact("Prénom et nom", _YOU),
    "qualite": Fact("Qualité", _YOU),
    "specialite": Fact("Spécialité", _YOU),
    "adresse": Fact("Adresse professionnelle", _YOU, "multiline"),
    "ville": Fact("Ville", _YOU),
    "rpps": Fact("Numéro RPPS", _YOU),
    "courriel": Fact("Adresse électronique professionnelle", _YOU, "email"),
    "telephone": Fact("Téléphone professionnel", _YOU),
    "role": Fact("Votre rôle dans ce dossier", _YOU),
    "plateforme": Fact("Site ou plateforme", _CONTENT),
    "url": Fact("Adresse exacte de la page", _CONTENT, "url"),
    "pseudonyme": Fact("Nom affiché de l’auteur ou de l’autrice", _CONTENT),
    "passage": Fact("Texte exact", _CONTENT, "multiline"),
    "reponse": Fact("Projet de réponse publique", _CONTENT, "multiline"),
    "pieces": Fact("Pièces à joindre", _CONTENT, "multiline"),
    "date_publication": Fact("Première mise en ligne du propos", _DATES, "date"),
    "date_decouverte": Fact("Jour où vous l’avez découvert", _DATES, "date"),
    "date_demande": Fact("Réception de votre demande sur vos données", _DATES, "date"),
    "date_plainte_cnil": Fact("Dépôt de votre plainte à la CNIL", _DATES, "date"),
    "date_rejet_cnil": Fact("Réception du refus de la CNIL", _DATES, "date"),
    "date_decision": Fact("Décision de la plateforme", _DATES, "date"),
    "date_saisine_organe": Fact("Saisine d’un organe de règlement extrajudiciaire", _DATES, "date"),
    "date_demande_reponse": Fact("Réception de votre demande de droit de réponse", _DATES, "date"),
    "date_depot_plainte": Fact("Dépôt de votre plainte pénale", _DATES, "date"),
    "date_demande_employeur": Fact(
        "Réception de votre demande par votre employeur public", _DATES, "date"
    ),
    "date_refus_employeur": Fact("Refus de votre employeur public", _DATES, "date"),
    "date_jugement": Fact("Notification de la décision du juge", _DATES, "date"),
}


def fact(name: str) -> Fact:
    """Return how to show the fact ``name``, also when the table does not know it."""
    return FACTS.get(name) or Fact(name.replace("_", " ").replace("-", " ").capitalize(), OTHERS)
