"""Operations of the letters: the list with its schema, and one letter in one format."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tutorials.letters.compose import compose
from tutorials.letters.model import Field, Letter
from tutorials.letters.needs import Needs
from tutorials.letters.output import file_of
from tutorials.letters.values import removal, removed, texts_of, wrong
from tutorials.letters.writers import FORMATS, Format, unsupported
from tutorials.problems import Problem
from tutorials.request import RequestError, today

_FORMATS = {"date": "date", "url": "uri", "email": "email"}
"""Field types that JSON Schema has a format for."""


def op_letters(request: dict[str, Any], library: Needs) -> dict[str, Any]:
    """List the letters: id, title, filters, and the JSON Schema of the fields."""
    letters = library.letters
    return {"letters": [describe(letters[id]) for id in sorted(letters)]}


def op_letter(request: dict[str, Any], library: Needs) -> dict[str, Any]:
    """Make one file: ``{"id", "values", "format", "today"}``; no values means the blank letter."""
    letter = letter_of(request.get("id"), library)
    format = format_of(request.get("format"))
    values = request.get("values")
    problems = [] if values is None else _problems(letter, values)
    if problems:
        raise RequestError(*problems)
    day: dt.date | None = today(request) if values is not None else None
    document = compose(letter, values, day)
    file, note = file_of(document, format, library)
    squares = unsupported(document, format, library.assets)
    left_out = removed(texts_of(values or {}))
    lacking = [field.id for field in document.missing] if values is not None else []
    return {
        **file,
        "missing": lacking,
        "unsupported": list(squares),
        "removed": left_out,
        "status": f"{note} {removal(left_out)}".strip(),
    }


def describe(letter: Letter) -> dict[str, Any]:
    """Return what ``letters`` prints about a letter."""
    return {
        "id": letter.id,
        "title": letter.title,
        "situations": list(letter.situations),
        "addressees": list(letter.addressees),
        "already_done": list(letter.already_done),
        "schema": schema(letter),
    }


def schema(letter: Letter) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a letter's values."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": letter.title,
        "type": "object",
        "properties": {field.id: _property(field) for field in letter.fields},
        "required": [field.id for field in letter.fields if field.required],
        "additionalProperties": False,
    }


def letter_of(id: Any, library: Needs) -> Letter:
    """Return a letter by id; raises :class:`RequestError`, naming those that exist."""
    letters = library.letters
    if not isinstance(id, str) or id not in letters:
        known = f"lettres : {', '.join(sorted(letters))}"
        raise RequestError(Problem(f"lettre inconnue : « {id} »", known, ("id",)))
    return letters[id]


def format_of(name: Any) -> Format:
    """Return a format by name; raises :class:`RequestError`."""
    for format in FORMATS:
        if format == name:
            return format
    known = f"formats : {', '.join(FORMATS)}"
    raise RequestError(Problem(f"format inconnu : « {name} »", known, ("format",)))


def _problems(letter: Letter, values: Any) -> list[Problem]:
    if not isinstance(values, dict):
        return [Problem("« values » doit être un objet", path=("values",))]
    return wrong(letter, values)


def _property(field: Field) -> dict[str, Any]:
    base: dict[str, Any] = {"title": field.label}
    if field.type == "list":
        return {**base, "type": "array", "items": {"type": "string"}}
    kind: dict[str, Any] = {**base, "type": "string"}
    if field.type in _FORMATS:
        kind["format"] = _FORMATS[field.type]
    if field.options:
        kind["enum"] = [option.value for option in field.options]
    return kind
