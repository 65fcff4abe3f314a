"""Read the form of a request that has been sent."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping

from tutorials.case.model import Answer, Case, Request
from tutorials.problems import Problem
from tutorials.request import Fields
from tutorials.screen import date_fields, firsts, typed_date

ANSWERS: dict[Answer, str] = {
    "attendue": "Pas encore de réponse",
    "refus": "Refus",
    "accord": "Accord",
    "partielle": "Accord en partie",
}


def read(fields: Fields, today: dt.date) -> Request | list[Problem]:
    """Return the request typed, or what is wrong with it."""
    typed = {name: text.strip() for name, text in firsts(fields).items()}
    problems = [
        Problem(message, path=(name,))
        for name, message in (
            ("letter", "Écrivez ce que vous avez envoyé"),
            ("to", "Écrivez à qui"),
        )
        if not typed.get(name)
    ]
    sent = typed_date(fields, "sent", latest=today)
    sent = Problem("Écrivez la date d’envoi", path=("sent-jour",)) if sent is None else sent
    answered = typed_date(fields, "answered", latest=today)
    problems += [day for day in (sent, answered) if isinstance(day, Problem)]
    if problems or isinstance(sent, Problem) or isinstance(answered, Problem):
        return problems
    answer: Answer = next((each for each in ANSWERS if each == typed.get("answer")), "attendue")
    note = typed.get("note", "")
    return Request(typed["letter"], typed["to"], sent, answer, answered, note)


def typed(request: Request) -> dict[str, str]:
    """Return the form's values for a request."""
    texts = {name: getattr(request, name) for name in ("letter", "to", "answer", "note")}
    dates = date_fields("sent", request.sent) | date_fields("answered", request.answered)
    return {**texts, **dates}


def kept(case: Case, index: int, request: Request) -> Case:
    """Return the case with ``request`` at ``index``, or added when it is -1; oldest first."""
    others = [each for place, each in enumerate(case.requests) if place != index]
    ordered = sorted([*others, request], key=lambda each: each.sent)
    return dataclasses.replace(case, requests=tuple(ordered))


def letter_titles(titles: Mapping[str, str], case: Case) -> dict[str, str]:
    """Return what to call each request's letter: its title, else the person's own words."""
    return {each.letter: titles.get(each.letter, each.letter) for each in case.requests}
