"""Python that runs inside Pyodide during the build; ``macros/publish/node/`` starts it."""

from __future__ import annotations

from pathlib import Path

from macros.publish import node
from macros.publish.memory import files_digest

HERE = Path(__file__).parent
COMMON = ("inside.mjs", "holes.mjs", "errors.mjs", "frozen.mjs", "__init__.py")
"""Scripts that every step starts with."""


def key(script: str, *modules: str) -> bytes:
    """Return the digest of a Node ``script`` and of the ``modules`` of this folder that it runs."""
    scripts = [node.HERE / name for name in (f"{script}.mjs", *COMMON)]
    return files_digest([*scripts, *(HERE / f"{name}.py" for name in modules)]).encode()
