from __future__ import annotations

import pytest

from macros.guards import numbers
from tests.guards.conftest import Write


@pytest.mark.parametrize("number", ["3 mois", "12 000 €", "trois mois", "50 %"])
def test_a_number_of_law_typed_in_a_chapter_is_a_problem_with_its_line(
    write: Write, number: str
) -> None:
    root = write("docs/guide/avis.md", f"# Titre\n\nVous avez {number}.\n")
    (problem,) = numbers.check(root)
    assert (problem.file, problem.line) == ("docs/guide/avis.md", 3)
    assert number in problem.message


def test_the_description_of_a_chapter_is_read_too(write: Write) -> None:
    root = write("docs/guide/avis.md", '---\ntitle: Avis\ndescription: "Sous 3 mois."\n---\n')
    assert [problem.line for problem in numbers.check(root)] == [3]


def test_advice_of_ours_is_allowed_when_it_says_so(write: Write) -> None:
    root = write("docs/guide/avis.md", "Attendez deux jours. <!-- conseil -->\n")
    assert numbers.check(root) == []


def test_the_registry_dates_and_articles_are_not_typed_numbers(write: Write) -> None:
    text = 'Depuis le 1er juillet 2022, art. 29, {{ valeur("presse-prescription.delai") }}.\n'
    assert numbers.check(write("docs/reperes/sources.md", text)) == []


def test_pages_that_are_not_chapters_may_count(write: Write) -> None:
    assert numbers.check(write("docs/a-propos/acces.md", "Agrandi à 400 %.\n")) == []
