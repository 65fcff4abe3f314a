"""What tutorials share: their state, their replies, the fields of a date.

A tutorial's state is ``{"case": …, "typed": …, …}``: the case itself, then what is on the screen.
Going from one tutorial to another keeps ``state["case"]``, so that nothing is asked twice.
"""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from tutorials.case.model import Case, to_json
from tutorials.case.order import clashes
from tutorials.case.reading import from_json
from tutorials.dates.forms import PARTS, read_form, shown
from tutorials.dates.reading import read_fields
from tutorials.dates.spans import Span, day
from tutorials.problems import Problem
from tutorials.render import render
from tutorials.reply import File, Reply
from tutorials.request import Fields, RequestError, State
from tutorials.typography import french

View = tuple[str, Mapping[str, str]]
"""Name and fields of the event that shows a screen again."""


def case_of(state: State | None) -> Case:
    """Return the case in a tutorial's state, empty at first; raises :class:`RequestError`."""
    data = (state or {}).get("case")
    case = Case() if data is None else from_json(data)
    if not isinstance(case, Case):
        raise RequestError(*case)
    return case


def screen(
    tutorial: str,
    template: str,
    case: Case,
    *,
    title: str,
    status: str = "",
    typed: Mapping[str, str] | None = None,
    problems: Sequence[Problem] = (),
    state: State | None = None,
    view: View | None = None,
    begun: bool = False,
    downloads: Sequence[File] = (),
    **values: Any,
) -> Reply:
    """Build a tutorial's reply: the whole screen, and where the focus goes.

    Args:
        tutorial: its id; makes the HTML ids (``app-<id>-title``, ``app-<id>-errors``).
        template: the screen's template; gets ``prefix``, ``typed``, ``problems``, ``errors``,
            ``clashes``.
        case: the case after the event.
        title: the screen's name, for the page's title.
        status: what to announce politely; the number of errors when there are some.
        typed: what the fields show again, by name.
        problems: what is wrong; a problem's path is the name of its field.
        state: what else the tutorial needs next time.
        view: how to come back to this screen (browser back); none for its first one.
        begun: whether the first screen is past: what introduces the tutorial then leaves the page.
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
    prefix = f"app-{tutorial}"
    errors = {each["field"]: each["message"] for each in shown}
    html = render(
        template,
        **{"clashes": clashes(case), **values},
        prefix=prefix,
        typed=typed or {},
        problems=shown,
        errors=errors,
    )
    return {
        "state": kept,
        "html": html,
        "title": titled(title, wrong=bool(shown)),
        "status": status or title,
        "focus": f"{prefix}-{'errors' if shown else 'title'}",
        "begun": begun,
    }


def titled(title: str, *, wrong: bool) -> str:
    """Return a screen's name for the page's title, which says first that something is wrong."""
    return french(f"Erreur : {title}") if wrong else title


def _shown(problem: Problem) -> dict[str, str]:
    """Return a problem as templates show it; it may quote what was typed, so no law value here."""
    text = french(f"{problem.message} : {problem.hint}" if problem.hint else problem.message)
    return {"field": str(problem.path[0]) if problem.path else "", "message": text}


def download(name: str, mime: str, data: str | bytes) -> File:
    """Return a file for the page to offer."""
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    return {"name": name, "mime": mime, "base64": base64.b64encode(raw).decode("ascii")}


def typed_date(
    fields: Fields, name: str, today: dt.date, *, future: bool = False
) -> dt.date | Problem | None:
    """Read the three fields ``<name>-day``, ``-month``, ``-year``; none when all are empty.

    Args:
        fields: of the form.
        name: the date's name.
        today: nothing later is accepted, unless ``future``.
        future: whether it may be a day to come, a limit or an appointment.
    """
    texts = [(fields.get(f"{name}-{part}") or ("",))[0] for part in ("day", "month", "year")]
    if not "".join(texts).strip():
        return None
    path = (f"{name}-day",)
    whole = read_fields(texts[0], texts[1], texts[2], today, path, future=future)
    if isinstance(whole, Span) and not whole.exact:
        return Problem("Il manque le jour", "exemple : 14 3 2026", path)
    return whole.first if isinstance(whole, Span) else whole


def asked_date(fields: Fields, name: str, today: dt.date, lacking: str) -> dt.date | Problem:
    """Read the three fields of a date that must be given; ``lacking`` says that it is not."""
    found = typed_date(fields, name, today)
    return Problem(lacking, path=(f"{name}-day",)) if found is None else found


def typed_span(fields: Fields, name: str, today: dt.date) -> Span | Problem | None:
    """Read the fields of a date that may be known loosely; none when all are empty.

    Args:
        fields: of the form: ``<name>-day`` and the others of ``dates.forms.PARTS``.
        name: the date's name.
        today: nothing later is accepted.
    """
    typed = {part: (fields.get(f"{name}-{part}") or ("",))[0] for part in PARTS}
    return read_form(typed, today, (f"{name}-day",), (f"{name}-age",))


def date_fields(name: str, span: Span | dt.date | None) -> dict[str, str]:
    """Return the field values that show a date."""
    known = day(span) if isinstance(span, dt.date) else span
    return {f"{name}-{part}": text for part, text in shown(known).items() if text}


def firsts(fields: Fields) -> dict[str, str]:
    """Return the first value of every field: what forms show again as typed."""
    return {name: values[0] for name, values in fields.items() if values}
