"""Apprend les poids du second avis à partir de nos phrases étiquetées, et les écrit."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from tutorials.editing.kinds import CONTENT, PROJECT
from tutorials.editing.signals import OPINION, load_roles
from tutorials.editing.training import read_examples, train
from tutorials.signals.model import Weights

EXAMPLES = PROJECT / "tests" / "signals" / "reviews.jsonl"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare nothing: the sentences are the project's."""


def run(arguments: argparse.Namespace) -> int:
    """Write ``opinion.json``; the same sentences give the same file."""
    folder = CONTENT / "signals"
    text = to_json(train(read_examples(EXAMPLES, load_roles(folder, PROJECT))))
    (folder / OPINION).write_text(text, "utf-8")
    return 0


def to_json(weights: Weights) -> str:
    """Return the file: one feature a line, in order, so that a change can be read."""
    words = dict(sorted(weights.words.items()))
    values = {**asdict(weights), "words": words}
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
