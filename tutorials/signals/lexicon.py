"""The editors' words and phrases, compiled (``editing/lexicon.py``): a text is read in one pass."""

from __future__ import annotations

from dataclasses import dataclass

from tutorials.signals.model import Decision, Family, SignalType
from tutorials.signals.repairs import Repairs
from tutorials.text.features import Roles
from tutorials.text.matching import Index
from tutorials.text.weights import Weights

LEARNT = ("whole", "act", "threat")
"""Detectors that learnt weights answer for."""


@dataclass(frozen=True)
class Rule:
    """A family and its type, ready for use; ``excluded`` marks where it does not apply."""

    type: SignalType
    family: Family
    excluded: bool = False


@dataclass(frozen=True, eq=False)
class Lexicon:
    """What a text is read with.

    Args:
        cases: decisions to show, by id.
        weights: what was learnt of opinions and accusations.
        danger: what was learnt of threats.
        detectors: the families that code recognises.
        opinions: those that learnt weights recognise, by detector.
        roles: the parts that words play.
        index: the phrases, by what they stand for.
        repairs: the words that are looked for even when misspelt.
    """

    cases: dict[str, Decision]
    weights: Weights
    danger: Weights
    detectors: tuple[Rule, ...]
    opinions: dict[str, Rule]
    roles: Roles
    index: Index[Rule]
    repairs: Repairs
