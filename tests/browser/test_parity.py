"""The same requests give the same HTML in CPython and in the browser, byte for byte."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from playwright.sync_api import Page

from macros.publish.prepare import content
from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.flows.covering import covering_cases
from tutorials import app
from tutorials.deadlines.legal import delays_of
from tutorials.flows.walk import Answers, Walker

TODAY = dt.date(2026, 11, 21)
LIBRARY, TEXT = content()

ASK = """async (texts) => {
  const app = document.querySelector("tutorial-app");
  const replies = [];
  for (const text of texts) replies.push(JSON.stringify(await app.call(JSON.parse(text))));
  return replies;
}"""


def request(flow: str, answers: Answers, today: dt.date) -> str:
    """Return the request that shows what a case ends on."""
    state = {"answers": [[id, list(values)] for id, values in answers.items()]}
    asked = {"op": "show", "tutorial": flow, "state": state, "event": None}
    return json.dumps({**asked, "today": today.isoformat()})


def requests(flow: str) -> list[str]:
    """Return one request for each case of a list that covers all pairs of answers."""
    walker = Walker(LIBRARY.flows[flow], delays_of(LIBRARY), TODAY)
    return [request(flow, case, TODAY) for case in covering_cases(walker)]


def differing(page: Page, asked: list[str]) -> list[str]:
    """Return the requests whose reply is not the same here and in the page."""
    found = []
    for request, reply in zip(asked, page.evaluate(ASK, asked), strict=True):
        here = json.loads(app.call(request))
        assert here["done"], f"no outcome for {request}"
        if here != json.loads(reply):
            found.append(request)
    return found


@pytest.mark.parametrize("flow", sorted(LIBRARY.flows))
def test_every_case_ends_on_the_same_outcome_in_both_hosts(
    page: Page, site: Site, flow: str
) -> None:
    app.install(TEXT)
    open_tutorial(page, site, "avis")
    assert differing(page, requests(flow)) == []


def test_a_plain_start_ends_on_every_outcome_as_this_machine_does(page: Page, site: Site) -> None:
    """The build holds hundreds of replies of a plain start to those of the snapshot."""
    app.install(TEXT)
    open_tutorial(page, site, "avis", "?sans-instantane")
    for id, flow in LIBRARY.flows.items():
        asked = [request(id, example.answers, example.today) for example in flow.examples]
        assert differing(page, asked) == []
