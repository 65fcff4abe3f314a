"""The worked example of « Ajouter un tutoriel »: its blocks are applied to a copy, then tried."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from macros.publish.prepare import content
from tutorials.editing import page_blocks

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / page_blocks.PAGE).read_text(encoding="utf-8")
TRY = """
import json, sys
from tutorials import app
from tutorials.catalogue import TUTORIALS
from tutorials.editing.kinds import templates
from tutorials.editing.loading import install
data = json.load(open(sys.argv[1], encoding="utf-8"))
library = install(json.dumps({**data, "templates": templates()}))
print(TUTORIALS["anciennete"].static(library))
for request in json.loads(sys.argv[2]):
    print(app.call(json.dumps(request)))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[Path]]:
    """A copy of what the page changes, changed; and the files it touched."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "tutorials", folder / "tutorials")
    shutil.copytree(ROOT / "docs" / "tutoriels", folder / "docs" / "tutoriels")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder, {page_blocks.apply(block, folder) for block in page_blocks.of(ROOT)}


@pytest.fixture(scope="module")
def answers(copy: tuple[Path, set[Path]], tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The static layer of the new tutorial, then the door's answers to a few requests."""
    folder, _ = copy
    file = tmp_path_factory.mktemp("content") / "content.json"
    file.write_text(content()[1], encoding="utf-8")
    asked = [
        {"op": "show", "tutorial": "anciennete", "today": "2026-11-21", "event": event}
        for event in (
            None,
            {"name": "count", "fields": {"posted-day": "11", "posted-month": "11"}},
            {
                "name": "count",
                "fields": {"posted-day": "11", "posted-month": "11", "posted-year": "2026"},
            },
        )
    ]
    command = [sys.executable, "-c", TRY, str(file), json.dumps(asked)]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def reply(line: str) -> dict[str, Any]:
    return dict(json.loads(line))


def test_the_page_touches_five_places_and_names_each(copy: tuple[Path, set[Path]]) -> None:
    folder, files = copy
    templates = folder / "tutorials" / "templates" / "age"
    places = {templates if file.parent == templates else file for file in files}
    assert len(places) == 5
    table = re.findall(r"^\| `(\S+)` \|", PAGE, re.MULTILINE)
    names = {place.relative_to(folder).as_posix() for place in places}
    patterns = [re.sub(r"<\w+>", r"[^/]+", one.rstrip("/")) for one in table]
    assert all(any(re.fullmatch(one, name) for one in patterns) for name in names)
    assert len(table) == 5


def test_the_new_tutorial_answers_the_door_like_the_others(answers: list[str]) -> None:
    assert "calendrier" in answers[0]
    first, incomplete, result = map(reply, answers[-3:])
    assert first["focus"] == "app-anciennete-title"
    assert incomplete["status"] == "1 erreur à corriger"
    assert 'value="11"' in incomplete["html"]
    assert "10 jours" in result["html"]


def test_its_folder_obeys_the_rules_of_the_house(copy: tuple[Path, set[Path]]) -> None:
    _, files = copy
    python = [str(file) for file in files if file.suffix == ".py"]
    configuration = ["--config", str(ROOT / "pyproject.toml")]
    ruff = [sys.executable, "-m", "ruff"]
    assert subprocess.run([*ruff, "check", *configuration, *python], check=False).returncode == 0
    formatted = [*ruff, "format", "--check", *configuration, *python]
    assert subprocess.run(formatted, check=False).returncode == 0
