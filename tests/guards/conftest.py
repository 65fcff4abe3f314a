from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from tutorials.law.model import Entry, Source, Value
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
    entry = Entry(
        id="presse-prescription",
        title="Délai de presse",
        statement="Le délai est court.",
        reference="loi du 29 juillet 1881, art. 65",
        url="https://www.legifrance.gouv.fr/",
        theme="Presse",
        confidence="sûr",
        read_in=dt.date(2026, 4, 2),
        checked_on=dt.date(2026, 11, 21),
        values={"delai": Value(3, "months")},
        sources=(Source("Légifrance", "https://www.legifrance.gouv.fr/"),),
    )
    return Registry([entry])
