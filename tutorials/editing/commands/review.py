"""Relit chaque réponse : lignes JSON en entrée (id, texte), lignes JSON en sortie."""

from __future__ import annotations

import argparse
import sys
from typing import Any, TextIO

from tutorials.editing.json_lines import LineError, read_lines, write_lines
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law
from tutorials.editing.replies import load_replies
from tutorials.problems import ContentError
from tutorials.replies.ops import to_json
from tutorials.replies.review import Rulebook, review


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare nothing: the texts come on the standard input."""


def run(arguments: argparse.Namespace) -> int:
    """Read the standard input; 1 when the content or a line cannot be read."""
    return main(sys.stdin, sys.stdout)


def main(source: TextIO, output: TextIO) -> int:
    """Answer every line of ``source`` by a line of ``output``."""
    try:
        rules = default_rulebook()
        lines = read_lines(source, required=("texte",), optional=("avis", "plateforme"))
        write_lines(lambda data: _answer(data, rules), lines, output)
    except (ContentError, LineError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _answer(data: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    done = review(data["texte"], rules, data.get("plateforme"), data.get("avis") or "")
    return to_json(data.get("id"), done)


def default_rulebook() -> Rulebook:
    """Return the project's rules; raises :class:`ContentError`."""
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    return load_replies(CONTENT, PROJECT, build.registry).rulebook
