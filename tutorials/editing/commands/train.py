"""Apprend les poids des seconds avis dans nos phrases étiquetées, et les écrit."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from tutorials.editing.examples import of_attacks, of_replies, of_threats
from tutorials.editing.kinds import CONTENT, PROJECT
from tutorials.editing.replies import OPINION as REPLIES
from tutorials.editing.signals import DANGER, OPINION, load_roles
from tutorials.editing.training import (
    DOUBTFUL,
    FRIGHTENING,
    MOST_DOUBTFUL,
    MOST_FRIGHTENING,
    train,
)
from tutorials.editing.word_fields import read_fields
from tutorials.text.weights import Weights, breadth, depth

EXAMPLES = PROJECT / "tests" / "signals" / "reviews.jsonl"
FIELDS = EXAMPLES.with_name("champs.yml")
OF_REPLIES = tuple(
    PROJECT / "tests" / "replies" / f"{name}.jsonl" for name in ("replies", "examples")
)


def attacks() -> Weights:
    """Return what is learnt of attacks."""
    return train(of_attacks(EXAMPLES, load_roles(CONTENT / "signals", PROJECT)))


def threats() -> Weights:
    """Return what is learnt of threats."""
    examples = of_threats(EXAMPLES, load_roles(CONTENT / "signals", PROJECT))
    return train(examples, FRIGHTENING, depth, read_fields(FIELDS, PROJECT), MOST_FRIGHTENING)


def replies() -> Weights:
    """Return what is learnt of replies."""
    return train(of_replies(*OF_REPLIES), DOUBTFUL, breadth, most=MOST_DOUBTFUL)


LEARNT: Mapping[str, Callable[[], Weights]] = {
    f"signals/{OPINION}": attacks,
    f"signals/{DANGER}": threats,
    f"rules/{REPLIES}": replies,
}
"""What learns each file of the content."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the file; the sentences are the project's."""
    parser.add_argument(
        "file", nargs="?", metavar="FICHIER", choices=LEARNT, help="tous par défaut"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write what is learnt; the same sentences give the same files."""
    for name in [arguments.file] if arguments.file else LEARNT:
        (CONTENT / name).write_text(to_json(LEARNT[name]()), "utf-8")
    return 0


def to_json(weights: Weights) -> str:
    """Return the file: one feature a line, in order, so that a change can be read."""
    words = dict(sorted(weights.words.items()))
    values = {**asdict(weights), "words": words}
    return json.dumps(values, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"
