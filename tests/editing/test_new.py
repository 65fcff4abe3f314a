"""A text begun by the command is valid at once, or what it lacks is what the command says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.guards import chapters, titles
from macros.publish.paths import ROOT
from tutorials.editing.content import compile_content
from tutorials.editing.new import KINDS, Made, new
from tutorials.problems import ContentError

TITLE = "Un essai : « pour voir »"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, without what is slow to check."""
    folder = tmp_path_factory.mktemp("original")
    for part in ("tutorials", "docs/guide", "docs/lettres", "docs/tutoriels", "docs/a-propos"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    content = folder / "tutorials" / "content"
    slow = {*content.glob("letters/*.md")} - {content / "letters" / "relance.md"}
    for file in slow:
        file.unlink()
    for flow in ("avis", "suites"):
        shutil.rmtree(content / "flows" / flow / "outcomes")
        (content / "flows" / flow / "_flow.yml").unlink()
    return folder


@pytest.fixture
def root(original: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    shutil.copytree(original, tmp_path, dirs_exist_ok=True)
    return tmp_path


def faults(root: Path) -> list[str]:
    """Return what ``check`` and the guards of pages say of a project."""
    content = root / "tutorials" / "content"
    build = compile_content(content, root)
    pages = [*titles.check(root, build.places), *chapters.check(root)]
    return [*map(str, build.problems), *map(str, pages)]


@pytest.mark.parametrize("kind", ["letter", "reply", "chapter"])
def test_a_text_just_begun_is_valid_and_named_wherever_it_has_to_be(kind: str, root: Path) -> None:
    made = new(kind, "tout-neuf", TITLE, root)
    assert faults(root) == []
    texts = {file: (root / file).read_text(encoding="utf-8") for file in made.files}
    assert all("tout-neuf" in file + text for file, text in texts.items())


def test_an_outcome_just_begun_lacks_only_the_route_that_the_command_asks_for(root: Path) -> None:
    before = set(faults(root))
    made = new("outcome", "fiche/tout-neuf", TITLE, root)
    (fault,) = set(faults(root)) - before
    assert fault.startswith("tutorials/content/flows/fiche/outcomes/tout-neuf.yml:1 : aucune")
    assert any("une route qui y mène" in line for line in made.left)


def test_a_tutorial_just_begun_is_the_worked_example_under_its_own_name(root: Path) -> None:
    made = new("tutorial", "tout-neuf", TITLE, root)
    assert "tutorials/tout_neuf/screens.py" in made.files
    listed = "from tutorials.catalogue import TUTORIALS; print(TUTORIALS['tout-neuf'].ID)"
    done = subprocess.run(
        [sys.executable, "-c", listed], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout == "tout-neuf\n"


@pytest.mark.parametrize("kind", [*KINDS, "tutorial"])
def test_nothing_that_exists_is_written_over(kind: str, root: Path) -> None:
    name = "avis/tout-neuf" if kind == "outcome" else "tout-neuf"
    made: Made = new(kind, name, TITLE, root)
    before = {file: (root / file).read_bytes() for file in made.files}
    with pytest.raises(ContentError, match="existe déjà"):
        new(kind, name, TITLE, root)
    assert {file: (root / file).read_bytes() for file in made.files} == before


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("letter", "Tout Neuf", "n’est pas un identifiant"),
        ("chapter", "à-voir", "n’est pas un identifiant"),
        ("reply", "avis/neuf", "n’est pas un identifiant"),
        ("outcome", "neuf", "dites de quel parcours : avis/neuf, fiche/neuf, suites/neuf"),
    ],
)
def test_a_name_that_cannot_be_taken_is_told(kind: str, name: str, told: str, root: Path) -> None:
    with pytest.raises(ContentError, match=told):
        new(kind, name, TITLE, root)
