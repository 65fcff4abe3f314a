"""Écrit une lettre, vierge ou remplie, dans l’un des cinq formats."""

from __future__ import annotations

import argparse
import base64
import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

from tutorials.editing.letter_library import letter_library
from tutorials.letters.model import Letter
from tutorials.letters.needs import Needs
from tutorials.letters.ops import letter_of, op_letter
from tutorials.letters.values import Values, missing
from tutorials.letters.writers import FORMATS
from tutorials.problems import ContentError, Problem


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the letter, its answers, the format and where to write."""
    parser.add_argument(
        "id", metavar="LETTRE", help="identifiant de la lettre (signalement-plateforme)"
    )
    parser.add_argument(
        "--fields",
        type=Path,
        metavar="FICHIER",
        help="fichier JSON des réponses ; sans lui, vierge",
    )
    parser.add_argument("--format", default="docx", metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument(
        "--output", type=Path, required=True, metavar="FICHIER", help="fichier à écrire"
    )
    parser.add_argument(
        "--date", type=_date, metavar="JOUR", help="AAAA-MM-JJ ; sans elle, ce jour"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the file; 1, with one sentence for each problem, when an answer is wrong or missing."""
    try:
        library = letter_library()
        values = _values(arguments.fields) if arguments.fields else None
        reply = _make(arguments, library, values)
        arguments.output.write_bytes(base64.b64decode(reply["base64"]))
    except ContentError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"fichier impossible à écrire : {error}", file=sys.stderr)
        return 1
    if reply["unsupported"] or reply["removed"]:
        print(f"remarque : {reply['status']}", file=sys.stderr)
    return 0


def _make(
    arguments: argparse.Namespace, library: Needs, values: dict[str, Any] | None
) -> dict[str, Any]:
    """Make the file; all that is wrong with the answers is said at once."""
    letter = letter_of(arguments.id, library)
    today = (arguments.date or dt.date.today()).isoformat()
    request = {"id": letter.id, "values": values, "format": arguments.format, "today": today}
    lacking = [] if values is None else _required_problems(letter, values)
    try:
        reply = op_letter(request, library)
    except ContentError as error:
        raise ContentError([*error.problems, *lacking]) from None
    if lacking:
        raise ContentError(lacking)
    return reply


def _values(file: Path) -> dict[str, Any]:
    try:
        values = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raise ContentError(
            [Problem("ce n’est pas un fichier JSON lisible", file=str(file))]
        ) from None
    if not isinstance(values, dict):
        raise ContentError(
            [Problem("un objet JSON « champ: réponse » est attendu", file=str(file))]
        )
    if wrong := [name for name, value in values.items() if not _is_answer(value)]:
        message = "la réponse de « {} » doit être un texte, ou une liste de textes"
        hint = 'mettez-la entre guillemets : "…"'
        raise ContentError(Problem(message.format(name), hint, file=str(file)) for name in wrong)
    return values


def _is_answer(value: Any) -> bool:
    texts = value if isinstance(value, list) else [value]
    return all(isinstance(text, str) for text in texts)


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("une date AAAA-MM-JJ est attendue") from None


def _required_problems(letter: Letter, values: Values) -> list[Problem]:
    """Return one problem for each required field without an answer."""
    return [
        Problem(
            f"champ obligatoire sans réponse : « {field.id} »", field.label, ("values", field.id)
        )
        for field in missing(letter, values)
    ]
