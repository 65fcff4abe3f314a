"""JSON Schema of each kind of content file, for editors' tools: completion, and help on each key.

Made from the same dataclasses as the checks, so that it cannot say something else. It knows the
form only; ``python -m tutorials check`` also knows targets, the law and the paths.
"""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from pydantic import TypeAdapter

from tutorials.deadlines.model import DeadlineFile
from tutorials.editing.letters import SharedFields
from tutorials.editing.schema_words.deadlines import CONTACTS, DEADLINES, WATCH
from tutorials.editing.schema_words.flow import FLOW, OUTCOME
from tutorials.editing.schema_words.law import LAW_FILE, PLACES
from tutorials.editing.schema_words.letters import FIELDS, LETTER
from tutorials.editing.schema_words.replies import GUIDE, REPLY, RULE
from tutorials.editing.schema_words.shared import Words
from tutorials.editing.schema_words.signals import DECISIONS, SIGNAL, WORD_GROUPS
from tutorials.files.vcf import ContactFile
from tutorials.flows.model import FlowFile, Outcome
from tutorials.law.model import LawFile
from tutorials.letters.model import Front
from tutorials.places import Places
from tutorials.replies.model import Guide, Rule, Situation
from tutorials.signals.model import DecisionFile, GroupFile, SignalFile
from tutorials.watch.model import Watch


@dataclass(frozen=True)
class Kind:
    """A kind of content file.

    Args:
        type: the dataclass that the file fills.
        files: the files of ``content/`` it is for, as a pattern; not those that another kind names.
        title: its name in French.
        words: what its keys mean, in French.
    """

    type: type[Any]
    files: str
    title: str
    words: Words


KINDS: dict[str, Kind] = {
    "flow": Kind(FlowFile, "flows/*/_flow.yml", "Parcours : les questions", FLOW),
    "outcome": Kind(Outcome, "flows/*/outcomes/*.yml", "Parcours : un résultat", OUTCOME),
    "law": Kind(LawFile, "law/*.yml", "Registre du droit", LAW_FILE),
    "places": Kind(Places, "places.yml", "Ce que le contenu peut citer", PLACES),
    "letter": Kind(Front, "letters/*.md", "Lettre : les clés au-dessus du texte", LETTER),
    "fields": Kind(SharedFields, "letters/_champs.yml", "Champs communs des lettres", FIELDS),
    "deadlines": Kind(DeadlineFile, "deadlines/*.yml", "Délais", DEADLINES),
    "contacts": Kind(ContactFile, "contacts/*.yml", "Organismes", CONTACTS),
    "watch": Kind(Watch, "watch/veille.yml", "Veille du mois", WATCH),
    "reply": Kind(Situation, "replies/*.yml", "Réponse : une situation", REPLY),
    "guide": Kind(Guide, "replies/guide.yml", "Réponse : le cadre commun", GUIDE),
    "rule": Kind(Rule, "rules/*.yml", "Règle de relecture d’une réponse", RULE),
    "signal": Kind(SignalFile, "signals/*.yml", "Signaux à relever dans un avis", SIGNAL),
    "words": Kind(GroupFile, "signals/mots.yml", "Groupes de mots des signaux", WORD_GROUPS),
    "decisions": Kind(
        DecisionFile, "signals/decisions.yml", "Décisions citées par les signaux", DECISIONS
    ),
}
"""Kinds by the name that ``python -m tutorials schema`` takes."""


def patterns(name: str) -> list[str]:
    """Return the patterns of a kind's files, each of which no other kind's patterns match.

    A pattern after « ! » leaves files out, as editors' tools write it.
    """
    own = KINDS[name].files
    others = (kind.files for kind in KINDS.values() if kind.files != own)
    return [own, *(f"!{other}" for other in others if fnmatchcase(other, own))]


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind; raises ``KeyError``."""
    kind = KINDS[name]
    made = TypeAdapter(kind.type).json_schema()
    for definition, values in [(kind.type.__name__, made), *made.get("$defs", {}).items()]:
        _in_french(values, kind.words.get(definition, {}))
    files = " ".join(patterns(name))
    about = {"title": kind.title, "description": f"Dans « content/ » : {files}"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, **about}


def _in_french(values: dict[str, Any], words: dict[str, str]) -> None:
    """Describe a definition and its keys in French; drop what is only for programmers."""
    values.pop("title", None)
    values.pop("description", None)
    if "" in words:
        values["description"] = words[""]
    for key, value in values.get("properties", {}).items():
        value.pop("title", None)
        if key in words:
            value["description"] = words[key]
