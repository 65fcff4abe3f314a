from __future__ import annotations

import datetime as dt

from macros.guards import law
from tests.guards.conftest import Write
from tutorials.law.registry import Registry


def test_an_unknown_entry_is_a_problem_with_the_closest_one(
    write: Write, registry: Registry
) -> None:
    root = write("docs/guide/a.md", '# A\n\n{{ loi("presse-prescripton") }}\n')
    (problem,) = law.check(root, registry)
    assert (problem.file, problem.line) == ("docs/guide/a.md", 3)
    assert "presse-prescription" in problem.hint


def test_an_unknown_value_of_a_known_entry_is_a_problem(write: Write, registry: Registry) -> None:
    root = write("docs/a.md", "{{ valeur('presse-prescription.amende') }}\n")
    assert len(law.check(root, registry)) == 1


def test_an_example_in_a_block_of_code_is_not_a_reference(write: Write, registry: Registry) -> None:
    root = write("docs/a.md", '```\n{{ loi("inconnu") }}\n```\n')
    assert law.check(root, registry) == []


def test_known_entries_and_values_pass(write: Write, registry: Registry) -> None:
    text = '{{ loi("presse-prescription") }} {{ valeur("presse-prescription.delai") }}'
    assert law.check(write("docs/a.md", text), registry) == []


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
