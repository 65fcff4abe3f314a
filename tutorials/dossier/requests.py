"""Read the form of a request that has been sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from tutorials.case.kinds import KINDS
from tutorials.case.model import AWAITED, Answer, Case, Request
from tutorials.deadlines.case import where_of
from tutorials.deadlines.legal import Deadline, delays_of
from tutorials.deadlines.needs import Needs
from tutorials.problems import Problem
from tutorials.request import Fields
from tutorials.screen import asked_date, date_fields, firsts, typed_date

ANSWERS: dict[Answer, str] = {
    "attendue": "Pas encore de réponse",
    "prolongee": "On m’a annoncé un délai plus long avant la fin du premier",
    "refus": "Refus",
    "accord": "Accord",
    "partielle": "Accord en partie",
}


def read(fields: Fields, today: dt.date) -> Request | list[Problem]:
    """Return the request typed, or what is wrong with it."""
    typed = {name: text.strip() for name, text in firsts(fields).items()}
    asked = {"letter": "Écrivez ce que vous avez envoyé", "to": "Écrivez à qui"}
    problems = [
        Problem(message, path=(name,)) for name, message in asked.items() if not typed.get(name)
    ]
    sent = asked_date(fields, "sent", today, "Écrivez la date d’envoi")
    received = typed_date(fields, "received", today)
    answered = typed_date(fields, "answered", today)
    problems += [day for day in (sent, received, answered) if isinstance(day, Problem)]
    if (
        problems
        or isinstance(sent, Problem)
        or isinstance(received, Problem)
        or isinstance(answered, Problem)
    ):
        return problems
    return Request(
        typed["letter"],
        typed["to"],
        sent,
        next((each for each in ANSWERS if each == typed.get("answer")), "attendue"),
        answered,
        typed.get("note", ""),
        typed.get("kind", "") if typed.get("kind") in KINDS else "",
        typed.get("object", ""),
        received,
    )


def typed(request: Request) -> dict[str, str]:
    """Return the form's values for a request."""
    names = ("letter", "to", "answer", "note", "kind", "object")
    shown = {name: getattr(request, name) for name in names}
    for name in ("sent", "received", "answered"):
        shown |= date_fields(name, getattr(request, name))
    return shown


def expected(request: Request, case: Case, today: dt.date, library: Needs) -> Deadline | None:
    """Return when the answer to a request is due; none when no delay is known, or it has come."""
    delays = delays_of(library)
    trigger = KINDS[request.kind].received if request.kind else ""
    rules = [
        one for one in delays.rules.values() if one.trigger == trigger and one.side == "theirs"
    ]
    if not rules or request.received is None or request.answer not in AWAITED:
        return None
    return delays.deadline(
        rules[0],
        request.received,
        today,
        where_of(case, library, request.to),
        prolonged=request.answer == "prolongee",
    )


def letter_titles(titles: Mapping[str, str], case: Case) -> dict[str, str]:
    """Return what to call each request's letter: its title, else the person's own words."""
    return {each.letter: titles.get(each.letter, each.letter) for each in case.requests}
