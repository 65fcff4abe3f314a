"""The project's replies and rules, read once."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

import pytest

from tutorials import render
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law, templates
from tutorials.editing.replies import compile_replies
from tutorials.library import Library
from tutorials.replies.content import Replies
from tutorials.replies.ops import replies_from_json
from tutorials.replies.screens import show_reply
from tutorials.request import Event


@pytest.fixture(scope="session")
def library() -> Library:
    """Return a library with the law and the replies, as the browser would load them."""
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    compile_replies(build)
    assert build.problems == []
    replies = replies_from_json(json.loads(json.dumps(build.data["replies"])))
    return Library(build.registry, build.places, {}, templates(), {"replies": replies})


@pytest.fixture(scope="session")
def replies(library: Library) -> Replies:
    return library.kind("replies")


@dataclass
class Visit:
    """Somebody using the builder: each event starts from the state of the reply before."""

    library: Library
    state: Any = None

    def send(self, name: str, **fields: str) -> dict[str, Any]:
        event = Event(name, {key.rstrip("_"): (value,) for key, value in fields.items()})
        reply = show_reply(self.state, event, dt.date(2026, 11, 21), self.library)
        self.state = json.loads(json.dumps(reply.get("state", self.state)))
        return reply


@pytest.fixture
def visit(library: Library) -> Visit:
    """Return a new visit of the builder, with its templates installed."""
    render.install_templates(library.templates, library.registry)
    return Visit(library)
