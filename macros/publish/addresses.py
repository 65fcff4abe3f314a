"""Addresses that were published once: none is lost, each old one leads to its page."""

from __future__ import annotations

import os
import re
from html import escape
from pathlib import Path

from macros.publish.paths import CONTENT, ROOT
from tutorials.editing.site import Addresses
from tutorials.editing.source import whole
from tutorials.problems import ContentError, Problem

FILE = CONTENT / "site" / "addresses.yml"
_PAGE = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Cette page a changé d’adresse</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
</head>
<body>
<main>
<h1>Cette page a changé d’adresse</h1>
<p><a href="{target}">Continuer vers la page</a></p>
</main>
</body>
</html>
"""


def redirect(site: Path, file: Path = FILE) -> None:
    """Write a page at each old address of ``site`` that leads to the new one.

    Raises:
        ContentError: a published page is no more and nothing says where it went.
    """
    known, source = whole(file, ROOT, Addresses)
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    problems = [
        Problem(
            f"la page « {old} » a été publiée et n’existe plus",
            "dites sous « moved » quelle page la remplace",
            path=("published", rank),
        )
        for rank, old in enumerate(known.published)
        if old not in pages and old not in known.moved
    ]
    for old, new in known.moved.items():
        if old in pages:
            message, hint = f"la page « {old} » existe encore", "retirez cette ligne"
            problems.append(Problem(message, hint, path=("moved", old)))
        elif new.partition("#")[0] not in pages:
            message, hint = f"« {new} » n’est pas une page du site", "exemple : guide/agir.html"
            problems.append(Problem(message, hint, path=("moved", old)))
    if problems:
        raise ContentError([source.place(one) for one in problems])
    for old, new in known.moved.items():
        (site / old).parent.mkdir(parents=True, exist_ok=True)
        target = os.path.relpath(new, Path(old).parent)
        (site / old).write_text(_PAGE.format(target=escape(target)), encoding="utf-8")


def record(site: Path, file: Path = FILE) -> list[str]:
    """Add to the file the pages of ``site`` that it does not have yet; return them.

    Pages that only lead to another are left out, and so is the one for what is not found.
    """
    known, _ = whole(file, ROOT, Addresses)
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    new = sorted(pages - set(known.published) - set(known.moved) - {"404.html"})
    if new:
        text = file.read_text(encoding="utf-8").rstrip("\n")
        text = re.sub(r"published: \[\]$", "published:", text)
        file.write_text(
            "\n".join([text, *(f"  - {name}" for name in new)]) + "\n", encoding="utf-8"
        )
    return new
