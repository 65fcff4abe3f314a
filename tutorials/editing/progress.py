"""What a command that takes seconds is doing, a line a part, for who waits before a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable

Tell = Callable[[str], None]
"""Is told the name of each part, in French, when it begins."""


def silent(_part: str) -> None:
    """Say nothing."""


def on_terminal(part: str) -> None:
    """Say it beside the results, and only to a person: a file or a pipe gets results alone."""
    if sys.stderr.isatty():
        print(f"{part} …", file=sys.stderr, flush=True)
