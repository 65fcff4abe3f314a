"""Join flows to the case: what it knows is offered at the start, what is answered is noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutorials.case.facts import QUESTIONS
from tutorials.case.model import Case, to_json
from tutorials.flows import screens
from tutorials.flows.model import UNKNOWN_DATE, Flow, Question
from tutorials.library import Library
from tutorials.screen import case_of

Answers = Mapping[str, tuple[str, ...]]


def op_flow(request: dict[str, Any], library: Library) -> dict[str, Any]:
    """Answer ``show`` for a flow whose state also holds a case.

    Takes the place of ``flows.screens.op_show``; the state gains a ``case`` key.

    Raises:
        RequestError: the state, the event or the date cannot be read.
    """
    flow = library.flows[request["tutorial"]]
    given = request.get("state")
    case = case_of(given if isinstance(given, dict) else None)
    if given is None or (isinstance(given, dict) and "answers" not in given):
        pairs = [[id, list(values)] for id, values in offered(flow, case).items()]
        given = {"answers": pairs} if pairs else None
    reply = screens.op_show({**request, "state": given}, library)
    answers = {id: tuple(values) for id, values in reply["state"]["answers"]}
    reply["state"]["case"] = to_json(noted(flow, case, answers))
    return reply


def offered(flow: Flow, case: Case) -> dict[str, tuple[str, ...]]:
    """Return the answers that a case allows to give: the flow's own, else dates it knows."""
    known = {
        id: (case.facts[fact],)
        for id, fact in QUESTIONS.items()
        if fact in case.facts and _asks_date(flow, id)
    }
    return {**known, **case.answers.get(flow.id, {})}


def noted(flow: Flow, case: Case, answers: Answers) -> Case:
    """Return the case with a flow's answers; of a vague date, the earliest day is a fact."""
    dates = {
        QUESTIONS[id]: values[0]
        for id, values in answers.items()
        if id in QUESTIONS and _asks_date(flow, id) and values[:1] not in ((), (UNKNOWN_DATE,))
    }
    return case.with_answers(flow.id, answers).with_facts(dates)


def _asks_date(flow: Flow, id: str) -> bool:
    node = flow.nodes.get(id)
    return isinstance(node, Question) and node.kind == "date"
