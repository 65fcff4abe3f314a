"""What an editor writes in ``content/flows/<id>/outcomes/``: an outcome, which is a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutorials.flows.guards import Guarded
from tutorials.model import Reviewed

Kind = Literal["securite", "ne-pas-repondre", "reponse-possible", "retrait", "action", "demarche"]

Time = Literal["now", "week", "before", "fails"]
"""When an act is for: now, this week, before a deadline, or if that is not enough."""


@dataclass(frozen=True, kw_only=True)
class Item(Guarded):
    """One sentence of an outcome."""

    text: str = ""
    """@texte"""
    law: tuple[str, ...] = ()
    """Identifiants du registre sur lesquels ce texte repose."""
    use: str = ""
    """Nom d’une phrase de « lines », à la place de « text »."""


@dataclass(frozen=True, kw_only=True)
class Act(Guarded):
    """Something to do, in one sentence, with the button that does it."""

    text: str = ""
    """La phrase, en vingt-cinq mots au plus. @texte"""
    more: str = ""
    """Ce qu’il faut savoir avant de le faire, replié. @texte"""
    law: tuple[str, ...] = ()
    """Identifiants du registre sur lesquels ce texte repose."""
    use: str = ""
    """Nom d’une action de « acts » ; ce qui est écrit ici passe avant ce qu’elle dit."""
    time: Time | None = None
    """now : maintenant ; week : cette semaine ; before : avant l’échéance ; fails : si cela ne
    suffit pas. Les derniers jours de « before » en font une action de maintenant."""
    before: str = ""
    """Échéance après laquelle cette action n’est plus proposée : son « expired » le dit alors."""
    after: str = ""
    """Échéance à laquelle personne n’a répondu, pour ce qui vient ensuite."""
    letter: str = ""
    """Identifiant de la lettre à ouvrir (voyez places.yml)."""
    contacts: tuple[str, ...] = ()
    """Identifiants des organismes à appeler ou à ouvrir (voyez contacts/)."""
    tool: str = ""
    """Identifiant du tutoriel à ouvrir (voyez places.yml)."""


SAID = ("text", "more", "law", "time", "before", "after", "letter", "contacts", "tool")
"""What an act says, and may say in place of the shared act that it uses."""


@dataclass(frozen=True, kw_only=True)
class Term(Guarded):
    """A line of the dates: a deadline to compute, a sentence, or both."""

    deadline: str = ""
    """Échéance à calculer."""
    text: str = ""
    """@texte"""
    law: tuple[str, ...] = ()
    """Identifiants du registre sur lesquels ce texte repose."""


@dataclass(frozen=True, kw_only=True)
class Outcome(Reviewed):
    """Where answers lead: a plan, complete for every path that ends here."""

    id: str
    """Nom du fichier, sans son extension ; unique dans le parcours."""
    title: str
    """Le verdict : que faire, en une phrase de vingt-cinq mots au plus."""
    kind: Kind
    """La conduite conseillée ; seule « reponse-possible » peut mener à une réponse."""
    about: str
    """Ce qu’il faut comprendre, replié. @texte"""
    acts: tuple[Act, ...]
    """Ce qu’il faut faire, le plus important d’abord ; trois actions pour maintenant."""
    chances: tuple[Item, ...]
    """Ce que l’on peut espérer, honnêtement, en soixante mots. Jamais une promesse."""
    chapters: tuple[str, ...]
    """Passages du guide : « page#section »."""
    law: tuple[str, ...]
    """Identifiants du registre sur lesquels ce texte repose."""
    dates: tuple[Term, ...] = ()
    """Les dates. La première qui n’est pas passée est celle qui compte."""
    avoid: tuple[Item, ...] = ()
    """Ce qu’il ne faut pas faire, en trois lignes au plus."""
    notes: tuple[Item, ...] = ()
    """Ce qu’il y a d’autre à savoir, replié."""
    no_letter: str = ""
    """Pourquoi il n’y a pas de lettre, si aucune action n’en ouvre."""
