"""What editors write about replies: rules of the review, situations, platforms, fragments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from tutorials.model import Content

Level = Literal["stop", "fix", "caution"]
"""``stop``: never publish; ``fix``: correct first; ``caution``: shown, stops nothing."""
Advice = Literal["silence", "possible"]
Length = Literal["courte", "moyenne"]
Tone = Literal["neutre", "apaisant"]
Signatory = Literal["medecin", "cabinet", "secretariat"]


@dataclass(frozen=True)
class Group(Content):
    """Phrases of one rule that share a reason and a rewording."""

    id: str
    """Nom court, unique dans la règle ; le code de la règle peut l’appeler."""
    why: str
    """Pourquoi c’est un problème, en une phrase."""
    proposal: str = ""
    """Un texte neutre à écrire à la place, ou ce qu’il faut faire. Vide : rien à proposer."""
    level: Level | None = None
    """Remplace le niveau de la règle, pour ce groupe : stop, fix ou caution."""
    spare: int | None = None
    """Remplace « spare » de la règle, pour ce groupe."""
    phrases: tuple[str, ...] = ()
    """Ce qu’il faut chercher, sans tenir compte des accents. @phrase"""


@dataclass(frozen=True)
class Rule(Content):
    """One rule of the review, in ``content/rules/<id>.yml``."""

    id: str
    """Nom du fichier, sans son extension : lettres sans accent, chiffres, traits d’union."""
    title: str
    """Ce que la règle cherche, en quelques mots."""
    level: Level
    """stop : ne pas publier ; fix : corriger d’abord ; caution : montré, n’arrête rien."""
    law: tuple[str, ...]
    """Identifiants du registre sur lesquels ce texte repose."""
    groups: tuple[Group, ...]
    """Ce qu’elle trouve ; le premier groupe qui couvre un passage donne la raison."""
    flagged: tuple[str, ...]
    """Exemples à trouver : chacun est vérifié."""
    accepted: tuple[str, ...]
    """Exemples à laisser passer : chacun est vérifié."""
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Listes de mots que les phrases appellent par {nom}, ou que le code de la règle lit."""
    unless: tuple[str, ...] = ()
    """Phrases qui annulent ce qu’elles touchent. @phrase"""
    unless_sentence: tuple[str, ...] = ()
    """Phrases qui annulent tout dans leur phrase. @phrase"""
    spare: int = 0
    """De combien de centièmes une phrase doit ressembler aux bonnes pour que la règle s’y taise ;
    0 : elle parle toujours, ce qu’il faut pour tout ce qui trahit."""
    reach: int = 0
    """Jusqu’à combien de mots d’elles « unless_sentence » annule ; 0 : toute la phrase."""
    review: str = ""
    """L’avis auquel les exemples répondent, pour une règle qui le lit."""


@dataclass(frozen=True)
class Platform(Content):
    """Where a reply is published."""

    id: str
    """Nom court, unique : lettres sans accent, chiffres, traits d’union."""
    title: str
    """Nom du site."""
    limit: int
    """Longueur acceptée, en caractères ; 0 si on ne la connaît pas."""
    confidence: Literal["sûr", "probable", "à vérifier"]
    """Si cette longueur est sûre : sûr, probable ou à vérifier."""
    note: str = ""
    """Ce qu’il faut savoir avant d’y publier. Vide : rien de particulier."""


@dataclass(frozen=True)
class Guide(Content):
    """Texts around the rules and situations, in ``content/replies/guide.yml``."""

    words: dict[str, tuple[str, ...]]
    """Listes de mots que plusieurs règles appellent par {nom}."""
    platforms: tuple[Platform, ...]
    """Où la réponse peut être publiée."""
    limits: tuple[str, ...]
    """Ce que la relecture ne voit pas ; dit avec chaque verdict."""
    divergence: str
    """Pourquoi le silence vient d’abord : les positions de l’Ordre ont changé."""
    divergence_law: str
    """Entrée du registre sur laquelle repose « divergence »."""
    cooling: tuple[str, ...]
    """Ce qu’il faut faire avant de publier."""
    greeting: str
    """Première ligne d’une réponse."""
    openings: dict[Tone, str]
    """Première phrase, par ton : neutre, apaisant."""
    closings: dict[Signatory, dict[Length, str]]
    """Dernière phrase, par signataire (medecin, cabinet, secretariat), puis par longueur (courte,
    moyenne)."""
    signatures: dict[Signatory, str]
    """Dernière ligne, par signataire : medecin, cabinet, secretariat."""


@dataclass(frozen=True)
class Bad(Content):
    """A reply not to write, with the reason and the rule that must find it."""

    text: str
    """La réponse. Aucune personne réelle."""
    why: str
    """Ce qui ne va pas, en une phrase."""
    rule: str
    """Identifiant de la règle qui doit la refuser (« rules/*.yml »)."""


@dataclass(frozen=True)
class Situation(Content):
    """One situation a physician may have to answer, in ``content/replies/<id>.yml``."""

    id: str
    """Nom du fichier, sans son extension : lettres sans accent, chiffres, traits d’union."""
    order: int
    """Sa place dans la liste : un nombre entier, le danger d’abord."""
    title: str
    """La situation en quelques mots, comme on la voit au cabinet."""
    hint: str
    """Une phrase qui aide à la reconnaître."""
    advice: Advice
    """silence : rien ne devrait être publié ; possible : un texte peut l’être."""
    why: str
    """Pourquoi ce conseil, en mots simples."""
    instead: tuple[str, ...]
    """Ce qu’il faut faire plutôt que répondre, le plus important d’abord ; liens Markdown permis.
    """
    avoid: tuple[str, ...]
    """Ce qu’une réponse ne doit pas faire."""
    bad: tuple[Bad, ...]
    """Réponses à ne pas écrire ; la relecture doit les refuser."""
    note: str
    """Note interne, pour l’équipe."""
    do: tuple[str, ...] = ()
    """Ce qu’une réponse peut faire. Obligatoire si le conseil est « possible »."""
    bodies: dict[Length, tuple[str, ...]] = field(default_factory=dict)
    """Le milieu de la réponse, par longueur (courte, moyenne) : un texte par variante, vrai dans
    tout cabinet. Rien si « strict » est vrai."""
    facts: tuple[str, ...] = ()
    """Phrases qui ne sont vraies que dans certains cabinets : des cases à cocher, dont aucune ne
    l’est d’avance."""
    pleased: bool = False
    """true : l’avis félicite ; la réponse ne parle ni de déception ni de difficulté."""
    law: tuple[str, ...] = ()
    """Identifiants du registre sur lesquels ce texte repose."""
    urgent: bool = False
    """true : menace ou danger ; la situation est montrée d’abord, en rouge."""
    strict: bool = False
    """true : aucun texte n’est proposé, même à qui insiste."""
