"""JSON Schema of each kind of content file, for editors' tools: completion, and help on each key.

Made from the same dataclasses as the checks, so that it cannot say something else: what a key is
for is the French string under it. It knows the form only; ``python -m tutorials check`` also knows
targets, the law and the paths.
"""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import is_dataclass
from fnmatch import fnmatchcase
from functools import cache
from itertools import pairwise
from types import ModuleType
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import DataclassSchema

from tutorials.editing.content_kinds import CONTENT_KINDS

KINDS = {file.name: file for kind in CONTENT_KINDS for file in kind.files}
"""Kinds of files by the name that ``python -m tutorials schema`` takes."""

SHARED = {
    "@texte": 'Texte simple (Markdown). Les nombres de la loi s’écrivent {{ valeur("id.nom") }}.',
    "@phrase": "mot : ce mot, son pluriel et son féminin ; =mot : tel quel ; consult* : tout mot "
    "qui commence ainsi ; (a|b c) : l’un ou l’autre ; [a|b] : l’un, l’autre ou rien ; {liste} : un "
    "mot de la liste ; <3> : jusqu’à trois mots ; #nom : un mot à majuscule ; #nombre : des "
    "chiffres.",
    "@contexte": "negated : les mots sont niés ; disavowed : rapportés pour être rejetés ; "
    "mentioned : un mot entre guillemets que personne n’approuve ; "
    "about_self : la personne parle d’elle-même ; about_another : de quelqu’un d’autre ; "
    "suffered : une violence subie par des soignants ; treated : « on nous prend pour… » ; "
    "reported : paroles rapportées ; hypothetical : « si… » ; question : une question.",
}
"""What stands for a mark under a key: words that many keys share."""


def patterns(name: str) -> list[str]:
    """Return the patterns of a kind's files, each of which no other kind's patterns match.

    A pattern after « ! » leaves files out, as editors' tools write it.
    """
    own = KINDS[name].pattern
    others = (kind.pattern for kind in KINDS.values() if kind.pattern != own)
    return [own, *(f"!{other}" for other in others if fnmatchcase(other, own))]


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a kind; raises ``KeyError``."""
    kind = KINDS[name]
    made = TypeAdapter(kind.type).json_schema(schema_generator=_InFrench)
    files = " ".join(patterns(name))
    about = {"title": kind.title, "description": f"Dans « content/ » : {files}"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, **about}


class _InFrench(GenerateJsonSchema):
    """Says in French what each key is for, and leaves out what is only for programmers."""

    def dataclass_schema(self, schema: DataclassSchema) -> JsonSchemaValue:
        made = super().dataclass_schema(schema)
        meant = _meant(schema["cls"])
        made.pop("title", None)
        made.pop("description", None)
        for key, value in made["properties"].items():
            value.pop("title", None)
            if key in meant:
                value["description"] = meant[key]
        return made


def _meant(kind: type[Any]) -> dict[str, str]:
    """Return what each key of a dataclass is for: the string under it, there or in its bases."""
    found: dict[str, str] = {}
    for one in reversed(kind.__mro__):
        if is_dataclass(one):
            found |= _strings(inspect.getmodule(one)).get(one.__name__, {})
    return found


@cache
def _strings(module: ModuleType) -> dict[str, dict[str, str]]:
    """Return the strings that stand under the attributes of each class of a module."""
    return {
        one.name: {
            ast.unparse(above.target): _whole(str(under.value.value))
            for above, under in pairwise(one.body)
            if isinstance(above, ast.AnnAssign)
            and isinstance(under, ast.Expr)
            and isinstance(under.value, ast.Constant)
        }
        for one in ast.parse(inspect.getsource(module)).body
        if isinstance(one, ast.ClassDef)
    }


def _whole(text: str) -> str:
    """Return the words of a string on one line, with what its marks stand for."""
    text = re.sub(r"\s*\n\s*", " ", text).strip()
    return re.sub("|".join(SHARED), lambda mark: SHARED[mark[0]], text)
