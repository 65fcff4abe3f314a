"""The registry seen from the rest: entries that nothing uses, or that nobody has checked lately."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from macros.guards import texts
from tutorials.editing.checks import law
from tutorials.law.registry import Registry
from tutorials.problems import Problem

_USERS = ("tutorials/content/**/*.yml", "tutorials/content/**/*.md", "docs/**/*.md")


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


def _used_in(root: Path) -> list[str]:
    """Return the texts of all files that may name an entry, the registry's own files apart."""
    paths = {path for pattern in _USERS for path in root.glob(pattern)}
    own = root / "tutorials" / "content" / "law"
    skipped = (own, root / texts.GENERATED)
    kept = sorted(path for path in paths if not any(path.is_relative_to(one) for one in skipped))
    return [path.read_text(encoding="utf-8") for path in kept]
