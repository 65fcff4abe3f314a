"""Marque les signaux de chaque avis : lignes JSON en entrée (id, texte), lignes JSON en sortie.

La sortie donne « orientation » : « danger » (menace, adresse, enfant, détresse : la sécurité
d’abord), « abus_possible », « indetermine » ou « critique_licite » ; puis « signals », chacun avec
son type (« type »), sa force (« weight ») et sa place dans le texte (« start », « end »).
"""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

from tutorials.editing.json_lines import LineError, read_lines, write_lines
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law
from tutorials.editing.signals import load_signals
from tutorials.problems import ContentError
from tutorials.signals.analyse import analyse
from tutorials.signals.lexicon import Lexicon
from tutorials.signals.ops import to_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare nothing: the texts come on the standard input."""


def run(arguments: argparse.Namespace) -> int:
    """Read the standard input; 1 when the content or a line cannot be read."""
    return main(sys.stdin, sys.stdout)


def main(source: TextIO, output: TextIO) -> int:
    """Answer every line of ``source`` by a line of ``output``."""
    try:
        lexicon = default_lexicon()
        lines = read_lines(source, required=("texte",))
        write_lines(
            lambda data: to_json(data.get("id"), analyse(data["texte"], lexicon)), lines, output
        )
    except (ContentError, LineError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def default_lexicon() -> Lexicon:
    """Return the project's lexicon; raises :class:`ContentError`."""
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    return load_signals(CONTENT / "signals", PROJECT, build.registry)
