"""The real registry, read once; and an entry to break."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from tests.law import entries
from tutorials.editing.file_models import LawFile
from tutorials.editing.kinds import templates
from tutorials.editing.source import Read, read
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.render import environment

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def files() -> list[Read[LawFile]]:
    found = sorted((ROOT / "tutorials/content/law").glob("*.yml"))
    return [read(file, ROOT, LawFile) for file in found]


@pytest.fixture(scope="session")
def registry(files: list[Read[LawFile]]) -> Registry:
    return Registry(entry for file in files if file.value for entry in file.value.entries)


@pytest.fixture(scope="session")
def env(registry: Registry) -> Environment:
    return environment(templates(), registry)


@pytest.fixture
def entry() -> Entry:
    return entries.entry()
