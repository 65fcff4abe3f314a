"""Every mistake that editors make is told in French, with file and line, in one line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.editing.mistakes import FORM, MEANING, RIGHT, VALUES, Change, Mistake
from tutorials.editing import kept
from tutorials.editing.checks import flow_paths
from tutorials.editing.content import compile_content, finish
from tutorials.editing.content_kinds import CONTENT_KINDS

MISTAKES = [*FORM, *VALUES, *MEANING]
SMALL = Path(__file__).with_name("essai")
KEPT = [kind for kind in CONTENT_KINDS if kind.title not in ("réponses", "signaux")]
"""Kinds of content that the small content has."""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a copy of the small content, to break."""
    return Path(shutil.copytree(SMALL, tmp_path / "content"))


def told(content: Path) -> list[str]:
    return [str(problem) for problem in compile_content(content, content, KEPT).problems]


def test_the_small_content_has_no_problem(content: Path) -> None:
    assert told(content) == []


@pytest.mark.parametrize(("title", "change"), RIGHT, ids=[title for title, _ in RIGHT])
def test_what_programs_do_by_themselves_is_no_problem(
    content: Path, title: str, change: Change
) -> None:
    change(content)
    assert told(content) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.title for mistake in MISTAKES])
def test_a_mistake_is_told_once_where_it_is_and_with_what_to_do(
    content: Path, mistake: Mistake
) -> None:
    mistake.change(content)
    (line,) = told(content)
    assert line.startswith(mistake.told)
    said, _, hint = line.partition(" → ")
    assert mistake.hint in hint
    assert not re.search(
        r"\b(?:expected|found|while|could not|line \d|None|invalid)\b", said + hint
    )


def test_there_are_enough_mistakes_and_each_is_another() -> None:
    assert len({mistake.title for mistake in MISTAKES}) == len(MISTAKES) >= 80


def test_too_many_questions_are_told_once_for_all_that_comes_after(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow_paths, "MOST_QUESTIONS", 0)
    monkeypatch.setattr(kept, "_KEPT", {})  # the same flow was right a moment ago
    (line,) = told(content)
    assert " : un chemin pose 2 questions, pour 0 au plus, avant « " in line
    assert " → retirez une question" in line


def test_checks_that_take_seconds_can_be_left_for_later_and_find_the_same(content: Path) -> None:
    flow = content / "flows" / "essai" / "_flow.yml"
    text = flow.read_text(encoding="utf-8")
    flow.write_text(text.replace("outcome: agir", "outcome: attendre", 1), encoding="utf-8")
    build = compile_content(content, content, KEPT, whole=False)
    assert build.problems == []
    assert build.data["flows"]
    finish(build, stale=lambda: True)
    assert build.problems == []
    finish(build)
    assert [str(problem) for problem in build.problems] == told(content)
    assert "cet exemple mène à" in told(content)[0]
