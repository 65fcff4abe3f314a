"""The project's replies and rules, read once."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

import pytest

from tutorials.library import Library
from tutorials.replies.content import Replies
from tutorials.replies.screens import show
from tutorials.request import Event, ShowRequest


@pytest.fixture(scope="session")
def replies(library: Library) -> Replies:
    return library.replies


@dataclass
class Visit:
    """Somebody using the builder: each event starts from the state of the reply before."""

    library: Library
    state: Any = None

    def send(self, name: str, **fields: str) -> dict[str, Any]:
        event = Event(name, {key.rstrip("_"): (value,) for key, value in fields.items()})
        reply = show(ShowRequest("reponse", self.state, event, dt.date(2026, 11, 21)), self.library)
        self.state = json.loads(json.dumps(reply.get("state", self.state)))
        return reply


@pytest.fixture
def visit(library: Library) -> Visit:
    """Return a new visit of the builder."""
    return Visit(library)
