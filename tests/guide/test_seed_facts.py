"""Nothing that the two texts at the origin of the project said is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.guide.sections import data, read

FACTS: list[dict[str, Any]] = data("seed_facts.yml")


@pytest.mark.parametrize("fact", FACTS, ids=lambda one: one["fact"])
def test_a_fact_is_where_a_reader_looks_for_it(site_folder: Path, fact: dict[str, Any]) -> None:
    section = read(site_folder / f"{fact['page']}.html").sections[fact["anchor"]]
    missing = [phrase for phrase in fact["expect"] if not section.contains(phrase)]
    unnamed = [entry for entry in fact.get("law", []) if not section.names(entry)]
    assert (missing, unnamed) == ([], [])
