"""Écrit le graphe d’un parcours en JSON : questions, résultats, liens et conditions."""

from __future__ import annotations

import argparse
import json
import sys

from tutorials.editing.content import load
from tutorials.editing.flow_graph import to_json
from tutorials.problems import ContentError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the flow's name."""
    parser.add_argument("name", metavar="PARCOURS", help="identifiant du parcours (avis)")


def run(arguments: argparse.Namespace) -> int:
    """Print the graph; 1 when the content has problems or the flow does not exist."""
    try:
        library, _ = load(whole=False)  # a graph is there to look at before all its paths are
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    if arguments.name not in library.flows:
        known = ", ".join(sorted(library.flows))
        print(f"parcours inconnu : {arguments.name} (connus : {known})", file=sys.stderr)
        return 1
    print(json.dumps(to_json(library.flows[arguments.name]), ensure_ascii=False, indent=2))
    return 0
