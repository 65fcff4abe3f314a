"""Requests, case files and walks that nobody meant: each is answered, and none breaks anything."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest

from macros.publish.prepare import content
from macros.publish.runtime.questions import TODAY, next_event, requests
from tests.fuzz.changes import HOSTILE, as_text, changed
from tests.fuzz.sizes import trials
from tutorials import app
from tutorials.case.model import Case, save, to_json
from tutorials.case.reading import load
from tutorials.catalogue import TUTORIALS

VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "path", "rect", "circle", "line"}


@pytest.fixture(scope="module")
def known() -> list[dict[str, Any]]:
    """Return requests that the page may make, as objects."""
    _, text = content()
    read = []
    for each in requests(text, walks=1):
        try:
            value = json.loads(each)
        except ValueError:
            continue
        if isinstance(value, dict):
            read.append(value)
    return read


def answered(text: str) -> dict[str, Any]:
    """Return the reply to a request: it has one, in JSON, with whole HTML or with reasons."""
    reply: dict[str, Any] = json.loads(app.call(text))
    if not reply["ok"]:
        assert reply["problems"]
        assert all(problem["message"] for problem in reply["problems"])
    for html in (reply.get("html", ""), *reply.get("patches", {}).values()):
        assert unclosed(html) == []
    return reply


def unclosed(html: str) -> list[str]:
    """Return the elements that a screen leaves open, or closes without having opened them."""
    left: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in VOID:
                left.append(tag)

        def handle_endtag(self, tag: str) -> None:
            if left and left[-1] == tag:
                left.pop()
            elif tag not in VOID:
                left.append(f"/{tag}")

    Reader().feed(html)
    return left


@pytest.mark.slow
def test_every_request_has_an_answer(known: list[dict[str, Any]]) -> None:
    for _, random in trials(400):
        answered(as_text(changed(random.choice(known), random), random))


def test_every_case_file_opens_or_says_why_and_what_opens_can_be_shown(
    known: list[dict[str, Any]],
) -> None:
    cases = [one["state"]["case"] for one in known if (one.get("state") or {}).get("case")]
    assert len(cases) > 20
    for _, random in trials(200):
        text = as_text(changed(random.choice(cases), random), random)
        found = load(text)
        if not isinstance(found, Case):
            assert found
            assert all(problem.message for problem in found)
            continue
        assert load(save(found)) == found
        name = random.choice((*TUTORIALS, "avis", "suites", "lettre-relance"))
        state = {"case": to_json(found)}
        request = {"op": "show", "tutorial": name, "state": state, "event": None, "today": TODAY}
        assert answered(json.dumps(request))["ok"]


def test_every_walk_goes_on_whatever_is_sent_on_the_way(known: list[dict[str, Any]]) -> None:
    names = sorted({one["tutorial"] for one in known if isinstance(one.get("tutorial"), str)})
    for _, random in trials(40):
        state, event, html = None, None, ""
        name = random.choice(names)
        for _ in range(8):
            if event and random.random() < 0.3:
                event = changed(event, random)
            if random.random() < 0.1:
                today = random.choice((*HOSTILE, "1970-01-01", "2099-12-31"))
            else:
                today = TODAY
            request = {"op": "show", "tutorial": name, "state": state, "event": event}
            reply = answered(as_text({**request, "today": today}, random))
            if reply["ok"]:
                state, html = reply.get("state"), reply.get("html", html)
            event = next_event(html, random)
            if event is None:
                break
