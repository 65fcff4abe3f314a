"""Join flows to the case: what it knows is offered at the start, what is answered is noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutorials.case.facts import QUESTIONS
from tutorials.case.model import Case
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
