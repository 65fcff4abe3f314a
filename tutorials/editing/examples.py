"""Our own labelled sentences, as what is counted in them: what the second opinions learn from.

The lot ``temoin`` of the reviews is never learnt from: it stays a witness.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tutorials.replies.opinion import judged
from tutorials.replies.words import read
from tutorials.signals.opinion import in_a_row
from tutorials.signals.repairs import Repairs
from tutorials.signals.words import read_words
from tutorials.text.features import PAIR, Roles, count, features
from tutorials.text.folding import fold

_WITNESS, _ACCEPTABLE = "temoin", "acceptable"
_DANGERS = frozenset(("menace", "detresse"))
_AS_WRITTEN = Repairs((), frozenset())

Example = tuple[list[list[str]], bool]
"""The passages of a text that are judged apart, and whether one of them is an abuse."""


def of_attacks(file: Path, roles: Roles) -> list[Example]:
    """Return the sentences of ``reviews.jsonl`` that may be learnt from, each text as a whole.

    Pairs of words are for threats alone: attacks gain nothing from them.
    """
    return [
        ([sorted({one for one, _ in counted if PAIR not in one})], abuse)
        for line in _learnt_from(file)
        for abuse in (line["qualification"] != ["critique_licite"],)
        for counted in (features(read_words(fold(line["texte"]), _AS_WRITTEN), roles),)
    ]


def of_threats(file: Path, roles: Roles) -> list[Example]:
    """Return what threats are learnt from: the sentences of each text, alone and two in a row.

    Despair is learnt with them, for it is as much a danger and is said in as many ways; so is where
    somebody lives or is found, which a line says by « danger », for not all of private life is one.
    """
    examples: list[Example] = []
    for line in _learnt_from(file):
        counted = count(read_words(fold(line["texte"]), _AS_WRITTEN), roles)
        near = in_a_row(list(counted))
        passages = [sorted(set().union(*(counted[one] for one in row))) for row in near]
        danger = "danger" in line or not _DANGERS.isdisjoint(line["qualification"])
        examples.append((passages, danger))
    return examples


def of_replies(*files: Path) -> list[Example]:
    """Return the replies of some files, by their sentences: one of them makes a reply bad."""
    return [
        ([sorted(one) for one in judged(read(line["texte"]).read).values()], bad)
        for file in files
        for line in _lines(file)
        for bad in (line["verdict"] != _ACCEPTABLE,)
    ]


def _learnt_from(file: Path) -> Iterator[dict[str, Any]]:
    yield from (line for line in _lines(file) if line["lot"] != _WITNESS)


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, file.read_text("utf-8").splitlines())
