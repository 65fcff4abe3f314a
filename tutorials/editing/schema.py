"""JSON Schema of each kind of content file, for editors' tools: completion, and help on each key.

Made from the same dataclasses as the checks, so that it cannot say something else. It knows the
form only; ``python -m tutorials check`` also knows targets, the law and the paths.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from pydantic import TypeAdapter

from tutorials.editing.content_kinds import CONTENT_KINDS

KINDS = {file.name: file for kind in CONTENT_KINDS for file in kind.files}
"""Kinds of files by the name that ``python -m tutorials schema`` takes."""


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
