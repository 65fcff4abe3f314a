"""Every field of every screen and letter: nothing in a browser reads what it holds unasked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest

from tutorials import app
from tutorials.case.facts import FACTS
from tutorials.dossier.rows import GROUPS
from tutorials.letters.turn import screens

QUIET = {"spellcheck": "false", "writingsuggestions": "false", "autocorrect": "off"}
WORDS = {"text", "search", "url", "email", "tel"}
"""Kinds of inputs that hold words; no kind at all is text."""
TOKENS = {
    "nom": "name",
    "adresse": "street-address",
    "ville": "address-level2",
    "courriel": "email",
    "telephone": "tel",
}
"""Facts about the person → what autofill may offer (WCAG 2.2, 1.3.5)."""

EDITOR = {
    "step": "editor",
    "situation": "attitude",
    "platform": "google",
    "signatory": "cabinet",
}


NAMES = {
    *("day", "month", "year", "age", "kept", "unknown", "node", "answer", "step", "group", "done"),
    *("text", "review", "platform", "signatory", "choice", "situation"),  # of reviews and replies
    *("url", "profile", "listing", "author", "posted", "rating", "stars", "kind"),  # of evidence
    *("item", "seen_on", "seen_at", "captured_on", "witness", "note"),  # of evidence too
    *("letter", "format", "to", "object", "sent", "received", "answered"),  # of a request
    "prenom",  # as « nom », which is a fact
}
"""Names of fields that are ours. All others are ids of the content, which are in French."""


class Fields(HTMLParser):
    """Collects ids, names, fields that hold words, and whether there is a switch for spelling."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.names: set[str] = set()
        self.ids: list[str | None] = []
        self.switch = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.ids += [known["id"]] if "id" in known else []
        self.names |= {known.get("name") or ""} - {""}
        self.switch |= "data-spelling" in known
        if tag == "textarea" or (tag == "input" and known.get("type", "text") in WORDS):
            self.found.append({"tag": tag, **known})


def shown(tutorial: str, state: Any = None, name: str = "", **fields: str) -> Fields:
    event = {"name": name, "fields": fields} if name else None
    asked = {"op": "show", "tutorial": tutorial, "state": state, "event": event}
    reply = json.loads(app.call(json.dumps({**asked, "today": "2026-11-22"})))
    assert reply["ok"], reply
    return Fields(reply["html"])


def letter_screens(library: Any) -> Iterator[tuple[str, Any, Fields]]:
    for id, letter in library.letters.items():
        groups = screens(letter)
        for step in range(len(groups) + 1):
            fields = groups[step].fields if step < len(groups) else ()
            yield f"{id} {step}", fields, shown(f"lettre-{id}", {"step": step})


def tool_screens(library: Any) -> Iterator[tuple[str, Fields]]:
    for name in ("analyse", "veille", "delais"):
        yield name, shown(name)
    yield "preuves", shown("preuves", None, "add")
    for number, group in enumerate(GROUPS):
        yield group, shown("dossier", None, "facts", group=str(number))
    yield "demande", shown("dossier", None, "request")
    yield "réponse", shown("reponse", EDITOR)
    for flow in library.flows.values():
        for question in (one for one in flow.questions if one.kind == "date"):
            answers = next(
                each.answers for each in flow.examples if question.id in list(each.answers)[:-1]
            )
            yield question.id, shown(flow.id, {"answers": before(question.id, answers)})


def before(question: str, answers: Mapping[str, tuple[str, ...]]) -> list[list[Any]]:
    """Return the answers given before a question, as a state has them."""
    return [
        [id, list(given)]
        for id, given in takewhile(lambda one: one[0] != question, answers.items())
    ]


def test_every_field_of_every_screen_keeps_its_words_to_itself(library: Any) -> None:
    fields = [
        ("lettre " + id, each) for id, _, one in letter_screens(library) for each in one.found
    ]
    fields += [(id, each) for id, one in tool_screens(library) for each in one.found]
    assert len(fields) > 300
    wrong = [
        (place, each["id"])
        for place, each in fields
        if not QUIET.items() <= each.items() or not each.get("autocomplete")
    ]
    assert wrong == []


def test_names_of_fields_are_english_or_ids_of_the_content(library: Any) -> None:
    screens = [one for _, _, one in letter_screens(library)]
    screens += [one for _, one in tool_screens(library)]
    ids = {*FACTS, *(field.id for one in library.letters.values() for field in one.fields)}
    parts = {part for one in screens for name in one.names for part in name.split("-")}
    assert sorted(parts - ids - NAMES) == []


def test_an_id_is_that_of_one_element_alone(library: Any) -> None:
    """A label, a focus or a part of the screen to change would go to another one."""
    screens = [(place, one.ids) for place, _, one in letter_screens(library)]
    screens += [(place, one.ids) for place, one in tool_screens(library)]
    assert [place for place, ids in screens if len(ids) != len(set(ids))] == []


def test_reviews_replies_and_letters_have_the_switch_and_its_reason(library: Any) -> None:
    for id, _, one in letter_screens(library):
        assert one.switch == any(each["tag"] == "textarea" for each in one.found), id
    assert shown("analyse").switch
    assert shown("reponse", EDITOR).switch


def test_fields_about_the_person_say_what_autofill_may_offer(library: Any) -> None:
    asked = 0
    for id, fields, one in letter_screens(library):
        tokens = {str(each["name"]): each["autocomplete"] for each in one.found}
        for field in fields:
            if field.case in TOKENS:
                asked += 1
                assert tokens[field.id] == TOKENS[field.case], (id, field.id)
            elif field.id in tokens:
                assert tokens[field.id] in ("off", "organization-title"), (id, field.id)
    assert asked > 50


@pytest.mark.parametrize("page", ["index.html", "reperes/registre.html"])
def test_fields_of_the_frame_keep_their_words_too(site_folder: Path, page: str) -> None:
    html = (site_folder / page).read_text(encoding="utf-8")
    boxes = re.findall(r"<(?:input(?![^>]*(?:checkbox|radio))|textarea)[^>]*>", html)
    assert boxes
    for box in boxes:
        (field,) = Fields(box).found
        assert QUIET.items() <= field.items(), box
