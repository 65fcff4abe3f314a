"""Byte-compile the wheels and libraries of a folder, with pyodide-build.

Only the Python that will import them writes bytecode that it can read. Started with
``PYTHONOPTIMIZE=2`` and ``PYTHONNODEBUGRANGES=1``, it leaves out docstrings and columns; the
lines that an error's report names stay.
"""

from __future__ import annotations

import sys

TOOLS = "/tools"
FOLDER = "/archives"


def main() -> None:
    """Compile in place each ``.whl`` and ``.zip`` of the folder that the build mounted."""
    sys.path.append(TOOLS)
    from pyodide_build.cli.py_compile import main as py_compile

    py_compile([FOLDER, "--silent", "--compression-level", "9"], standalone_mode=False)
