"""What the form tools share: their state, their replies, the fields of a date.

A tool's state is ``{"case": …, "typed": …, …}``: the case itself, then what is on the screen.
Going from one tool to another keeps ``state["case"]``, so that nothing is asked twice.
"""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tutorials import request as requests
from tutorials.case.model import Case, to_json
from tutorials.case.reading import from_json
from tutorials.dates.french import parse_date
from tutorials.library import Library
from tutorials.problems import Problem
from tutorials.render import render
from tutorials.request import Event, Fields, RequestError
from tutorials.typography import french

State = dict[str, Any]
View = tuple[str, Mapping[str, str]]
"""Name and fields of the event that shows a screen again."""
Show = Callable[[State | None, Event | None, dt.date, Library], dict[str, Any]]


def operation(show: Show) -> Callable[[dict[str, Any], Library], dict[str, Any]]:
    """Turn a tool's ``show`` into an operation of the door."""

    def op_show(request: dict[str, Any], library: Library) -> dict[str, Any]:
        state = request.get("state")
        if state is not None and not isinstance(state, dict):
            raise RequestError(Problem("« state » doit être un objet", path=("state",)))
        event = requests.event(request) or requests.event({"event": (state or {}).get("view")})
        return show(state, event, requests.today(request), library)

    return op_show


def case_of(state: State | None) -> Case:
    """Return the case in a tool's state, empty at first; raises :class:`RequestError`."""
    data = (state or {}).get("case")
    case = Case() if data is None else from_json(data)
    if not isinstance(case, Case):
        raise RequestError(*case)
    return case


def screen(
    tool: str,
    template: str,
    case: Case,
    *,
    title: str,
    status: str = "",
    typed: Mapping[str, str] | None = None,
    problems: Sequence[Problem] = (),
    state: State | None = None,
    view: View | None = None,
    downloads: Sequence[dict[str, Any]] = (),
    **values: Any,
) -> dict[str, Any]:
    """Build a tool's reply: the whole screen, and where the focus goes.

    Args:
        tool: the tool's id; makes the HTML ids (``app-<tool>-title``, ``app-<tool>-errors``).
        template: the screen's template; gets ``prefix``, ``typed``, ``problems``, ``errors``.
        case: the case after the event.
        title: the screen's name, for the page's title.
        status: what to announce politely; the number of errors when there are some.
        typed: what the fields show again, by name.
        problems: what is wrong; a problem's path is the name of its field.
        state: what else the tool needs next time.
        view: how to come back to this screen (browser back); none for the tool's first one.
        downloads: files to offer (see :func:`download`); the screen then stays as it is.
        values: what else the template needs.
    """
    shown = [_shown(problem) for problem in problems]
    if shown:
        status = f"{len(shown)} erreur{'s' if len(shown) > 1 else ''} à corriger"
    kept = {**(state or {}), "case": to_json(case)}
    if view:
        kept["view"] = {"name": view[0], "fields": dict(view[1])}
    if downloads:  # a file to take away: the screen, and the focus, stay as they are
        return {"state": kept, "status": status or title, "downloads": list(downloads)}
    prefix = f"app-{tool}"
    errors = {each["field"]: each["message"] for each in shown}
    html = render(
        template, prefix=prefix, typed=typed or {}, problems=shown, errors=errors, **values
    )
    return {
        "state": kept,
        "html": html,
        "title": title,
        "status": status or title,
        "focus": f"{prefix}-{'errors' if shown else 'title'}",
    }


def _shown(problem: Problem) -> dict[str, str]:
    """Return a problem as templates show it; it may quote what was typed, so no law value here."""
    text = french(f"{problem.message} : {problem.hint}" if problem.hint else problem.message)
    return {"field": str(problem.path[0]) if problem.path else "", "message": text}


def download(name: str, mime: str, data: str | bytes) -> dict[str, str]:
    """Return a file for the page to offer."""
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    return {"name": name, "mime": mime, "base64": base64.b64encode(raw).decode("ascii")}


def typed_date(
    fields: Fields, name: str, latest: dt.date | None = None
) -> dt.date | Problem | None:
    """Read the three fields ``<name>-jour``, ``-mois``, ``-annee``; none when all are empty."""
    texts = [(fields.get(f"{name}-{part}") or ("",))[0] for part in ("jour", "mois", "annee")]
    if not "".join(texts).strip():
        return None
    return parse_date(texts[0], texts[1], texts[2], latest=latest, path=(f"{name}-jour",))


def date_fields(name: str, day: dt.date | None) -> dict[str, str]:
    """Return the three field values that show ``day``."""
    if day is None:
        return {}
    values = (str(day.day), str(day.month), str(day.year))
    return {f"{name}-{part}": v for part, v in zip(("jour", "mois", "annee"), values, strict=True)}


def firsts(fields: Fields) -> dict[str, str]:
    """Return the first value of every field: what forms show again as typed."""
    return {name: values[0] for name, values in fields.items() if values}
