"""A short letter that uses every mark of the format, to read as it is or broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.letters.library import library
from tutorials.editing.letters import read_letter
from tutorials.editing.source import Read
from tutorials.letters.model import Field, Letter

SOURCE = Path(__file__).with_name("source.md").read_text(encoding="utf-8")
NAME = Field(
    id="nom", label="Vos prénom et nom", blank="prénom et nom", example="C. M.", case="nom"
)

ReadText = Callable[[str], Read[Letter]]


@pytest.fixture
def read_text(tmp_path: Path) -> ReadText:
    """Return a function that reads a letter from its text."""

    def read(text: str) -> Read[Letter]:
        file = tmp_path / "essai.md"
        file.write_text(text, encoding="utf-8")
        return read_letter(file, tmp_path, library().registry, {"nom": NAME})

    return read


@pytest.fixture
def essai(read_text: ReadText) -> Letter:
    """Return the letter of ``source.md``."""
    letter = read_text(SOURCE).value
    assert letter is not None
    return letter
