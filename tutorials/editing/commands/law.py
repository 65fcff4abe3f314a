"""Compare le registre du droit avec un dossier de codes consolidés et dit ce qu’il faut relire."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from tutorials.editing.codes import read_codes
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law
from tutorials.editing.law_watch import Finding, Kind, watch

ALARMS: dict[Kind, str] = {
    "absent": "Articles absents du code : abrogés ou renumérotés, à chercher",
    "changé": "Articles changés depuis la lecture : à relire, puis à noter dans « digests »",
    "plusieurs": "Plusieurs textes sous le même numéro, à lire : notez l’empreinte du bon",
    "non noté": "Articles lus sans empreinte notée : à lire, puis à noter dans « digests »",
    "nombre": "Montants ou délais de l’entrée que l’article ne donne pas",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folder of codes."""
    parser.add_argument(
        "--texts",
        type=Path,
        required=True,
        metavar="DOSSIER",
        help="dossier de codes, un fichier Markdown par code",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print what is to be read again; 1 when there is something, or no code to read, else 0."""
    codes = read_codes(arguments.texts) if arguments.texts.is_dir() else {}
    if not codes:
        print(f"aucun code dans « {arguments.texts} » : il faut des fichiers .md qui ont un titre")
        return 1
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    entries = build.registry.entries.values()
    found = [finding for entry in entries for finding in watch(entry, codes)]
    alarms = [finding for finding in found if finding.kind in ALARMS]
    _show(alarms)
    outside = Counter(finding.what for finding in found if finding.kind == "hors dossier")
    print("\nTextes absents du dossier (rien n’en est dit) :")
    for text, count in sorted(outside.items()):
        print(f"  {text} ({count})")
    print(f"\n{len(codes)} codes, {len(entries)} entrées, {len(alarms)} points à relire")
    return 1 if alarms else 0


def _show(alarms: list[Finding]) -> None:
    for kind, title in ALARMS.items():
        if some := [finding for finding in alarms if finding.kind == kind]:
            print(f"\n{title} ({len(some)}) :")
            for finding in some:
                print(f"  {finding.entry} : {finding.what}")
