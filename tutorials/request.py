"""Read what the page asks; a bad request is a :class:`RequestError`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tutorials.dates.french import YEARS
from tutorials.problems import ContentError, Problem

Fields = dict[str, tuple[str, ...]]
"""Form fields: name → values, in page order."""
State = dict[str, Any]
"""What a tutorial gave the page to keep; ``case`` holds the case, the rest is its own."""


def whole(text: str, below: int) -> int | None:
    """Read a whole number from outside, from 0 up to ``below``, itself left out."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else below
    return number if number < below else None


class RequestError(ContentError):
    """The request cannot be understood; carries its problems."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems)


@dataclass(frozen=True)
class Event:
    """What happened in the page: a name (« answer ») and the fields that came with it."""

    name: str
    fields: Fields

    def first(self, name: str) -> str:
        """Return the first value of a field, empty when it is absent."""
        return (self.fields.get(name) or ("",))[0]


@dataclass(frozen=True)
class ShowRequest:
    """A tutorial to show: ``{"op": "show", "tutorial": …, "state": …, "event": …, "today": …}``.

    Args:
        tutorial: its id: one of the catalogue, a flow's, or ``lettre-`` and a letter's.
        state: what the reply before gave the page to keep; none at first.
        event: what happened; none when the page only wants the present screen.
        today: the day where the person is.
        now: the moment on the clock of the device, to the minute, with its distance from UTC
            (« 2026-11-28T21:05+01:00 »); none where the page does not give it.
    """

    tutorial: str
    state: State | None
    event: Event | None
    today: dt.date
    now: dt.datetime | None = None

    @property
    def event_or_view(self) -> Event | None:
        """What happened, else the event that shows the state's ``view`` again, if it has one."""
        return self.event or event({"event": (self.state or {}).get("view")})


def show_request(request: dict[str, Any]) -> ShowRequest:
    """Read a request of the operation ``show``, whose tutorial is known to exist."""
    state = request.get("state")
    if state is not None and not isinstance(state, dict):
        raise RequestError(Problem("« state » doit être un objet", path=("state",)))
    tutorial = str(request["tutorial"])
    return ShowRequest(tutorial, state, event(request), today(request), now(request))


def today(request: dict[str, Any]) -> dt.date:
    """Return the day that the page gives: a clock may be years late, not centuries ahead."""
    try:
        day = dt.date.fromisoformat(request["today"])
        if day.year >= YEARS.stop:  # no delay could be counted up to the calendar's end
            raise ValueError(day)
    except (KeyError, TypeError, ValueError):
        raise RequestError(
            Problem("« today » doit être une date AAAA-MM-JJ plausible", path=("today",))
        ) from None
    return day


def now(request: dict[str, Any]) -> dt.datetime | None:
    """Return the moment that the page gives; none when it gives no such thing."""
    try:
        moment = dt.datetime.fromisoformat(request["now"])
    except (KeyError, TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None


def event(request: dict[str, Any]) -> Event | None:
    """Return the event; none when the page only wants the current screen."""
    data = request.get("event")
    if data is None:
        return None
    if not isinstance(data, dict) or not isinstance(data.get("name"), str):
        raise RequestError(Problem("« event » doit avoir un nom", path=("event",)))
    fields = data.get("fields") or {}
    if not isinstance(fields, dict):
        raise RequestError(Problem("« fields » doit être un objet", path=("event", "fields")))
    return Event(data["name"], {str(name): _values(name, fields[name]) for name in fields})


def _values(name: str, value: Any) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise RequestError(
            Problem(f"le champ « {name} » doit être un texte ou une liste de textes")
        )
    return tuple(values)
