"""Properties over random walks through several tools with one case."""

from __future__ import annotations

import base64
import datetime as dt
import re
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.matter.door import TODAY, answers, case, show, words
from tutorials.case.model import Case
from tutorials.case.reading import from_json
from tutorials.dates.french import long_date
from tutorials.flows.model import UNKNOWN_DATE

LETTER = "lettre-notification-dsa"
FLOWS = ("avis", "suites", "fiche")
NOW = dt.date.fromisoformat(TODAY)
DAYS = st.dates(NOW - dt.timedelta(days=200), NOW)
AGES = st.sampled_from(["il y a 2 mois", "3 sem.", "a month ago", "hier", "il y a un an"])
CHOICES = st.integers(0, 11)
STEP = st.one_of(
    st.tuples(st.just("answer"), st.sampled_from(FLOWS), CHOICES, DAYS, st.none() | AGES),
    st.tuples(st.just("unknown"), st.sampled_from(FLOWS)),
    st.tuples(st.just("restart"), st.sampled_from(FLOWS)),
    st.tuples(st.just("correct"), st.sampled_from(FLOWS), CHOICES),
    st.tuples(st.just("delais"), DAYS),
    st.tuples(st.just("letter"), DAYS),
    st.tuples(st.just("open")),
)
WALKS = st.lists(STEP, min_size=3, max_size=14)


def parts(date: dt.date) -> dict[str, str]:
    return {"day": str(date.day), "month": str(date.month), "year": str(date.year)}


def options(html: str) -> list[str]:
    return re.findall(r'name="answer" value="([^"]+)"', html)


def one(step: tuple[Any, ...], now: Any) -> Any:
    """Take one step with the case; returns the case after it."""
    name, *rest = step
    if name == "delais":
        fields = {f"date_publication__{part}": text for part, text in parts(rest[0]).items()}
        return case(show("delais", now, "compute", **fields))
    if name == "letter":
        fields = {f"date_publication__{part}": text for part, text in parts(rest[0]).items()}
        return case(show("lettre-notification-dsa", now, "answer", step="1", **fields))
    if name == "open":
        return case(show("dossier", None, "open", text=_file(now)))
    screen = show(rest[0], now)
    if name == "restart":
        return case(show(rest[0], screen["state"], "restart"))
    if name == "correct":
        nodes = re.findall(r'data-event="edit" data-node="([^"]+)"', screen["html"])
        if not nodes:
            return case(screen)
        screen = show(rest[0], screen["state"], "edit", node=nodes[rest[1] % len(nodes)])
    return case(answered(screen, step))


def answered(screen: Any, step: tuple[Any, ...]) -> Any:
    name, flow, *rest = step
    asked = options(screen["html"])
    if not asked and 'name="unknown"' not in screen["html"]:
        return screen  # a result
    if asked:
        fields: dict[str, Any] = {"answer": asked[(rest[0] if rest else 0) % len(asked)]}
    elif name == "unknown":
        fields = {"unknown": "yes"}
    elif name == "answer" and rest[2]:
        fields = {"age": rest[2]}
    else:
        fields = parts(rest[1] if name == "answer" else NOW)
    return show(flow, screen["state"], "answer", node=screen["node"], **fields)


def _file(now: Any) -> str:
    (file,) = show("dossier", now, "save")["downloads"]
    return base64.b64decode(file["base64"]).decode()


def held(now: Any) -> Case:
    found = from_json(now["case"])
    assert isinstance(found, Case), found
    return found


SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@SLOW
@given(WALKS)
def test_the_dossier_holds_what_answers_give_and_answers_what_the_dossier_holds(
    walk: list[tuple[Any, ...]],
) -> None:
    now = {"case": None}
    for step in walk:
        now = one(step, now)
        found = held(now)
        for flow, given_here in found.answers.items():
            for question, values in given_here.items():
                if question.startswith("date_") and values != (UNKNOWN_DATE,):
                    span = found.span(question)
                    assert span is not None, (flow, question)
                    assert span.values == tuple(values), (flow, question)
        for name in found.facts:
            if name.startswith("date_"):
                by = found.origin(name).by
                assert by, name
                assert all(
                    name in found.answers.get(each, {}) or each in ("delais", LETTER) for each in by
                ), (name, by)


@SLOW
@given(WALKS)
def test_no_letter_states_a_date_more_precisely_than_it_was_typed(
    walk: list[tuple[Any, ...]],
) -> None:
    now = {"case": None}
    for step in walk:
        now = one(step, now)
    span = held(now).span("date_publication")
    shown = words(show(LETTER, now))
    if span and not span.exact:
        assert f"date du {long_date(span.first)}" not in shown
        assert f"date du {long_date(span.last)}" not in shown
    questions = show("avis", now)
    if span and questions["node"] == "date_publication":
        assert "Vous avez déjà donné cette date" in words(questions)


@SLOW
@given(st.permutations(["delais", "letter", "avis"]), DAYS)
def test_the_same_date_given_in_another_order_of_tools_is_the_same_fact(
    order: list[str], date: dt.date
) -> None:
    now: Any = {"case": None}
    for tool in order:
        if tool == "avis":
            before = ["non", "liberal", "oui", "avis"]
            now = case(answers("avis", [*before, parts(date)], now["case"]))
        else:
            now = one((tool, date), now)
    assert held(now).facts["date_publication"] == date.isoformat()
    assert held(now).answers["avis"]["date_publication"] == (date.isoformat(),)
