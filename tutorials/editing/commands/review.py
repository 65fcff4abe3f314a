"""Relit chaque réponse : lignes JSON en entrée (id, texte), lignes JSON en sortie."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TextIO

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
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            id, text, pasted = data.get("id"), data["texte"], data.get("avis", "")
            if not isinstance(text, str) or not isinstance(pasted, str):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError):
            print(f"ligne {number} : un objet JSON avec « texte » est attendu", file=sys.stderr)
            return 1
        answer = to_json(id, review(text, rules, data.get("plateforme"), pasted))
        output.write(json.dumps(answer, ensure_ascii=False) + "\n")
    return 0


def default_rulebook() -> Rulebook:
    """Return the project's rules; raises :class:`ContentError`."""
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    return load_replies(CONTENT, PROJECT, build.registry).rulebook
