"""Compile the whole ``content/`` folder: read, check, and write the one JSON that is shipped.

The kinds of content, and what compiles each, stand in :mod:`tutorials.editing.content_kinds`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path as FilePath

from tutorials.editing.checks.strays import strays
from tutorials.editing.content_kinds import CONTENT_KINDS, ContentKind
from tutorials.editing.fonts import font_data, letter_assets
from tutorials.editing.kept import kept
from tutorials.editing.kinds import CONTENT, PROJECT, Build, causes, templates
from tutorials.editing.loading import library_from_json
from tutorials.editing.progress import Tell, silent
from tutorials.library import Library
from tutorials.problems import ContentError, Problem


def compile_content(
    folder: FilePath = CONTENT,
    root: FilePath = PROJECT,
    kinds: Sequence[ContentKind] = CONTENT_KINDS,
    *,
    whole: bool = True,
    tell: Tell = silent,
) -> Build:
    """Read and check everything; problems are in the result, none is raised.

    What may only follow from a file that cannot be read is left out: a note counts it.

    Args:
        folder: the content folder.
        root: what shown file names are relative to.
        kinds: the kinds of content that ``folder`` has, in the order of :data:`CONTENT_KINDS`.
        whole: do at once the checks that take seconds; else they stay in ``later``.
        tell: is told each part, before it begins.
    """
    build = Build(folder, root)
    for kind in kinds:
        tell(kind.title)
        kind.compile(build)
    if whole:
        finish(build, tell=tell)
    build.problems += strays(folder, root)
    first = causes(build.problems)
    if waiting := len(build.problems) - len(first):
        message = f"autres problèmes, qui en viennent peut-être : {waiting}"
        build.notes.append(Problem(message, "rendez d’abord ces fichiers lisibles"))
    build.problems = first
    build.data["templates"] = templates()
    return build


def finish(build: Build, stale: Callable[[], bool] = lambda: False, tell: Tell = silent) -> None:
    """Do the checks of ``build`` that are left, unless it has become ``stale`` meanwhile."""
    while build.later and not stale():
        check = build.later.pop(0)
        tell(check.title)
        problems, notes = check.run()
        build.problems += problems
        build.notes += notes


def content_json(
    folder: FilePath = CONTENT,
    root: FilePath = PROJECT,
    *,
    whole: bool = True,
    tell: Tell = silent,
) -> str:
    """Return the checked content as the JSON text that ``loading.install`` takes.

    Args:
        folder, root, whole, tell: see :func:`compile_content`.

    Raises:
        ContentError: with every problem of every file.
    """
    build = compile_content(folder, root, whole=whole, tell=tell)
    if build.problems:
        raise ContentError(build.problems)
    build.data["assets"] = letter_assets(kept(lambda: font_data(root / "node_modules"), root))
    return json.dumps(build.data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load(
    folder: FilePath = CONTENT, root: FilePath = PROJECT, *, whole: bool = True
) -> tuple[Library, str]:
    """Return the library and its JSON text; see :func:`content_json`."""
    text = content_json(folder, root, whole=whole)
    return library_from_json(text), text
