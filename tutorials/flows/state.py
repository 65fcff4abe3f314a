"""The state of a tutorial: answers, and nothing else; what an event makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from tutorials.flows import answers as read_answers
from tutorials.flows.dates import Values
from tutorials.flows.graph import reachable
from tutorials.flows.model import Question
from tutorials.flows.walk import Walk, Walker, valid
from tutorials.problems import Problem
from tutorials.request import Event, RequestError


@dataclass(frozen=True)
class State:
    """Answers by question, in order; ``at`` is the question being corrected, if any."""

    answers: dict[str, Values] = field(default_factory=dict)
    at: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return what the page keeps."""
        data: dict[str, Any] = {"answers": [[id, list(v)] for id, v in self.answers.items()]}
        return {**data, "at": self.at} if self.at else data


@dataclass(frozen=True)
class Turn:
    """What one request leads to.

    Args:
        state: the new state.
        walk: its replay.
        node: the node to show.
        dropped: answers that were forgotten, with the reason, in French.
        forgotten: the questions they answered.
        restarted: whether all answers have just been taken away.
        problem: why the answer just given is refused, if it is.
        event: the event refused, for the values typed.
    """

    state: State
    walk: Walk
    node: str
    dropped: tuple[str, ...] = ()
    forgotten: tuple[str, ...] = ()
    restarted: bool = False
    problem: Problem | None = None
    event: Event | None = None


def read(data: Any) -> State:
    """Read a state that came back from the page or a file; none is an empty state."""
    if data is None:
        return State()
    try:
        pairs = [(id, tuple(values)) for id, values in data["answers"]]
        at = data.get("at", "")
        texts = [id for id, _ in pairs] + [value for _, values in pairs for value in values]
        if not all(isinstance(text, str) for text in [*texts, at]):
            raise TypeError
    except (AttributeError, KeyError, TypeError, ValueError):
        raise RequestError(
            Problem("ce dossier n’a pas la forme attendue", "reprenez depuis le début", ("state",))
        ) from None
    return State(dict(pairs), at)


def turn(walker: Walker, state: State, event: Event | None) -> Turn:
    """Apply ``event`` to ``state``.

    Events: ``answer`` (fields of the form, and ``node``), ``edit`` (``node``), ``back``,
    ``restart``, ``resume`` (answers given before Python was ready: question → options).

    Raises:
        RequestError: no such event.
    """
    if event is None:
        return settle(walker, state)
    name = event.name
    if name == "answer":
        return _answer(walker, state, event)
    if name == "edit":
        return settle(walker, replace(state, at=event.first("node")))
    if name == "back":
        return settle(walker, replace(state, at=_before(walker, state)))
    if name == "restart":
        return replace(settle(walker, State()), restarted=True)
    if name == "resume":
        return settle(walker, State({**state.answers, **event.fields}))
    raise RequestError(Problem(f"évènement inconnu : « {name} »", path=("event", "name")))


def settle(walker: Walker, state: State) -> Turn:
    """Replay ``state``, forget the answers that can no longer serve, and say which."""
    walk = walker.replay(state.answers)
    used = walk.answers
    kept, dropped = dict(used), []
    waiting = {id: values for id, values in state.answers.items() if id not in used}
    ahead = reachable(walker.flow, walk.node) if waiting else set()
    for id, values in waiting.items():
        question = walker.flow.nodes.get(id)
        if not isinstance(question, Question):
            dropped.append(f"« {id} » : cette question n’existe pas ou plus")
        elif not valid(question, values):
            dropped.append(f"« {question.short} » : la réponse n’est plus possible")
        elif id not in ahead:
            dropped.append(f"« {question.short} » : la question ne se pose plus")
        else:
            kept[id] = values
    at = state.at if state.at in used else ""
    gone = tuple(id for id in waiting if id not in kept)
    return Turn(State(kept, at), walk, at or walk.node, tuple(dropped), gone)


def _answer(walker: Walker, state: State, event: Event) -> Turn:
    shown = settle(walker, state)
    node = event.first("node") or shown.node
    question = walker.flow.nodes.get(node)
    asked: Iterable[str] = (*shown.walk.answers, shown.walk.node)
    if not isinstance(question, Question) or node not in asked:
        return shown  # an old page, or a second click: show where we are
    values = read_answers.parse(question, event, walker.today)
    if isinstance(values, Problem):
        return replace(shown, node=node, problem=values, event=event)
    return settle(walker, State({**shown.state.answers, node: values}))


def _before(walker: Walker, state: State) -> str:
    """Return the question before the one shown; the first one has none before it."""
    shown = settle(walker, state)
    ids = [*shown.walk.answers, shown.walk.node]
    return ids[max(0, ids.index(shown.node) - 1)]
