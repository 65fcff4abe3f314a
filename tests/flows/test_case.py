import dataclasses
import json
from typing import Any

import pytest

from tests.case.library import library
from tutorials.case.facts import FACTS
from tutorials.case.model import Case, to_json
from tutorials.case.reading import load
from tutorials.editing.content import load as load_content
from tutorials.flows import screens
from tutorials.flows.case import noted, offered
from tutorials.flows.model import UNKNOWN_DATE, Flow, Item, Option, Outcome, Question, Route
from tutorials.request import RequestError, show_request

END = Outcome(
    id="fin",
    title="Fin",
    kind="retrait",
    summary="Fin.",
    today=(Item(text="Rien."),),
    deadlines=(),
    chances=(),
    chapters=(),
    law=(),
    no_letter="Aucune.",
)
FLOW = Flow(
    id="essai",
    title="Essai",
    summary="",
    start="date_publication",
    questions=(
        Question(
            id="date_publication",
            title="Quand ?",
            short="Date",
            kind="date",
            next=(Route(go="suite"),),
        ),
        Question(
            id="suite",
            title="Et puis ?",
            short="Suite",
            kind="choice",
            options=(Option(id="a", label="A"), Option(id="b", label="B")),
            next=(Route(go="fin"),),
        ),
    ),
    outcomes=(END,),
)
LIBRARY = dataclasses.replace(library(), flows={"essai": FLOW})
POSTED = Case(facts={"date_publication": "2026-12-14"})


def show(state: Any, happened: str = "", /, **fields: list[str]) -> dict[str, Any]:
    event = {"name": happened, "fields": fields} if happened else None
    request = {"op": "show", "tutorial": "essai", "state": state, "event": event}
    reply = screens.show(show_request({**request, "today": "2027-01-20"}), LIBRARY)
    return dict(json.loads(json.dumps(reply)))


def case(reply: dict[str, Any]) -> Case:
    found = load(json.dumps(reply["state"]["case"]))
    assert isinstance(found, Case)
    return found


def test_a_date_that_the_case_knows_is_not_asked_again() -> None:
    assert show(None)["node"] == "date_publication"
    assert show({"case": to_json(POSTED)})["node"] == "suite"


def test_an_answer_enters_the_case_and_the_tutorial_resumes_from_it() -> None:
    first = show(None, "answer", jour=["14"], mois=["12"], annee=["2026"])
    assert case(first).facts == POSTED.facts
    end = show(first["state"], "answer", answer=["b"])
    assert end["done"]
    again = show({"case": end["state"]["case"]})
    assert again["node"] == "fin"
    assert case(again).answers == {"essai": {"date_publication": ("2026-12-14",), "suite": ("b",)}}


def test_starting_again_forgets_the_answers_but_not_the_facts_nor_offers_them_anew() -> None:
    end = show(show({"case": to_json(POSTED)})["state"], "answer", answer=["a"])
    fresh = show(end["state"], "restart")
    assert fresh["node"] == "date_publication"
    assert case(fresh) == POSTED


@pytest.mark.parametrize(
    ("values", "fact"),
    [
        (("2026-11-01", "2026-11-30"), {"date_publication": "2026-11-01/2026-11-30"}),
        ((UNKNOWN_DATE,), {"date_publication": "2026-12-14"}),
        ((), {"date_publication": "2026-12-14"}),
    ],
)
def test_a_vague_date_stays_vague_and_no_date_changes_nothing(
    values: tuple[str, ...], fact: dict[str, str]
) -> None:
    assert noted(FLOW, POSTED, {"date_publication": values}).facts == fact


def test_the_flow_s_own_answer_goes_before_the_shared_fact() -> None:
    own = POSTED.with_answers("essai", {"date_publication": (UNKNOWN_DATE,)})
    assert offered(FLOW, own) == {"date_publication": (UNKNOWN_DATE,)}


def test_a_state_with_a_broken_case_is_refused() -> None:
    with pytest.raises(RequestError):
        show({"case": {"format": "autre"}, "answers": []})


def test_every_date_that_a_flow_asks_is_a_fact_of_the_case() -> None:
    flows = load_content()[0].flows
    asked = {one.id for flow in flows.values() for one in flow.questions if one.kind == "date"}
    assert all(FACTS[name].kind == "date" for name in asked)
