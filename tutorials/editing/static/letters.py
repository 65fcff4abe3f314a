"""The list of all letters: grouped by what happened, with what a filter in the page looks at."""

from __future__ import annotations

from tutorials.letters.model import Letter
from tutorials.letters.needs import Needs
from tutorials.letters.vocabulary import Addressee, Situation
from tutorials.render import render

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
FILTERS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("situation", "Que s’est-il passé ?", SITUATIONS),
    ("addressee", "À qui écrire ?", ADDRESSEES),
    ("done", "Qu’avez-vous déjà fait ?", DONE),
)
"""Name of a filter, its question, its answers."""

GROUPS = {
    "fiche": "Une fiche ou un résultat à votre nom",
    "avis": "Un avis, une insulte, une accusation",
    "publication": "Un article, une image, vos données, votre nom",
    "suite": "On vous a dit non, ou rien",
    "aide": "Se faire aider, se protéger, porter plainte",
}
"""The groups of the list, in its order."""

_BY_SITUATION: dict[Situation, str] = {
    "fiche-non-voulue": "fiche",
    "fiche-fausse": "fiche",
    "resultat-de-recherche": "fiche",
    "avis-critique": "avis",
    "faux-avis": "avis",
    "injure-diffamation": "avis",
}


def group(letter: Letter) -> str:
    """Return the group of a letter, a key of :data:`GROUPS`.

    Help comes from who is on one's side; a letter that supposes an earlier one is a sequel; the
    others go by the first thing that they are for.
    """
    if set(letter.addressees) <= HELPERS:
        return "aide"
    if "rien" not in letter.already_done:
        return "suite"
    return _BY_SITUATION.get(letter.situations[0], "publication")


def page(library: Needs) -> str:
    """Return the list as HTML: complete without script, filtered by one (`letters.mjs`)."""
    letters = [library.letters[id] for id in library.places.letters if id in library.letters]
    groups = [
        (id, title, [letter for letter in letters if group(letter) == id])
        for id, title in GROUPS.items()
    ]
    return render(
        "letters/index.html",
        filters=FILTERS,
        groups=[one for one in groups if one[2]],
        addressees=ADDRESSEES,
        count=len(letters),
    )
