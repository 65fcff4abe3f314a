"""The project's replies and rules, read once."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

from tutorials import render
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law, templates
from tutorials.editing.replies import compile_replies
from tutorials.replies.content import Replies
from tutorials.replies.ops import replies_from_json
from tutorials.replies.screens import show
from tutorials.request import Event, ShowRequest


@pytest.fixture(scope="session")
def library() -> SimpleNamespace:
    """Return a library with the law and the replies, as the browser would load them."""
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    compile_replies(build)
    assert build.problems == []
    replies = replies_from_json(json.loads(json.dumps(build.data["replies"])))
    return SimpleNamespace(registry=build.registry, templates=templates(), replies=replies)


@pytest.fixture(scope="session")
def replies(library: SimpleNamespace) -> Replies:
    return library.replies


@dataclass
class Visit:
    """Somebody using the builder: each event starts from the state of the reply before."""

    library: SimpleNamespace
    state: Any = None

    def send(self, name: str, **fields: str) -> dict[str, Any]:
        event = Event(name, {key.rstrip("_"): (value,) for key, value in fields.items()})
        reply = show(ShowRequest("reponse", self.state, event, dt.date(2026, 11, 21)), self.library)
        self.state = json.loads(json.dumps(reply.get("state", self.state)))
        return reply


@pytest.fixture
def visit(library: SimpleNamespace) -> Visit:
    """Return a new visit of the builder, with its templates installed."""
    render.install_templates(library.templates, library.registry)
    return Visit(library)
