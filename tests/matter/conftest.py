"""The door opens on the project's own content."""

import pytest

from tutorials.library import Library


@pytest.fixture(autouse=True)
def _installed(library: Library) -> None:
    """Nothing more than to ask for it."""
