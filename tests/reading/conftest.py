"""The project's own content, and somebody who uses « Relire un avis » through the door."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import pytest

from tutorials import app
from tutorials.library import Library


@dataclass
class Visit:
    """Each event starts from the state of the reply before, as the page keeps it."""

    state: Any = None

    def send(self, name: str = "", **fields: str | list[str]) -> dict[str, Any]:
        values = {key: [one] if isinstance(one, str) else one for key, one in fields.items()}
        event = {"name": name, "fields": values} if name else None
        reply = self.ask(event)
        self.state = reply.get("state", self.state)
        return reply

    def ask(self, event: Any) -> dict[str, Any]:
        """Send any event, and keep the state as it was."""
        request = {"op": "show", "tutorial": "analyse", "state": self.state, "event": event}
        return dict(json.loads(app.call(json.dumps({**request, "today": "2026-11-21"}))))

    def read(self, text: str, platform: str = "") -> str:
        """Paste ``text`` and return the HTML of its reading."""
        return str(self.send("read", text=text, platform=platform)["html"])


@pytest.fixture
def visit(library: Library) -> Visit:
    """Return a new visit."""
    return Visit()
