"""What MkDocs complains of, as problems in French, with the line where each comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from tutorials.problems import Problem

_KNOWN = (
    (
        r"Doc file '(?P<file>[^']+)' contains (?:a|an \w+) link '(?P<link>[^']+)', but the target.*"
        r"(?:not found|Did you mean '(?P<near>[^']+)')",
        "lien vers une page ou un fichier qui n’existe pas : « {link} »",
    ),
    (
        r"Doc file '(?P<file>[^']+)' contains (?:a|an \w+) link '(?P<link>[^']+)', but .*anchor",
        "lien vers un titre qui n’existe pas : « {link} »",
    ),
    (
        r"A reference to '(?P<link>[^']+)' is included in the 'nav' configuration",
        "le menu cite une page qui n’existe pas : « {link} »",
    ),
)
_CONFIGURATION = "mkdocs.yml"


def problems(log: Iterable[str], root: Path) -> list[Problem]:
    """Return what a log of MkDocs complains of.

    Args:
        log: its lines, as ``WARNING -  …``.
        root: the project.
    """
    return [problem for line in log for problem in _problem(line, root)]


def _problem(line: str, root: Path) -> Iterator[Problem]:
    level, _, message = (part.strip() for part in line.partition("-"))
    if level not in ("WARNING", "ERROR"):
        return
    for pattern, words in _KNOWN:
        if found := re.search(pattern, message):
            parts = found.groupdict("")
            file = f"docs/{parts['file']}" if "file" in parts else _CONFIGURATION
            near = parts.get("near", "")
            hint = f"vouliez-vous dire « {near} » ?" if near else "corrigez-le ou retirez-le"
            number = _line(root / file, parts["link"])
            yield Problem(words.format(**parts), hint, file=file, line=number)
            return
    yield Problem(f"MkDocs dit en anglais : {message}")


def _line(file: Path, words: str) -> int:
    """Return the first line of ``file`` that has ``words``; 0 if none has."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if words in line), 0)
