"""The registry seen from the pages: ids that do not exist, entries that nothing uses or checks."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from pathlib import Path

from macros.guards import texts
from tutorials.editing.checks import law
from tutorials.law.registry import Registry, UnknownLaw
from tutorials.problems import Problem

_CALL = re.compile(r"\{\{\s*(loi|valeur|regle)\(\s*[\"']([^\"']*)[\"']\s*\)\s*\}\}")
_USERS = ("tutorials/content/**/*.yml", "tutorials/content/**/*.md", "docs/**/*.md")


def check(root: Path, registry: Registry) -> list[Problem]:
    """Return every expression of a page that names what the registry does not have."""
    problems = []
    for path in texts.pages(root):
        source = texts.without_code(path.read_text(encoding="utf-8"))
        name = path.relative_to(root).as_posix()
        for match in _CALL.finditer(source):
            kind, id = match.groups()
            if not _known(registry, kind, id):
                line = source.count("\n", 0, match.start()) + 1
                message = f"le registre ne connaît pas « {id} »"
                problems.append(Problem(message, _closest(registry, id), file=name, line=line))
    return problems


def unused(root: Path, registry: Registry) -> list[Problem]:
    """Return a note for each entry that no page, flow, letter or rule names."""
    used = {
        word for text in _used_in(root) for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", text)
    }
    return [
        Problem(f"aucune page ne cite l’entrée « {id} » ({entry.title})", "citez-la ou retirez-la")
        for id, entry in registry.entries.items()
        if id not in used
    ]


def overdue(registry: Registry, today: dt.date) -> list[Problem]:
    """Return a note for each entry last checked more than a year before ``today``."""
    return [
        Problem(
            f"l’entrée « {entry.id} » n’a pas été vérifiée depuis le {entry.checked_on:%d/%m/%Y}",
            f"relisez {entry.url}, puis changez la date « checked_on »",
        )
        for entry in law.overdue(registry.entries.values(), today)
    ]


def _known(registry: Registry, kind: str, id: str) -> bool:
    try:
        registry.value(id) if kind == "valeur" else registry.entry(id)
    except UnknownLaw:
        return False
    return True


def _closest(registry: Registry, id: str) -> str:
    known = [
        *registry.entries,
        *(f"{e.id}.{n}" for e in registry.entries.values() for n in e.values),
    ]
    close = difflib.get_close_matches(id, known, n=3)
    return f"vouliez-vous dire {' ou '.join(f'« {one} »' for one in close)} ?" if close else ""


def _used_in(root: Path) -> list[str]:
    """Return the texts of all files that may name an entry, the registry's own files apart."""
    paths = {path for pattern in _USERS for path in root.glob(pattern)}
    own = root / "tutorials" / "content" / "law"
    skipped = (own, root / texts.GENERATED)
    kept = sorted(path for path in paths if not any(path.is_relative_to(one) for one in skipped))
    return [path.read_text(encoding="utf-8") for path in kept]
