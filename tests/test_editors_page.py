"""The worked example of the editors' page: its blocks are applied to a copy of the content."""

from __future__ import annotations

import datetime as dt
import json
import re
import shutil
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import chain
from pathlib import Path

import pytest

from tutorials.__main__ import main
from tutorials.deadlines.legal import Delays
from tutorials.deadlines.model import DeadlineFile
from tutorials.editing.checks.deadlines import SHORT
from tutorials.editing.file_models import LawFile
from tutorials.editing.flows import read_flow
from tutorials.editing.kinds import CONTENT
from tutorials.editing.schema import KINDS, patterns, schema
from tutorials.editing.source import read
from tutorials.flows.model import FlowFile
from tutorials.flows.walk import Walker
from tutorials.law.registry import Registry
from tutorials.model import Content
from tutorials.replies import words
from tutorials.text.matching import Index
from tutorials.text.morphology import phrase_key
from tutorials.text.phrases import Reader
from tutorials.text.vocabulary import Vocabulary
from tutorials.watch.model import NAMES

PAGE = (Path(__file__).parents[1] / "docs" / "a-propos" / "editeurs.md").read_text(encoding="utf-8")
PHRASES = re.findall(r"^\| `(.+)` \| (.+) \| (.+) \|$", PAGE, re.MULTILINE)
STEPS = re.findall(r"^```(yaml|console)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content, to change; without what is slow to check and not touched here."""
    shutil.copytree(CONTENT, tmp_path, dirs_exist_ok=True)
    shutil.rmtree(tmp_path / "letters")
    for other in tmp_path.glob("flows/*"):
        if other.name != "fiche":
            shutil.rmtree(other)
    return tmp_path


class Editor:
    """Somebody who follows the page to the letter in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sought = ""

    def apply(self, block: str) -> None:
        """Do what the first line of a YAML block says with the rest of it."""
        order, text = block.split("\n", 1)
        name, todo = order.removeprefix("# ").split(" : ")
        file = self.folder / name
        if todo == "nouveau fichier":
            assert not file.exists()
            file.write_text(text, encoding="utf-8")
            return
        content = file.read_text(encoding="utf-8")
        if todo in ("cherchez", "ajoutez avant"):
            assert content.count(text) == 1, f"« {text} » se trouve {content.count(text)} fois"
            self.sought = text
        elif todo == "remplacez par":
            file.write_text(content.replace(self.sought, text), encoding="utf-8")
        elif todo == "le texte ajouté":
            file.write_text(content.replace(self.sought, text + self.sought), encoding="utf-8")
        else:
            assert todo == "ajoutez à la fin"
            file.write_text(content + text, encoding="utf-8")


def expected(block: str) -> str:
    """Return the pattern of what a console block shows after its command; « … » is anything."""
    command, output = block.split("\n", 1)
    assert command == "$ python -m tutorials check"
    return ".*".join(re.escape(part) for part in output.split("…"))


def test_the_blocks_of_the_page_do_what_the_page_says(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    editor, ran = Editor(folder), 0
    for language, block in STEPS:
        if language == "yaml":
            editor.apply(block)
        else:
            main(["check", str(folder)])
            output = capsys.readouterr().out
            assert re.fullmatch(expected(block), output), output
            ran += 1
    assert ran == 3


def test_the_change_applies_from_its_day_on(folder: Path) -> None:
    editor = Editor(folder)
    for language, block in STEPS:
        if language == "yaml":
            editor.apply(block)
    flow = read_flow(folder / "flows" / "fiche", folder).value
    law = [read(file, folder, LawFile).value for file in sorted(folder.glob("law/*.yml"))]
    assert flow is not None
    registry = Registry([entry for file in law if file for entry in file.entries])
    deadlines = [read(f, folder, DeadlineFile).value for f in folder.glob("deadlines/*.yml")]
    delays = Delays([file for file in deadlines if file], registry)
    answers = flow.examples[-1].answers
    ends = {
        day: Walker(flow, delays, dt.date.fromisoformat(day)).replay(answers).node
        for day in ("2027-01-31", "2027-02-01")
    }
    assert ends == {"2027-01-31": "supprimer-site", "2027-02-01": "retrait-de-droit"}
    for day, end in ends.items():
        assert f"`{end}`" in PAGE, day
    assert flow.question("lieu").option("annuaire").label.endswith("de prise de rendez-vous")


@pytest.mark.parametrize(("phrase", "found", "left"), PHRASES)
def test_a_phrase_of_the_page_finds_what_the_page_says(phrase: str, found: str, left: str) -> None:
    reader = Reader({"visite": frozenset(map(phrase_key, ("visite", "rendez vous")))})
    index = Index([(reader.compile(phrase), "")], Vocabulary(reader.classes))
    assert list(index.search(words.read(found).read))
    assert not list(index.search(words.read(left).read))


def test_the_page_shows_ten_phrases() -> None:
    assert len(PHRASES) == 10


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_a_schema_with_closed_keys_and_files_it_is_for(name: str) -> None:
    made = schema(name)
    assert made["additionalProperties"] is False
    assert made["title"] == KINDS[name].title
    json.dumps(made)


def matched(file: str, patterns: list[str]) -> bool:
    """Say whether an editor's tool takes a file for one of ``patterns``, « ! » leaving out."""
    found = False
    for pattern in patterns:
        if fnmatchcase(file, pattern.removeprefix("!")):
            found = not pattern.startswith("!")
    return found


def test_every_content_file_has_exactly_one_schema_and_every_schema_a_file() -> None:
    files = [path for path in CONTENT.rglob("*") if path.suffix in (".yml", ".md")]
    kinds = {
        name: [file for file in files if matched(str(file.relative_to(CONTENT)), patterns(name))]
        for name in KINDS
    }
    assert all(kinds.values())
    assert sorted(chain.from_iterable(kinds.values())) == sorted(files)
    for name, own in kinds.items():
        if name != "letter":  # its schema is for the keys above the text
            assert all(read(file, CONTENT, KINDS[name].type).value for file in own), name


@pytest.mark.parametrize("name", KINDS)
def test_every_key_of_every_kind_is_explained_by_the_words_under_it(name: str) -> None:
    made = schema(name)
    for definition, values in [(name, made), *made.get("$defs", {}).items()]:
        for key, value in values["properties"].items():
            words = value.get("description", "")
            assert words.endswith((".", "…")), f"{definition}.{key}: « {words} »"
            assert not re.search(r"@\w", words), f"{definition}.{key}"


def test_a_key_with_no_words_under_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    @dataclass
    class Mute(Content):
        """One key."""

        key: str

    monkeypatch.setitem(KINDS, "search", replace(KINDS["search"], type=Mute))
    with pytest.raises(AssertionError, match=r"search\.key"):
        test_every_key_of_every_kind_is_explained_by_the_words_under_it("search")


def test_keys_of_a_base_are_explained_and_numbers_said_in_words_are_those_of_the_checks() -> None:
    act = schema("outcome")["$defs"]["Act"]["properties"]
    assert act["when"]["description"].startswith("Conditions")
    rule = schema("deadlines")["$defs"]["Rule"]["properties"]
    assert f"en {SHORT} caractères" in rule["short"]["description"]
    phrase = schema("watch")["$defs"]["Phrase"]["properties"]["text"]["description"]
    assert all(f"{{{name}}}" in phrase for name in NAMES)


def test_one_name_in_two_kinds_is_explained_for_each() -> None:
    groups = [schema(name)["$defs"]["Group"]["properties"] for name in ("letter", "rule", "words")]
    assert len({json.dumps(group) for group in groups}) == 3


def test_the_schema_of_flows_knows_the_keys_of_a_real_file() -> None:
    made = schema("flow")
    source = read(CONTENT / "flows" / "fiche" / "_flow.yml", CONTENT, FlowFile).source.data
    assert source.keys() <= made["properties"].keys()
    assert set(made["required"]) <= source.keys()
    question = made["$defs"]["Question"]
    for one in source["questions"]:
        assert one.keys() <= question["properties"].keys()
        assert one["kind"] in question["properties"]["kind"]["enum"]


def test_the_command_prints_one_schema_or_lists_the_kinds_or_writes_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "flow"]) == 0
    assert json.loads(capsys.readouterr().out) == schema("flow")
    assert main(["schema"]) == 0
    assert capsys.readouterr().out.count("\n") == len(KINDS)
    assert main(["schema", "--output", str(tmp_path / "s")]) == 0
    assert {file.stem for file in (tmp_path / "s").iterdir()} == set(KINDS)
    settings = json.loads(capsys.readouterr().out)["yaml.schemas"]
    assert settings[f"{tmp_path.as_posix()}/s/reply.json"] == [
        "tutorials/content/replies/*.yml",
        "!tutorials/content/replies/guide.yml",
    ]


def test_the_commands_named_on_the_page_exist(capsys: pytest.CaptureFixture[str]) -> None:
    named = set(re.findall(r"python -m tutorials ([\w-]+)", PAGE))
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = capsys.readouterr().out
    assert named
    assert named <= set(re.findall(r"^    ([\w-]+)(?: |$)", shown, re.MULTILINE))
