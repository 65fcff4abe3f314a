"""What is read of a text: its words, each with its place and its sentence."""

from __future__ import annotations

from typing import NamedTuple

APPOINTMENT = "rdv"
"""« rendez-vous » is one word: its « vous » speaks to nobody."""


class Word(NamedTuple):
    """A word of a folded text.

    Args:
        text: the word as looked up (folded; repaired when misspelt or censored).
        start, end: its place in the folded text.
        sentence: number of the sentence that holds it; phrases never cross sentences.
        capital: written with a first capital inside a sentence: perhaps a name.
    """

    text: str
    start: int
    end: int
    sentence: int
    capital: bool
