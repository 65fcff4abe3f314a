"""The project's content, loaded once, and a library of the small flow."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from tests import library as project
from tests.fixed import fixed
from tests.flows.all_paths import AllPaths
from tests.flows.small_flow import REGISTRY, TODAY, Show, small_flow, small_library
from tutorials import render
from tutorials.editing.kinds import templates
from tutorials.flows import screens
from tutorials.library import Library
from tutorials.request import show_request


@pytest.fixture(scope="session")
def content() -> tuple[Library, str]:
    """The project's own library, and its JSON."""
    return project.library(), project.content_json()


@pytest.fixture(scope="session")
def walked(content: tuple[Library, str]) -> Callable[[str], AllPaths]:
    """``walked(flow id)``: every path of a flow of the project, walked once, with fixed lengths."""
    library = replace(content[0], registry=fixed(content[0].registry))
    return cache(lambda name: AllPaths(library.flows[name], library))


@pytest.fixture
def real(library: Library) -> Library:
    """The project's own library, installed."""
    return library


@pytest.fixture
def small() -> Library:
    """A library of the small flow alone, with the project's templates, compiled once for all."""
    made = small_library(small_flow(), _templates())
    render._environment = _environment()
    return made


_templates = cache(templates)


@cache
def _environment() -> render.Environment:
    return render.environment(_templates(), REGISTRY)


@pytest.fixture
def show(small: Library) -> Show:
    """``show(state, event name, **fields)`` on the small flow; its state without the case."""

    def ask(state: object = None, name: str = "", **fields: object) -> dict[str, Any]:
        event = {"name": name, "fields": fields} if name else None
        request = {"tutorial": "petit", "state": state, "event": event, "today": str(TODAY)}
        reply = screens.show(show_request(json.loads(json.dumps(request))), small)
        del reply["state"]["case"]
        return dict(reply)

    return ask
