"""The content folder as a whole: no problem, and one line for each error an editor makes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import library as project
from tutorials.__main__ import main
from tutorials.editing.content import compile_content
from tutorials.editing.kinds import CONTENT, Build
from tutorials.editing.loading import library_from_json

PROJECT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def build() -> Build:
    """The content, without the checks that take seconds: a site is only built once they pass."""
    return compile_content(whole=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content, to break."""
    shutil.copytree(CONTENT, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_a_reader_that_stops_early_ends_a_command_in_silence() -> None:
    command = [sys.executable, "-m", "tutorials", "schema", "flow"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""


@pytest.mark.slow
def test_the_content_has_no_problem_and_every_node_an_example() -> None:
    build = compile_content()
    assert [str(problem) for problem in build.problems] == []
    assert [str(note) for note in build.notes] == []


def test_the_json_gives_the_content_back(build: Build) -> None:
    library = library_from_json(project.content_json())
    assert set(library.flows) == {path.name for path in build.files("flows", "*")}
    assert library.registry.entries.keys() == build.registry.entries.keys()
    assert library.places == build.places


def test_the_command_prints_file_line_and_titles_and_exits_with_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    avis = folder / "flows" / "avis" / "_flow.yml"
    text = avis.read_text(encoding="utf-8")
    text = text.replace("start: danger", "start: dange", 1)
    text = text.replace("go: preuve}", "go: preuves}", 1)
    avis.write_text(text, encoding="utf-8")
    assert main(["check", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert "flows/avis/_flow.yml:9 : start : départ inconnu : « dange »" in lines
    assert any(
        re.match(
            r"flows/avis/_flow\.yml:\d+ : questions « [^»]+ ».*cible inconnue",
            line,
        )
        for line in lines
    )


def test_a_form_error_names_the_key_and_the_place(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    avis = folder / "flows" / "avis" / "_flow.yml"
    text = avis.read_text(encoding="utf-8").replace("    short: Danger", "    court: Danger", 1)
    avis.write_text(text, encoding="utf-8")
    assert main(["check", str(folder)]) == 1
    output = capsys.readouterr().out
    assert "clé inconnue : « court »" in output
    assert "clé obligatoire absente : « short »" in output


def broken(file: Path) -> str:
    """Write the first key of a content file twice; return what must be said of it."""
    text = file.read_text(encoding="utf-8")
    key = re.search(r"^(\w+):", text, re.MULTILINE)
    assert key
    file.write_text(f"{key[0]} []\n{text}", encoding="utf-8")
    return f"clé écrite deux fois : « {key[1]} »"


@pytest.mark.parametrize("file", ["places.yml", "law/presse.yml"])
def test_of_a_file_that_all_name_only_the_cause_is_told_when_it_cannot_be_read(
    folder: Path, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    message = broken(folder / file)
    assert main(["check", str(folder)]) == 1
    cause, note, count = capsys.readouterr().out.splitlines()
    assert cause == f"{file}:1 : {message}"
    assert "autres problèmes, qui en viennent peut-être" in note
    assert count == "1 problème"


def test_an_unreadable_file_hides_no_fault_but_those_of_its_own_folder(folder: Path) -> None:
    files = [
        "flows/avis/_flow.yml",
        "flows/avis/outcomes/doute.yml",
        "letters/_champs.yml",
        "deadlines/1-presse.yml",
        "rules/soin.yml",
        "signals/mots.yml",
    ]
    expected = [f"{file}:1 : {broken(folder / file)}" for file in files]
    contacts = folder / "contacts" / "organismes.yml"
    text = contacts.read_text(encoding="utf-8")
    contacts.write_text(text.replace("https://17cyber", "17cyber", 1), encoding="utf-8")
    *found, last = sorted(
        compile_content(folder, folder, whole=False).problems,
        key=lambda each: each.file.startswith("contacts"),
    )
    assert sorted(str(problem) for problem in found) == sorted(expected)
    assert "https://" in last.message


def test_a_flow_must_bear_the_name_of_its_folder(folder: Path) -> None:
    (folder / "flows" / "avis").rename(folder / "flows" / "critique")
    assert "nom du dossier : « critique »" in told(folder)


def told(folder: Path) -> str:
    """Return what is told of a folder before the checks that take seconds."""
    return "\n".join(map(str, compile_content(folder, folder, whole=False).problems))


def test_a_fault_of_an_outcome_is_told_with_the_outcomes_file_and_its_line(folder: Path) -> None:
    doute = folder / "flows" / "avis" / "outcomes" / "doute.yml"
    text = doute.read_text(encoding="utf-8")
    line = text[: text.index("chapters: [")].count("\n") + 1
    doute.write_text(text.replace("chapters: [", "chapters: [avis#nulle-part, ", 1), "utf-8")
    (doute.parent / "article.yml").rename(doute.parent / "journal.yml")
    output = told(folder)
    assert f"flows/avis/outcomes/doute.yml:{line} : chapters « avis#nulle-part » " in output
    assert "flows/avis/outcomes/journal.yml:1 : id : l’identifiant doit être le nom" in output


def test_the_graph_of_a_flow_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flow", "avis"]) == 0
    graph = json.loads(capsys.readouterr().out)
    ids = {node["id"] for node in graph["nodes"]}
    assert {edge["to"] for edge in graph["edges"]} | {graph["start"]} == ids


def test_an_unknown_flow_is_said_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["flow", "cuisine"]) == 1
    assert "parcours inconnu : cuisine" in capsys.readouterr().err


def test_every_section_that_content_may_cite_is_an_anchor_of_the_guide(build: Build) -> None:
    for page, chapter in build.places.chapters.items():
        text = (PROJECT / "docs" / "guide" / f"{page}.md").read_text(encoding="utf-8")
        anchors = set(re.findall(r"\{\s*#([\w-]+)", text))
        assert set(chapter.sections) <= anchors, page
