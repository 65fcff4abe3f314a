"""Join flows to the case: one fact a date, whoever asked for it; what is answered is noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tutorials.case.model import Case
from tutorials.dates.spans import from_values
from tutorials.deadlines.case import COUNTRY
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
    said = _said(flow, answers)
    for name in _names(flow) - said.keys():
        case = case.retracted(name, flow.id)
    return case.stated(said, flow.id, confirms=True).with_answers(flow.id, answers)


def _said(flow: Flow, answers: Answers) -> dict[str, str]:
    """Return what options state beside their answer: a longer time taken, a country."""
    said: dict[str, str] = {}
    for question in flow.questions:
        for option in question.options:
            if option.id in answers.get(question.id, ()):
                said |= {option.states: "oui"} if option.states else {}
                said |= {COUNTRY: option.country} if option.country else {}
    return said


def _names(flow: Flow) -> set[str]:
    """Return the names of the facts that the options of ``flow`` may state."""
    options = [option for question in flow.questions for option in question.options]
    states = {option.states for option in options if option.states}
    return states | ({COUNTRY} if any(option.country for option in options) else set())


def dates_asked(flow: Flow) -> tuple[str, ...]:
    """Return the ids of a flow's date questions: the names of the facts that they give."""
    return tuple(question.id for question in flow.questions if question.kind == "date")
