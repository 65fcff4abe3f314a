"""Écrit le schéma JSON d’une sorte de fichier, pour que l’éditeur de texte aide à la saisie."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

from tutorials.editing.kinds import CONTENT, PROJECT
from tutorials.editing.schema import KINDS, patterns, schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the kind, and the folder to write to."""
    parser.add_argument(
        "kind", nargs="?", choices=KINDS, metavar="SORTE", help=f"une de : {', '.join(KINDS)}"
    )
    parser.add_argument(
        "--output", type=Path, metavar="DOSSIER", help="écrit un fichier SORTE.json par sorte"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the schema, or the list of kinds; with a folder, write files and print settings."""
    names = [arguments.kind] if arguments.kind else list(KINDS)
    if arguments.output:
        arguments.output.mkdir(parents=True, exist_ok=True)
        for name in names:
            (arguments.output / f"{name}.json").write_text(_text(name), encoding="utf-8")
        print(json.dumps(_settings(arguments.output, names), indent=2))
    elif arguments.kind:
        print(_text(arguments.kind), end="")
    else:
        for name, kind in KINDS.items():
            print(f"{name} : {' '.join(patterns(name))} ({kind.title})")
    return 0


def _settings(folder: Path, names: list[str]) -> dict[str, dict[str, list[str]]]:
    """Return the settings that tell VS Code which schema is for which files."""
    content = CONTENT.relative_to(PROJECT).as_posix()
    return {
        "yaml.schemas": {
            f"{folder.as_posix()}/{name}.json": [
                re.sub("^!?", rf"\g<0>{content}/", pattern) for pattern in patterns(name)
            ]
            for name in names
        }
    }


def _text(name: str) -> str:
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
