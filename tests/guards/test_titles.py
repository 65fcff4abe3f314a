from __future__ import annotations

from pathlib import Path

import pytest

from macros.guards import titles
from macros.publish.paths import ROOT
from tutorials.editing.kinds import CONTENT, Build, compile_places
from tutorials.places import Chapter, Places

PLACES = Places({"agir": Chapter("Agir", {})}, {"relance": "Relancer"}, {"avis": "Un avis"})
PAGES = {"guide/agir": "Agir", "lettres/relance": "Relancer", "tutoriels/avis": "Un avis"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for page, name in PAGES.items():
        file = tmp_path / f"docs/{page}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\na: b\n---\n\n# {name}\n", encoding="utf-8")
    return tmp_path


def test_pages_called_by_their_own_heading_are_accepted(project: Path) -> None:
    assert titles.check(project, PLACES) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_called_otherwise_is_reported_with_both_names(project: Path, page: str) -> None:
    (project / f"docs/{page}.md").write_text("# Autre chose\n", encoding="utf-8")
    (problem,) = titles.check(project, PLACES)
    assert f"« {PAGES[page]} » s’appelle « Autre chose » dans docs/{page}.md" in str(problem)


@pytest.mark.parametrize("lost", ["", "\u00a0{ #plainte }"], ids=["none", "no-break space"])
def test_a_section_that_lost_its_anchor_is_told(project: Path, lost: str) -> None:
    places = Places({"agir": Chapter("Agir", {"plainte": "porter plainte"})}, {}, {})
    (project / "docs/guide/agir.md").write_text(f"# Agir\n\n## Plainte{lost}\n", "utf-8")
    (problem,) = titles.check(project, places)
    assert str(problem).startswith("docs/guide/agir.md : « porter plainte » n’a pas de titre")
    assert "{ #plainte }" in problem.hint
    (project / "docs/guide/agir.md").write_text("# Agir\n\n## Plainte { #plainte }\n", "utf-8")
    assert titles.check(project, places) == []


def test_a_page_that_has_moved_is_named_with_what_to_do(project: Path) -> None:
    (project / "docs/guide/agir.md").rename(project / "docs/guide/que-faire.md")
    (problem,) = titles.check(project, PLACES)
    assert "« Agir » n’a pas de page : docs/guide/agir.md n’existe pas" in str(problem)


def test_every_page_of_the_project_is_called_by_its_own_heading() -> None:
    build = Build(CONTENT, ROOT)
    compile_places(build)
    assert build.places.letters
    assert titles.check(ROOT, build.places) == []
