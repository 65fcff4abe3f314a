"""The door opens on the project's own content, with lengths that no change of the law moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import library as project
from tests.fixed import fixed
from tutorials.library import Library


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the project's own library, but for these lengths."""
    own = project.library()
    return replace(own, registry=fixed(own.registry))


@pytest.fixture(autouse=True)
def _installed(library: Library) -> None:
    """Answer from it."""
    project.put(library)
