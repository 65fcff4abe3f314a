import base64
import datetime as dt
import json
from typing import Any

import pytest
from icalendar import Calendar

from tests.case.library import library
from tutorials.deadlines import screens
from tutorials.deadlines.legal import delays_of
from tutorials.request import Event, RequestError, ShowRequest

TODAY = dt.date(2027, 1, 20)


def date(name: str, day: str, month: str, year: str) -> dict[str, tuple[str, ...]]:
    return {f"{name}-day": (day,), f"{name}-month": (month,), f"{name}-year": (year,)}


POSTED = date("date_publication", "14", "décembre", "2026")


def show(state: Any, happened: str = "", /, **fields: tuple[str, ...]) -> dict[str, Any]:
    event = Event(happened, fields) if happened else None
    reply = screens.show(ShowRequest("delais", state, event, TODAY), library())
    return dict(json.loads(json.dumps(reply)))  # as it travels to the page and back


def test_the_tool_starts_with_an_empty_form() -> None:
    reply = show(None)
    assert 'data-event="compute"' in reply["html"]
    assert reply["focus"] == "app-delais-title"


def test_a_posting_date_gives_the_last_day_and_enters_the_case() -> None:
    reply = show(None, "compute", **POSTED)
    assert "dimanche 14\u00a0mars 2027" in reply["html"]
    assert "Par prudence, visez le 12\u00a0février 2027" in reply["html"]
    assert reply["state"]["case"]["facts"] == {"date_publication": "2026-12-14"}


def test_a_date_known_to_the_case_is_offered_again_and_can_be_taken_away() -> None:
    state = show(None, "compute", **POSTED)["state"]
    assert 'value="14"' in show(state, "edit")["html"]
    emptied = date("date_publication", "", "", "")
    other = show(state, "compute", **emptied, **date("date_demande", "5", "1", "2027"))
    assert other["state"]["case"]["facts"] == {"date_demande": "2027-01-05"}


def test_a_relative_date_counts_from_the_earliest_day() -> None:
    reply = show(None, "compute", **{"date_publication-age": ("il y a 2 mois",)})
    assert reply["state"]["case"]["facts"] == {"date_publication": "2026-10-20/2026-11-21"}


@pytest.mark.parametrize(
    ("fields", "message", "target"),
    [
        ({}, "Écrivez au moins une date", "date_publication-day"),
        (date("date_publication", "31", "2", "2026"), "n’existe pas", "date_publication-day"),
        (date("date_demande", "21", "1", "2027"), "dans le futur", "date_demande-day"),
        ({"date_publication-age": ("{{ loi('x') }} <b>",)}, "<b>", "date_publication-age"),
    ],
)
def test_a_wrong_date_shows_the_form_again_with_what_was_typed(
    fields: dict[str, tuple[str, ...]], message: str, target: str
) -> None:
    reply = show(None, "compute", **fields)
    assert reply["focus"] == "app-delais-errors"
    assert reply["status"] == "1 erreur à corriger"
    assert f'href="#app-delais-{target}"' in reply["html"]
    assert f'id="app-delais-{target}"' in reply["html"]
    assert message.replace("<b>", "&lt;b&gt;") in reply["html"]
    for values in fields.values():
        assert (
            f'value="{values[0].replace("<b>", "&lt;b&gt;")}"'.replace("'", "&#39;")
            in reply["html"]
        )


def test_the_calendar_holds_the_prudent_and_the_last_useful_day_of_what_was_ticked() -> None:
    state = show(None, "compute", **POSTED)["state"]
    (file,) = show(state, "calendar", rule=("presse",))["downloads"]
    assert (file["name"], file["mime"]) == ("delais.ics", "text/calendar")
    events = Calendar.from_ical(base64.b64decode(file["base64"])).walk("VEVENT")
    delays = delays_of(library())
    found = delays.deadline(delays.rules["presse"], dt.date(2026, 12, 14), TODAY)
    assert found.prudent is not None
    assert [event.decoded("DTSTART") for event in events] == [
        found.prudent.act_before,
        found.last_useful_day,
    ]


def test_a_calendar_without_any_deadline_is_refused() -> None:
    state = show(None, "compute", **POSTED)["state"]
    reply = show(state, "calendar")
    assert "downloads" not in reply
    assert reply["focus"] == "app-delais-errors"


def test_a_passed_delay_is_said_passed_and_is_not_offered_for_the_calendar() -> None:
    reply = show(None, "compute", **date("date_publication", "1", "1", "2026"))
    assert "Délai passé le mercredi 1er\u00a0avril 2026" in reply["html"]
    assert 'value="presse"' not in reply["html"]
    assert 'value="delit"' in reply["html"]


def test_the_static_layer_shows_every_rule_and_a_worked_example() -> None:
    html = screens.static(library())
    for file in library().deadlines:
        for rule in file.rules:
            assert f'id="delais-{rule.id}"' in html
    assert "<svg" in html
    assert "{{" not in html


def test_a_state_that_is_not_a_case_is_refused() -> None:
    state = {"case": {"format": "autre"}}
    with pytest.raises(RequestError):
        screens.show(ShowRequest("delais", state, None, TODAY), library())
