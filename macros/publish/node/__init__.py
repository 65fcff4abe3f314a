"""Run the build's JavaScript: Node from the machine or from the environment's ``bin``."""

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
    environment = {**os.environ, "TZ": "UTC", "PATH": f"{os.environ['PATH']}:{bin}"}
    done = subprocess.run(
        ["node", str(HERE / script), *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NodeFailedError(f"{script} : {done.stderr.strip() or done.stdout.strip()}")
    return done.stdout
