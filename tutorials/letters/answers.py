"""Answers between the form, the letter and the case file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tutorials.case.facts import LETTER
from tutorials.case.model import Case
from tutorials.dates.spans import Span, day
from tutorials.letters.model import Field, Front
from tutorials.letters.values import items, read_date, wrong_answer
from tutorials.problems import Problem
from tutorials.request import Fields
from tutorials.screen import date_fields, typed_date


def from_case(letter: Front, case: Case) -> dict[str, str]:
    """Return what the case already knows: shared facts, and this letter's own answers.

    A date that is not known to the day is left out: a letter never says more than was typed.
    """
    own = case.letters.get(letter.id, {})
    found = {field.id: _known(field, case, own) for field in letter.fields if not field.of}
    for field in letter.fields:
        if field.of:
            found[field.id] = case.addressees.get(found.get(field.of, ""), {}).get(field.id, "")
    for id in _of_another(letter, case, found):
        found[id] = ""
    return {id: text for id, text in found.items() if text}


def _of_another(letter: Front, case: Case, found: Mapping[str, str]) -> Iterator[str]:
    """Yield the dates that only a request to another addressee than the letter's own would give."""
    about = letter.follows
    to = found.get(about.to, "") if about else ""
    for id in (about.received, about.answered) if about and to else ():
        fact = fact_of(letter, id, found)
        if fact and fact not in case.facts and found.get(id):
            ((request, _),) = case.requests_for(fact)
            if request.to != to:
                yield id


def into_case(letter: Front, case: Case, values: Mapping[str, str]) -> Case:
    """Return the case with ``values`` noted: facts for all tutorials, the rest for this letter.

    What this letter alone had stated goes when it no longer says it. What others state stays
    known: left empty here, this letter only does without it.
    """
    before = from_case(letter, case)
    said, by = {**before, **values}, f"{LETTER}{letter.id}"
    own, facts = dict(case.letters.get(letter.id, {})), {}
    for field in letter.fields:
        if field.of or not (field.id in values or values.keys() & field.case_when.keys()):
            continue
        text, fact = said.get(field.id, ""), _fact(field, said)
        own.pop(field.id, None)
        if fact and text:
            facts[fact] = text
            continue
        if field.case:
            case = case.retracted(field.case, by)
        if fact and _text(field, fact, case):
            own[field.id] = ""
        elif text:
            own[field.id] = text
    others = {id: kept for id, kept in case.letters.items() if id != letter.id}
    case = replace(case, letters={**others, letter.id: own} if own else others)
    return _addressed(letter, case, values, before).stated(facts, by, confirms=True)


def not_carried(letter: Front, before: Case, after: Case, values: Mapping[str, str]) -> str:
    """Say what was typed for another addressee and does not go to this one; else nothing."""
    was, now = from_case(letter, before), from_case(letter, after)
    left = [
        f"« {field.label} » : ce qui était écrit pour {was[field.of]} ne va pas à {now[field.of]}."
        for field in letter.fields
        if field.of and values.get(field.id) and field.of in was and field.of in now
        if not now.get(field.id)
    ]
    return " ".join([*left, "Écrivez-le de nouveau si c’est le même."]) if left else ""


def fact_of(letter: Front, id: str, said: Mapping[str, str]) -> str:
    """Return the fact that the field ``id`` is, after the other answers; empty: it is none."""
    return next((_fact(field, said) for field in letter.fields if field.id == id), "")


def _fact(field: Field, said: Mapping[str, str]) -> str:
    """Return the fact that ``field`` is, after the other answers; empty for the letter's own."""
    held = all(said.get(id, "") in accepted for id, accepted in field.case_when.items())
    return (field.case or "") if held else ""


def _known(field: Field, case: Case, own: Mapping[str, str]) -> str:
    """Return the answer that the case has to ``field``; a vague date is none."""
    fact = _fact(field, own)
    if field.id in own or not fact:
        return own.get(field.id, "")
    return _text(field, fact, case)


def _text(field: Field, fact: str, case: Case) -> str:
    """Return what the case knows of ``fact``, as an answer to ``field``."""
    if field.type == "date":
        known = case.date(fact)
        return known.isoformat() if known else ""
    return case.facts.get(fact, "")


def _addressed(
    letter: Front, case: Case, values: Mapping[str, str], before: Mapping[str, str]
) -> Case:
    """Keep with each addressee what belongs to it: another one does not get it by being named."""
    addressees = {name: dict(kept) for name, kept in case.addressees.items()}
    for field in letter.fields:
        if not field.of or field.id not in values:
            continue
        was, text = before.get(field.of, ""), values[field.id]
        name = values.get(field.of, was)
        if not name or (was and name != was and text == before.get(field.id)):
            continue
        kept = addressees.setdefault(name, {})
        kept[field.id] = text
        addressees[name] = {id: text for id, text in kept.items() if text}
    return replace(case, addressees={name: kept for name, kept in addressees.items() if kept})


def own_dates(letter: Front, values: Mapping[str, str]) -> dict[str, Span]:
    """Return the dates of a letter that are facts, by fact: others are in nobody's order."""
    found = {}
    for field in letter.fields:
        date = read_date(values.get(field.id, "")) if field.type == "date" else None
        if date and (fact := _fact(field, values)):
            found[fact] = day(date)
    return found


def vague_dates(letter: Front, case: Case) -> list[tuple[str, Span]]:
    """Return the labels of the dates that the case knows too loosely for a letter."""
    own = from_case(letter, case)
    return [
        (field.label, span)
        for field in letter.fields
        if field.type == "date" and (fact := _fact(field, own))
        if (span := case.span(fact)) and not span.exact
    ]


def from_form(
    asked: Iterable[Field], fields: Fields, today: dt.date
) -> tuple[dict[str, str], list[Problem]]:
    """Read a screen: the answers that can be used, and what is wrong with the others.

    Dates are three fields (``<id>-day`` …) and come back as ``YYYY-MM-DD``.
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
        day = typed_date(fields, field.id, today, future=field.future)
        return day if isinstance(day, Problem) else day.isoformat() if day else ""
    typed = {field.id: (fields.get(field.id) or ("",))[0]}
    if (message := wrong_answer(field, typed)) is not None:
        return Problem(f"{field.label} : {message[0]}", message[1], (first_input(field),))
    return "\n".join(items(field, typed))


def first_input(field: Field) -> str:
    """Return the name of the first input of a field on the screen."""
    if field.options:
        return f"{field.id}-{field.options[0].value}"
    return f"{field.id}-day" if field.type == "date" else field.id


def in_form(letter: Front, values: Mapping[str, str]) -> dict[str, str]:
    """Return what the form's fields show for ``values``."""
    shown: dict[str, str] = {}
    for field in letter.fields:
        text = values.get(field.id, "")
        shown |= (
            date_fields(field.id, read_date(text)) if field.type == "date" else {field.id: text}
        )
    return shown
