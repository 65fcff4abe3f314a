"""Kinds of request, and the facts that their dates are.

A request has an addressee, an object, the day it was sent, the day it arrived, and an answer. The
date that a tutorial asks for (« Quand votre demande est-elle arrivée ? ») is one request's: when
nobody has answered it, the only request of that kind does; between two, nobody chooses.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """What was asked for, as far as dates depend on it.

    Args:
        label: its name for the reader.
        received: the fact that the day of its arrival is; empty when no delay runs from it.
        answered: the fact that the day of its answer is.
    """

    label: str
    received: str = ""
    answered: str = ""


KINDS: dict[str, Kind] = {
    "donnees": Kind("Une demande sur mes données", "date_demande", "date_reponse"),
    "signalement": Kind("Un signalement à une plateforme", answered="date_decision"),
    "notification": Kind("Une notification de contenu illicite", answered="date_decision"),
    "reclamation": Kind("Une contestation du refus d’une plateforme"),
    "organe": Kind("Une saisine d’un organe de règlement", "date_saisine_organe"),
    "droit-reponse": Kind("Un droit de réponse", "date_demande_reponse"),
    "plainte": Kind("Une plainte pénale, ou sa copie, au procureur", "date_depot_plainte"),
    "cnil": Kind("Une plainte à la CNIL", "date_plainte_cnil", "date_rejet_cnil"),
    "employeur": Kind(
        "Une demande à mon employeur public", "date_demande_employeur", "date_refus_employeur"
    ),
    "autre": Kind("Une autre demande"),
}
"""Id → kind; a request without one is « autre »."""


def asking_for(fact: str) -> dict[str, str]:
    """Return the kinds whose dates are ``fact``, each with the date's name in a request."""
    found = {id: "received" for id, kind in KINDS.items() if kind.received == fact}
    return found | {id: "answered" for id, kind in KINDS.items() if kind.answered == fact}
