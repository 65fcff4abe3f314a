"""What one marked passage is."""

from __future__ import annotations

from typing import NamedTuple

from tutorials.signals.model import Danger, SignalType, Weight


class Signal(NamedTuple):
    """One marked passage.

    Args:
        type: what kind of signal.
        start, end: its place in the text as typed, in code points.
        excerpt: the passage as typed.
        why: what judges look at in such words.
        law: id in the law registry.
        weight: « fort » points to a possible abuse by itself.
        family: id of the family that marked it.
        cases: ids of decisions on similar words.
        danger: the answer about safety that it suggests; empty when nobody's is at stake.
    """

    type: SignalType
    start: int
    end: int
    excerpt: str
    why: str
    law: str
    weight: Weight
    family: str
    cases: tuple[str, ...] = ()
    danger: Danger = ""
