"""Mesure l’aide à la lecture et la relecture des réponses sur des lignes étiquetées."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path as FilePath
from typing import Any

from tutorials.editing.commands.review import default_rulebook
from tutorials.editing.commands.signals import default_lexicon
from tutorials.editing.evaluation.functional import HALVES, Half, Kind, KindFile, measure_kinds
from tutorials.editing.evaluation.rates import Labelled, report
from tutorials.editing.evaluation.replies import Verdict, measure_replies
from tutorials.editing.evaluation.reviews import Reading, confusion, measure_reviews
from tutorials.editing.json_lines import read_lines
from tutorials.editing.kinds import PROJECT
from tutorials.editing.source import read
from tutorials.problems import ContentError
from tutorials.replies.review import Rulebook, review
from tutorials.signals.analyse import analyse
from tutorials.signals.lexicon import Lexicon

FUNCTIONAL = PROJECT / "tests" / "functional"
HALF_TITLES: dict[Half, str] = {
    "known": "phrases lues en écrivant les règles",
    "kept": "phrases mises de côté",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the files of labelled lines."""
    parser.add_argument(
        "--reviews", type=FilePath, metavar="FICHIER", help="avis étiquetés, lignes JSON"
    )
    parser.add_argument(
        "--replies", type=FilePath, metavar="FICHIER", help="réponses étiquetées, lignes JSON"
    )
    parser.add_argument(
        "--kinds", action="store_true", help="la suite fonctionnelle : un tableau par propriété"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the measurements; 1 when a file or the content cannot be read."""
    if arguments.reviews is None and arguments.replies is None and not arguments.kinds:
        print("donnez --reviews FICHIER, --replies FICHIER ou --kinds", file=sys.stderr)
        return 1
    try:
        if arguments.reviews is not None:
            print(_reviews(arguments.reviews, default_lexicon()))
        if arguments.replies is not None:
            print(_replies(arguments.replies, default_rulebook()))
        if arguments.kinds:
            print(_kinds(default_lexicon(), default_rulebook()))
    except (OSError, ValueError, KeyError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _reviews(file: FilePath, lexicon: Lexicon) -> str:
    """Measure the lines whose text alone can carry the label."""

    def judge(text: str) -> Reading:
        analysis = analyse(text, lexicon)
        return Reading(analysis.orientation, {signal.type for signal in analysis.signals})

    lines = [
        _labelled(data, "qualification")
        for data in _lines(file)
        if data.get("texte_suffisant", True)
    ]
    title = f"Avis : {file.name}, {len(lines)} lignes dont le texte suffit"
    return report(title, measure_reviews(lines, judge)) + "\n" + confusion(lines, judge)


def _replies(file: FilePath, rules: Rulebook) -> str:
    def judge(text: str) -> Verdict:
        done = review(text, rules)
        return Verdict(done.verdict, {finding.rule for finding in done.problems})

    lines = [_labelled(data, "verdict") for data in _lines(file)]
    return report(f"Réponses : {file.name}, {len(lines)} lignes", measure_replies(lines, judge))


def _kinds(lexicon: Lexicon, rules: Rulebook) -> str:
    """Measure both tools on the functional suite, each half apart."""
    tools: dict[str, Callable[[str], str]] = {
        "avis": lambda text: analyse(text, lexicon).orientation,
        "reponses": lambda text: review(text, rules).verdict,
    }
    return "\n".join(
        report(f"{name} : {HALF_TITLES[half]}", measure_kinds(read_kinds(name), tool, half))
        for name, tool in tools.items()
        for half in HALVES
    )


def read_kinds(name: str) -> tuple[Kind, ...]:
    """Return the kinds of ``tests/functional/<name>.yml``; raises :class:`ContentError`."""
    got = read(FUNCTIONAL / f"{name}.yml", PROJECT, KindFile)
    if got.value is None:
        raise ContentError(got.problems)
    return got.value.kinds


def _labelled(data: dict[str, Any], key: str) -> Labelled:
    """Return a line whose label, one or several, stands under ``key``."""
    labels = data[key]
    return Labelled(
        str(data["id"]), data["texte"], (labels,) if isinstance(labels, str) else tuple(labels)
    )


def _lines(file: FilePath) -> Iterator[dict[str, Any]]:
    return read_lines(file.read_text(encoding="utf-8-sig").splitlines(), required=("texte",))
