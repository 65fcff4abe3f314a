"""Say in French what pydantic found wrong with the form of a content file."""

from __future__ import annotations

import re
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
    "date_parsing": "cette date n’existe pas ou s’écrit autrement : « {input} »",
    "date_from_datetime_parsing": "cette date n’existe pas ou s’écrit autrement : « {input} »",
    "date_from_datetime_inexact": "une date est attendue, sans heure, pas « {input} »",
    "int_from_float": "un nombre entier est attendu, pas « {input} »",
    "float_type": "un nombre est attendu, pas « {input} »",
    "float_parsing": "un nombre est attendu, pas « {input} »",
    "list_type": "une liste (un élément par ligne, avec un tiret) est attendue",
    "set_type": "une liste (un élément par ligne, avec un tiret) est attendue",
    "frozen_set_type": "une liste (un élément par ligne, avec un tiret) est attendue",
    "invalid_key": "clé inconnue : « {key} »",
}
_DIGITS = "des chiffres seulement, sans espace ni signe : 12000"
_HINTS = {
    "missing": "ajoutez cette clé",
    "unexpected_keyword_argument": "corrigez son orthographe ou retirez-la",
    "string_type": "mettez le texte entre guillemets",
    "int_type": _DIGITS,
    "int_from_float": _DIGITS,
    "int_parsing": _DIGITS,
    "date_type": "écrivez par exemple 2026-11-28",
    "date_parsing": "écrivez par exemple 2026-11-28",
    "date_from_datetime_parsing": "écrivez par exemple 2026-11-28",
    "invalid_key": "une virgule sépare deux éléments : un nombre s’écrit en entier, sans virgule",
}
_WORDS = {True: "true", False: "false"}


def explain(details: dict[str, Any]) -> Problem:
    """Turn one entry of ``ValidationError.errors()`` into a French problem."""
    kind, path = details["type"], tuple(details["loc"])
    key, given = path[-1] if path else "", details.get("input")
    if kind == "invalid_key":
        path = path[:-1]
    if given is None and kind != "missing":
        hint = "écrivez-la ; un texte qui commence par « # » se met entre guillemets"
        return Problem(f"il manque la valeur de « {key} »", hint, path)
    template = _MESSAGES.get(kind, "valeur refusée : « {input} »")
    shown = _WORDS[given] if isinstance(given, bool) else given
    message, hint = template.format(key=key, input=shown), _HINTS.get(kind, "")
    if kind == "literal_error":
        allowed = ", ".join(f"« {value} »" for value in _quoted(details["ctx"]["expected"]))
        hint = f"valeurs admises : {allowed}"
    return Problem(message, hint, path)


def _quoted(expected: str) -> list[str]:
    """Return the values that pydantic lists: ``'a', 'b' or 'c'``."""
    return re.findall(r"'((?:[^'\\]|\\.)*)'", expected)
