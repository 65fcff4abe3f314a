"""What a person typed, or keeps in a file, is shown as it is, never read as an order."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from macros.publish.paths import CONTENT
from tutorials import app
from tutorials.case.model import Capture, Case, Item, Request, to_json

HOSTILE = '{{ valeur("x.y") }} {{ regle("z") }} {% raw %} **gras** [lien](https://e.example) <b>'
READ = ("<strong>gras", 'href="https://e.example"', "<b>")
"""What a page would hold if some of it had been taken for an order."""

LETTERS = sorted((CONTENT / "letters").glob("[!_]*.md"))
DAY = dt.date(2026, 11, 1)


def hostile_case(library: Any) -> Case:
    """Return a case whose every text, keys of answers too, is :data:`HOSTILE`."""
    mine = {HOSTILE: (HOSTILE,), "danger": (HOSTILE,)}
    return Case(
        facts=dict.fromkeys(("nom", "url", "passage", "pseudonyme", "plateforme", "x"), HOSTILE),
        answers=dict.fromkeys([*library.flows, "reponse", HOSTILE], mine),
        requests=(Request(letter=HOSTILE, to=HOSTILE, sent=DAY, note=HOSTILE),),
        evidence=(
            Item(
                url=HOSTILE,
                seen_on=DAY,
                author=HOSTILE,
                text=HOSTILE,
                witness=HOSTILE,
                note=HOSTILE,
                captures=(Capture(HOSTILE, "0" * 64, 3),),
            ),
        ),
        letters={"relance": {HOSTILE: HOSTILE}, HOSTILE: {HOSTILE: HOSTILE}},
    )


EVENTS: tuple[dict[str, Any] | None, ...] = (
    None,
    {"name": "list", "fields": {}},
    {"name": "save", "fields": {"url": [HOSTILE], "text": [HOSTILE], "nom": [HOSTILE]}},
    {"name": "answer", "fields": {"node": ["danger"], "answer": [HOSTILE]}},
    {"name": "answer", "fields": {HOSTILE: [HOSTILE], "node": [HOSTILE]}},
    {"name": "write", "fields": {"text": [HOSTILE], "review": [HOSTILE], HOSTILE: [HOSTILE]}},
)


def tutorials(library: Any) -> list[str]:
    form = ("analyse", "delais", "dossier", "preuves", "reponse", "veille")
    return [*form, *library.flows, *(f"lettre-{file.stem}" for file in LETTERS)]


def test_no_text_of_a_person_is_taken_for_an_order(library: Any) -> None:
    case = to_json(hostile_case(library))
    for tutorial in tutorials(library):
        for event in EVENTS:
            request = {"op": "show", "tutorial": tutorial, "today": "2026-11-28"}
            reply = json.loads(
                app.call(json.dumps({**request, "state": {"case": case}, "event": event}))
            )
            html = reply.get("html", "")
            assert [mark for mark in READ if mark in html] == [], (tutorial, event)
