import dataclasses
import json
from typing import Any

import pytest

from tests import library as project
from tests.case.library import library
from tutorials.case.facts import FACTS
from tutorials.case.model import Case, to_json
from tutorials.case.reading import load
from tutorials.flows import screens
from tutorials.flows.case import noted, starting
from tutorials.flows.model import UNKNOWN_DATE, Flow, Option, Question, Route
from tutorials.flows.outcome import Act, Outcome
from tutorials.request import RequestError, show_request

END = Outcome(
    id="fin",
    title="Fin",
    kind="retrait",
    about="Fin.",
    acts=(Act(text="Rien."),),
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
            why="Pour savoir.",
            next=(Route(go="suite"),),
        ),
        Question(
            id="suite",
            title="Et puis ?",
            short="Suite",
            kind="choice",
            why="Pour savoir.",
            options=(Option(id="a", label="A"), Option(id="b", label="B")),
            next=(Route(go="fin"),),
        ),
    ),
    outcomes=(END,),
)
LIBRARY = dataclasses.replace(library(), flows={"essai": FLOW})
POSTED = Case().stated({"date_publication": "2026-12-14"}, "dossier")


def show(state: Any, happened: str = "", /, **fields: list[str]) -> dict[str, Any]:
    event = {"name": happened, "fields": fields} if happened else None
    request = {"op": "show", "tutorial": "essai", "state": state, "event": event}
    reply = screens.show(show_request({**request, "today": "2027-01-20"}), LIBRARY)
    return dict(json.loads(json.dumps(reply)))


def case(reply: dict[str, Any]) -> Case:
    found = load(json.dumps(reply["state"]["case"]))
    assert isinstance(found, Case)
    return found


def test_a_date_that_the_case_knows_is_shown_to_be_confirmed_never_skipped() -> None:
    assert "Vous avez déjà donné" not in show(None)["html"]
    reply = show({"case": to_json(POSTED)})
    assert reply["node"] == "date_publication"
    assert "Vous avez déjà donné cette date (dans «\u00a0dossier" in reply["html"]
    assert 'value="2026"' in reply["html"]
    confirmed = show(reply["state"], "answer", day=["14"], month=["12"], year=["2026"])
    assert confirmed["node"] == "suite"


def test_an_answer_enters_the_case_and_the_tutorial_resumes_from_it() -> None:
    first = show(None, "answer", day=["14"], month=["12"], year=["2026"])
    assert case(first).facts == POSTED.facts
    assert case(first).origin("date_publication").by == ("essai",)
    end = show(first["state"], "answer", answer=["b"])
    assert end["done"]
    again = show({"case": end["state"]["case"]})
    assert again["node"] == "fin"
    assert case(again).answers == {"essai": {"date_publication": ("2026-12-14",), "suite": ("b",)}}


def test_starting_again_takes_away_what_the_answers_gave_and_says_what_stays() -> None:
    alone = show(None, "answer", day=["14"], month=["12"], year=["2026"])
    fresh = show(alone["state"], "restart")
    assert fresh["node"] == "date_publication"
    assert case(fresh) == Case()
    confirmed = show({"case": to_json(POSTED)}, "answer", day=["14"], month=["12"], year=["2026"])
    kept = show(confirmed["state"], "restart")
    assert case(kept) == POSTED
    assert "Votre dossier garde" in kept["html"]
    assert "Première mise en ligne du propos" in kept["html"]


def test_a_vague_answer_stays_vague_with_its_words() -> None:
    reply = show(None, "answer", age=["il y a 2 mois"])
    found = case(reply)
    assert found.facts == {"date_publication": "2026-10-20/2026-11-21"}
    assert found.origin("date_publication").words == "il y a 2 mois"
    assert found.date("date_publication") is None


def test_a_date_no_longer_known_leaves_the_case_and_the_other_flows() -> None:
    both = POSTED.with_answers("autre", {"date_publication": ("2026-12-14",)})
    reply = show({"case": to_json(both)}, "answer", unknown=["yes"])
    found = case(reply)
    assert found.facts == {}
    assert found.answers["autre"] == {"date_publication": (UNKNOWN_DATE,)}


def test_a_date_corrected_elsewhere_is_corrected_in_the_answers() -> None:
    first = show(None, "answer", day=["14"], month=["12"], year=["2026"])
    corrected = case(first).stated({"date_publication": "2026-12-20"}, "dossier")
    assert corrected.answers["essai"]["date_publication"] == ("2026-12-20",)
    again = starting(FLOW, corrected, None)
    assert again.answers["date_publication"] == ("2026-12-20",)
    assert case(show({"case": to_json(corrected)}, "restart")).facts == {
        "date_publication": "2026-12-20"
    }


@pytest.mark.parametrize("values", [(), (UNKNOWN_DATE,)])
def test_an_answer_that_is_gone_or_unknown_gives_no_fact(values: tuple[str, ...]) -> None:
    answered = noted(FLOW, Case(), {"date_publication": ("2026-11-01", "2026-11-30")})
    assert answered.facts == {"date_publication": "2026-11-01/2026-11-30"}
    answers = {"date_publication": values} if values else {}
    assert noted(FLOW, answered, answers).facts == {}


def test_a_state_with_a_broken_case_is_refused() -> None:
    with pytest.raises(RequestError):
        show({"case": {"format": "autre"}, "answers": []})


def test_every_date_that_a_flow_asks_is_a_fact_of_the_case() -> None:
    flows = project.library().flows
    asked = {one.id for flow in flows.values() for one in flow.questions if one.kind == "date"}
    assert all(FACTS[name].kind == "date" for name in asked)
