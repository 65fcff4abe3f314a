"""Golden files: every answer on our own lines, so that a change shows as a diff to be read.

``FIX_GOLDEN=1 pytest FILE`` writes them again; read the diff before committing it.
"""

import os
from collections.abc import Iterable
from itertools import zip_longest
from pathlib import Path

SHOWN = 20


def check_golden(file: Path, answers: Iterable[str]) -> None:
    """Compare ``answers``, one a line, with ``file``; or write it where FIX_GOLDEN is set."""
    now = list(answers)
    if os.environ.get("FIX_GOLDEN"):
        file.write_text("\n".join(now) + "\n", "utf-8")
    before = file.read_text("utf-8").splitlines()
    changed = [
        f"- {old}\n+ {new}" for old, new in zip_longest(before, now, fillvalue="") if old != new
    ]
    shown = "\n".join(changed[:SHOWN])
    assert not changed, f"{len(changed)} answers changed (FIX_GOLDEN=1 to accept):\n{shown}"
