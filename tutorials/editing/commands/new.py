"""Commence un texte : une lettre, un résultat, une réponse, un chapitre, un tutoriel."""

from __future__ import annotations

import argparse
import sys

from tutorials.editing.kinds import PROJECT
from tutorials.editing.new import KINDS, TUTORIAL, new
from tutorials.problems import ContentError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what to begin, its identifier and its title."""
    parser.add_argument("kind", choices=[*KINDS, TUTORIAL], metavar="SORTE", help=_kinds())
    parser.add_argument(
        "name",
        metavar="IDENTIFIANT",
        help="identifiant (demande-de-retrait) ; résultat : avis/retrait",
    )
    parser.add_argument(
        "--title", default="Titre à écrire", metavar="TITRE", help="titre que l’on verra"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the files and say what is left to do; 1 when the name cannot be taken."""
    try:
        made = new(arguments.kind, arguments.name, arguments.title, PROJECT)
    except ContentError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    print("Écrit :", *(f"  {file}" for file in made.files), sep="\n")
    print("Il reste :", *(f"  {line}" for line in made.left), sep="\n")
    print("Puis : python -m tutorials check")
    return 0


def _kinds() -> str:
    return ", ".join([*KINDS, TUTORIAL])
