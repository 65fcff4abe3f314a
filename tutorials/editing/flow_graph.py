"""A flow as its checks and drawings see it: every node and value, order, cycles, the graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from tutorials.flows.graph import lines, targets
from tutorials.flows.guards import DEADLINE, Guarded
from tutorials.flows.model import Flow, Question
from tutorials.flows.outcome import Act, Item, Outcome
from tutorials.problems import Path


def placed(flow: Flow) -> Iterator[tuple[Path, Question | Outcome]]:
    """Yield every node with its path in the file."""
    for index, question in enumerate(flow.questions):
        yield ("questions", index), question
    for index, outcome in enumerate(flow.outcomes):
        yield ("outcomes", index), outcome


def order(flow: Flow) -> tuple[str, ...]:
    """Return reachable nodes so that each comes after all that lead to it (no cycle)."""
    found: dict[str, None] = {}

    def visit(id: str) -> None:
        if id not in found:
            for target in reversed(targets(flow, id)):
                visit(target)
            found[id] = None

    visit(flow.start)
    return tuple(reversed(found))


def condition(flow: Flow, *guards: Guarded) -> str:
    """Write conditions in plain text: « si Auteur : confrère, sauf si … »; empty when none."""
    wanted = [line for guard in guards for line in lines(flow, guard.when)]
    excluded = [line for guard in guards for line in lines(flow, guard.unless)]
    text = f"si {' et '.join(wanted)}" if wanted else ""
    if excluded:
        text += f"{', ' if text else ''}sauf si {' ou si '.join(excluded)}"
    return text


def cycle(flow: Flow) -> tuple[str, ...]:
    """Return the nodes of a cycle, first one repeated at the end; empty when there is none."""
    done: set[str] = set()

    def visit(id: str, trail: tuple[str, ...]) -> tuple[str, ...]:
        if id in trail:
            return (*trail[trail.index(id) :], id)
        if id in done or id not in flow.nodes:
            return ()
        for target in targets(flow, id):
            if found := visit(target, (*trail, id)):
                return found
        done.add(id)
        return ()

    return next((found for id in flow.nodes if (found := visit(id, ()))), ())


def contents(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Yield every value under ``value`` with its path, dataclasses and containers included."""
    yield path, value
    if is_dataclass(value):
        for one in fields(value):
            yield from contents(getattr(value, one.name), (*path, one.name))
    elif isinstance(value, dict):
        for key in value:
            yield from contents(value[key], (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from contents(item, (*path, index))


def keys(flow: Flow, id: str) -> set[str]:
    """Return the facts that node ``id`` looks at: in its conditions and its deadlines."""
    return _keys(flow, flow.nodes[id])


def _keys(flow: Flow, within: object) -> set[str]:
    found: set[str] = set()
    for path, value in contents(within):
        name = path[-1] if path else ""
        if name in ("when", "unless") and isinstance(value, dict):
            found |= value.keys()
        elif name in ("before", "after", "deadline") and value:
            found.add(f"{DEADLINE}{value}")
        elif isinstance(value, Act) and value.use:
            found |= _keys(flow, flow.acts[value.use])
        elif isinstance(value, Item) and value.use:
            found |= _keys(flow, flow.lines[value.use])
    return found


def to_json(flow: Flow) -> dict[str, object]:
    """Return the graph as JSON-ready values: nodes in order, and labelled edges."""
    nodes: list[dict[str, object]] = []
    edges: list[dict[str, object]] = []
    for id in order(flow):
        node = flow.nodes[id]
        kind = node.kind if isinstance(node, Question) else "outcome"
        nodes.append({"id": id, "kind": kind, "title": node.title})
        for route in node.next if isinstance(node, Question) else ():
            edges.append({"from": id, "to": route.go, "condition": condition(flow, route)})
    return {"id": flow.id, "title": flow.title, "start": flow.start, "nodes": nodes, "edges": edges}
