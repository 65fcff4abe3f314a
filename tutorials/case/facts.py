"""The names under which tutorials and letters share what they have learnt.

A question asked once is offered everywhere else under the same name: the ``case`` key of a
letter's field, the id of a date in ``delais``, the fields of ``veille`` and ``preuves``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["text", "multiline", "date", "url", "email"]


@dataclass(frozen=True)
class Shape:
    """How a fact is shown and corrected.

    Args:
        label: its name for the reader.
        group: heading it is listed under.
        kind: what sort of value it holds; dates are written ``YYYY-MM-DD`` in a case.
        choices: the values it may have, and what each is called; empty for any.
        token: what a browser may offer to fill in, of those that HTML names (WCAG 2.2, 1.3.5).
    """

    label: str
    group: str
    kind: Kind = "text"
    token: str = ""
    choices: Mapping[str, str] = field(default_factory=dict, hash=False)


_YOU, _CONTENT, _WHEN = "Vous", "Le contenu en cause", "Les dates"
LETTER = "lettre-"
"""What a letter's tutorial is called: this, then the letter's id."""
OTHERS = "Autres renseignements"
"""Group of the facts that this table does not name: they are kept and shown all the same."""

PLACES = {
    "alsace-moselle": "Alsace-Moselle",
    "guadeloupe": "Guadeloupe",
    "guyane": "Guyane",
    "martinique": "Martinique",
    "mayotte": "Mayotte",
    "reunion": "La Réunion",
    "saint-barthelemy": "Saint-Barthélemy",
    "saint-martin": "Saint-Martin",
}
"""Parts of France that have holidays of their own (see ``dates.holidays``)."""
OVERSEAS_WITHOUT_DAYS, ABROAD = "autre-outre-mer", "etranger"
LIVED_IN = {
    "france": "En métropole, hors Alsace et Moselle",
    **PLACES,
    OVERSEAS_WITHOUT_DAYS: "Ailleurs outre-mer",
    ABROAD: "À l’étranger",
}
COUNTRIES = {
    "france": "France",
    "irlande": "Irlande",
    "autre": "Un autre pays, dont les jours fériés ne sont pas comptés ici",
}

FACTS: dict[str, Shape] = {
    "nom": Shape("Prénom et nom", _YOU, token="name"),
    "qualite": Shape("Qualité", _YOU, token="organization-title"),
    "specialite": Shape("Spécialité", _YOU),
    "adresse": Shape("Adresse professionnelle", _YOU, "multiline", "street-address"),
    "ville": Shape("Ville", _YOU, token="address-level2"),
    "rpps": Shape("Numéro RPPS", _YOU),
    "courriel": Shape("Adresse électronique professionnelle", _YOU, "email", "email"),
    "telephone": Shape("Téléphone professionnel", _YOU, token="tel"),
    "role": Shape("Votre rôle dans ce dossier", _YOU),
    "lieu": Shape("Lieu d’exercice, pour les jours fériés", _YOU, choices=LIVED_IN),
    "plateforme": Shape("Site ou plateforme", _CONTENT),
    "url": Shape("Adresse exacte de la page", _CONTENT, "url"),
    "pseudonyme": Shape("Nom affiché de l’auteur ou de l’autrice", _CONTENT),
    "profil": Shape("Lien du profil affiché", _CONTENT, "url"),
    "etoiles": Shape("Note donnée par l’avis", _CONTENT),
    "fiche": Shape("Nom de la fiche", _CONTENT),
    "note_globale": Shape("Note globale de la fiche", _CONTENT),
    "passage": Shape("Texte exact", _CONTENT, "multiline"),
    "reponse": Shape("Projet de réponse publique", _CONTENT, "multiline"),
    "pieces": Shape("Pièces à joindre", _CONTENT, "multiline"),
    "date_publication": Shape("Première mise en ligne du propos", _WHEN, "date"),
    "date_affichee": Shape("Date telle que le site l’affiche, et jour où elle a été lue", _WHEN),
    "date_decouverte": Shape("Jour où vous l’avez découvert", _WHEN, "date"),
    "date_demande": Shape("Réception de votre demande sur vos données", _WHEN, "date"),
    "demande_prolongee": Shape(
        "On vous a annoncé, avant la fin du délai, un délai de réponse plus long",
        _WHEN,
        choices={"oui": "Oui"},
    ),
    "pays_demande": Shape(
        "Pays de qui doit répondre à votre demande sur vos données", _WHEN, choices=COUNTRIES
    ),
    "date_reponse": Shape("Réponse à votre demande sur vos données", _WHEN, "date"),
    "date_plainte_cnil": Shape("Dépôt de votre plainte à la CNIL", _WHEN, "date"),
    "date_rejet_cnil": Shape("Réception du refus de la CNIL", _WHEN, "date"),
    "date_decision": Shape("Décision de la plateforme", _WHEN, "date"),
    "date_saisine_organe": Shape("Saisine d’un organe de règlement extrajudiciaire", _WHEN, "date"),
    "date_demande_reponse": Shape("Réception de votre demande de droit de réponse", _WHEN, "date"),
    "date_depot_plainte": Shape("Réception de votre plainte par le procureur", _WHEN, "date"),
    "date_demande_employeur": Shape(
        "Réception de votre demande par votre employeur public", _WHEN, "date"
    ),
    "date_refus_employeur": Shape("Refus de votre employeur public", _WHEN, "date"),
    "date_jugement": Shape("Notification de la décision du juge", _WHEN, "date"),
}


def shape(name: str) -> Shape:
    """Return how to show the fact ``name``, also when the table does not know it."""
    known = FACTS.get(name)
    return known or Shape(name.replace("_", " ").replace("-", " ").capitalize(), OTHERS)
