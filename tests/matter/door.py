"""The door with the project's own content, as the page uses it: a state, an event, a day."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from tutorials import app

TODAY = "2026-11-28"
ASIDE = ("grave",)
"""Questions answered « non » on the way, which no test here is about."""


def show(
    tutorial: str, state: Any = None, event: str = "", /, *, today: str = TODAY, **fields: Any
) -> dict[str, Any]:
    """Ask the door for a screen; fields are texts, or lists of texts.

    Names of fields may hold « __ » where the page has « - »: ``date_decision__day``.
    """
    sent = {name.replace("__", "-"): _texts(value) for name, value in fields.items()}
    request = {
        "op": "show",
        "tutorial": tutorial,
        "state": state,
        "event": {"name": event, "fields": sent} if event else None,
        "today": today,
    }
    reply: dict[str, Any] = json.loads(app.call(json.dumps(request)))
    assert reply["ok"], reply
    return reply


def _texts(value: Any) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]


def day(name: str, date: str) -> dict[str, str]:
    """Return the three fields of a date, written ``2026-11-28``."""
    year, month, number = date.split("-")
    return {f"{name}__day": number, f"{name}__month": month, f"{name}__year": year}


def answers(tutorial: str, steps: list[Any], case: Any = None, *, today: str = TODAY) -> Any:
    """Answer a flow's questions in turn; a text is an option, a dict the fields of a date.

    Returns the last reply.
    """
    reply = show(tutorial, {"case": case} if case else None, today=today)
    waiting = list(steps)
    while waiting:
        step = "non" if reply["node"] in ASIDE else waiting.pop(0)
        fields = step if isinstance(step, dict) else {"answer": step}
        reply = show(tutorial, reply["state"], "answer", today=today, node=reply["node"], **fields)
    while reply["node"] in ASIDE:
        reply = show(tutorial, reply["state"], "answer", node=reply["node"], answer="non")
    return reply


def typed(date: str) -> dict[str, str]:
    """Return the fields of a flow's date question."""
    year, month, number = date.split("-")
    return {"day": number, "month": month, "year": year}


def case(reply: dict[str, Any]) -> Any:
    """Return the case that a reply carries."""
    return {"case": reply["state"]["case"]}


def words(reply: dict[str, Any]) -> str:
    """Return the words of a screen, tags and doubled spaces taken away."""
    text = html.unescape(re.sub(r"<[^>]+>", " ", reply["html"]))
    return re.sub(r"\s+", " ", text)
