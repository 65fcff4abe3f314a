"""Liste tout ce qui emploie une règle du registre, et ce que chaque texte dirait changé."""

from __future__ import annotations

import argparse
import difflib
import itertools
import sys

from tutorials.editing.impact import Use, changed, uses
from tutorials.editing.kinds import CONTENT, PROJECT, Build, compile_law
from tutorials.law.registry import UnknownLaw


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the rule, and the value to change."""
    parser.add_argument(
        "id", metavar="IDENTIFIANT", help="identifiant de l’entrée (presse-prescription)"
    )
    parser.add_argument("--value", metavar="NOM=NOMBRE", help="valeur à changer (delai=6)")


def run(arguments: argparse.Namespace) -> int:
    """Print one line for each use, then the texts that change; 1 if the rule is not known."""
    build = Build(CONTENT, PROJECT)
    compile_law(build)
    law = build.registry
    if arguments.id not in law.entries:
        close = difflib.get_close_matches(arguments.id, law.entries, n=3)
        hint = f" → vouliez-vous dire {' ou '.join(close)} ?" if close else ""
        print(f"le registre ne connaît pas « {arguments.id} »{hint}", file=sys.stderr)
        return 1
    name, _, amount = (arguments.value or "").partition("=")
    if name and not amount.isdecimal():
        print("écrivez --value NOM=NOMBRE, par exemple --value delai=6", file=sys.stderr)
        return 1
    try:
        then = changed(law, arguments.id, name, int(amount)) if name else law
    except UnknownLaw:
        known = ", ".join(law.entry(arguments.id).values) or "aucune"
        print(f"valeur inconnue : « {name} » ; valeurs : {known}", file=sys.stderr)
        return 1
    found = sorted(uses(PROJECT, arguments.id, law, then), key=_group)
    for (typed, kind), group in itertools.groupby(found, key=_group):
        listed = list(group)
        how = ", valeur écrite à la main : à relire" if typed else ""
        print(f"\n{kind}{how} ({len(listed)})")
        for use in listed:
            through = f" (par le délai « {use.through} »)" if use.through else ""
            print(f"  {use.file}:{use.line}{through} : {use.before}")
            if use.after != use.before:
                print(f"    deviendrait : {use.after}")
    return 0


def _group(use: Use) -> tuple[bool, str]:
    """Return what is listed together: first what names the rule, kind by kind."""
    return use.typed, use.kind
