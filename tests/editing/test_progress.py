"""What a command says it is doing, while it works."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tutorials.editing.commands import check
from tutorials.editing.progress import on_terminal

SMALL = Path(__file__).with_name("essai")


@pytest.mark.parametrize("terminal", [True, False])
def test_a_person_alone_is_told_each_part(
    terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    on_terminal("lettres")
    assert capsys.readouterr().err == ("lettres …\n" if terminal else "")


def test_check_names_each_kind_of_content_and_each_flow_beside_its_results(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    parser = check.argparse.ArgumentParser()
    check.add_arguments(parser)
    check.run(parser.parse_args([str(SMALL)]))
    said = capsys.readouterr()
    assert "registre du droit …\n" in said.err
    assert "chemins du parcours « essai » …\n" in said.err
    assert "…\n" not in said.out
