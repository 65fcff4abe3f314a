"""Learn the weights of the second opinion, and of threats, from our own labelled sentences.

Logistic regression with an L2 penalty: full gradient, Adagrad steps, always in the same order, so
that the same sentences give the same weights. Rare features are left out, for they would be learnt
by heart. The lot ``temoin`` is never learnt from: it stays a witness.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, sqrt
from pathlib import Path

from tutorials.signals.model import Weights
from tutorials.signals.opinion import Roles, count, features
from tutorials.signals.words import Repairs, read_words
from tutorials.text.folding import fold

_WITNESS = "temoin"
_ROUNDS = 120
_STEP = 0.25
_RARE = 5
"""Texts that hold a feature, up to which it would be learnt by heart."""
_LEAST = 50
"""Hundredths below which a weight says nothing worth its bytes: what is left out changes nothing
that was measured on texts of writers who were not learnt from."""
_PENALTY = 0.05
"""Of the square of each weight, summed over the whole set."""
THRESHOLD, FRIGHTENING = 0, 10
"""Hundredths of log-odds that make the second opinion speak, and that make a threat: chosen on
texts of writers, and on real public reviews, that were not learnt from; about three reviews in a
hundred are shown as a threat that is none, for safety comes first."""
_AS_WRITTEN = Repairs((), frozenset())

Example = tuple[list[str], bool]
"""The features of a text, and whether it is an abuse."""


def read_examples(file: Path, roles: Roles) -> list[Example]:
    """Return the sentences of ``reviews.jsonl`` that may be learnt from."""
    lines = map(json.loads, file.read_text("utf-8").splitlines())
    return [
        (sorted(_features(line["texte"], roles)), line["qualification"] != ["critique_licite"])
        for line in lines
        if line["lot"] != _WITNESS
    ]


def read_threats(file: Path, roles: Roles) -> list[Example]:
    """Return what threats are learnt from: each threat whole, every other text by sentences."""
    examples: list[Example] = []
    for line in map(json.loads, file.read_text("utf-8").splitlines()):
        if line["lot"] != _WITNESS:
            counted = count(read_words(fold(line["texte"]), _AS_WRITTEN), roles)
            if "menace" in line["qualification"]:
                examples.append((sorted(set().union(*counted.values())), True))
            else:
                examples += ((sorted(one), False) for one in counted.values())
    return examples


def train(examples: Sequence[Example], threshold: int = THRESHOLD) -> Weights:
    """Return the weights learnt from ``examples``, in whole hundredths."""
    counts = Counter(one for known, _ in examples for one in known)
    rows = [([f for f in known if counts[f] > _RARE], abuse) for known, abuse in examples]
    weights = {one: 0.0 for one in sorted(counts) if counts[one] > _RARE}
    steps, bias = dict.fromkeys(weights, 1e-2), 0.0
    for _ in range(_ROUNDS):
        slopes, slope = _slopes(rows, weights, bias)
        bias -= slope / len(rows)
        for one, value in slopes.items():
            steps[one] += value * value
            weights[one] -= _STEP * value / sqrt(steps[one])
    whole = {one: round(100 * value) for one, value in weights.items()}
    return Weights(
        round(100 * bias),
        threshold,
        {one: v for one, v in whole.items() if abs(v) >= _LEAST},
    )


def _slopes(
    rows: Iterable[Example], weights: dict[str, float], bias: float
) -> tuple[dict[str, float], float]:
    """Return how the loss grows with each weight and with the bias."""
    slopes = {one: _PENALTY * value for one, value in weights.items()}
    total = 0.0
    for known, abuse in rows:
        share = 1 / sqrt(len(known) + 1)
        odds = bias + share * sum(weights[one] for one in known)
        error = 1 / (1 + exp(-odds)) - abuse
        total += error
        for one in known:
            slopes[one] += error * share
    return slopes, total


def _features(text: str, roles: Roles) -> set[str]:
    return {feature for feature, _ in features(read_words(fold(text), _AS_WRITTEN), roles)}
