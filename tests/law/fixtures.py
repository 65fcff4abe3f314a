"""The real registry, read once; and an entry to break."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from jinja2 import Environment

from tutorials.editing.kinds import templates
from tutorials.editing.source import Read, read
from tutorials.law.model import Entry, LawFile, Source, Value
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
    return Entry(
        id="delai-exemple",
        title="Délai d’exemple",
        statement='On agit dans un délai de {{ valeur("delai-exemple.delai") }}.',
        reference="loi d’exemple, art. 1",
        url="https://www.legifrance.gouv.fr/exemple",
        theme="Exemples",
        confidence="sûr",
        read_in=dt.date(2026, 4, 2),
        checked_on=dt.date(2026, 11, 21),
        values={"delai": Value(3, "months")},
        sources=(Source("Loi d’exemple", "https://www.legifrance.gouv.fr/exemple"),),
    )
