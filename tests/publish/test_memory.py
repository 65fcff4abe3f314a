"""A step runs again only when its inputs change, and is never left half done."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.publish import memory


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(memory, "BUILD", tmp_path)


def test_the_second_time_nothing_is_made() -> None:
    calls = []

    def make(folder: Path) -> None:
        calls.append(folder)
        (folder / "out").write_text("x")

    first = memory.made("step", "key", make)
    assert memory.made("step", "key", make) == first
    assert len(calls) == 1
    memory.made("step", "other", make)
    assert len(calls) == 2


def test_a_step_that_fails_is_made_again() -> None:
    def fail(folder: Path) -> None:
        (folder / "half").write_text("x")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        memory.made("step", "key", fail)
    folder = memory.made("step", "key", lambda folder: (folder / "out").write_text("x"))
    assert [path.name for path in folder.iterdir()] == ["out"]


def test_two_processes_may_make_the_same_thing_at_once(tmp_path: Path) -> None:
    def slow(folder: Path) -> None:
        (folder / "half").write_text("x")
        memory.made("step", "key", lambda other: (other / "out").write_text("first"))
        assert [path.name for path in folder.iterdir()] == ["half"]

    folder = memory.made("step", "key", slow)
    assert [path.read_text() for path in folder.iterdir()] == ["first"]
    assert list((tmp_path / "step").iterdir()) == [folder]


def test_only_the_last_results_are_kept(tmp_path: Path) -> None:
    for number in range(5):
        folder = memory.made("step", str(number), lambda folder: None)
        os.utime(folder, (number, number))
    assert {path.name for path in (tmp_path / "step").iterdir()} == {"2", "3", "4"}


def test_the_digest_tells_where_one_part_ends() -> None:
    assert memory.digest([b"ab", b"c"]) != memory.digest([b"a", b"bc"])
