"""Which way the signals of a text point: danger first, and « critique licite » must be earned."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from tutorials.signals.signal import Signal
from tutorials.text.features import Roles
from tutorials.text.folding import Folded
from tutorials.text.words import Word

Orientation = Literal["danger", "abus_possible", "indetermine", "critique_licite"]

_FEWEST_KINDS = 2
"""Kinds of lawful criticism without which a text is not said to be one."""
_SHORTEST = 3
"""Words, politeness apart, from which a sentence must be explained."""
# fmt: off
_POLITE = frozenset((
    "bonjour", "bonsoir", "merci", "cordialement", "salutations", "madame", "monsieur", "madame",
    "mesdames", "messieurs", "bonne", "journee", "soiree", "bref", "voila", "docteur", "dr", "a",
    "tous", "toutes", "bien", "vous", "avis", "note", "etoile", "etoiles", "d", "avance",
))
# fmt: on


_OWN_STORY = "recit-vecu"
"""Kind that explains what the author lived, not what is said of others: a story is no critique."""
_SOMEBODY = frozenset(("il", "elle", "ils", "elles", "on", "tu", "te", "t", "lui", "vous", "toi"))


_GRAVE = frozenset(
    f"@{name}"
    for name in (
        *(
            "arme",
            "mort",
            "image-de-mort",
            "intime",
            "meurtrir",
            "coup",
            "crime",
            "nuire",
            "malhonnete",
        ),
        *("origine", "groupe", "proche_visé"),
    )
)
"""Groups whose words are never read as plain criticism, even where no phrase says why."""


class Told(NamedTuple):
    """A sentence.

    Args:
        start, end: its place in the text as typed.
        words: how many of its words say something.
        aimed: it speaks of somebody, or to somebody.
        grave: it has a word that an attack is made of.
    """

    start: int
    end: int
    words: int
    aimed: bool
    grave: bool = False


def told(folded: Folded, words: Sequence[Word], roles: Roles) -> list[Told]:
    """Return the sentences of a text, in order."""
    sentences = []
    for _, group in groupby(words, key=lambda word: word.sentence):
        inside = list(group)
        start, end = folded.origin(inside[0].start, inside[-1].end)
        texts = [word.text for word in inside]
        said = sum(text not in _POLITE for text in texts)
        aimed = not _SOMEBODY.isdisjoint(texts)
        held = {group for text in texts for group in roles.of(text)}
        sentences.append(Told(start, end, said, aimed, not _GRAVE.isdisjoint(held)))
    return sentences


def orientation(
    signals: Sequence[Signal], sentences: Sequence[Told], doubtful: bool = False
) -> Orientation:
    """Say which way the signals point.

    One strong signal of abuse is enough, since lawful words around it do not undo it. Words on
    which courts disagree, a word that attacks are made of, or a sentence that nothing explains,
    leave the question open; so does a doubt (a strong word that its context excused, a text whose
    whole does not sound calm).
    """
    if any(signal.danger for signal in signals):
        return "danger"
    abuse = [signal for signal in signals if signal.type != "critique"]
    if any(signal.weight == "fort" for signal in abuse):
        return "abus_possible"
    kinds = {signal.family for signal in signals if signal.type == "critique"} - {_OWN_STORY}
    open_ = doubtful or bool(abuse) or any(sentence.grave for sentence in sentences)
    if open_ or len(kinds) < _FEWEST_KINDS or not _explained(signals, sentences):
        return "indetermine"
    return "critique_licite"


def _explained(signals: Sequence[Signal], sentences: Sequence[Told]) -> bool:
    """Say whether a signal stands in each sentence that says something; both come in order."""
    at = 0
    for sentence in sentences:
        kinds = set()
        while at < len(signals) and signals[at].start < sentence.end:
            kinds.add(signals[at].family)
            at += 1
        explaining = kinds - {_OWN_STORY} if sentence.aimed else kinds
        if sentence.words >= _SHORTEST and not explaining:
            return False
    return True
