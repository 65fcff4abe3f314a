"""A chapter without one of its parts is told, in French, with the line where there is one."""

from __future__ import annotations

import pytest

from macros.guards import chapters
from macros.publish.paths import ROOT
from tests.guards.conftest import Write

CHAPTER = """---
description: "Essai."
---

# Un chapitre

!!! abstract "En bref"
    - Une phrase.

!!! tip "À faire maintenant"
    1. Ouvrez [le tutoriel](../tutoriels/avis.md).

## Une section { #section }

C’est court : {{ valeur("presse-prescription.delai") }} ({{ loi("presse-prescription") }}).

!!! info "Depuis 2018"
    - Rien.

## Sources { #sources }
"""
FAULTS = [
    ('!!! abstract "En bref"', '!!! abstract "Bref"', "il faut un encadré « En bref »"),
    ('!!! info "Depuis 2018"', '!!! tip "À faire maintenant"', "et un seul : il y en a 2"),
    ("../tutoriels/avis.md", "avis.md", "aucun tutoriel n’est proposé"),
    ("## Sources { #sources }", "", "il manque les sources"),
    (' ({{ loi("presse-prescription") }})', "", "essai.md:15 : ce nombre vient de « presse-pr"),
    ("{ #sources }\n", '{ #sources }\n{{ loi("x") }}\n', "essai.md:21 : une règle est citée parmi"),
]


@pytest.fixture(autouse=True)
def _menu(write: Write) -> None:
    write(chapters.MENU, "nav:\n  - guide/essai.md\n  - guide/long.md\n")


def test_a_chapter_that_no_menu_has_is_told_with_the_line_to_add(write: Write) -> None:
    write("docs/guide/essai.md", CHAPTER)
    (problem,) = chapters.check(write(chapters.MENU, "nav:\n  - guide/long.md\n"))
    assert str(problem).startswith("docs/guide/essai.md : ce chapitre n’est pas au menu → ajoutez")
    assert problem.hint.endswith("mkdocs.yml : - guide/essai.md")


def test_a_whole_chapter_is_accepted(write: Write) -> None:
    assert chapters.check(write("docs/guide/essai.md", CHAPTER)) == []


@pytest.mark.parametrize(("part", "instead", "told"), FAULTS)
def test_what_a_chapter_lacks_is_told(write: Write, part: str, instead: str, told: str) -> None:
    assert part in CHAPTER
    found = chapters.check(write("docs/guide/essai.md", CHAPTER.replace(part, instead, 1)))
    assert told in "\n".join(map(str, found))


def test_a_guide_too_long_for_an_evening_is_told(write: Write) -> None:
    root = write("docs/guide/essai.md", CHAPTER + "\n")
    write("docs/guide/long.md", CHAPTER.replace("Une phrase.", "mot " * chapters.WORDS_AT_MOST))
    assert "il se lit en une soirée" in str(chapters.check(root)[-1])


def test_the_chapters_of_the_project_are_whole() -> None:
    assert chapters.check(ROOT) == []
