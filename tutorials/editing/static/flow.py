"""The static layer: the whole tree as sections and ordinary links, made by the same templates."""

from __future__ import annotations

from dataclasses import dataclass

from tutorials import render
from tutorials.editing.flow_graph import condition, order
from tutorials.editing.static.plan import whole_plan
from tutorials.flows.dues import DueLine
from tutorials.flows.model import Flow, Question, Route
from tutorials.flows.needs import Needs
from tutorials.flows.outcome import Outcome
from tutorials.flows.plan import ActLine, Line, Plan


@dataclass(frozen=True)
class Way:
    """Where an answer may lead, and on what condition besides the answer itself."""

    go: str
    title: str
    condition: str


@dataclass(frozen=True)
class Choice:
    """An answer of the static layer: one way, or several with their conditions."""

    value: str
    label: str
    hint: str
    ways: tuple[Way, ...]


def static(flow: Flow, library: Needs) -> str:
    """Return every node of ``flow`` as a section, complete and usable without any script.

    Section ids are ``<flow>-<node>``; answers are links to them, with ``data-node`` and
    ``data-answer`` for the page to take over from where the reader is.
    """
    sections = [section(flow, flow.nodes[id], library) for id in order(flow)]
    return render.render("flows/static.html", flow=flow, sections=sections)


def section(flow: Flow, node: Question | Outcome, library: Needs) -> str:
    """Return one node as a section of the static layer."""
    prefix = f"{flow.id}-{node.id}"
    first = node.id == flow.start
    if isinstance(node, Question):
        return render.render(
            "flows/static-question.html",
            flow=flow,
            prefix=prefix,
            first=first,
            question=node,
            choices=choices(flow, node),
        )
    plan = whole_plan(flow, node, library)
    return render.render(
        "flows/static-outcome.html",
        flow=flow,
        prefix=prefix,
        plan=plan,
        others=_others(plan),
    )


def _others(plan: Plan) -> list[str]:
    """Return the registry ids that no line of ``plan`` cites: those of the whole."""
    lines: list[Line | DueLine | ActLine] = [*plan.acts, *plan.avoid, *plan.chances]
    cited = {id for line in [*lines, *plan.notes, *plan.dates] for id in line.law}
    return [id for id in plan.law if id not in cited]


def choices(flow: Flow, question: Question) -> list[Choice]:
    """Return every answer to ``question`` with where it may lead; a date is one answer."""
    if question.kind == "date":
        return [Choice("", "", "", _ways(flow, question, list(question.next)))]
    return [
        Choice(option.id, option.label, option.hint, _ways(flow, question, routes))
        for option in question.options
        if (routes := _possible(question, option.id))
    ]


def _possible(question: Question, option: str) -> list[Route]:
    """Return the routes that ``option`` alone may take, up to the first that is sure."""
    found: list[Route] = []
    for route in question.next:
        if option not in route.when.get(question.id, (option,)):
            continue
        if option in route.unless.get(question.id, ()):
            continue
        found.append(route)
        if not _elsewhere(question, route):
            break
    return found


def _elsewhere(question: Question, route: Route) -> bool:
    """Tell whether ``route`` also depends on something else than this question's answer."""
    others = {*route.when, *route.unless} - {question.id}
    return bool(others or route.valid_from or route.valid_until)


def _ways(flow: Flow, question: Question, routes: list[Route]) -> tuple[Way, ...]:
    """Name the ways of an answer; the last one of several is « sinon »."""
    ways = []
    for rank, route in enumerate(routes):
        others = Route(
            go=route.go,
            when={key: route.when[key] for key in route.when if key != question.id},
            unless={key: route.unless[key] for key in route.unless if key != question.id},
        )
        words = condition(flow, others)
        if rank and not words:
            words = "sinon"
        ways.append(Way(route.go, flow.nodes[route.go].title, words))
    return tuple(ways)
