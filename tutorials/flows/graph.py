"""The shape of a flow: who leads where, what can be reached, conditions in words.

What only checks and the build ask is in ``editing/flow_graph.py``.
"""

from __future__ import annotations

from collections.abc import Iterator

from tutorials.flows.guards import DEADLINE, Conditions
from tutorials.flows.model import Flow, Question

_STATUS_WORDS = {
    "open": "encore ouvert",
    "passed": "passé",
    "unknown": "incertain",
}


def targets(flow: Flow, id: str) -> tuple[str, ...]:
    """Return the nodes that follow ``id``, in order, each once; unknown ones included."""
    node = flow.nodes.get(id)
    routes = node.next if isinstance(node, Question) else ()
    return tuple(dict.fromkeys(route.go for route in routes))


def reachable(flow: Flow, id: str) -> set[str]:
    """Return ``id`` and every node that can follow it, directly or not."""
    seen: set[str] = set()
    waiting = [id]
    while waiting:
        if (node := waiting.pop()) not in seen and node in flow.nodes:
            seen.add(node)
            waiting += targets(flow, node)
    return seen


def lines(flow: Flow, conditions: Conditions) -> Iterator[str]:
    """Write each line of ``conditions``: « Contenu : « une insulte » »."""
    for key, values in conditions.items():
        if key.startswith(DEADLINE):
            title = flow.deadline[key.removeprefix(DEADLINE)].title
            words = " ou ".join(_STATUS_WORDS[value] for value in values)
            yield f"le délai « {title} » est {words}"
        else:
            question = flow.question(key)
            labels = " ou ".join(f"« {question.option(value).label} »" for value in values)
            yield f"{question.short} : {labels}"
