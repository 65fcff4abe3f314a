from __future__ import annotations

import datetime as dt

from macros.guards import law
from tests.guards.conftest import Write
from tutorials.law.registry import Registry


def test_an_entry_that_nothing_names_is_noted(write: Write, registry: Registry) -> None:
    root = write("docs/a.md", "La presse et la prescription.\n")
    assert "presse-prescription" in law.unused(root, registry)[0].message


def test_an_entry_named_by_a_flow_is_used(write: Write, registry: Registry) -> None:
    root = write("tutorials/content/flows/avis/_flow.yml", "law: [presse-prescription]\n")
    assert law.unused(root, registry) == []


def test_the_registry_naming_itself_is_not_a_use(write: Write, registry: Registry) -> None:
    root = write("tutorials/content/law/presse.yml", "- id: presse-prescription\n")
    assert len(law.unused(root, registry)) == 1


def test_an_entry_is_overdue_after_one_year_and_not_before(registry: Registry) -> None:
    assert law.overdue(registry, dt.date(2027, 11, 21)) == []
    (note,) = law.overdue(registry, dt.date(2027, 11, 22))
    assert "21/11/2026" in note.message
