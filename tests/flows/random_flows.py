"""Random flows that pass every check, for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.flows.small_flow import outcome, question
from tutorials.flows.graph import reachable
from tutorials.flows.model import Delay, Flow, Option, Question, Route
from tutorials.flows.outcome import Act, Term


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Draw a valid flow: up to six questions of each kind, up to four outcomes."""
    count = draw(st.integers(1, 6))
    names = [f"q{rank}" for rank in range(count)]
    ends = [f"o{rank}" for rank in range(draw(st.integers(1, 4)))]
    questions = tuple(
        draw(_question(name, names[rank + 1 :] + ends)) for rank, name in enumerate(names)
    )
    dates = [one.id for one in questions if one.kind == "date"]
    flow = Flow(
        id="hasard",
        title="Au hasard",
        summary="Pour les tests.",
        start="q0",
        questions=questions,
        deadlines=tuple(
            Delay(
                id=f"d-{id}",
                title="Agir",
                rule=f"r{id[1:]}",
                expired="Passé.",
                unknown="Incertain.",
            )
            for id in dates
        ),
        outcomes=tuple(outcome(end) for end in ends),
    )
    return draw(_with_conditions(_without_unreachable(flow)))


@st.composite
def _question(draw: st.DrawFn, name: str, later: list[str]) -> Question:
    kind = draw(st.sampled_from(["choice", "choice", "choices", "date"]))
    target = st.sampled_from(later)
    last = Route(go=draw(target))
    if kind == "date":
        status = draw(st.sampled_from(["open", "passed", "unknown"]))
        first = Route(go=draw(target), when={f"delai.d-{name}": (status,)})
        return question(name, "", first, last, kind=kind, options=())
    words = [f"r{rank}" for rank in range(draw(st.integers(2, 4)))]
    asked = draw(st.lists(st.sampled_from(words[:-1]), unique=True))
    routes = [Route(go=draw(target), when={name: (word,)}) for word in asked]
    options = tuple(Option(id=word, label=word, alone=draw(st.booleans())) for word in words)
    return question(name, "", *routes, last, kind=kind, options=options)


def _without_unreachable(flow: Flow) -> Flow:
    seen = reachable(flow, flow.start)
    questions = tuple(one for one in flow.questions if one.id in seen)
    ids = {one.id for one in questions}
    return Flow(
        id=flow.id,
        title=flow.title,
        summary=flow.summary,
        start=flow.start,
        questions=questions,
        outcomes=tuple(one for one in flow.outcomes if one.id in seen),
        deadlines=tuple(one for one in flow.deadlines if one.id.removeprefix("d-") in ids),
    )


@st.composite
def _with_conditions(draw: st.DrawFn, flow: Flow) -> Flow:
    """Add acts that some answers hide; every part keeps a line without condition."""
    acts = [Act(text="Toujours.", letter="relance")]
    asked = [one for one in flow.questions if one.kind != "date"]
    for one in draw(st.lists(st.sampled_from(asked), max_size=3)) if asked else ():
        acts.append(Act(text="Parfois.", time="week", when={one.id: (one.options[0].id,)}))
    acts += [Act(text="À temps.", time="before", before=one.id) for one in flow.deadlines]
    terms = (Term(text="Rien ne presse."), *(Term(deadline=one.id) for one in flow.deadlines))
    ends = tuple(outcome(one.id, acts=tuple(acts), dates=terms) for one in flow.outcomes)
    return Flow(**{**vars_of(flow), "outcomes": ends})


def vars_of(flow: Flow) -> dict[str, object]:
    """Return the fields of ``flow``, to build a changed one."""
    return {name: getattr(flow, name) for name in Flow.__dataclass_fields__}
