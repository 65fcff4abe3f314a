"""What flows and letters cite: a page by its one ``# `` heading, a section by its anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tutorials.places import Places
from tutorials.problems import Problem

_H1 = re.compile(r"^# (.+?)\s*$", re.MULTILINE)


def check(root: Path, places: Places) -> list[Problem]:
    """Return every page of ``root`` that has another name in ``places``, or lacks a section."""
    problems = list(_lost(root, places))
    for page, name in _named(places):
        if not (root / page).is_file():
            message = f"« {name} » n’a pas de page : {page} n’existe pas"
            hint = "redonnez son nom à la page, ou retirez-la de la liste des lieux"
            problems.append(Problem(message, hint, file="tutorials/content/places.yml"))
            continue
        found = _H1.search((root / page).read_text(encoding="utf-8"))
        heading = found[1] if found else ""
        if heading != name:
            message = f"« {name} » s’appelle « {heading} » dans {page}"
            hint = "donnez le même titre à la page et à la liste des lieux"
            problems.append(Problem(message, hint, file="tutorials/content/places.yml"))
    return problems


def _lost(root: Path, places: Places) -> Iterator[Problem]:
    """Yield the sections that no page has; after a space that does not break, it has none."""
    for id, chapter in places.chapters.items():
        page = f"docs/guide/{id}.md"
        text = (root / page).read_text(encoding="utf-8") if (root / page).is_file() else ""
        for anchor, name in chapter.sections.items() if text else ():
            if not re.search(rf" \{{ ?#{re.escape(anchor)} ?\}}", text):
                message = f"« {name} » n’a pas de titre dans cette page"
                hint = (
                    f"écrivez {{ #{anchor} }} après son titre et une espace ordinaire, "
                    "ou retirez-la de places.yml"
                )
                yield Problem(message, hint, file=page)


def _named(places: Places) -> Iterator[tuple[str, str]]:
    """Yield each page that content may link to, with the name it has there."""
    for id, chapter in places.chapters.items():
        yield f"docs/guide/{id}.md", chapter.title
    for folder, names in (("lettres", places.letters), ("tutoriels", places.tutorials)):
        for id, name in names.items():
            yield f"docs/{folder}/{id}.md", name
