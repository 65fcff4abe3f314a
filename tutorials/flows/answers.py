"""Read the fields of a question, and write its answer in words."""

from __future__ import annotations

import datetime as dt

from tutorials.flows import dates
from tutorials.flows.dates import Values
from tutorials.flows.model import Question
from tutorials.problems import Problem
from tutorials.request import Event


def parse(question: Question, event: Event, today: dt.date) -> Values | Problem:
    """Read the answer to ``question`` from form fields; a wrong one is a value.

    Fields: ``answer`` for choices; ``day``, ``month``, ``year``, ``age``, ``unknown`` for a
    date. Choices come back in the question's order, whatever the page's.
    """
    path = ("answers", question.id)
    if question.kind == "date":
        return dates.parse({name: event.first(name) for name in dates.FIELDS}, today, path)
    given = event.fields.get("answer", ())
    chosen = tuple(option.id for option in question.options if option.id in given)
    if not chosen or any(value not in chosen for value in given):
        several = question.kind == "choices"
        return Problem(
            "Choisissez au moins une réponse" if several else "Choisissez une réponse", path=path
        )
    if len(chosen) > 1:
        return _several(question, chosen)
    return chosen


def _several(question: Question, chosen: Values) -> Values | Problem:
    path = ("answers", question.id)
    if question.kind == "choice":
        return Problem("Choisissez une seule réponse", path=path)
    alone = [value for value in chosen if question.option(value).alone]
    if alone:
        label = question.option(alone[0]).label
        return Problem(
            f"« {label} » ne va avec aucune autre réponse", "gardez l’une ou l’autre", path
        )
    return chosen


def in_words(question: Question, values: Values) -> str:
    """Write an answer for the recap, in plain text."""
    if question.kind == "date":
        return dates.in_words(values)
    return " ; ".join(question.option(value).label for value in values)
