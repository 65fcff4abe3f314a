"""The project's own content, installed for each file of these tests: others install theirs."""

from functools import cache

import pytest

from tutorials import app
from tutorials.editing.content import load


@cache
def _content() -> str:
    return load()[1]


@pytest.fixture(autouse=True, scope="module")
def content() -> None:
    """Install the project's content."""
    app.install(_content())
