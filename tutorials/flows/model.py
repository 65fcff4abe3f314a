"""What an editor writes in ``content/flows/<id>/``: questions, outcomes, deadlines, examples."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from tutorials.flows.guards import Guarded
from tutorials.flows.outcome import SAID, Act, Item, Outcome
from tutorials.model import Content

UNKNOWN_DATE = "inconnue"
"""The answer « je ne connais pas la date »."""

TODAY: Literal["aujourd-hui"] = "aujourd-hui"
"""``Delay.since`` of a delay that runs from the day the answer is read."""


@dataclass(frozen=True, kw_only=True)
class Route(Guarded):
    """Where a question leads; the first route that applies is taken, the last has no condition."""

    go: str
    """Identifiant de la question ou du résultat qui suit."""


@dataclass(frozen=True, kw_only=True)
class Option(Content):
    """One possible answer."""

    id: str
    """Nom court, unique dans la question."""
    label: str
    """La réponse telle qu’on la lit."""
    hint: str = ""
    """Une précision sous la réponse."""
    alone: bool = False
    """true : cette réponse ne va avec aucune autre."""
    unknown: bool = False
    """true : c’est « je ne sais pas » ; le résultat dit ce que l’on gagne à savoir."""
    country: Literal["", "france", "irlande"] = ""
    """Pays dont les jours fériés comptent quand on attend une réponse de là : « irlande » pour
    Google. Vide : on ne sait pas."""
    states: str = ""
    """Fait du dossier que cette réponse établit, comme « demande_prolongee », et que nomme le
    « prolonged_by » d’un délai. Vide : aucun."""


@dataclass(frozen=True, kw_only=True)
class Question(Guarded):
    """One screen.

    ``when`` and ``unless`` are promises: the checker refuses a path that asks the question
    although an earlier answer excludes it.
    """

    id: str
    """Nom court, unique dans le fichier : lettres sans accent, chiffres, traits d’union."""
    title: str
    """La question elle-même, avec son point d’interrogation."""
    short: str
    """Son nom dans le récapitulatif : « Contenu »."""
    kind: Literal["choice", "choices", "date"]
    """choice : une réponse ; choices : plusieurs ; date : une date."""
    why: str
    """Pourquoi on la pose, en une courte phrase."""
    next: tuple[Route, ...]
    """Où mène la réponse : la première route vraie est prise, la dernière est sans condition."""
    help: str = ""
    """Ce qu’il faut savoir pour répondre. @texte"""
    options: tuple[Option, ...] = ()
    """Les réponses possibles, la plus grave d’abord ; aucune pour une date."""
    certain: bool = False
    """true : tout le monde connaît la réponse ; « je ne sais pas » n’a pas de place."""

    def option(self, id: str) -> Option:
        """Return the option ``id``; raises ``KeyError``."""
        for option in self.options:
            if option.id == id:
                return option
        raise KeyError(id)


@dataclass(frozen=True, kw_only=True)
class Delay(Content):
    """A delay of ``content/deadlines`` that the flow watches."""

    id: str
    """Nom court ; « delai.nom » dans les conditions."""
    title: str
    """Ce qu’il faut faire avant la date, ou ce que l’on attend."""
    rule: str
    """Identifiant d’un délai de « content/deadlines ». Il dit ce qui le fait partir, sa durée et
    comment il se compte ; la question de date a le même nom que ce départ."""
    since: Literal["", "aujourd-hui"] = ""
    """« aujourd-hui » pour un délai compté du jour de la lecture. Vide sinon."""
    follows: str = ""
    """Nom de l’échéance dont la fin fait partir celle-ci : un silence qui vaut refus, puis le
    recours. Vide sinon."""
    prolonged: bool = False
    """true : l’autre partie a pris le temps plus long que ce délai permet."""
    brief: str = ""
    """Dit dans l’encadré de la date, en quelques mots. @texte"""
    note: str = ""
    """Dit à côté de la date, dans la liste. @texte"""
    expired: str = ""
    """Pourquoi les actions qui en dépendent ne sont plus proposées ensuite. @texte"""
    unknown: str = ""
    """Que faire quand la date n’est pas connue. @texte"""


@dataclass(frozen=True, kw_only=True)
class Example(Content):
    """A case in a few words, its answers and the outcome they must lead to on ``today``."""

    title: str
    """Le cas, en quelques mots."""
    today: dt.date
    """Le jour où l’on répond (AAAA-MM-JJ)."""
    answers: dict[str, tuple[str, ...]]
    """Réponses : « question: [réponse] »."""
    outcome: str
    """Identifiant du résultat attendu."""


@dataclass(frozen=True, kw_only=True)
class FlowFile(Content):
    """A tutorial without its outcomes, which stand in files of their own, one each.

    ``acts`` and ``lines`` hold what several outcomes share, by id.
    """

    id: str
    """Nom du fichier, sans son extension : lettres sans accent, chiffres, traits d’union."""
    title: str
    """Titre du tutoriel."""
    summary: str
    """À quoi il sert, en deux phrases. @texte"""
    start: str
    """Identifiant de la première question : celle du danger."""
    questions: tuple[Question, ...]
    """Les écrans, une question chacun."""
    deadlines: tuple[Delay, ...] = ()
    """Les délais calculés à partir des dates données."""
    acts: dict[str, Act] = field(default_factory=dict)
    """Actions que plusieurs résultats partagent, par nom ; « use » les appelle."""
    lines: dict[str, Item] = field(default_factory=dict)
    """Phrases que plusieurs résultats partagent, par nom ; « use » les appelle."""
    examples: tuple[Example, ...] = ()
    """Cas en quelques mots, avec leurs réponses et le résultat attendu. Vérifiés."""


SaidAct = tuple[Act, tuple[Guarded, ...]]
"""An act with what the shared act it uses says, and whose conditions must all hold."""


@dataclass(frozen=True, kw_only=True)
class Flow(FlowFile):
    """A whole tutorial."""

    outcomes: tuple[Outcome, ...]

    @cached_property
    def _said(self) -> dict[str, tuple[SaidAct, ...]]:
        return {one.id: tuple(map(self._with_shared, one.acts)) for one in self.outcomes}

    def acts_of(self, outcome: Outcome) -> tuple[SaidAct, ...]:
        """Return the acts of an outcome of this flow, in order."""
        return self._said[outcome.id]

    def _with_shared(self, act: Act) -> SaidAct:
        if not act.use:
            return act, (act,)
        shared = self.acts[act.use]
        own = {name: value for name in SAID if (value := getattr(act, name))}
        return replace(shared, **own), (act, shared)

    @cached_property
    def nodes(self) -> dict[str, Question | Outcome]:
        """Return questions and outcomes by id."""
        nodes: tuple[Question | Outcome, ...] = (*self.questions, *self.outcomes)
        return {node.id: node for node in nodes}

    @cached_property
    def deadline(self) -> dict[str, Delay]:
        """Return the delays by id."""
        return {deadline.id: deadline for deadline in self.deadlines}

    def question(self, id: str) -> Question:
        """Return the question ``id``; raises ``KeyError``, also for an outcome."""
        node = self.nodes[id]
        if not isinstance(node, Question):
            raise KeyError(id)
        return node
