import shutil
from pathlib import Path

import pytest

from tests.case.library import ROOT, library
from tutorials.deadlines.model import DeadlineFile
from tutorials.decoding import decode
from tutorials.editing.file_models import ContactFile
from tutorials.editing.kinds import Build
from tutorials.editing.tools import compile_contacts, compile_deadlines, compile_watch
from tutorials.watch.model import Watch

CONTENT = ROOT / "tutorials/content"


def compiled(content: Path) -> Build:
    build = Build(content, content.parent, library().registry)
    for compile_kind in (compile_deadlines, compile_contacts, compile_watch):
        compile_kind(build)
    return build


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name in ("deadlines", "contacts", "watch"):
        shutil.copytree(CONTENT / name, folder / name)
    return folder


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_is_compiled_is_what_the_browser_loads(content: Path) -> None:
    build = compiled(content)
    assert build.problems == []
    delays = tuple(decode(DeadlineFile, file) for file in build.data["deadlines"])
    assert delays == library().deadlines
    files = [decode(ContactFile, file) for file in build.data["contacts"]]
    assert tuple(one for file in files for one in file.contacts) == library().contacts
    assert [decode(Watch, file) for file in build.data["watch"]] == [library().watch]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "deadlines/1-presse.yml",
            "value: presse-prescription.delai",
            "value: x.y",
            "pas de valeur",
        ),
        ("deadlines/3-donnees.yml", "id: cnil", "id: presse", "identifiant déjà pris"),
        ("deadlines/1-presse.yml", "side: mine", "side: moi", "valeur refusée"),
        ("deadlines/4-justice.yml", "last_day: 2026-12-07", "last_day: 2026-12-06", "le calcul"),
        ("contacts/organismes.yml", "https://17cyber", "17cyber", "https://"),
        ("watch/veille.yml", "{ville}", "{vile}", "mot inconnu entre accolades"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_line(
    content: Path, file: str, old: str, new: str, message: str
) -> None:
    edit(content / file, old, new)
    problems = [str(problem) for problem in compiled(content).problems]
    found = [problem for problem in problems if message in problem]
    assert found, problems
    assert found[0].startswith(f"content/{file}:")
