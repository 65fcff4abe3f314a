"""What Python shows is held to what pages are held to: valid HTML, and axe-core.

Every screen of the walks that the build takes through all tutorials and letters, what a full case
leads to, and every result of every flow. They are made by this machine's Python, which says the
same as the browser's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page

from macros.publish.prepare import content
from macros.publish.runtime.questions import TODAY, Screen, requests
from tests.browser import html
from tests.browser.server import Site
from tests.browser.test_accessibility import SPARE_DATA, violations
from tests.case.test_reading import CASE
from tutorials import app
from tutorials.case.model import to_json
from tutorials.catalogue import TUTORIALS

FRAME = (
    '<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Écran</title></head>\n'
    "<body><main><h1>Écran</h1>\n{}</main></body></html>\n"
)
_WORDS = re.compile(r">[^<]+<")
_VALUES = re.compile(r'="[^"]*"')
_ELEMENT = re.compile(r"<[a-z][^>]*>")
_OTHERS = re.compile(r'(?<! class)="[^"]*"')
"""Values, but for those of classes."""


@pytest.fixture(scope="module")
def screens() -> dict[str, str]:
    """Return the screens by what is left of them without their words."""
    found: dict[str, str] = {}
    for text in asked():
        reply = json.loads(app.call(text))
        for screen in (reply.get("html", ""), *reply.get("patches", {}).values()):
            if screen:
                found.setdefault(shape(screen), screen)
    assert len(found) > 100
    return found


def asked() -> Iterator[str]:
    """Yield the requests of walks through everything, then those that lead to each result."""
    library, text = content()
    yield from requests(text)
    for name in TUTORIALS:
        yield from with_a_case(name)
    for name, flow in library.flows.items():
        for example in flow.examples:
            state = {"answers": list(example.answers.items())}
            request = {"op": "show", "tutorial": name, "state": state, "event": None}
            yield json.dumps({**request, "today": TODAY}, default=str)


def with_a_case(name: str) -> Iterator[str]:
    """Yield what shows a tutorial to who has a full case, then each thing to do there."""
    state = {"case": to_json(CASE)}
    request = {"op": "show", "tutorial": name, "state": state, "event": None, "today": TODAY}
    yield json.dumps(request)
    reply = json.loads(app.call(json.dumps(request)))
    screen = Screen(reply["html"])
    done = [form.filled(Random(name)) for form in screen.forms]
    for data in screen.buttons:
        fields = {key: [value] for key, value in data.items() if key != "event"}
        done.append({"name": data["event"], "fields": fields})
    for event in done:
        yield json.dumps({**request, "state": reply["state"], "event": event})


def shape(screen: str) -> str:
    """Return a screen without its words and the values of its attributes."""
    return _VALUES.sub("", _WORDS.sub("><", screen))


def telling(screens: Iterable[str]) -> list[str]:
    """Return few screens that hold every kind of element: its tag, attributes and classes."""
    seen: set[str] = set()
    kept = []
    for screen in screens:
        kinds = {_OTHERS.sub("", element) for element in _ELEMENT.findall(screen)}
        if kinds - seen:
            kept.append(screen)
            seen |= kinds
    return kept


def test_every_screen_is_valid_html(screens: dict[str, str], tmp_path: Path) -> None:
    files = []
    for number, screen in enumerate(screens.values()):
        files.append(tmp_path / f"{number}.html")
        files[-1].write_text(FRAME.format(screen), encoding="utf-8")
    assert html.faults(files) == ""


def test_every_kind_of_element_passes_axe(screens: dict[str, str], page: Page, site: Site) -> None:
    page.add_init_script(SPARE_DATA)  # the page is only what screens are shown in
    page.goto(f"{site.base}tutoriels/avis.html")
    page.evaluate("document.querySelector('.tutorial__static').replaceChildren()")
    for screen in telling(screens.values()):
        page.evaluate(
            """(screen) => {
              const shown = document.querySelector(".tutorial__screen");
              shown.setHTML(screen, { sanitizer: {} });
              shown.hidden = false;
            }""",
            screen,
        )
        assert violations(page, part=".tutorial__screen") == [], screen[:500]
