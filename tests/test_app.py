from __future__ import annotations

import json

import pytest

from tutorials import app
from tutorials.library import Library


@pytest.fixture(autouse=True)
def _installed(library: Library) -> None:
    """The door opens on the project's own library."""


def ask(**request: object) -> dict[str, object]:
    reply = json.loads(app.call(json.dumps(request)))
    assert isinstance(reply, dict)
    return reply


def problem(reply: dict[str, object]) -> str:
    problems = reply["problems"]
    assert reply["ok"] is False
    assert isinstance(problems, list)
    return str(problems[0]["message"])


def test_a_tutorial_is_shown_and_answered_through_the_door() -> None:
    first = ask(op="show", tutorial="avis", state=None, event=None, today="2026-11-21")
    event = {"name": "answer", "fields": {"node": ["danger"], "answer": ["immediat"]}}
    reply = ask(op="show", tutorial="avis", state=first["state"], event=event, today="2026-11-21")
    assert reply["ok"] is True
    assert reply["node"] == "danger-immediat"
    assert reply["state"]["answers"] == [["danger", ["immediat"]]]
    assert reply["state"]["case"]["answers"] == {"avis": {"danger": ["immediat"]}}


@pytest.mark.parametrize(
    ("request_text", "words"),
    [
        ("{", "JSON lisible"),
        ("[1]", "objet JSON"),
        ('{"op": "show", "state": ' + "[" * 5_000 + "]" * 5_000 + "}", "objet JSON"),
        ("[" * 100_000, "objet JSON"),
        ("{}", "opération inconnue"),
        ('{"op": ["show"]}', "opération inconnue"),
        ('{"op": "show"}', "tutoriel inconnu"),
        ('{"op": "show", "tutorial": "cuisine"}', "tutoriel inconnu"),
        ('{"op": "show", "tutorial": "avis"}', "today"),
        ('{"op": "show", "tutorial": "avis", "today": "demain"}', "today"),
        ('{"op": "show", "tutorial": "avis", "today": "9999-12-31"}', "today"),
        (
            '{"op": "show", "tutorial": "avis", "today": "2026-11-21", "state": 3}',
            "doit être un objet",
        ),
        ('{"op": "show", "tutorial": "avis", "today": "2026-11-21", "event": 3}', "event"),
        (
            '{"op":"show","tutorial":"avis","today":"2026-11-21","event":{"name":"danse"}}',
            "évènement inconnu",
        ),
        (
            '{"op":"show","tutorial":"avis","today":"2026-11-21",'
            '"event":{"name":"answer","fields":{"answer":[3]}}}',
            "textes",
        ),
    ],
)
def test_a_bad_request_is_a_value_with_a_french_message(request_text: str, words: str) -> None:
    assert words in problem(json.loads(app.call(request_text)))


def test_a_bug_is_an_exception_and_not_a_value(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(request: object, library: object) -> dict[str, object]:
        raise ZeroDivisionError

    monkeypatch.setitem(app.OPERATIONS, "show", broken)
    with pytest.raises(ZeroDivisionError):
        ask(op="show")


def test_the_same_request_gives_the_same_bytes_whatever_was_asked_before() -> None:
    text = json.dumps({"op": "show", "tutorial": "avis", "today": "2026-11-21"})
    before = app.call(text)
    ask(op="show", tutorial="avis", today="2026-11-22", event={"name": "restart"})
    assert app.call(text) == before
