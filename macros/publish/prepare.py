"""*prepare*: check the content, then write all that pages need under ``docs/assets/generated/``."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from macros.publish import blanks, fonts, parts, runtime
from macros.publish.live import Parts
from macros.publish.memory import files_digest, made
from macros.publish.paths import BUILD, DOCS, GENERATED, ROOT
from macros.publish.runtime import Runtime, squeezed
from tutorials.editing.content import content_json
from tutorials.library import Library

LIBRARIES = {
    "minisearch.mjs": "minisearch/dist/es/index.js",
    "stemmer-fr.mjs": "@orama/stemmers/dist/fr.js",
}
"""Browser libraries used as they are: name in ``generated/`` → path in ``node_modules/``."""

LIVE = "SITE_LIVE"
"""Environment variable of the live preview: no snapshot, content written again at each change."""

_RECORD = BUILD / "runtime.json"
_PARTS = Parts()


def prepare(version: str) -> None:
    """Make the generated assets.

    Raises:
        ContentError: the content has to be corrected; carries every problem.
    """
    GENERATED.mkdir(parents=True, exist_ok=True)
    for name, source in LIBRARIES.items():
        shutil.copyfile(ROOT / "node_modules" / source, GENERATED / name)
    fonts.for_pages()
    library, text = content()
    blanks.write(library.letters, library.assets)
    parts.write_texts()
    live = _PARTS.pack(library) if LIVE in os.environ else None
    found = runtime.prepare(version.partition("-")[0], text, live)
    _RECORD.write_text(json.dumps(asdict(found)), encoding="utf-8")
    (GENERATED / "runtime.mjs").write_text(found.to_module(), encoding="utf-8")


def content() -> tuple[Library, str]:
    """Return the library and its JSON text.

    Raises:
        ContentError: the content has to be corrected; carries every problem.
    """
    text = content_text()
    return _library(text), text


@lru_cache(maxsize=1)
def _library(text: str) -> Library:
    return _PARTS.library(text)


def content_text() -> str:
    """Return the content's JSON text, compiled and checked again only after a change.

    The live preview leaves the checks that take seconds for later, once the change is shown.

    Raises:
        ContentError: the content has to be corrected; carries every problem.
    """
    sources = (path for path in (ROOT / "tutorials").rglob("*") if path.is_file())
    inputs = [path for path in sources if "__pycache__" not in path.parts]
    key = files_digest([*inputs, ROOT / "package-lock.json"])
    whole = LIVE not in os.environ
    step = "content" if whole else "content-live"
    folder = made(step, key, lambda folder: _compile(folder / "content.json", whole=whole))
    return (folder / "content.json").read_text(encoding="utf-8")


def _compile(file: Path, *, whole: bool) -> None:
    file.write_text(content_json(whole=whole), encoding="utf-8")


def prepared() -> Runtime:
    """Return where the last *prepare* put the runtime.

    Raises:
        FileNotFoundError: nothing has been prepared yet: run ``make site`` first.
    """
    return Runtime(**json.loads(_RECORD.read_text(encoding="utf-8")))


def kept_for_offline() -> list[str]:
    """Return the paths, from the site's root, of what a start from the snapshot asks for."""
    return [f"{GENERATED.relative_to(DOCS).as_posix()}/{path}" for path in prepared().asked()]


def refresh(library: Library) -> None:
    """Give the live preview's Python the content as it is now, and new letters their files."""
    blanks.write_new(library.letters, library.assets)
    file, packed = GENERATED / prepared().content, squeezed.gzipped(_PARTS.pack(library))
    if file.read_bytes() != packed:  # else MkDocs would start over, for ever
        file.write_bytes(packed)
