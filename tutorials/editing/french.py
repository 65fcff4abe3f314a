"""Say in French what pydantic found wrong with the form of a content file."""

from __future__ import annotations

from typing import Any

from tutorials.problems import Problem

_MESSAGES = {
    "missing": "clé obligatoire absente : « {key} »",
    "unexpected_keyword_argument": "clé inconnue : « {key} »",
    "literal_error": "valeur refusée : « {input} »",
    "string_type": "un texte est attendu, pas « {input} »",
    "int_type": "un nombre entier est attendu, pas « {input} »",
    "int_parsing": "un nombre entier est attendu, pas « {input} »",
    "bool_type": "vrai ou faux (true, false) est attendu, pas « {input} »",
    "bool_parsing": "vrai ou faux (true, false) est attendu, pas « {input} »",
    "tuple_type": "une liste (un élément par ligne, avec un tiret) est attendue",
    "dict_type": "des couples « clé: valeur » sont attendus",
    "dataclass_type": "des couples « clé: valeur » sont attendus",
    "date_type": "une date AAAA-MM-JJ est attendue, pas « {input} »",
    "date_parsing": "une date AAAA-MM-JJ est attendue, pas « {input} »",
    "date_from_datetime_parsing": "une date AAAA-MM-JJ est attendue, pas « {input} »",
}
_HINTS = {
    "missing": "ajoutez cette clé",
    "unexpected_keyword_argument": "corrigez son orthographe ou retirez-la",
    "string_type": "mettez le texte entre guillemets",
}


def explain(details: dict[str, Any]) -> Problem:
    """Turn one entry of ``ValidationError.errors()`` into a French problem."""
    kind, path = details["type"], tuple(details["loc"])
    template = _MESSAGES.get(kind, "valeur refusée ({type})")
    key = path[-1] if path else ""
    message = template.format(key=key, input=details.get("input"), type=kind)
    hint = _HINTS.get(kind, "")
    if kind == "literal_error":
        hint = f"valeurs admises : {details['ctx']['expected'].replace(' or ', ' ou ')}"
    return Problem(message, hint, path)
