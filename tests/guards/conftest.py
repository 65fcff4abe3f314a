from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.law.entries import entry
from tutorials.law.registry import Registry

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file of a small project and returns the project's root."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def registry() -> Registry:
    return Registry([entry("presse-prescription", reference="loi du 29 juillet 1881, art. 65")])
