"""The letters alone, ready to use on the command line and in tests: law, places, letters, fonts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from tutorials.deadlines.model import DeadlineFile
from tutorials.decoding import decode
from tutorials.editing.fonts import font_data, letter_assets
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
from tutorials.editing.loading import part
from tutorials.editing.replies import compile_replies
from tutorials.editing.tools import compile_deadlines
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.letters.model import Letter
from tutorials.letters.writers.assets import Assets
from tutorials.places import Places
from tutorials.problems import ContentError
from tutorials.replies.content import Replies


@dataclass
class LetterLibrary:
    """What the letters need of the library, and the templates of their screens."""

    registry: Registry
    places: Places
    templates: dict[str, str]
    letters: Mapping[str, Letter]
    assets: Assets
    deadlines: tuple[DeadlineFile, ...]
    replies: Replies


def letter_library(content: FilePath = CONTENT, root: FilePath = PROJECT) -> LetterLibrary:
    """Return a library with the letters and what they need.

    Raises:
        ContentError: with every problem of the law and of the letters.
        FileNotFoundError: the font package is not installed (``npm ci``).
    """
    build = Build(content, root)
    for compile_kind in (
        compile_law,
        compile_places,
        compile_deadlines,
        compile_letters,
        compile_replies,
    ):
        compile_kind(build)
    if build.problems:
        raise ContentError(causes(build.problems))
    return LetterLibrary(
        registry=Registry(decode(Entry, entry) for entry in build.data["law"]),
        places=build.places,
        templates=templates(),
        letters=part("letters", build.data["letters"]),
        assets=part("assets", letter_assets(font_data(PROJECT / "node_modules"))),
        deadlines=build.delays.files,
        replies=part("replies", build.data["replies"]),
    )
