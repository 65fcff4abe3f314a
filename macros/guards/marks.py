"""Marks of Markdown that say nothing when they are mistyped: the page is made, and is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.guards.texts import Text, crossed_out, pages
from tutorials.problems import Problem

_MISTYPED = (
    (
        re.compile(r"!\[\s*\]\([^)\n]*\)"),
        "image sans texte : qui ne la voit pas n’en saura rien",
        "dites entre les crochets ce qu’elle montre : ![Le bouton « Signaler »](…)",
    ),
    (
        re.compile(r"\]\([^)\s]*(?:$| +(?!\").*)", re.MULTILINE),
        "lien jamais fermé",
        "fermez la parenthèse : [texte](page.md#titre)",
    ),
    (
        re.compile(r"\] +\([^)\s]*\.md[^)\n]*\)"),
        "espace entre le texte d’un lien et son adresse",
        "collez-les : [texte](page.md#titre)",
    ),
    (
        re.compile(r"\]\(http://[^)\n]*\)"),
        "lien sans https : ce qui y passe peut être lu en chemin",
        "écrivez https://",
    ),
    (
        re.compile(r"^ *!!! *\w+ +[^\s\"].*$|^ *!!!\w.*$", re.MULTILINE),
        "encadré mal écrit",
        'un genre, puis un titre entre guillemets droits : !!! info "À savoir"',
    ),
    (
        re.compile(r"^!!! [^\n]*\n(?!\s*\n? {4})", re.MULTILINE),
        "encadré vide : le texte qui suit n’est pas décalé",
        "mettez quatre espaces devant chaque ligne de l’encadré",
    ),
)
"""What is mistyped, what it does, what to do."""
_ANCHOR = re.compile(r"\{[^}\n]*#([\w-]+)[^}\n]*\}")


def check(root: Path) -> list[Problem]:
    """Return what is mistyped in the pages of ``root``, with file and line."""
    return [problem for path in pages(root) for problem in _faults(path, root)]


def _faults(path: Path, root: Path) -> Iterator[Problem]:
    source, file = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
    shown = Text(file, 1, crossed_out(source))
    for mark, message, hint in _MISTYPED:
        for found in mark.finditer(shown.text):
            words = source[found.start() : found.end()].strip().splitlines()[0]
            line = shown.line_of(found.start())
            yield Problem(f"{message} : « {words} »", hint, file=file, line=line)
    named: dict[str, int] = {}
    for found in _ANCHOR.finditer(shown.text):
        line = shown.line_of(found.start())
        if (first := named.setdefault(found[1], line)) != line:
            message = f"nom de titre déjà pris ligne {first} : « #{found[1]} »"
            yield Problem(message, "choisissez-en un autre", file=file, line=line)
