"""Marque les signaux de chaque avis : lignes JSON en entrée (id, texte), lignes JSON en sortie."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TextIO

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
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            id, text = data.get("id"), data["texte"]
            if not isinstance(text, str):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError):
            print(f"ligne {number} : un objet JSON avec « texte » est attendu", file=sys.stderr)
            return 1
        answer = to_json(id, analyse(text, lexicon))
        output.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


def default_lexicon() -> Lexicon:
    """Return the project's lexicon; raises :class:`ContentError`."""
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    return load_signals(CONTENT / "signals", PROJECT, build.registry)
