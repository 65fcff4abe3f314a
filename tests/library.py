"""The project's own content: compiled once after a change, loaded once a process, put back."""

from __future__ import annotations

from functools import cache

from macros.publish.prepare import content_text
from tutorials import app, render
from tutorials.editing.loading import install
from tutorials.library import Library


@cache
def content_json() -> str:
    """Return the content as JSON: what the last build kept, unless something changed since."""
    return content_text()


@cache
def library() -> Library:
    """Return the library, installed: what the door and the templates use."""
    return install(content_json())


def put_back() -> None:
    """Install the library again, if a test has loaded it: another may have installed its own."""
    if library.cache_info().currsize:
        put(library())


def put(made: Library) -> None:
    """Answer from ``made``, of which there is one a session: its templates are compiled once."""
    app._installed[:] = [made]
    if id(made) not in _environments:
        _environments[id(made)] = render.environment(made.templates, made.registry)
    render._environment = _environments[id(made)]


_environments: dict[int, render.Environment] = {}
