"""The same requests give the same HTML in CPython and in the browser, byte for byte."""

from __future__ import annotations

import datetime as dt
import json
from functools import cache

import pytest
from playwright.sync_api import Page

from macros.publish.prepare import content
from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.flows.covering import covering_cases
from tutorials import app
from tutorials.deadlines.legal import delays_of
from tutorials.editing.loading import install
from tutorials.flows.walk import Walker

TODAY = dt.date(2026, 11, 21)
LIBRARY, TEXT = content()

ASK = """async (texts) => {
  const app = document.querySelector("tutorial-app");
  const replies = [];
  for (const text of texts) replies.push(JSON.stringify(await app.call(JSON.parse(text))));
  return replies;
}"""


@cache
def expected(flow: str) -> dict[str, dict[str, object]]:
    """Return this host's reply to each case of a list that covers all pairs of answers."""
    walker = Walker(LIBRARY.flows[flow], delays_of(LIBRARY), TODAY)
    install(TEXT)
    asked = [
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
    return {request: json.loads(app.call(request)) for request in asked}


@pytest.mark.parametrize("query", ["", "?sans-instantane"], ids=["snapshot", "plain boot"])
def test_every_case_ends_on_the_same_outcome_in_both_hosts(
    page: Page, site: Site, query: str
) -> None:
    open_tutorial(page, site, "avis", query)
    for flow in sorted(LIBRARY.flows):
        here = expected(flow)
        in_browser = page.evaluate(ASK, list(here))
        for (request, reply), there in zip(here.items(), in_browser, strict=True):
            assert reply["done"], f"no outcome for {request}"
            assert json.loads(there) == reply, request
