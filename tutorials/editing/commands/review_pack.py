"""Réunit le droit, les résultats et les lettres pour une ou un juriste, et lit ses remarques."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]  # it has no annotations

from tutorials.editing.content import content_json
from tutorials.editing.kinds import PROJECT
from tutorials.editing.loading import install
from tutorials.editing.progress import on_terminal
from tutorials.editing.remarks import rows, todo
from tutorials.editing.review_pack import document, sections
from tutorials.problems import ContentError

NAME = "relecture"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare where to write, or what to read."""
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument(
        "--output", type=Path, metavar="DOSSIER", help=f"dossier de {NAME}.html et {NAME}.docx"
    )
    either.add_argument(
        "--remarks",
        type=Path,
        metavar="FICHIER",
        help="document annoté : .docx, .odt, .html ou .csv",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write both documents, or print the remarks by file; 1 when something cannot be read."""
    try:
        library = install(content_json(tell=on_terminal))
        on_terminal("textes à relire")
        found = sections(library, PROJECT)
        if arguments.output:
            html = document(found, dt.date.today())
            arguments.output.mkdir(parents=True, exist_ok=True)
            target = arguments.output / f"{NAME}.html"
            target.write_text(html, encoding="utf-8")
            on_terminal("document .docx")
            word = target.with_suffix(".docx")
            pypandoc.convert_text(
                html, "docx", "html", extra_args=["--quiet"], outputfile=str(word)
            )
            print(f"Écrit : {target} et {word}")
            return 0
        lines, count = todo(rows(arguments.remarks), found)
    except ContentError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    print(*lines, f"{count} remarque{'s' if count > 1 else ''}", sep="\n")
    return 0
