"""The checks that take seconds, done beside the preview: nobody waits for them to see a change."""

from __future__ import annotations

import threading

from tutorials.editing.content import compile_content, finish
from tutorials.problems import Problem

NAME = "checks"
"""Of the thread that checks."""


class Checks:
    """What is wrong in the content that is shown, found after it was.

    The checks are those of a build; what they found for content that has changed since is
    forgotten.
    """

    def __init__(self) -> None:
        self.found: tuple[Problem, ...] = ()
        self._news = False
        self._asked = 0

    def ask(self) -> None:
        """Check the content as it is now, in a thread."""
        self._asked += 1
        threading.Thread(target=self._check, args=(self._asked,), name=NAME, daemon=True).start()

    def news(self) -> bool:
        """Tell whether something else has been found since the last call."""
        news, self._news = self._news, False
        return news

    def _check(self, number: int) -> None:
        build = compile_content(whole=False)
        if build.problems:  # told already: they keep the content from being shown
            return
        finish(build, stale=lambda: number != self._asked)
        found = tuple(build.problems)
        if number == self._asked and found != self.found:
            self.found, self._news = found, True
