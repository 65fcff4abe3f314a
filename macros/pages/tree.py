"""``arbre``: a flow as a drawing, the same as tables, and its examples. Made at build only."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from macros.pages.tree_layout import Drawing, draw
from tutorials import render
from tutorials.editing.flow_graph import order, to_json
from tutorials.editing.static.flow import Way, choices
from tutorials.flows.answers import in_words
from tutorials.flows.model import Flow, Question
from tutorials.flows.outcome import Outcome
from tutorials.library import Library

_TEMPLATE = Path(__file__).with_name("tree.html")
_KINDS = {
    "securite": "sécurité d’abord",
    "ne-pas-repondre": "ne pas répondre",
    "reponse-possible": "réponse possible, jamais obligatoire",
    "retrait": "demander un retrait",
    "action": "agir, avec un délai",
    "demarche": "démarche",
}


def tree(flow: Flow, library: Library) -> str:
    """Return the drawing of ``flow`` and the tables that say the same, as HTML."""
    numbers = _numbers(flow)
    template = render.current().from_string(_TEMPLATE.read_text(encoding="utf-8"))
    return template.render(
        flow=flow,
        drawing=_drawing(flow, numbers),
        numbers=numbers,
        questions=[(question, _answers(flow, question)) for question in _in_order(flow)],
        outcomes=[flow.nodes[id] for id in numbers if isinstance(flow.nodes[id], Outcome)],
        kinds=_KINDS,
        letters=library.places.letter,
        letters_of=lambda outcome: _letters(flow, outcome),
        examples=[
            (example, [in_words(flow.question(id), said) for id, said in example.answers.items()])
            for example in flow.examples
        ],
    )


def _letters(flow: Flow, outcome: Outcome) -> list[str]:
    """Return the letters that the acts of ``outcome`` open, in order, each once."""
    acts = (act for act, _ in flow.acts_of(outcome))
    return list(dict.fromkeys(act.letter for act in acts if act.letter))


def _in_order(flow: Flow) -> list[Question]:
    """Return the questions so that each comes after all that lead to it."""
    nodes = (flow.nodes[id] for id in order(flow))
    return [node for node in nodes if isinstance(node, Question)]


def _answers(flow: Flow, question: Question) -> list[tuple[list[str], tuple[Way, ...]]]:
    """Return the answers that lead to the same, together: their labels, and where they lead."""
    together: dict[tuple[Way, ...], list[str]] = {}
    for choice in choices(flow, question):
        together.setdefault(choice.ways, []).append(choice.label)
    return [(labels, ways) for ways, labels in together.items()]


def _numbers(flow: Flow) -> dict[str, str]:
    """Number questions Q1, Q2… and outcomes R1, R2…, in the order in which they are reached."""
    questions = _in_order(flow)
    outcomes = dict.fromkeys(
        route.go
        for question in questions
        for route in question.next
        if isinstance(flow.nodes[route.go], Outcome)
    )
    numbers = {question.id: f"Q{rank}" for rank, question in enumerate(questions, 1)}
    return numbers | {id: f"R{rank}" for rank, id in enumerate(outcomes, 1)}


def _drawing(flow: Flow, numbers: dict[str, str]) -> Drawing:
    graph = cast("dict[str, Any]", to_json(flow))
    words = {
        node["id"]: f"{numbers[node['id']]} {render.plain(node['title'])}"
        for node in graph["nodes"]
    }
    edges = [(edge["from"], edge["to"]) for edge in graph["edges"]]
    return draw(words, [question.id for question in _in_order(flow)], edges)
