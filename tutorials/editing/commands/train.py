"""Apprend les poids du second avis et des menaces dans nos phrases étiquetées, et les écrit."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from tutorials.editing.kinds import CONTENT, PROJECT
from tutorials.editing.signals import DANGER, OPINION, load_roles
from tutorials.editing.training import (
    FRIGHTENING,
    MOST_FRIGHTENING,
    read_examples,
    read_threats,
    train,
)
from tutorials.editing.word_fields import read_fields
from tutorials.text.weights import Weights, depth

EXAMPLES = PROJECT / "tests" / "signals" / "reviews.jsonl"
FIELDS = EXAMPLES.with_name("champs.yml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare nothing: the sentences are the project's."""


def run(arguments: argparse.Namespace) -> int:
    """Write ``opinion.json`` and ``danger.json``; the same sentences give the same files."""
    folder = CONTENT / "signals"
    roles = load_roles(folder, PROJECT)
    attacks = train(read_examples(EXAMPLES, roles))
    fields = read_fields(FIELDS, PROJECT)
    threats = train(read_threats(EXAMPLES, roles), FRIGHTENING, depth, fields, MOST_FRIGHTENING)
    (folder / OPINION).write_text(to_json(attacks), "utf-8")
    (folder / DANGER).write_text(to_json(threats), "utf-8")
    return 0


def to_json(weights: Weights) -> str:
    """Return the file: one feature a line, in order, so that a change can be read."""
    words = dict(sorted(weights.words.items()))
    values = {**asdict(weights), "words": words}
    return json.dumps(values, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"
