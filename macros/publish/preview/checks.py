"""The checks that take seconds, done beside the preview: nobody waits for them to see a change."""

from __future__ import annotations

import threading

from macros.guards import written
from macros.publish.paths import ROOT
from tutorials.editing.content import compile_content, finish
from tutorials.problems import Problem

NAME = "checks"
"""Of the thread that checks."""
PAUSE = 1.0
"""Seconds before it begins: the page that shows the change has loaded by then."""


class Checks:
    """What is wrong in the texts that are shown, found after they were.

    The checks are those of a build and the guards of pages; what they found in texts that have
    changed since is forgotten.
    """

    def __init__(self) -> None:
        self._content: tuple[Problem, ...] = ()
        self._pages: tuple[Problem, ...] = ()
        self._data: object = None
        self._news = False
        self._asked = 0

    @property
    def found(self) -> tuple[Problem, ...]:
        """Return all that is known to be wrong."""
        return (*self._content, *self._pages)

    def ask(self) -> None:
        """Check content and pages as they are in a moment, in a thread."""
        self._asked += 1
        thread = threading.Timer(PAUSE, self._check, (self._asked,))
        thread.name, thread.daemon = NAME, True
        thread.start()

    def news(self) -> bool:
        """Tell whether something else has been found since the last call."""
        news, self._news = self._news, False
        return news

    def _check(self, number: int) -> None:
        if number != self._asked:
            return
        build = compile_content(whole=False)
        if build.problems:  # told already: they keep the content from being shown
            return
        try:
            pages = tuple(written.check(ROOT, build))
        except (OSError, UnicodeError):  # a file that is being saved: its change asks again
            return
        known = self._content if build.data == self._data else ()  # of other content, it is old
        if pages or known:
            self._tell(number, known, pages)  # at once: to follow all paths takes longer
        finish(build, stale=lambda: number != self._asked)
        self._tell(number, tuple(build.problems), pages)
        self._data = build.data

    def _tell(self, number: int, content: tuple[Problem, ...], pages: tuple[Problem, ...]) -> None:
        """Keep what was found, if nothing has changed since it was asked for."""
        if number == self._asked and (content, pages) != (self._content, self._pages):
            self._content, self._pages, self._news = content, pages, True
