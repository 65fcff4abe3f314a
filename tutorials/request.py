"""Read the parts of a request that every operation has; a bad one is a :class:`RequestError`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tutorials.problems import ContentError, Problem

Fields = dict[str, tuple[str, ...]]
"""Form fields: name → values, in page order."""


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


def today(request: dict[str, Any]) -> dt.date:
    """Return the day that the page gives."""
    try:
        return dt.date.fromisoformat(request["today"])
    except (KeyError, TypeError, ValueError):
        raise RequestError(
            Problem("« today » doit être une date AAAA-MM-JJ", path=("today",))
        ) from None


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
