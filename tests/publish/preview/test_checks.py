"""The checks that the preview does once a change is shown: told when found, forgotten when old."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from macros.publish.preview import checks as later
from macros.publish.preview.checks import Checks
from tutorials.editing.kinds import Build, Later
from tutorials.problems import Problem

PATIENCE = 30.0
"""Seconds after which a thread is said to be stuck."""


class Slow:
    """A content whose one check takes as long as a test wants."""

    def __init__(self, message: str, text: str = "") -> None:
        self.text = text
        self.message, self.begun, self.over = message, threading.Event(), threading.Event()

    def build(self, *, whole: bool) -> Build:
        """Return the content compiled, its check left for later."""
        assert not whole
        return Build(Path(), Path(), data={"text": self.text}, later=[Later("", self._check)])

    def _check(self) -> tuple[list[Problem], list[Problem]]:
        self.begun.set()
        assert self.over.wait(PATIENCE)
        return [Problem(self.message)] if self.message else [], []


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """Return what the guards of pages find: nothing, until a test says otherwise."""
    found: list[Problem] = []
    monkeypatch.setattr(later, "PAUSE", 0)
    monkeypatch.setattr(later.written, "check", lambda _root, _content: list(found))
    return found


def ended() -> None:
    """Wait for every check that is under way."""
    for thread in threading.enumerate():
        if thread.name == later.NAME:
            thread.join(PATIENCE)


def asked(checks: Checks, content: Slow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for the checks of ``content`` and wait until they are under way."""
    monkeypatch.setattr(later, "compile_content", content.build)
    checks.ask()
    assert content.begun.wait(PATIENCE)


def test_nobody_waits_and_what_is_found_is_news_once(monkeypatch: pytest.MonkeyPatch) -> None:
    checks, content = Checks(), Slow("faute")
    asked(checks, content, monkeypatch)
    assert not checks.news()
    content.over.set()
    ended()
    assert checks.news()
    assert not checks.news()
    assert [problem.message for problem in checks.found] == ["faute"]


def test_what_was_mended_is_news_too(monkeypatch: pytest.MonkeyPatch) -> None:
    checks = Checks()
    for message in ("faute", ""):
        content = Slow(message)
        content.over.set()
        asked(checks, content, monkeypatch)
        ended()
        assert checks.news()
    assert checks.found == ()


def test_what_was_found_in_content_that_has_changed_since_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checks, old, new = Checks(), Slow("ancienne faute"), Slow("")
    asked(checks, old, monkeypatch)
    asked(checks, new, monkeypatch)
    new.over.set()
    old.over.set()
    ended()
    assert not checks.news()
    assert checks.found == ()


def test_the_guards_of_pages_are_told_before_the_checks_of_content_end(
    pages: list[Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages.append(Problem("un niveau de titre est sauté"))
    checks, content = Checks(), Slow("faute")
    asked(checks, content, monkeypatch)
    assert checks.news()
    assert [problem.message for problem in checks.found] == ["un niveau de titre est sauté"]
    content.over.set()
    ended()
    assert checks.news()
    assert [problem.message for problem in checks.found] == [
        "faute",
        "un niveau de titre est sauté",
    ]


def test_what_was_found_in_other_content_is_not_told_again_with_a_fault_of_a_page(
    pages: list[Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    checks, old, new = Checks(), Slow("ancienne faute", "avant"), Slow("", "après")
    old.over.set()
    asked(checks, old, monkeypatch)
    ended()
    pages.append(Problem("mot inconnu"))
    asked(checks, new, monkeypatch)
    assert [problem.message for problem in checks.found] == ["mot inconnu"]
    new.over.set()
    ended()
