"""What is wrong, where, and what to do: the one shape of every error shown to people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass

Path = tuple[str | int, ...]
"""Keys and list positions that lead to a value in a content file, outermost first."""


@dataclass(frozen=True)
class Problem:
    """One thing to correct.

    Args:
        message: what is wrong, one French sentence.
        hint: what to do about it, in French; empty where the message says it all.
        path: where in the content (see :data:`Path`), or ``("answers", node)`` for an answer.
        file: the content file's path relative to the project; empty for a user's answer.
        line: 1-based line in ``file``; 0 when it has none.
        titles: the same place in the editor's words: ``avis > question « Depuis quand ? »``.
    """

    message: str
    hint: str = ""
    path: Path = ()
    file: str = ""
    line: int = 0
    titles: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        parts = [part for part in (place, self.titles, self.message) if part]
        return " : ".join(parts) + (f" → {self.hint}" if self.hint else "")

    def to_json(self) -> dict[str, object]:
        """Return the problem as JSON-ready values."""
        return {**asdict(self), "path": list(self.path)}


class ContentError(Exception):
    """Content cannot be used; carries every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))
