import base64
import dataclasses
import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.case.library import library
from tutorials.case.model import Case, to_json
from tutorials.editing.checks.watch import check
from tutorials.request import Event, ShowRequest
from tutorials.watch import screens
from tutorials.watch.model import NAMES, Phrase, Place, Watch, personal
from tutorials.watch.names import Name, read
from tutorials.watch.screens import reminder

TODAY = dt.date(2026, 11, 21)
WATCH: Watch = library().watch
FORM = {
    "prenom": ("Camille",),
    "nom": ("Martin",),
    "specialite": ("dermatologue",),
    "ville": ("Tours",),
    "day": ("5",),
}


def show(
    state: Any, happened: str = "", /, today: dt.date = TODAY, **fields: tuple[str, ...]
) -> dict[str, Any]:
    event = Event(happened, fields) if happened else None
    reply = screens.show(ShowRequest("veille", state, event, today), library())
    return dict(json.loads(json.dumps(reply)))  # as it travels to the page and back


def test_the_content_has_no_problem() -> None:
    assert [str(problem) for problem in check(WATCH, library().registry)] == []


def test_a_wrong_brace_or_law_id_is_a_problem_in_french() -> None:
    wrong = dataclasses.replace(
        WATCH, phrases=(Phrase("{nomm}", ""),), places=(Place("x", "y", ("rien",)),)
    )
    messages = [problem.message for problem in check(wrong, library().registry)]
    assert messages == [
        "mot inconnu entre accolades : « nomm »",
        "le registre n’a pas d’entrée « rien »",
    ]


def test_phrases_are_made_from_what_was_typed() -> None:
    html = show(None, "prepare", **FORM)["html"]
    assert "&#34;Camille Martin&#34;" in html
    assert "dermatologue Tours avis" in html
    assert "{" not in html


def test_a_phrase_that_needs_what_was_not_typed_is_left_out() -> None:
    texts = [phrase.text for phrase in personal(WATCH, Name("", "Martin"), {"ville": "Tours"})]
    assert texts == ['"Dr Martin"', "Dr Martin Tours"]


def test_the_name_alone_gives_a_search() -> None:
    html = show(None, "prepare", nom=("Martin",))["html"]
    assert html.count('class="watch__phrase"') == 1


def test_what_a_case_of_version_4_held_is_read_under_the_present_names() -> None:
    kept = {
        "prenom": ["Camille"],
        "nom": ["Martin"],
        "jour": ["5"],
        "mois": ["2026-11"],
        "done": ["1"],
    }
    old = {**to_json(Case()), "version": 4, "answers": {"veille": kept}}
    assert 'value="5"' in show({"case": old}, "edit")["html"]
    assert "checked" in show({"case": old}, "list")["html"]


def test_the_name_of_a_case_comes_without_its_title() -> None:
    html = show({"case": to_json(Case(facts={"nom": "Dr Hélène Martin née Durand"}))}, "result")[
        "html"
    ]
    assert "&#34;Hélène Martin&#34;" in html
    assert "&#34;Hélène Durand&#34;" in html
    assert "Dr&#34;" not in html


@given(st.text(), st.text(), st.dictionaries(st.sampled_from(NAMES[2:]), st.text()))
def test_whatever_is_typed_quotes_stay_balanced(
    first: str, last: str, values: dict[str, str]
) -> None:
    phrases = personal(WATCH, read(first, last), values)
    assert all(phrase.text.count('"') % 2 == 0 for phrase in phrases)
    assert len({phrase.text for phrase in phrases}) == len(phrases)


def test_the_name_and_city_enter_the_case_for_the_other_tools() -> None:
    case = show(None, "prepare", **FORM)["state"]["case"]
    assert case["facts"] == {
        "nom": "Camille Martin",
        "specialite": "dermatologue",
        "ville": "Tours",
    }


def test_what_the_case_knows_is_offered() -> None:
    html = show({"case": to_json(Case(facts={"nom": "Camille Martin", "ville": "Tours"}))})["html"]
    assert 'value="Camille"' in html
    assert 'value="Martin"' in html
    assert 'value="Tours"' in html


@pytest.mark.parametrize(
    ("change", "target"),
    [
        ({"nom": ("",)}, "nom"),
        ({"day": ("29",)}, "day"),
        ({"day": ("0",)}, "day"),
        ({"day": ("²",)}, "day"),
    ],
)
def test_a_wrong_answer_comes_back_with_what_was_typed(change: Any, target: str) -> None:
    reply = show(None, "prepare", **{**FORM, **change})
    assert reply["focus"] == "app-veille-errors"
    assert f'href="#app-veille-{target}"' in reply["html"]
    assert 'value="dermatologue"' in reply["html"]


def test_the_reminder_comes_back_every_month_from_the_next_such_day() -> None:
    state = show(None, "prepare", **FORM)["state"]
    (file,) = show(state, "calendar")["downloads"]
    (event,) = Calendar.from_ical(base64.b64decode(file["base64"])).walk("VEVENT")
    assert event.decoded("DTSTART") == dt.date(2026, 12, 5)
    assert event["RRULE"]["FREQ"] == ["MONTHLY"]
    assert "Martin" not in event.to_ical().decode()


@given(st.integers(1, 28), st.dates(dt.date(2026, 1, 1), dt.date(2030, 1, 1)))
def test_the_first_reminder_is_always_ahead_by_a_month_at_most(day: int, today: dt.date) -> None:
    first = reminder(WATCH, day, today).day
    assert first.day == day
    assert 1 <= (first - today).days <= 31


def test_what_was_ticked_is_kept_this_month_and_starts_afresh_the_next() -> None:
    state = show(None, "prepare", **FORM)["state"]
    reply = show(state, "tick", done=("1", "3", "x"))
    assert reply["status"] == f"2 étapes cochées sur {len(WATCH.tasks)}"
    assert reply["html"].count(" checked") == 2
    again = show(reply["state"], "prepare", **FORM)
    assert again["html"].count(" checked") == 2
    later = show(again["state"], "prepare", today=dt.date(2026, 12, 1), **FORM)
    assert later["html"].count(" checked") == 0


def test_the_static_layer_has_phrases_places_list_and_log() -> None:
    html = screens.static(library())
    for place in WATCH.places:
        assert place.title in html
    assert "[nom]" in html
    assert html.count("<tr>") == 13
