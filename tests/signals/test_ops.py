import io
import json
from types import SimpleNamespace
from typing import Any

import pytest

from tutorials.decoding import decode
from tutorials.editing.commands.signals import main
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law
from tutorials.editing.loading import part
from tutorials.editing.signals import compile_signals
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.request import RequestError
from tutorials.signals.needs import Needs
from tutorials.signals.ops import LONGEST, op_signals

KEYS = {"type", "start", "end", "excerpt", "why", "law"}


@pytest.fixture(scope="module")
def library() -> Needs:
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    compile_signals(build)
    assert build.problems == []
    data = json.loads(json.dumps(build.data))
    registry = Registry(decode(Entry, entry) for entry in data["law"])
    return SimpleNamespace(registry=registry, signals=part("signals", data["signals"]))


def ask(library: Needs, **request: Any) -> dict[str, Any]:
    return op_signals({"op": "signals", **request}, library)


def test_the_door_gives_spans_for_python_and_for_the_page(library: Needs) -> None:
    text = "😡😡 Quel conna\u0301rd"
    reply = ask(library, id="a1", text=text)
    (signal,) = [one for one in reply["signals"] if one["type"] == "injure"]
    assert reply["id"] == "a1"
    assert reply["orientation"] == "abus_possible"
    assert text[signal["start"] : signal["end"]] == signal["excerpt"]
    wide = text.encode("utf-16-le")
    page = wide[2 * signal["start_utf16"] : 2 * signal["end_utf16"]].decode("utf-16-le")
    assert page == signal["excerpt"]


def test_each_signal_names_its_rule_and_the_decisions_to_show(library: Needs) -> None:
    reply = ask(library, text="C’est un escroc, à fuir.")
    for signal in reply["signals"]:
        assert set(signal) >= KEYS
        assert signal["law"] in library.registry.entries
        assert signal["reference"]
    outcomes = {case["kept"] for one in reply["signals"] for case in one["decisions"]}
    assert outcomes == {True, False}


@pytest.mark.parametrize("text", [None, 3, "x" * (LONGEST + 1)])
def test_a_text_that_cannot_be_read_is_a_problem(library: Needs, text: Any) -> None:
    with pytest.raises(RequestError):
        ask(library, text=text)


def test_the_command_answers_line_by_line(library: Needs) -> None:
    lines = [
        {"id": "a", "texte": "Quel abruti."},
        {"id": "b", "texte": "Une heure d’attente, accueil froid."},
    ]
    source = io.StringIO("\n\n".join(json.dumps(line) for line in lines))
    output = io.StringIO()
    assert main(source, output) == 0
    answers = [json.loads(line) for line in output.getvalue().splitlines()]
    assert [one["id"] for one in answers] == ["a", "b"]
    assert [one["orientation"] for one in answers] == ["abus_possible", "critique_licite"]
    for answer in answers:
        assert set(answer) == {"id", "orientation", "signals"}
        assert all(set(signal) >= KEYS for signal in answer["signals"])


@pytest.mark.parametrize("line", ["pas du JSON", "[]", '{"id": 1}', '{"texte": 3}'])
def test_the_command_says_which_line_it_cannot_read(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(io.StringIO(line), io.StringIO()) == 1
    assert "ligne 1" in capsys.readouterr().err
