"""The letters alone, ready to use on the command line and in tests: law, places, letters, fonts."""

from __future__ import annotations

from pathlib import Path as FilePath

from tutorials.editing.fonts import font_data
from tutorials.editing.kinds import (
    CONTENT,
    PROJECT,
    Build,
    causes,
    compile_law,
    compile_places,
    templates,
)
from tutorials.editing.letters import compile_letters
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.letters.ops import letters_from_json
from tutorials.letters.writers.assets import assets_from_json
from tutorials.library import Library
from tutorials.model import decode
from tutorials.problems import ContentError


def letter_library(content: FilePath = CONTENT, root: FilePath = PROJECT) -> Library:
    """Return a library with the letters and what they need.

    Raises:
        ContentError: with every problem of the law and of the letters.
        FileNotFoundError: the font package is not installed (``npm ci``).
    """
    build = Build(content, root)
    for compile_kind in (compile_law, compile_places, compile_letters):
        compile_kind(build)
    if build.problems:
        raise ContentError(causes(build.problems))
    return Library(
        registry=Registry(decode(Entry, entry) for entry in build.data["law"]),
        places=build.places,
        flows={},
        templates=templates(),
        others={
            "letters": letters_from_json(build.data["letters"]),
            "fonts": assets_from_json(font_data(PROJECT / "node_modules")),
        },
    )
