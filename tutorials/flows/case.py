"""Join flows to the case: one fact a date, whoever asked for it; what is answered is noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutorials.case.model import Case
from tutorials.dates.spans import from_values
from tutorials.flows.model import UNKNOWN_DATE, Flow
from tutorials.flows.state import State, read

Answers = Mapping[str, tuple[str, ...]]


def starting(flow: Flow, case: Case, kept: dict[str, Any] | None) -> State:
    """Return the answers to start from: those that the page keeps, else the flow's own of before.

    A date that only another tutorial gave is no answer: its question shows it, to be confirmed.

    Raises:
        RequestError: what the page keeps is not one of our states.
    """
    if kept and "answers" in kept:
        return read(kept)
    return State({id: tuple(values) for id, values in case.answers.get(flow.id, {}).items()})


def noted(flow: Flow, case: Case, answers: Answers) -> Case:
    """Return the case with a flow's answers.

    A date is a fact, as precise as it was answered. « Je ne connais pas la date » takes the fact
    away, here and in the other flows; an answer that is gone takes away what it alone stated.
    """
    for id in dates_asked(flow):
        values = answers.get(id, ())
        if values == (UNKNOWN_DATE,):
            case = case.without(id, answer=values)
        elif values:
            case = case.stated({id: from_values(values)}, flow.id, confirms=True)
        else:
            case = case.retracted(id, flow.id)
    for question in flow.questions:
        for option in question.options:
            if option.states and option.id in answers.get(question.id, ()):
                case = case.stated({option.states: "oui"}, flow.id, confirms=True)
            elif option.states:
                case = case.retracted(option.states, flow.id)
    return case.with_answers(flow.id, answers)


def dates_asked(flow: Flow) -> tuple[str, ...]:
    """Return the ids of a flow's date questions: the names of the facts that they give."""
    return tuple(question.id for question in flow.questions if question.kind == "date")
