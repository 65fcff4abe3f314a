"""What the monthly watch is made of, as editors write it, and its personalised phrases."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tutorials.model import Content
from tutorials.watch.names import Name

NAMES = ("prenom", "nom", "specialite", "ville")
"""Words that a search phrase may hold between braces."""
BRACES = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True)
class Phrase(Content):
    """A search phrase with ``{nom}``, ``{ville}``…, and why it is worth typing."""

    text: str
    """Ce que l’on tape. Mots remplacés : {prenom}, {nom}, {specialite}, {ville}."""
    why: str
    """Ce que cette recherche trouve."""


@dataclass(frozen=True)
class Place(Content):
    """A place to look at, and what to look at there; ``law`` names registry entries."""

    title: str
    """Nom du site, ou sorte de site."""
    look: str
    """Ce qu’il faut y regarder."""
    law: tuple[str, ...] = ()
    """Identifiants du registre sur lesquels ce texte repose."""


@dataclass(frozen=True)
class Task(Content):
    """A line of the check-list."""

    title: str
    """Ce qui est fait, à la première personne : « J’ai regardé… »."""
    help: str = ""
    """Une précision. Vide : aucune."""


@dataclass(frozen=True)
class Reminder(Content):
    """The monthly event of the calendar file."""

    title: str
    """Titre du rendez-vous."""
    text: str
    """Ce qu’il y a à faire, en une ou deux phrases."""


@dataclass(frozen=True)
class Watch(Content):
    """The file ``content/watch/veille.yml``; ``log`` holds the headings of the log's columns."""

    phrases: tuple[Phrase, ...]
    """Les recherches à lancer."""
    places: tuple[Place, ...]
    """Les sites à regarder."""
    tasks: tuple[Task, ...]
    """La liste à cocher."""
    log: tuple[str, ...]
    """Titres des colonnes du journal."""
    reminder: Reminder
    """Le rendez-vous du mois, pour l’agenda."""


def personal(watch: Watch, name: Name, values: Mapping[str, str]) -> list[Phrase]:
    """Return the phrases that can be filled in, each once, in order.

    Args:
        watch: the content.
        name: whose watch it is; a phrase is given for the name in use, then for that of birth.
        values: specialty and city; a phrase that needs what is not known is left out.
    """
    known = {"prenom": name.first, **{key: _unquoted(text) for key, text in values.items()}}
    found: dict[str, Phrase] = {}
    for phrase in watch.phrases:
        for last in name.lasts:
            text = _filled(phrase.text, {**known, "nom": last})
            if text:
                found.setdefault(text, Phrase(text, phrase.why))
    return list(found.values())


def _filled(text: str, words: Mapping[str, str]) -> str:
    """Return a phrase with ``words`` in its braces; empty if one of them is not known."""
    known = all(words.get(key) for key in BRACES.findall(text))
    return BRACES.sub(lambda match: words[match[1]], text) if known else ""


def _unquoted(text: str) -> str:
    """Keep a typed word from closing the quotes of a search."""
    return " ".join(text.replace('"', " ").split())
