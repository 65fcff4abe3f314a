"""Join flows to the case: what it knows is offered at the start, what is answered is noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutorials.case.model import Case
from tutorials.dates.spans import from_values
from tutorials.flows.model import UNKNOWN_DATE, Flow, Question
from tutorials.flows.state import State, read

Answers = Mapping[str, tuple[str, ...]]


def starting(flow: Flow, case: Case, kept: dict[str, Any] | None) -> State:
    """Return the answers to start from: those that the page keeps, else what the case offers.

    Raises:
        RequestError: what the page keeps is not one of our states.
    """
    return read(kept) if kept and "answers" in kept else State(offered(flow, case))


def offered(flow: Flow, case: Case) -> dict[str, tuple[str, ...]]:
    """Return the answers that a case allows to give: the flow's own, else dates it knows."""
    known = {
        question.id: span.values
        for question in flow.questions
        if question.kind == "date" and (span := case.span(question.id))
    }
    return {**known, **case.answers.get(flow.id, {})}


def noted(flow: Flow, case: Case, answers: Answers) -> Case:
    """Return the case with a flow's answers; a date is as precise as it was answered."""
    dates = {
        id: from_values(values).text
        for id, values in answers.items()
        if _asks_date(flow, id) and values[:1] not in ((), (UNKNOWN_DATE,))
    }
    return case.with_answers(flow.id, answers).with_facts(dates)


def _asks_date(flow: Flow, id: str) -> bool:
    node = flow.nodes.get(id)
    return isinstance(node, Question) and node.kind == "date"
