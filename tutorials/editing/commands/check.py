"""Vérifie tout le contenu et dit chaque problème : fichier, ligne, endroit, ce qu’il faut faire."""

from __future__ import annotations

import argparse
from pathlib import Path

from tutorials.editing.content import compile_content
from tutorials.editing.kinds import CONTENT, PROJECT
from tutorials.editing.progress import on_terminal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folder to check."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=CONTENT,
        metavar="DOSSIER",
        help="dossier de contenu ; sans lui, celui du projet",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print one line for each problem; 1 when there is one, else 0. Remarks stop nothing."""
    folder: Path = arguments.folder.resolve()
    root = PROJECT if folder.is_relative_to(PROJECT) else folder
    build = compile_content(folder, root, tell=on_terminal)
    for problem in build.problems:
        print(problem)
    for note in build.notes:
        print(f"remarque : {note}")
    count = len(build.problems)
    print(f"{count} problème{'s' if count > 1 else ''}" if count else "aucun problème")
    return 1 if build.problems else 0
