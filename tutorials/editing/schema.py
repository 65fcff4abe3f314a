"""JSON Schema of each kind of content file, for editors' tools: completion, and help on each key.

Made from the same dataclasses as the checks, so that it cannot say something else. It knows the
form only; ``python -m tutorials check`` also knows targets, the law and the paths.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from tutorials.deadlines.legal import DeadlineFile
from tutorials.deadlines.vcf import ContactFile
from tutorials.editing.letters import SharedFields
from tutorials.editing.schema_words import WORDS
from tutorials.flows.model import Flow
from tutorials.law.model import LawFile
from tutorials.letters.model import Front
from tutorials.places import Places
from tutorials.replies.model import Guide, Rule, Situation
from tutorials.signals.model import CaseFile, GroupFile, SignalFile
from tutorials.watch.model import Watch


@dataclass(frozen=True)
class Kind:
    """A kind of content file.

    Args:
        type: the dataclass that the file fills.
        files: the files of ``content/`` it is for, as a pattern.
        title: its name in French.
    """

    type: type[Any]
    files: str
    title: str


KINDS: dict[str, Kind] = {
    "flow": Kind(Flow, "flows/*.yml", "Parcours : questions et résultats"),
    "law": Kind(LawFile, "law/*.yml", "Registre du droit"),
    "places": Kind(Places, "places.yml", "Ce que le contenu peut citer"),
    "letter": Kind(Front, "letters/*.md", "Lettre : les clés au-dessus du texte"),
    "fields": Kind(SharedFields, "letters/_champs.yml", "Champs communs des lettres"),
    "deadlines": Kind(DeadlineFile, "deadlines/*.yml", "Délais"),
    "contacts": Kind(ContactFile, "contacts/*.yml", "Organismes"),
    "watch": Kind(Watch, "watch/veille.yml", "Veille du mois"),
    "reply": Kind(Situation, "replies/*.yml", "Réponse : une situation"),
    "guide": Kind(Guide, "replies/guide.yml", "Réponse : le cadre commun"),
    "rule": Kind(Rule, "rules/*.yml", "Règle de relecture d’une réponse"),
    "signal": Kind(SignalFile, "signals/*.yml", "Signaux à relever dans un avis"),
    "words": Kind(GroupFile, "signals/mots.yml", "Groupes de mots des signaux"),
    "decisions": Kind(CaseFile, "signals/decisions.yml", "Décisions citées par les signaux"),
}
"""Kinds by the name that ``python -m tutorials schema`` takes."""


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind; raises ``KeyError``."""
    kind = KINDS[name]
    made = TypeAdapter(kind.type).json_schema()
    for definition, values in [(kind.type.__name__, made), *made.get("$defs", {}).items()]:
        _in_french(definition, values)
    about = {"title": kind.title, "description": f"Fichiers « content/{kind.files} »."}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, **about}


def _in_french(definition: str, values: dict[str, Any]) -> None:
    """Describe a definition and its keys in French; drop what is only for programmers."""
    words = WORDS.get(definition, {})
    values.pop("title", None)
    values.pop("description", None)
    if "" in words:
        values["description"] = words[""]
    for key, value in values.get("properties", {}).items():
        value.pop("title", None)
        if key in words:
            value["description"] = words[key]
