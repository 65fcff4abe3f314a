"""What flows and letters call a page is what the page calls itself: its one ``# `` heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from tutorials.problems import Problem

PLACES = Path("tutorials/content/places.yml")
_H1 = re.compile(r"^# (.+?)\s*$", re.MULTILINE)


def check(root: Path) -> list[Problem]:
    """Return every page whose name in ``places.yml`` is not its heading."""
    problems = []
    for page, name in _named(root):
        found = _H1.search((root / page).read_text(encoding="utf-8"))
        heading = found[1] if found else ""
        if heading != name:
            message = f"« {name} » s’appelle « {heading} » dans {page}"
            hint = "donnez le même titre à la page et à la liste des lieux"
            problems.append(Problem(message, hint, file=PLACES.as_posix()))
    return problems


def _named(root: Path) -> Iterator[tuple[str, str]]:
    """Yield each page that content may link to, with the name it has there."""
    places = yaml.safe_load((root / PLACES).read_text(encoding="utf-8"))
    for id, chapter in places["chapters"].items():
        yield f"docs/guide/{id}.md", chapter["title"]
    for folder, key in (("lettres", "letters"), ("tutoriels", "tutorials")):
        for id, name in places[key].items():
            yield f"docs/{folder}/{id}.md", name
