"""Answers between the form, the letter and the case file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tutorials.case.model import Case
from tutorials.letters.model import Field, Front
from tutorials.letters.values import items, read_date, wrong_answer
from tutorials.problems import Problem
from tutorials.request import Fields
from tutorials.screen import date_fields, typed_date


def from_case(letter: Front, case: Case) -> dict[str, str]:
    """Return what the case already knows: shared facts, and this letter's own answers."""
    own = case.letters.get(letter.id, {})
    found = {
        field.id: case.facts.get(field.case, "") if field.case else own.get(field.id, "")
        for field in letter.fields
    }
    return {id: text for id, text in found.items() if text}


def into_case(letter: Front, case: Case, values: Mapping[str, str]) -> Case:
    """Return the case with ``values`` noted: facts for all tutorials, the rest for this letter."""
    fields = {field.id: field for field in letter.fields}
    facts = {fact: text for id, text in values.items() if (fact := fields[id].case)}
    own = {id: text for id, text in values.items() if not fields[id].case}
    kept = {**case.letters.get(letter.id, {}), **own}
    kept = {id: text for id, text in kept.items() if text}
    letters = {**case.letters, letter.id: kept}
    return replace(
        case.with_facts(facts), letters={id: texts for id, texts in letters.items() if texts}
    )


def from_form(
    asked: Iterable[Field], fields: Fields, today: dt.date
) -> tuple[dict[str, str], list[Problem]]:
    """Read a screen: the answers that can be used, and what is wrong with the others.

    Dates are three fields (``<id>-jour`` …) and come back as ``YYYY-MM-DD``.
    """
    values: dict[str, str] = {}
    problems: list[Problem] = []
    for field in asked:
        answer = _answer(field, fields, today)
        if isinstance(answer, Problem):
            problems.append(answer)
        else:
            values[field.id] = answer
    return values, problems


def _answer(field: Field, fields: Fields, today: dt.date) -> str | Problem:
    if field.type == "date":
        day = typed_date(fields, field.id, latest=None if field.future else today)
        return day if isinstance(day, Problem) else day.isoformat() if day else ""
    typed = {field.id: (fields.get(field.id) or ("",))[0]}
    if (message := wrong_answer(field, typed)) is not None:
        return Problem(f"{field.label} : {message[0]}", message[1], (first_input(field),))
    return "\n".join(items(field, typed))


def first_input(field: Field) -> str:
    """Return the name of the first input of a field on the screen."""
    if field.options:
        return f"{field.id}-{field.options[0].value}"
    return f"{field.id}-jour" if field.type == "date" else field.id


def in_form(letter: Front, values: Mapping[str, str]) -> dict[str, str]:
    """Return what the form's fields show for ``values``."""
    shown: dict[str, str] = {}
    for field in letter.fields:
        text = values.get(field.id, "")
        shown |= (
            date_fields(field.id, read_date(text)) if field.type == "date" else {field.id: text}
        )
    return shown
