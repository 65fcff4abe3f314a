"""The grid of the RGAA 4.1, as filled in by those who write the site: ``site/rgaa.yml``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tutorials.model import Content
from tutorials.problems import Problem

CRITERIA = 106
"""How many criteria the RGAA 4.1 has."""
Met = Literal["oui", "non", "sans objet"]


@dataclass(frozen=True)
class Criterion(Content):
    """A criterion: its number, what it asks for, whether it is met and how that is known."""

    id: str
    """Numéro du critère : « 1.1 »."""
    title: str
    """Ce qu’il demande, en peu de mots."""
    met: Met
    """oui, non ou sans objet."""
    how: str = ""
    """Comment on le sait, ou ce qui manque. Obligatoire si le critère s’applique."""


@dataclass(frozen=True)
class GridTheme(Content):
    """One of the thirteen themes."""

    title: str
    """Nom du thème."""
    criteria: tuple[Criterion, ...]
    """Ses critères, dans l’ordre."""


@dataclass(frozen=True)
class Grid(Content):
    """The whole grid, and the day on which it was filled in."""

    checked_on: dt.date
    """Jour où la grille a été remplie (AAAA-MM-JJ)."""
    themes: tuple[GridTheme, ...]
    """Les treize thèmes du référentiel."""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria, in order."""
        return tuple(one for theme in self.themes for one in theme.criteria)

    def count(self, met: Met) -> int:
        """Return how many criteria are ``met``, are not, or do not apply."""
        return sum(one.met == met for one in self.criteria)

    @property
    def rate(self) -> float:
        """The share of the criteria that apply which are met, from 0 to 1."""
        yes, no = self.count("oui"), self.count("non")
        return yes / (yes + no)


def wrong(grid: Grid) -> Iterator[Problem]:
    """Yield what a grid says wrong, without a line."""
    ids = [one.id for one in grid.criteria]
    if len(ids) != CRITERIA:
        yield Problem(f"la grille a {len(ids)} critères", f"le RGAA en a {CRITERIA}", ("themes",))
    for number, theme in enumerate(grid.themes, 1):
        for rank, one in enumerate(theme.criteria, 1):
            path = ("themes", number - 1, "criteria", rank - 1)
            if one.id != f"{number}.{rank}":
                yield Problem(f"« {one.id} » n’est pas à sa place", f"ici {number}.{rank}", path)
            if one.met != "sans objet" and not one.how:
                yield Problem("rien ne dit comment on le sait", "ajoutez « how »", path)
