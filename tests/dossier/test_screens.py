import base64
import datetime as dt
import io
import json
import zipfile
from typing import Any

import pytest
import vobject

from tests.case.library import library
from tutorials.case import entries
from tutorials.case.facts import FACTS
from tutorials.case.model import Capture, Case, Item, Request, save, to_json
from tutorials.case.reading import load
from tutorials.dossier import screens
from tutorials.dossier.rows import GROUPS
from tutorials.request import Event, ShowRequest
from tutorials.screen import case_of

TODAY = dt.date(2027, 1, 20)
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
CASE = Case(
    facts={
        "nom": "Camille Martin",
        "date_publication": "2026-12-14",
        "reponse": "Bonjour,\n{{ loi('x') }}",
        "autre": "<b>",
    },
    requests=(Request("opposition", "Google {{ loi('x') }}", dt.date(2027, 1, 5)),),
    evidence=(Item(url="https://a.example", captures=(Capture("a.png", SHA, 4),)),),
)


def show(state: Any, happened: str = "", /, **fields: tuple[str, ...]) -> dict[str, Any]:
    """Show the reply to an event; ``item`` is a rank among the requests that ``state`` has."""
    if "item" in fields:
        fields["item"] = (entries.key(case_of(state).requests[int(fields["item"][0])]),)
    event = Event(happened, fields) if happened else None
    reply = screens.show(ShowRequest("dossier", state, event, TODAY), library())
    return dict(json.loads(json.dumps(reply)))  # as it travels to the page and back


def state(case: Case = CASE) -> dict[str, Any]:
    return {"case": to_json(case)}


def opened(reply: dict[str, Any]) -> Any:
    return load(json.dumps(reply["state"]["case"]))


def test_an_empty_case_says_how_to_fill_it() -> None:
    assert "Il est vide" in show(None)["html"]


def test_everything_known_is_shown_and_what_was_typed_is_never_html() -> None:
    html = show(state())["html"]
    assert "Camille Martin" in html
    assert "décembre 2026" in html
    assert "&lt;b&gt;" in html
    assert "Google {{ loi(" in html


@pytest.mark.parametrize("group", range(len(GROUPS)))
def test_every_group_of_facts_can_be_corrected(group: int) -> None:
    html = show(state(), "facts", group=(str(group),))["html"]
    assert 'data-event="save-facts"' in html
    names = [name for name, fact in FACTS.items() if fact.group == GROUPS[group]]
    for name in names or ["autre"]:
        assert f'name="{name}"' in html or f'name="{name}-day"' in html


def test_a_corrected_fact_replaces_the_old_one_and_an_emptied_one_leaves() -> None:
    reply = show(state(), "save-facts", group=("0",), nom=("Camille Petit",), ville=("Tours",))
    assert opened(reply).facts["nom"] == "Camille Petit"
    assert opened(reply).facts["ville"] == "Tours"
    assert opened(reply).facts["date_publication"] == "2026-12-14"
    gone = show(reply["state"], "save-facts", group=("0",), nom=("",), ville=("Tours",))
    assert "nom" not in opened(gone).facts


def test_a_wrong_date_loses_nothing() -> None:
    group = str(GROUPS.index("Les dates"))
    fields = {
        f"date_publication-{k}": (v,) for k, v in zip(("day", "month", "year"), "319", strict=True)
    }
    reply = show(state(), "save-facts", group=(group,), **fields)
    assert reply["focus"] == "app-dossier-errors"
    assert opened(reply) == CASE


def test_a_request_sent_is_added_in_order_corrected_and_removed() -> None:
    fields = {"letter": ("relance",), "to": ("Bing",), "answer": ("refus",)}
    sent = {"sent-day": ("2",), "sent-month": ("1",), "sent-year": ("2027",)}
    added = show(state(), "save-request", **fields, **sent)
    assert [each.to for each in opened(added).requests] == ["Bing", CASE.requests[0].to]
    fixed = show(
        added["state"], "save-request", item=("0",), **{**fields, "to": ("Yahoo",)}, **sent
    )
    assert [each.to for each in opened(fixed).requests] == ["Yahoo", CASE.requests[0].to]
    assert opened(fixed).requests[0].answer == "refus"
    removed = show(fixed["state"], "remove-request", item=("0",))
    assert opened(removed) == CASE


def test_a_request_without_a_date_is_refused_and_an_answer_before_it_is_asked_about() -> None:
    reply = show(state(), "save-request", letter=("x",), to=("y",))
    assert 'href="#app-dossier-sent-day"' in reply["html"]
    days = {"sent-day": ("5",), "answered-day": ("4",)}
    rest = {
        f"{n}-{p}": (v,)
        for n in ("sent", "answered")
        for p, v in (("month", "1"), ("year", "2027"))
    }
    reply = show(state(), "save-request", letter=("x",), to=("y",), **days, **rest)
    assert "l’une des deux dates est à vérifier" in reply["html"]
    assert opened(reply).requests != CASE.requests


def test_a_saved_case_opens_again_on_an_empty_screen() -> None:
    (file,) = show(state(), "save")["downloads"]
    assert file["name"] == "dossier-2027-01-20.json"
    text = base64.b64decode(file["base64"]).decode()
    assert opened(show(None, "open", text=(text,))) == CASE


def test_opening_over_another_case_asks_first_and_can_be_given_up() -> None:
    other = Case(facts={"nom": "Dominique Petit"})
    asked = show(state(), "open", text=(save(other),))
    assert opened(asked) == CASE
    assert 'data-event="replace"' in asked["html"]
    assert opened(show(asked["state"], "list")) == CASE
    assert "opening" not in show(asked["state"], "list")["state"]
    first = show(asked["state"], "save")
    assert opened(show(first["state"], "replace")) == other


def test_a_file_of_nonsense_is_explained_and_the_case_stays() -> None:
    reply = show(state(), "open", text=('{"format": "autre"}',))
    assert "pas un dossier de ce site" in reply["html"]
    assert reply["focus"] == "app-dossier-errors"
    assert opened(reply) == CASE


def test_erasing_asks_first_then_leaves_nothing_here_or_in_the_browser() -> None:
    kept = show(state(), "remember")
    assert kept["keep"] is True
    asked = show(kept["state"], "erase")
    assert opened(asked) == CASE
    erased = show(asked["state"], "erase-all")
    assert opened(erased) == Case()
    assert erased["keep"] is False
    assert "Martin" not in json.dumps(erased)


def test_the_browser_keeps_the_case_only_when_asked() -> None:
    assert "keep" not in show(state())
    kept = show(state(), "remember")
    assert kept["state"]["kept"] is True
    assert 'data-event="forget"' in show(kept["state"])["html"]
    assert show(kept["state"], "forget")["keep"] is False


def test_the_dossier_holds_the_plan_the_sheet_and_the_contacts() -> None:
    (file,) = show(state(), "bundle")["downloads"]
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(file["base64"]))) as found:
        texts = {name: found.read(name).decode() for name in found.namelist()}
    assert list(texts) == [
        "a-lire-d-abord.txt",
        "reponse-brouillon.txt",
        "preuves/fiche-de-preuves.html",
        "preuves/fiche-de-preuves.txt",
        "contacts.vcf",
        "dossier.json",
    ]
    plan = texts["a-lire-d-abord.txt"]
    assert "Google {{ loi(" in plan
    assert "Garder les preuves" in plan
    assert load(texts["dossier.json"]) == CASE
    assert len(list(vobject.readComponents(texts["contacts.vcf"]))) >= 6


def test_the_static_layer_is_a_blank_case() -> None:
    html = screens.static(library())
    assert all(fact.label.split()[0] in html for fact in FACTS.values())


def test_who_has_captures_is_told_that_the_dossier_does_not_hold_them() -> None:
    assert "sans les captures" in show(state())["html"]
    assert "sans les captures" not in show(state(Case(evidence=(Item(url="x"),))))["html"]


def test_who_comes_back_with_a_file_opens_it_first_and_who_awaits_an_answer_goes_on() -> None:
    opening, group, sequel = 'data-event="open"', ">Vous<", 'href="../tutoriels/suites.html"'
    empty, known = show(None)["html"], show({"case": to_json(CASE)})["html"]
    assert empty.index(opening) < empty.index(group)
    assert known.index(opening) > known.index(group)
    assert [html.count(opening) for html in (empty, known)] == [1, 1]
    assert [html.count(sequel) for html in (empty, known)] == [0, 1]
