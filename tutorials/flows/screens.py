"""The ``show`` operation of flows: state and event give the next state and its HTML."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tutorials import render
from tutorials.case.appointments import handed
from tutorials.case.facts import shape
from tutorials.case.model import Case, to_json
from tutorials.case.order import clashes
from tutorials.case.origins import said_of
from tutorials.dates import age
from tutorials.dates.forms import shown
from tutorials.dates.french import long_date
from tutorials.dates.spans import Span, day
from tutorials.deadlines.case import COUNTRY, where
from tutorials.deadlines.legal import delays_of
from tutorials.files import ics
from tutorials.flows import dates, progress, state
from tutorials.flows.answers import in_words
from tutorials.flows.case import dates_asked, noted, starting
from tutorials.flows.dues import entry
from tutorials.flows.model import Flow, Question
from tutorials.flows.needs import Needs
from tutorials.flows.outcome import Outcome
from tutorials.flows.plan import lay_out
from tutorials.flows.reasons import of_outcome
from tutorials.flows.state import State, Turn
from tutorials.flows.walk import Walker
from tutorials.flows.whatif import what_if
from tutorials.problems import Problem
from tutorials.reply import Reply
from tutorials.request import Event, RequestError, ShowRequest
from tutorials.screen import case_of, download, titled
from tutorials.sources import read_words
from tutorials.typography import french


def show(asked: ShowRequest, library: Needs) -> Reply:
    """Answer one event of a flow; see :func:`tutorials.flows.state.turn`.

    Raises:
        RequestError: the state or the event cannot be read.
    """
    flow, case = library.flows[asked.tutorial], case_of(asked.state)
    given = starting(flow, case, asked.state)
    return answer(flow, case, given, asked.event, asked.today, library)


def answer(
    flow: Flow,
    case: Case,
    given: State,
    event: Event | None,
    today: dt.date,
    library: Needs,
) -> Reply:
    """Return the screen of ``flow`` after ``event``, and the case with what was answered.

    Raises:
        RequestError: there is no such event.
    """
    others = case.retracted(COUNTRY, flow.id)  # its own answers say the country themselves
    walker = Walker(flow, delays_of(library), today, where(others))
    if event and event.name == "calendar":
        return _calendar(walker, given, case, event.first("deadline"))
    turn = state.turn(walker, given, event)
    prefix = f"app-{flow.id}"
    node = flow.nodes[turn.node]
    now = noted(flow, case, turn.state.answers)
    common = {
        "flow": flow,
        "prefix": prefix,
        "turn": turn,
        "recap": _recap(walker, turn),
        "clashes": clashes(now),
        "remaining": _remaining(flow, now, turn, library) if event else [],
    }
    if isinstance(node, Outcome):
        html = _outcome(node, walker, turn, library, common)
    else:
        html = _question(node, walker, turn, case, library, common)
    return {
        "state": {
            **turn.state.to_json(),
            "case": to_json(now),
        },
        "html": html,
        "title": titled(render.plain(_title(flow, turn, node)), wrong=turn.problem is not None),
        "status": _status(turn, node),
        "focus": f"{prefix}-errors" if turn.problem else f"{prefix}-title",
        "node": node.id,
        "begun": bool(turn.walk.steps),
        "done": isinstance(node, Outcome),
    }


def _calendar(walker: Walker, given: State, case: Case, delay: str) -> Reply:
    """Give the calendar entry of one date of the result; the screen stays as it is.

    Raises:
        RequestError: the answers do not give this date.
    """
    due = state.settle(walker, given).walk.facts.dues.get(delay)
    if due is None or due.deadline is None:
        raise RequestError(Problem(f"date inconnue : « {delay} »", path=("event",)))
    event = entry(due)
    name = f"date-{event.matter}.ics"
    made = handed(case, name, "Ma date", [event], walker.today)
    return {
        "state": {**given.to_json(), "case": to_json(made.case)},
        "status": "Calendrier prêt",
        "downloads": [download(name, ics.MIME, made.text)],
        "note": made.said,
    }


def _recap(walker: Walker, turn: Turn) -> list[dict[str, str]]:
    """Return the answers given, but the one being corrected."""
    rows = []
    for id, values in turn.walk.steps:
        if id != turn.node:
            question = walker.flow.question(id)
            rows.append({"node": id, "short": question.short, "answer": in_words(question, values)})
    return rows


def _remaining(flow: Flow, case: Case, turn: Turn, library: Needs) -> list[str]:
    """Return the facts that stay although this flow's answer to their question is gone."""
    gone = {*turn.forgotten, *(dates_asked(flow) if turn.restarted else ())}
    return [
        f"{shape(id).label} ({said_of(case, id, library.places)})"
        for id in dates_asked(flow)
        if id in gone and id in case.facts and id not in turn.state.answers
    ]


def _question(
    question: Question,
    walker: Walker,
    turn: Turn,
    case: Case,
    library: Needs,
    common: dict[str, Any],
) -> str:
    facts, answered = walker.known_at(turn.walk, question.id), _number(turn) - 1
    left = progress.remaining(walker.flow, question.id, facts, answered)
    given = turn.state.answers.get(question.id, ())
    known = case.span(question.id) if question.kind == "date" and not given else None
    return render.render(
        "flows/screen.html",
        **common,
        question=question,
        progress=progress.in_words(*left),
        first=_number(turn) == 1,
        chosen=turn.event.fields.get("answer", ()) if turn.event else given,
        typed=_typed(question, turn, known),
        known=known,
        known_from=said_of(case, question.id, library.places) if known else "",
        asked=[] if given else _asked(question, case, known),
        given=in_words(question, given) if given and question.kind == "date" else "",
    )


def _asked(question: Question, case: Case, known: Span | None) -> list[tuple[str, dict[str, str]]]:
    """Return the requests that may have this date: words, and the date's fields.

    None when all have the date that is known.
    """
    requests = case.requests_for(question.id)
    if all(known == day(date) for _, date in requests):
        return []
    return [
        (f"{one.to}, {one.object or 'demande'} : {long_date(date)}", shown(day(date)))
        for one, date in requests
    ]


def _outcome(
    outcome: Outcome, walker: Walker, turn: Turn, library: Needs, common: dict[str, Any]
) -> str:
    plan = lay_out(walker.flow, outcome, library, turn.walk.facts)
    found = what_if(walker, turn.walk)
    return render.render(
        "flows/outcome.html",
        **common,
        plan=plan,
        sources=sources(library, plan.law),
        reasons=of_outcome(walker, turn.walk),
        what_if=[one for one in found if not one.unknown],
        learn=[one for one in found if one.unknown],
        today=long_date(walker.today),
        old=age.warning(library.registry.checked_on, walker.today),
    )


def sources(library: Needs, ids: list[str]) -> list[dict[str, Any]]:
    """Return the registry entries ``ids`` as the sources' table shows them."""
    entries = [library.registry.entry(id) for id in ids]
    return [{"entry": entry, "read": read_words(entry)} for entry in entries]


def _title(flow: Flow, turn: Turn, node: Question | Outcome) -> str:
    """Return the page's title; a browser's history keeps it, so it tells no question or verdict."""
    place = "Résultat" if isinstance(node, Outcome) else f"Question {_number(turn)}"
    return f"{place} : {flow.title}"


def _number(turn: Turn) -> int:
    """Return the rank of the question shown, from 1."""
    ids = [*turn.walk.answers, turn.walk.node]
    return ids.index(turn.node) + 1


def _typed(question: Question, turn: Turn, known: Span | None) -> dict[str, str]:
    """Return what the date fields show: what was typed, else the answer, else what is known."""
    if turn.event:
        return {name: turn.event.first(name) for name in dates.FIELDS}
    typed = dict.fromkeys(dates.FIELDS, "")
    given = turn.state.answers.get(question.id, ())
    if question.kind != "date":
        return typed
    if not given:
        return {**typed, **shown(known)}
    known = dates.span(given)
    return {**typed, **shown(known)} if known else {**typed, "unknown": "yes"}


def _status(turn: Turn, node: Question | Outcome) -> str:
    """Write what a screen reader says politely."""
    if turn.problem:
        return french(f"Erreur : {turn.problem.message}")
    shown = "Résultat affiché" if isinstance(node, Outcome) else f"Question {_number(turn)}"
    count = len(turn.dropped)
    forgotten = f" {count} réponse{'s' * (count > 1)} oubliée{'s' * (count > 1)}." if count else ""
    return f"{shown}.{forgotten}"
