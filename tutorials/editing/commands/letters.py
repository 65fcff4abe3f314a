"""Liste les lettres en JSON : identifiant, titre, filtres, schéma des champs."""

from __future__ import annotations

import argparse
import json
import sys

from tutorials.editing.letter_library import letter_library
from tutorials.letters.ops import op_letters
from tutorials.problems import ContentError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Take no argument."""


def run(arguments: argparse.Namespace) -> int:
    """Print the list; 1 when a letter has a problem."""
    try:
        library = letter_library()
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(op_letters({}, library)["letters"], ensure_ascii=False, indent=2))
    return 0
