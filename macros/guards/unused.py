"""Code, and keys of the content, that nothing reads: not Python, not a template, not a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from vulture import Vulture  # type: ignore[import-untyped]  # it has no annotations

from tutorials.problems import Problem

FOLDERS = ("tutorials", "macros", "tests")
_READERS = ("tutorials/templates/**/*.html", "docs/**/*.md", "docs/assets/js/**/*.mjs")
"""What reads Python's names besides Python: attributes, macros, keys of the door."""
_READ = re.compile(r"\.(\w+)|\b(\w+)\(")
_KEY = re.compile(r"\[[\"'](\w+)[\"']\]")
_CALLED_BY_OTHERS = (
    "handle_*",  # html.parser
    "extendMarkdown",
    "makeExtension",
    "on_nav",  # MkDocs, in the preview
    "log_message",  # http.server
    "__annotate__",
)
_SET_FOR_OTHERS = (  # attributes of fontTools, zipfile, CycloneDX, socketserver
    "ValueFormat*",
    "created",
    "create_system",
    "daemon_threads",
    "drop_tables",
    "external_attr",
    "flavor",
    "modified",
    "name_IDs",
    "scope",
    "serial_number",
)


def check(root: Path) -> list[Problem]:
    """Return a problem for each name of ``tutorials/`` and ``macros/`` that nothing reads."""
    seen = Vulture(ignore_names=[*_CALLED_BY_OTHERS, *_SET_FOR_OTHERS])
    seen.scavenge([str(root / name) for name in FOLDERS if (root / name).is_dir()])
    read = set(_read(root))
    return [
        Problem(
            f"« {item.name} » ne sert nulle part",
            "retirez-le",
            file=item.filename.relative_to(root).as_posix(),
            line=item.first_lineno,
        )
        for item in seen.get_unused_code(min_confidence=60)
        if item.name not in read and not item.filename.is_relative_to(root / "tests")
    ]


def _read(root: Path) -> Iterator[str]:
    for pattern in _READERS:
        for path in root.glob(pattern):
            for found in _READ.findall(path.read_text(encoding="utf-8")):
                yield from filter(None, found)
    for path in (root / "tutorials").rglob("*.py"):
        yield from _KEY.findall(path.read_text(encoding="utf-8"))
