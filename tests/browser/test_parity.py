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
from tutorials.flows.walk import Walker

TODAY = dt.date(2026, 11, 21)
LIBRARY, TEXT = content()

ASK = """async (texts) => {
  const app = document.querySelector("tutorial-app");
  const replies = [];
  for (const text of texts) replies.push(JSON.stringify(await app.call(JSON.parse(text))));
  return replies;
}"""


def requests(flow: str) -> list[str]:
    """Return one request for each case of a list that covers all pairs of answers."""
    walker = Walker(LIBRARY.flows[flow], delays_of(LIBRARY), TODAY)
    return [
        json.dumps(
            {
                "op": "show",
                "tutorial": flow,
                "state": {"answers": [[id, list(values)] for id, values in case.items()]},
                "event": None,
                "today": TODAY.isoformat(),
            }
        )
        for case in covering_cases(walker)
    ]


@pytest.mark.parametrize("query", ["", "?sans-instantane"], ids=["snapshot", "plain boot"])
@pytest.mark.parametrize("flow", sorted(LIBRARY.flows))
def test_every_case_ends_on_the_same_outcome_in_both_hosts(
    page: Page, site: Site, flow: str, query: str
) -> None:
    app.install(TEXT)
    asked = requests(flow)
    open_tutorial(page, site, "avis", query)
    in_browser = page.evaluate(ASK, asked)
    differing = []
    for request, reply in zip(asked, in_browser, strict=True):
        here = json.loads(app.call(request))
        assert here["done"], f"no outcome for {request}"
        if here != json.loads(reply):
            differing.append(request)
    assert differing == []
