"""Run the build's JavaScript: Node from the environment's ``bin`` or the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from macros.publish.paths import ROOT

HERE = Path(__file__).parent


class NodeFailedError(RuntimeError):
    """A script ended with an error; carries what it printed."""


def run(script: str, *arguments: str | Path) -> str:
    """Run ``script`` of this folder and return what it printed.

    The clock's zone is fixed: it would end up in the memory snapshot.
    """
    bin = str(Path(sys.executable).parent)
    environment = {**os.environ, "TZ": "UTC", "PATH": f"{bin}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["node", str(HERE / script), *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NodeFailedError(f"{script} : {_tail(done.stderr or done.stdout)}")
    return done.stdout


def _tail(text: str) -> str:
    """Return the end of an error's text, without the minified source line that Node quotes."""
    return "\n".join(line[:300] for line in text.strip().splitlines()[-20:])
