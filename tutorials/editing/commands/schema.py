"""Écrit le schéma JSON d’une sorte de fichier, pour que l’éditeur de texte aide à la saisie."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from tutorials.editing.schema import KINDS, schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the kind, and the folder to write to."""
    parser.add_argument(
        "kind", nargs="?", choices=KINDS, metavar="SORTE", help=f"une de : {', '.join(KINDS)}"
    )
    parser.add_argument(
        "--output", type=Path, metavar="DOSSIER", help="écrit un fichier SORTE.json par sorte"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, or the list of kinds; with a folder, write one file for each."""
    names = [arguments.kind] if arguments.kind else list(KINDS)
    if arguments.output:
        arguments.output.mkdir(parents=True, exist_ok=True)
        for name in names:
            (arguments.output / f"{name}.json").write_text(_text(name), encoding="utf-8")
    elif arguments.kind:
        print(_text(arguments.kind), end="")
    else:
        for name, kind in KINDS.items():
            print(f"{name} : content/{kind.files} ({kind.title})")
    return 0


def _text(name: str) -> str:
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
