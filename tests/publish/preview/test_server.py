"""The preview's server: what a page is told, the last good page kept, a port that is taken."""

from __future__ import annotations

import json
import os
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.publish.preview import __main__ as preview
from macros.publish.preview.server import Board, serve
from tutorials.problems import Problem


@pytest.fixture
def board() -> Board:
    return Board()


@pytest.fixture
def base(tmp_path: Path, board: Board) -> Iterator[str]:
    (tmp_path / "guide").mkdir()
    (tmp_path / "guide" / "avis.html").write_text("<body><h1>Avis</h1></body>", encoding="utf-8")
    server = serve(tmp_path, board, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def asked(address: str) -> str:
    with urllib.request.urlopen(address) as reply:
        return str(reply.read().decode())


def test_a_page_is_served_with_the_script_that_waits_for_news(base: str, board: Board) -> None:
    html = asked(f"{base}guide/avis.html")
    assert '<h1>Avis</h1><script type="module" src="/apercu.mjs"></script></body>' in html
    assert board.page == "guide/avis.html"
    assert "problems" in asked(f"{base}apercu.mjs")


def test_a_fault_is_told_and_the_page_stays_until_it_is_mended(base: str, board: Board) -> None:
    first = json.loads(asked(f"{base}apercu?after=-1"))
    board.refused([Problem("faute", "corrigez", file="docs/a.md", line=3)])
    told = json.loads(asked(f"{base}apercu?after={first['number']}"))
    assert told["problems"] == ["docs/a.md:3 : faute → corrigez"]
    assert told["made"] == first["made"]
    assert told["stale"]
    board.made()
    mended = json.loads(asked(f"{base}apercu?after={told['number']}"))
    assert mended["problems"] == []
    assert mended["made"] > first["made"]


def test_what_is_found_after_a_change_is_shown_is_told_over_it(base: str, board: Board) -> None:
    board.made()
    shown = json.loads(asked(f"{base}apercu?after=-1"))
    board.remarked([Problem("faute")])
    told = json.loads(asked(f"{base}apercu?after={shown['number']}"))
    assert told == {**shown, "number": told["number"], "problems": ["faute"]}
    assert not told["stale"]


def test_a_page_that_does_not_exist_waits_for_news_too(base: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as raised:
        asked(f"{base}absente.html")
    assert raised.value.code == 404
    assert "/apercu.mjs" in raised.value.read().decode()


def test_a_taken_port_is_told_with_another_to_choose(
    base: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    port = base.split(":")[-1].rstrip("/")
    monkeypatch.setenv("PORT", port)
    before = dict(os.environ)
    assert preview.main() == 1
    assert dict(os.environ) == before  # else what this process builds next would be a preview
    said = capsys.readouterr().out
    assert f"Le port {port} est déjà pris" in said
    assert f"PORT={int(port) + 1} make serve" in said


@pytest.mark.parametrize("port", ["", "http", "0", "70000"])
def test_what_is_no_port_is_refused(
    port: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", port)
    assert preview.main() == 1
    assert "un port est un nombre" in capsys.readouterr().out


def test_what_is_found_late_does_not_hide_what_keeps_a_change_from_being_shown(
    board: Board,
) -> None:
    board.refused([Problem("faute")])
    board.remarked([])
    assert board.news(-1)["problems"] == ["faute"]
    assert board.news(-1)["stale"]


@pytest.mark.parametrize(("error", "said"), [(BrokenPipeError(), ""), (ValueError("x"), "x")])
def test_a_page_left_while_it_waits_is_no_fault_to_print(
    error: Exception, said: str, tmp_path: Path, board: Board, capsys: pytest.CaptureFixture[str]
) -> None:
    with serve(tmp_path, board, 0) as server:
        try:
            raise error
        except (BrokenPipeError, ValueError):
            server.handle_error(None, ("127.0.0.1", 1))  # type: ignore[arg-type]
    told = capsys.readouterr().err
    assert bool(told) == bool(said)
    assert said in told
