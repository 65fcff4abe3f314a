"""Marks of Markdown that a slip of the finger undoes: told in French, with the line."""

from __future__ import annotations

import pytest

from macros.guards import marks
from macros.publish.paths import ROOT
from tests.guards.conftest import Write

PAGE = """---
description: "Essai."
---

# Un chapitre

!!! info "À savoir"
    Un encadré.

## Une section { #section }

Un [lien](avis.md#danger), une ![Un bouton](bouton.svg) et [https](https://exemple.org/).

## Une autre { #autre }

`![](sans.svg)` et {{ loi("](x") }} ne sont pas lus.
"""
FAULTS = [
    ("![Un bouton]", "![]", ":12 : image sans texte"),
    ("avis.md#danger)", "avis.md#danger", ":12 : lien jamais fermé : « ](avis.md#danger, une"),
    ("[lien](", "[lien] (", ":12 : espace entre le texte d’un lien et son adresse"),
    ("https://", "http://", ":12 : lien sans https"),
    ("    Un encadré.", "Un encadré.", ":7 : encadré vide : le texte qui suit n’est pas décalé"),
    ('"À savoir"', "“À savoir”", ":7 : encadré mal écrit : « !!! info “À savoir” »"),
    ("!!! info", "!!!info", ":7 : encadré mal écrit"),
    ("#autre", "#section", ":14 : nom de titre déjà pris ligne 10 : « #section »"),
]


def test_a_page_whose_marks_are_right_is_accepted(write: Write) -> None:
    assert marks.check(write("docs/guide/essai.md", PAGE)) == []


@pytest.mark.parametrize(("old", "new", "told"), FAULTS)
def test_a_slip_is_told_once_with_its_line(write: Write, old: str, new: str, told: str) -> None:
    (problem,) = marks.check(write("docs/guide/essai.md", PAGE.replace(old, new, 1)))
    assert str(problem).startswith(f"docs/guide/essai.md{told}")
    assert problem.hint


def test_every_page_of_the_project_has_right_marks() -> None:
    assert marks.check(ROOT) == []
