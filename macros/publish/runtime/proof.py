"""Before it is published: a Python from the snapshot says what a plainly started one says.

The plain start is the reference, so nothing stored can grow old. Both are asked the same hundreds
of requests, in the order given, and each reply is compared.
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.publish import inside, node
from macros.publish.memory import digest, files_digest, made
from macros.publish.paths import DOCS
from macros.publish.runtime import archives, questions

SCRIPTS = DOCS / "assets" / "js" / "tutorial"
"""Where the page's own way of restoring a snapshot is."""
FEWEST = 300
_SHOWN = 3
"""Requests that an error quotes."""


class ProofError(RuntimeError):
    """The snapshot does not answer as a plain start; says what it was asked."""


def check(library: Path, wheel: Path, content: Path, snapshot: Path, content_json: str) -> None:
    """Ask both; done once for each snapshot.

    Args:
        library: the compiled standard library.
        wheel: our compiled wheel.
        content: the packed content.
        snapshot: the compressed snapshot made of these.
        content_json: the content, to know what can be asked.

    Raises:
        ProofError: they differ.
    """

    def make(folder: Path) -> None:
        compare(library, wheel, content, snapshot, questions.requests(content_json))
        (folder / "proved").touch()

    readers = [SCRIPTS / "memory.mjs", SCRIPTS / "restoring.mjs"]
    scripts = files_digest([Path(__file__), Path(questions.__file__), *readers]).encode()
    parts = [snapshot.read_bytes(), scripts, inside.key("answers"), archives.pyodide_key()]
    made("proof", digest(parts), make)


def compare(library: Path, wheel: Path, content: Path, snapshot: Path, requests: list[str]) -> None:
    """Ask both all of ``requests``.

    Raises:
        ProofError: they differ, or there is too little to ask.
    """
    if len(requests) < FEWEST:
        raise ProofError(f"{len(requests)} demandes seulement, il en faut {FEWEST}")
    with TemporaryDirectory() as temporary:
        file, empty = Path(temporary) / "requests.json", Path(temporary) / "empty.zip"
        zipfile.ZipFile(empty, "w").close()
        file.write_text(json.dumps(requests), encoding="utf-8")
        plain = _answers(file, "plain", library, wheel, content)
        restored = _answers(file, "snapshot", empty, snapshot)
    differing = [
        request
        for request, one, other in zip(requests, plain, restored, strict=True)
        if one != other
    ]
    if differing:
        shown = "\n".join(request[:500] for request in differing[:_SHOWN])
        raise ProofError(f"{len(differing)} réponses de l’instantané diffèrent, dont :\n{shown}")


def _answers(requests: Path, way: str, *files: Path) -> list[str]:
    """Return the digest of each reply of a Python started in one ``way``."""
    answers: list[str] = json.loads(node.run("answers.mjs", requests, way, *files))
    return answers
