from __future__ import annotations

from pathlib import Path

import pytest

from macros.guards import titles
from macros.publish.paths import ROOT

PLACES = """
chapters:
  agir: {title: Agir, sections: {}}
letters: {relance: Relancer}
tutorials: {avis: Un avis}
"""
PAGES = {"guide/agir": "Agir", "lettres/relance": "Relancer", "tutoriels/avis": "Un avis"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {f"docs/{page}.md": f"---\na: b\n---\n\n# {name}\n" for page, name in PAGES.items()}
    for file, text in {**files, titles.PLACES.as_posix(): PLACES}.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    return tmp_path


def test_pages_called_by_their_own_heading_are_accepted(project: Path) -> None:
    assert titles.check(project) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_called_otherwise_is_reported_with_both_names(project: Path, page: str) -> None:
    (project / f"docs/{page}.md").write_text("# Autre chose\n", encoding="utf-8")
    (problem,) = titles.check(project)
    assert f"« {PAGES[page]} » s’appelle « Autre chose » dans docs/{page}.md" in str(problem)


def test_every_page_of_the_project_is_called_by_its_own_heading() -> None:
    assert titles.check(ROOT) == []
