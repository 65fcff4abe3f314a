"""What an editor writes in ``content/deadlines/``: regimes, dates asked, delays, examples."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from tutorials.dates.holidays import Calendar
from tutorials.model import Content

Side = Literal["mine", "theirs"]
Closed = Literal["moves", "stays", "fixed"]


@dataclass(frozen=True)
class Regime(Content):
    """How a family of delays is counted; a delay names its regime, never the law's name."""

    id: str
    """Nom court, unique : lettres sans accent, chiffres, traits d’union. Par exemple
    « procedure-civile »."""
    title: str
    """La famille de délais, en quelques mots."""
    closed: Closed
    """Dernier jour qui est un samedi, un dimanche ou un jour férié. moves : reporté au jour
    ouvrable qui suit ; stays : pas de report ; fixed : jamais, car ce jour-là un silence devient un
    refus, et un autre délai part."""
    why: str
    """Cette règle, en une ou deux phrases pour les lecteurs. @texte"""
    law: tuple[str, ...] = ()
    """Entrées du registre sur lesquelles elle repose. Vide seulement si « why » dit qu’aucun texte
    n’est connu."""
    clear: bool = False
    """true : délai franc, dont le dernier jour ne compte pas."""
    working: bool = False
    """true : ses jours sont des jours ouvrés."""
    overseas: str = ""
    """Valeur du registre ajoutée pour qui habite outre-mer quand le juge siège ailleurs. Vide :
    rien."""
    abroad: str = ""
    """Valeur du registre ajoutée pour qui habite à l’étranger. Vide : rien."""
    distance: str = ""
    """Ce que l’on dit aux lecteurs de ces deux valeurs. @texte"""


@dataclass(frozen=True)
class Trigger(Content):
    """Something that happened on a day and starts one or more delays."""

    id: str
    """Nom de la date dans le dossier : « date_publication » (voyez « tutorials/case/facts.py »)."""
    title: str
    """La question, sans point d’interrogation : « Première mise en ligne du propos »."""
    help: str
    """Comment trouver la date, en une ou deux phrases."""
    relative: bool = False
    """true : les sites l’affichent sous la forme « il y a 2 mois », que l’on peut donc recopier."""


@dataclass(frozen=True)
class Rule(Content):
    """One delay."""

    id: str
    """Nom court, unique : lettres sans accent, chiffres, traits d’union."""
    title: str
    """De quoi il s’agit, en quelques mots."""
    short: str
    """La même chose en 36 caractères au plus, pour la frise et l’agenda."""
    side: Side
    """mine : on doit agir soi-même avant la fin du dernier jour, le jour le plus tôt est donc le
    plus prudent ; theirs : quelqu’un d’autre doit répondre d’ici là, et l’on passe à la suite le
    lendemain, c’est donc le jour le plus tard."""
    regime: str
    """Identifiant du régime (« regimes ») selon lequel il se compte."""
    trigger: str
    """Identifiant de l’événement (« triggers ») qui le fait partir."""
    value: str
    """Le délai, pris au registre : « identifiant.nom »."""
    starts: str
    """Ce qui le fait partir, et ce qui ne le fait pas partir. @texte"""
    before: tuple[str, ...]
    """Ce qu’il faut faire avant le dernier jour, dans l’ordre. @texte"""
    after: str
    """Ce qui reste possible ensuite. @texte"""
    only_if: str = ""
    """La condition sans laquelle il ne s’applique pas, à la suite de « Seulement si ». Vide : les
    dates suffisent."""
    calendar: Calendar | Literal[""] = ""
    """Jours fériés qui comptent, quand celle ou celui qui doit agir est toujours au même endroit.
    """
    country: str = ""
    """Fait du dossier qui donne le pays dont les jours fériés comptent. Sans lui ni « calendar »,
    tous ceux qui peuvent compter comptent."""
    prudence: str = ""
    """Un délai plus court à viser, pris au registre : « identifiant.nom ». Vide : aucun."""
    longest: tuple[str, ...] = ()
    """Valeurs du registre dont la somme est le délai prolongé. Vide : il n’est pas prolongé."""
    prolonged_by: str = ""
    """Fait du dossier qui dit que l’autre partie a pris le délai prolongé."""
    interrupted_by: tuple[str, ...] = ()
    """Actes qui le font repartir de zéro."""
    not_interrupted_by: tuple[str, ...] = ()
    """Actes dont on croit à tort qu’ils le font repartir."""
    law: tuple[str, ...] = ()
    """Autres entrées du registre sur lesquelles il repose."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Registry entries the rule rests on, the delay's own first, each once."""
        values = (self.value, *self.longest, self.prudence)
        return tuple(dict.fromkeys([*(id.rpartition(".")[0] for id in values if id), *self.law]))


@dataclass(frozen=True)
class Example(Content):
    """A start and the day on which the delay then ends: shown to readers, run as a test."""

    rule: str
    """Identifiant du délai."""
    start: dt.date
    """Jour de départ (AAAA-MM-JJ)."""
    last_day: dt.date
    """Dernier jour attendu, reporté si le régime le veut (AAAA-MM-JJ)."""


@dataclass(frozen=True)
class Addressees(Content):
    """Those who are known to answer from one country."""

    country: Literal["france", "irlande"]
    """Le pays dont les jours fériés comptent alors."""
    names: tuple[str, ...]
    """Leurs noms, comme on les écrit : mots entiers, sans tenir compte des accents."""


@dataclass(frozen=True)
class Undated(Content):
    """A step for which the law gives no number of days, said so plainly."""

    title: str
    """L’étape, en quelques mots."""
    text: str
    """Ce que l’on peut en dire. @texte"""
    law: tuple[str, ...] = ()
    """Identifiants du registre sur lesquels ce texte repose."""


@dataclass(frozen=True)
class DeadlineFile(Content):
    """A file of ``content/deadlines/``: the regimes, or the delays of one theme."""

    title: str
    """Thème des délais de ce fichier."""
    regimes: tuple[Regime, ...] = ()
    """Façons de compter : chaque délai nomme la sienne."""
    triggers: tuple[Trigger, ...] = ()
    """Ce qui fait partir les délais : une date demandée chacun."""
    rules: tuple[Rule, ...] = ()
    """Les délais."""
    undated: tuple[Undated, ...] = ()
    """Étapes pour lesquelles la loi ne donne pas de nombre de jours."""
    examples: tuple[Example, ...] = ()
    """Dates de départ et derniers jours attendus : montrés sur la page, et vérifiés."""
    addressees: tuple[Addressees, ...] = ()
    """Qui répond de quel pays : ses jours fériés comptent pour sa réponse."""
