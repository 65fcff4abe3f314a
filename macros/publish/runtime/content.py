"""The content as the browser's Python reads it, packed by that very Python."""

from __future__ import annotations

from pathlib import Path

from macros.publish import inside, node
from macros.publish.memory import digest, files_digest, made
from macros.publish.runtime import archives
from tutorials import editing
from tutorials.editing import inflections, lexicon, loading

NAME = "content.bin"
OWN = tuple(Path(str(one.__file__)) for one in (editing, inflections, lexicon, loading))
"""Files of ours that this Python needs besides the wheel."""


def packed(library: Path, wheel: Path, content_json: bytes) -> Path:
    """Return the file of the packed content.

    Args:
        library: the compiled standard library.
        wheel: our compiled wheel.
        content_json: the content, checked and compiled for all hosts.
    """

    def make(folder: Path) -> None:
        source = folder / "content.json"
        source.write_bytes(content_json)
        node.run("content.mjs", library, wheel, source, folder / NAME, *OWN)
        source.unlink()

    inputs = [wheel.read_bytes(), content_json, files_digest(OWN).encode()]
    inputs += [inside.key("content", "content"), archives.pyodide_key()]
    return made("packed", digest(inputs), make) / NAME
