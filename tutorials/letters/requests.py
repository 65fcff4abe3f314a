"""A letter and the requests of the case: the one that it is about, the one that it becomes."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from typing import Any

from tutorials.case import entries
from tutorials.case.model import AWAITED, Case, Request
from tutorials.dates.french import long_date
from tutorials.letters.answers import from_case, into_case
from tutorials.letters.model import Front
from tutorials.problems import Problem
from tutorials.request import Fields
from tutorials.screen import asked_date, typed_date


def before(letter: Front, case: Case) -> dict[str, str]:
    """Return the requests of ``case`` that ``letter`` may be about: key → words.

    The key is that of ``case.entries``: another tab may remove a request meanwhile.
    """
    kinds = letter.follows.kinds if letter.follows else {}
    return {
        entries.key(one): f"{one.to}, {one.object or 'demande'}, envoyée le {long_date(one.sent)}"
        for one in case.requests
        if (one.kind or "autre") in kinds
    }


def taken(letter: Front, case: Case, item: str) -> Case | None:
    """Return the case once ``letter`` is about the request whose key is ``item``.

    None when it is not, or is no longer, one that the letter may be about.
    """
    about = letter.follows
    if about is None or item not in before(letter, case):
        return None
    request = case.requests[entries.place(case.requests, item)]
    received = request.received or request.sent
    found = {
        about.to: request.to,
        about.kind: about.kinds[request.kind or "autre"],
        about.object: request.object,
        about.received: received.isoformat(),
        about.answered: request.answered.isoformat() if request.answered else "",
    }
    known = {id: text for id, text in found.items() if id and text}
    return into_case(letter, case, known)


def sent(letter: Front, case: Case, fields: Fields, today: dt.date) -> Case | list[Problem]:
    """Return the case once ``letter`` is said sent, or what is wrong with the dates typed.

    A letter that follows a request and is none itself is noted beside that request.

    Args:
        letter: the letter.
        case: its answers included.
        fields: the dates ``sent`` and ``received``, the second only if it is known.
        today: nothing later is accepted.
    """
    on = asked_date(fields, "sent", today, "Écrivez la date d’envoi")
    received = typed_date(fields, "received", today)
    if isinstance(on, Problem) or isinstance(received, Problem):
        return [day for day in (on, received) if isinstance(day, Problem)]
    values = from_case(letter, case)
    if letter.asks is None:
        return _reminded(letter, case, values, on)
    to = letter.asks.name or values.get(letter.asks.to, "")
    if not to:
        return [Problem("La lettre ne dit pas à qui elle est envoyée", path=("sent-day",))]
    request = Request(
        letter.id, to, on, kind=letter.asks.kind, object=letter.asks.object, received=received
    )
    for place, one in enumerate(case.requests):
        same = (one.letter, one.to) == (request.letter, request.to)
        if same and one.answer in AWAITED:
            return _again(case, place, request)
    return case.with_request(request)


def _again(case: Case, place: int, request: Request) -> Case:
    """Complete a request said sent again: its first days stay, since delays run from them."""
    one = case.requests[place]
    said = "" if request.sent == one.sent else f"Envoyée de nouveau le {long_date(request.sent)}."
    return _noted(case, place, said, received=one.received or request.received)


def _noted(case: Case, place: int, said: str, **changes: Any) -> Case:
    one = case.requests[place]
    note = " ".join(filter(None, (one.note, said)))
    changed = dataclasses.replace(one, note=note, **changes)
    others = (*case.requests[:place], changed, *case.requests[place + 1 :])
    return dataclasses.replace(case, requests=others)


def _reminded(letter: Front, case: Case, values: Mapping[str, str], on: dt.date) -> Case:
    """Note a reminder beside the request it is about, or as a request when there is none."""
    about = letter.follows
    to = values.get(about.to, "") if about else ""
    kind = values.get(about.kind, "") if about and about.kind else ""
    said = f"{letter.title} : {long_date(on)}."
    for place, one in enumerate(case.requests):
        if about and one.to == to and about.kinds.get(one.kind or "autre") == kind:
            return _noted(case, place, said)
    return case.with_request(Request(letter.id, to or letter.title, on))
