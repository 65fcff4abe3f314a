"""The screens of « Relire un avis »: paste, read, then the triage in the same place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from tutorials.case.model import Case
from tutorials.flows import answers
from tutorials.flows.case import starting
from tutorials.flows.screens import answer
from tutorials.library import Library
from tutorials.problems import Problem
from tutorials.reading import desk as desks
from tutorials.reading.desk import LONGEST, Desk
from tutorials.reading.kinds import CONTENT, DANGER, FLOW, ORIENTATIONS
from tutorials.reading.reading import Reading
from tutorials.render import plain, render
from tutorials.reply import Reply
from tutorials.request import Event, ShowRequest, State
from tutorials.screen import case_of, screen

_TUTORIAL = "analyse"


def show(asked: ShowRequest, library: Library) -> Reply:
    """Answer one event of the tutorial.

    Events: ``read`` (text, platform), ``paste`` (back to the form), ``new`` (an empty form),
    ``triage`` (node, answer: what the person confirms), ``reading`` (back from the triage); in the
    triage, those of the flow.

    Raises:
        RequestError: the state, or an event of the triage, cannot be read.
    """
    state, event, today = asked.state, asked.event_or_view, asked.today
    case = case_of(state)
    desk = desks.read(state, case)
    name = event.name if event else ""
    if event and name == "read":
        typed = desks.typed(desk, event)
        return _result(typed, desks.noted(case, desk, typed), library)
    if name in ("paste", "new"):
        return _form(Desk() if name == "new" else replace(desk, step="paste"), case)
    if event and name == "triage":
        return _confirm(desk, case, event, today, library)
    if desk.step == "triage" and name != "reading":
        given = {key: value for key, value in (state or {}).items() if key in ("answers", "at")}
        return _triage(desk, case, given, event, today, library)
    if desk.step == "paste":
        return _form(desk, case)
    return _result(desk, case, library)


def static(library: Library) -> str:
    """Return the tutorial without a script: the questions to ask oneself about a text."""
    return render("reading/static.html", places=library.places)


def _form(desk: Desk, case: Case, problem: Problem | None = None) -> Reply:
    return screen(
        _TUTORIAL,
        "reading/form.html",
        case,
        title="Relire un avis",
        state=desk.to_json(),
        typed={"text": desk.text, "platform": desk.platform},
        problems=[problem] if problem else [],
        longest=desks.spaced(LONGEST),
    )


def _result(
    desk: Desk, case: Case, library: Library, problem: Problem | None = None, ticked: Any = ()
) -> Reply:
    """Show the text with its marks, what they mean, and what to do; or the form again.

    A ``problem`` says why the answers ``ticked`` are refused: they are shown again.
    """
    unreadable = desks.problem(desk)
    if unreadable:
        return _form(replace(desk, step="paste"), case, unreadable)
    reading = Reading(desk.text, library)
    title = ORIENTATIONS[reading.orientation]
    return screen(
        _TUTORIAL,
        "reading/result.html",
        case,
        title="L’avis, relu avec vous",
        status=plain(f"Texte lu. Orientation : {title}."),
        begun=True,
        state=replace(desk, step="read").to_json(),
        problems=[problem] if problem else [],
        reading=reading,
        orientation_title=title,
        ticked=ticked,
        places=library.places,
    )


def _confirm(desk: Desk, case: Case, event: Event, today: dt.date, library: Library) -> Reply:
    """Start the triage with the answers that the person confirmed.

    Nothing ticked is no mistake: the triage then asks the question.
    """
    flow = library.flows[FLOW]
    node = event.first("node")
    if node not in (CONTENT, DANGER):
        return _form(replace(desk, step="paste"), case)
    known = {id: values for id, values in case.answers.get(FLOW, {}).items() if id != node}
    if event.fields.get("answer"):
        values = answers.parse(flow.question(node), event, today)
        if isinstance(values, Problem):
            first = flow.question(node).options[0].id
            shown = replace(values, path=(f"{node}-{first}",))
            ticked = event.fields["answer"]
            return _result(desk, case, library, shown, ticked)
        known[node] = values
    case = case.with_answers(FLOW, known)
    return _triage(replace(desk, step="triage"), case, {}, None, today, library)


def _triage(
    desk: Desk, case: Case, given: State, event: Event | None, today: dt.date, library: Library
) -> Reply:
    """Let the flow answer, in this page; its state joins the desk."""
    flow = library.flows[FLOW]
    reply = answer(flow, case, starting(flow, case, given), event, today, library)
    reply["state"] = {**desk.to_json(), **reply["state"]}
    reply["html"] = render("reading/triage.html", text=desk.text, screen=reply["html"])
    del reply["node"]  # the page's static layer has no such place
    return reply
