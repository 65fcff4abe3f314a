"""A heading that skips a level, a table whose rows do not match: told in French, with the line."""

from __future__ import annotations

import pytest

from macros.guards import shape
from macros.publish.paths import ROOT
from tests.guards.conftest import Write

PAGE = """---
description: "Essai."
---

# Un chapitre

## Une section { #section }

### Un détail

## Un tableau

| délai | début |
| --- | :---: |
| trois mois | `a | b` |
| un an | {{ loi("a|b") }} |

```text
#### pas un titre
| pas | un | tableau |
```
"""
FAULTS = [
    ("### Un détail", "#### Un détail", ":9 : un niveau de titre est sauté : « #### Un détail »"),
    ("# Un chapitre", "## Un chapitre", ":5 : un niveau de titre est sauté"),
    ("## Un tableau", "# Un tableau", ":11 : cette page a déjà un titre : « # Un tableau »"),
    ("| --- | :---: |\n", "", ":13 : ce tableau n’a pas de ligne de tirets"),
    ("| trois mois |", "| trois | mois |", ":15 : cette ligne de tableau a 3 cases, la première 2"),
    ("| un an | ", "| un an ", ":16 : cette ligne de tableau a 1 cases, la première 2"),
]


def test_a_page_laid_out_well_is_accepted(write: Write) -> None:
    assert shape.check(write("docs/guide/essai.md", PAGE)) == []


@pytest.mark.parametrize(("old", "new", "told"), FAULTS)
def test_a_fault_is_told_once_with_its_line(write: Write, old: str, new: str, told: str) -> None:
    (problem,) = shape.check(write("docs/guide/essai.md", PAGE.replace(old, new)))
    assert str(problem).startswith(f"docs/guide/essai.md{told}")
    assert problem.hint


def test_every_page_of_the_project_is_laid_out_well() -> None:
    assert shape.check(ROOT) == []
