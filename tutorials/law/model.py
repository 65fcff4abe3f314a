"""What an entry of the law registry holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from tutorials.model import Content, Reviewed

Confidence = Literal["sûr", "probable", "à vérifier"]
ReadIn = Literal["non lu", "sans texte"] | dt.date
"""The version of the text that was read; « non lu »: known by what others say of it; « sans
texte »: no text exists (a service, a figure, a piece of advice)."""
Unit = Literal["euros", "days", "months", "years", "percent"]


@dataclass(frozen=True)
class Value(Content):
    """A typed number of the law: ``{amount: 3, unit: months}``."""

    amount: int
    """Un nombre entier."""
    unit: Unit
    """euros, days (jours), months (mois), years (ans) ou percent (pour cent)."""


@dataclass(frozen=True)
class Source(Content):
    """Where an entry can be read: an official text first, else what was seen."""

    title: str
    """Nom de la source."""
    url: str
    """Son adresse."""


@dataclass(frozen=True)
class Entry(Reviewed):
    """One rule, in our own words."""

    id: str
    """Nom court, unique dans tout le registre."""
    title: str
    """Quelques mots, sans article : ce que l’on chercherait."""
    statement: str
    """La règle, en français simple. @texte"""
    reference: str
    """Article et texte (« loi du 29 juillet 1881, art. 65 »), ou décision et numéro."""
    url: str
    """Adresse de la page officielle."""
    theme: str
    """Titre sous lequel la page du registre la range."""
    confidence: Confidence
    """sûr (le texte a été lu), probable ou à vérifier ; les lecteurs le voient, sauf « sûr »."""
    read_in: ReadIn
    """Version du texte lue (AAAA-MM-JJ), « non lu », ou « sans texte »."""
    checked_on: dt.date
    """Jour où la règle a été comparée à ses sources (AAAA-MM-JJ)."""
    values: dict[str, Value] = field(default_factory=dict)
    """Montants et délais, par nom court : « delai: {amount: 3, unit: months} »."""
    since_2018: str = ""
    """Ce qui a changé depuis le guide de 2018. Vide : rien."""
    doubt: str = ""
    """Ce qui reste à vérifier, pour qui rédige ; obligatoire si ce n’est pas « sûr »."""
    digests: dict[str, str] = field(default_factory=dict)
    """Empreinte de chaque article lu, par son nom dans la référence (« code pénal, 433-3 »), que
    donne « python -m tutorials law » : il dit quand l’article change."""
    asked: tuple[str, ...] = ()
    """Mots d’une question qui touche à ce délai (« insulte ») : le parcours doit le compter."""
    court: bool = False
    """true : un délai devant un juge, qu’aucune de nos lettres n’arrête."""
    by_hand: tuple[str, ...] = ()
    """Mots qui trahissent une phrase redite à la main, comme « conciliation + d’abord » : elle est
    à reprendre par {{ regle("identifiant") }}."""
    sources: tuple[Source, ...] = ()
    """Ce qui a été lu, le plus officiel d’abord."""
    aliases: tuple[str, ...] = ()
    """Autres mots que l’on pourrait chercher."""
