"""What editors write in ``content/signals/``: word groups, families of signals, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tutorials.model import Content
from tutorials.text.weights import Weights

SignalType = Literal[
    "injure",
    "diffamation",
    "denigrement",
    "provocation_discriminatoire",
    "menace",
    "detresse",
    "vie_privee",
    "faux_avis",
    "ensemble",
    "critique",
]
Weight = Literal["fort", "faible"]
Context = Literal[
    "negated",
    "about_self",
    "treated",
    "disavowed",
    "mentioned",
    "about_another",
    "suffered",
    "reported",
    "hypothetical",
    "question",
]
Danger = Literal["", "immediat", "menaces", "divulgation", "harcelement"]
Detector = Literal["", "phone", "mobile", "email", "address", "plate", "whole", "act", "threat"]


@dataclass(frozen=True)
class Group(Content):
    """Words that play one part, named ``{name}`` in phrases."""

    name: str
    """Nom court et unique, que les phrases appellent par « {nom} »."""
    words: tuple[str, ...] = ()
    """Mots ou expressions, au masculin singulier : le féminin et le pluriel sont ajoutés.
    « =mot » : pris tel quel."""
    verbs: tuple[str, ...] = ()
    """Infinitifs en -er, ou en -ir réguliers : leurs formes courantes sont ajoutées."""


@dataclass(frozen=True)
class Examples(Content):
    """Sentences that must carry the family's signal, and sentences that must not."""

    flagged: tuple[str, ...]
    """Phrases à marquer ; au moins une."""
    passed: tuple[str, ...]
    """Phrases à laisser sans marque ; au moins une."""


@dataclass(frozen=True)
class Family(Content):
    """One kind of signal."""

    id: str
    """Nom court, unique : lettres sans accent, chiffres, traits d’union."""
    weight: Weight
    """fort : indique à lui seul un abus possible ; faible : les juges hésitent, ou le reste de la
    phrase décide. Sans effet pour les critiques."""
    why: str
    """Ce que les juges regardent dans ces mots, en une ou deux phrases ; jamais une qualification.
    """
    law: str
    """Identifiant d’une entrée du registre."""
    examples: Examples
    """Phrases qui prouvent la famille : chacune est vérifiée."""
    title: str = ""
    """Son nom en quelques mots. Vide : l’identifiant."""
    words: tuple[str, ...] = ()
    """Mots ou expressions, au masculin singulier : le féminin et le pluriel sont ajoutés.
    « =mot » : pris tel quel."""
    verbs: tuple[str, ...] = ()
    """Infinitifs en -er, ou en -ir réguliers : leurs formes courantes sont ajoutées."""
    phrases: tuple[str, ...] = ()
    """Suites de mots. @phrase"""
    exceptions: tuple[str, ...] = ()
    """Suites de mots où rien de cette famille n’est marqué. @phrase"""
    drop: tuple[Context, ...] = ("negated", "disavowed")
    """Contextes où les mots disent autre chose : rien n’est marqué. @contexte"""
    weaken: tuple[Context, ...] = (
        "about_another",
        "suffered",
        "reported",
        "hypothetical",
        "question",
    )
    """Contextes où le poids devient faible ; sans effet pour les critiques. @contexte"""
    danger: Danger = ""
    """La réponse sur la sécurité, dans le tri, que propose un signal fort ; vide quand la sécurité
    de personne n’est en jeu."""
    also: SignalType | None = None
    """Un autre type que les mêmes mots peuvent indiquer, quand les juges hésitent."""
    cases: tuple[str, ...] = ()
    """Identifiants de décisions sur des mots proches (« decisions.yml »)."""
    detector: Detector = ""
    """Lit ce qui n’est pas un mot : phone (téléphone), mobile (téléphone mobile), email
    (courriel), address (adresse) ; whole, act et threat : ce qui est appris, là où rien de fort
    n’a été trouvé (l’ensemble dur, l’acte nommé dans une phrase dure, la menace possible). Vide :
    des mots seulement."""
    slips: bool = False
    """true : trouve aussi les mots mal écrits, masqués par des étoiles ou coupés."""


@dataclass(frozen=True)
class SignalFile(Content):
    """A file of families of one type."""

    type: SignalType
    """Ce que les signaux de ce fichier peuvent indiquer, sans jamais le juger."""
    families: tuple[Family, ...]
    """Les familles de signaux."""


@dataclass(frozen=True)
class GroupFile(Content):
    """``mots.yml``: the word groups that phrases name."""

    groups: tuple[Group, ...]
    """Les groupes de mots."""


@dataclass(frozen=True)
class Decision(Content):
    """One decision on words found in reviews."""

    id: str
    """Juridiction et date : « ca-paris-2019-03-22 »."""
    court: str
    """La juridiction, telle qu’on la cite : « CA Paris »."""
    outcome: str
    """Ce qui a été décidé, en une phrase, avec nos propres mots."""
    url: str
    """Adresse de la page où cela a été lu."""
    kept: bool
    """true : la décision a laissé les mots en ligne, ou ne les a pas punis."""
    date: str = ""
    """Jour ou mois de la décision, entre guillemets : "2019-03-22" ou "2019-03". Vide : la source
    ne le dit pas."""
    number: str = ""
    """Numéro de l’affaire. Vide : la source ne le donne pas."""


@dataclass(frozen=True)
class DecisionFile(Content):
    """``decisions.yml``: the decisions that families name."""

    cases: tuple[Decision, ...]
    """Les décisions."""


@dataclass(frozen=True)
class SignalContent(Content):
    """All that the reading aid knows, as shipped to the browser."""

    groups: tuple[Group, ...]
    files: tuple[SignalFile, ...]
    cases: tuple[Decision, ...]
    weights: Weights
    danger: Weights
