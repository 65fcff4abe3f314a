"""What a Python made in two ways is asked, to know that both answer alike.

Walks through every tutorial and every letter: each screen's forms and buttons are read, one of
them is filled in and sent, at random but always the same; then the operations without a screen,
and requests that are refused.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html.parser import HTMLParser
from random import Random
from typing import Any

from tutorials import app
from tutorials.catalogue import TUTORIALS
from tutorials.editing.loading import install
from tutorials.letters.screens import PREFIX
from tutorials.letters.writers import FORMATS

TODAY = "2026-11-21"
TEXTS = (
    "Accueil froid, deux heures d’attente, et le docteur m’a à peine regardé.",
    "Ce médecin est un escroc : il falsifie ses ordonnances et vole la Sécurité sociale.",
    "Bonjour, nous sommes désolés de votre ressenti. Le cabinet vous invite à l’appeler.",
    "Dr Élodie Durand",
    "12 rue de l’Église, 75001 Paris",
    "« 日本 » <b>42</b>",
    "",
)
"""Our own lines: a review, an attack, a reply, names, and what has to be escaped."""

REFUSED = ("{", "[1]", "{}", '{"op": ["show"]}', '{"op": "show", "tutorial": "cuisine"}')


class Screen(HTMLParser):
    """The forms and the buttons of a screen.

    Args:
        html: what Python shows.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.buttons: list[dict[str, str]] = []
        self._form: Form | None = None
        self._select = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a form, a field or a button."""
        values = {name: value or "" for name, value in attrs}
        data = {name[5:]: value for name, value in values.items() if name.startswith("data-")}
        if tag == "form":
            self._form = Form(data)
            self.forms.append(self._form)
        elif tag == "select":
            self._select = values.get("name", "")
        elif self._form and tag in ("input", "textarea", "option"):
            name = self._select if tag == "option" else values.get("name", "")
            kind = values.get("type", "text") if tag == "input" else tag
            self._form.note(name, kind, values.get("value", ""))
        elif self._form and tag == "button" and values.get("type") == "submit":
            self._form.submits.append((data, values.get("name", ""), values.get("value", "")))
        elif "event" in data:
            self.buttons.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Leave a form."""
        if tag == "form":
            self._form = None


class Form:
    """One form.

    Args:
        data: its ``data-`` attributes.
    """

    def __init__(self, data: dict[str, str]) -> None:
        self.event = data.get("event", "")
        self.fields: dict[str, list[tuple[str, str]]] = {}
        self.submits: list[tuple[dict[str, str], str, str]] = []

    def note(self, name: str, kind: str, value: str) -> None:
        """Add a field, or one choice of it."""
        if name and kind != "file":
            self.fields.setdefault(name, []).append((kind, value))

    def filled(self, random: Random) -> dict[str, Any]:
        """Return the event of someone who fills it in at ``random`` and sends it."""
        fields = {name: _filled(name, choices, random) for name, choices in self.fields.items()}
        event = self.event
        if self.submits:
            data, name, value = random.choice(self.submits)
            event = data.get("event") or event
            fields |= {key: [text] for key, text in data.items() if key != "event"}
            fields |= {name: [value]} if name else {}
        return {
            "name": event,
            "fields": {name: values for name, values in fields.items() if values},
        }


def _filled(name: str, choices: list[tuple[str, str]], random: Random) -> list[str]:
    kind = choices[0][0]
    if kind in ("radio", "option"):
        return [random.choice(choices)[1]]
    if kind == "checkbox":
        return [value or "on" for _, value in choices if random.random() < 0.4]
    if kind == "hidden":
        return [value for _, value in choices]
    dates = {"day": range(1, 29), "month": range(1, 13), "year": range(2024, 2027)}
    known = dates.get(name.lower().rpartition("-")[2])
    return [str(random.choice(known)) if known else random.choice(TEXTS)]


def requests(content_json: str, walks: int = 2) -> list[str]:
    """Return the requests, as texts.

    Args:
        content_json: the content.
        walks: through each tutorial; letters get half.
    """
    library, random = install(content_json), Random(7)
    letters = sorted(library.letters)
    asked: list[str] = []
    for name in (*TUTORIALS, *library.flows):
        for _ in range(walks):
            _walk(name, random, asked)
    for id in letters:
        for _ in range((walks + 1) // 2):
            _walk(f"{PREFIX}{id}", random, asked)
    asked += [json.dumps(each) for each in _without_screen(letters)]
    return [*asked, *REFUSED]


def _walk(name: str, random: Random, asked: list[str], steps: int = 10) -> None:
    """Show a tutorial and send events, one after the other, until none is left to send."""
    state, event, html = None, None, ""
    for _ in range(steps):
        request = {"op": "show", "tutorial": name, "state": state, "event": event, "today": TODAY}
        asked.append(json.dumps(request))
        reply = json.loads(app.call(asked[-1]))
        if reply["ok"]:
            state, html = reply.get("state"), reply.get("html", html)
        event = next_event(html, random)
        if event is None:
            return


def next_event(html: str, random: Random) -> dict[str, Any] | None:
    """Return what somebody may send from a screen; nothing where it has nothing to send."""
    screen = Screen(html)
    possible = [form.filled(random) for form in screen.forms]
    if screen.buttons:
        data = random.choice(screen.buttons)
        fields = {name: [value] for name, value in data.items() if name != "event"}
        possible.append({"name": data["event"], "fields": fields})
    return random.choice(possible) if possible else None


def _without_screen(letters: Iterable[str]) -> Iterable[dict[str, Any]]:
    yield {"op": "letters"}
    for number, id in enumerate(letters):
        format = FORMATS[number % len(FORMATS)]
        yield {"op": "letter", "id": id, "format": format, "values": None, "today": TODAY}
    for text in TEXTS:
        yield {"op": "signals", "id": "x", "text": text}
        yield {"op": "review", "id": "x", "text": text, "review": TEXTS[0]}
    for step in (
        {"action": "start"},
        {"action": "update", "offset": 0, "data": "YWJj"},
        {"action": "end"},
    ):
        yield {"op": "hash", "id": "h", **step}
