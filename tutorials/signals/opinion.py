"""A second opinion: whether a text as a whole sounds like those that attack someone.

Rules know words and turns of phrase; people accuse in ways that no rule foresees. A logistic
regression, trained on our own labelled sentences by :mod:`tutorials.editing.training`, adds up
what each word of a passage says for or against an attack: ``falsifie`` weighs one way, ``je`` and
``attendu`` the other. So do the part that a word plays (``@argent``, ``@victime``) and the ending
of a verb (``~futur+2``), which say something of words never learnt. It speaks only where no rule
found anything strong, and never says more, alone, than « the whole is hard, no word suffices ».
Where a sentence names somebody and a grave act, a plain one, or a relative, and sounds hard by
itself, it is shown: the plainer what it names, the harder it must sound.

Threats have weights of their own, for safety comes first: a sentence, or two in a row, that sound
like those that frighten are shown as a possible threat. They are judged apart, so that nothing
written around them makes them any calmer. Weights are whole hundredths, and only square roots are
taken, so that both hosts give the same answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set
from math import inf
from typing import TypeVar

from tutorials.text.features import Counted
from tutorials.text.weights import Weights, breadth, depth, score, weight

T = TypeVar("T")

_PASSAGE = 3
"""Sentences of a passage that is judged as a whole."""
_FEWEST = 6
"""Features below which there is no whole to judge: « Cabinet à fuir » stays a question."""
_FEWEST_ALONE, _FEWEST_OF_A_THREAT = 7, 8
"""Features below which a sentence is not judged alone: « merci de votre compréhension ». More are
learnt of threats, pairs of words being some."""
_CALM, _PEACEFUL = 240, 190
"""Hundredths below the threshold of an attack, and of a threat, from which a passage is calm: of
1,100 attacks and threats by writers who were not learnt from, none was called lawful."""
_CONCERNED = frozenset(("+1", "+2", "+2t", "+3", "+3s", "lui")) | frozenset(
    f"@{name}"
    for name in (
        *("arme", "blesser", "coup", "image-de-mort", "meurtrir", "mort"),
        *("individu", "pro", "proche", "proche_visé"),
    )
)
"""What a threat has: somebody, or violence; « on se gare rue des Lilas » has neither."""
_IN_A_ROW = 2
"""Sentences of a threat at most: « Je sais où tu te gares. Dors bien. »"""
_LONGEST_ALONE, _LONGEST_THREAT = 45, 75
"""Features above which a sentence, or two, are none: of 3,374 threats found, 8 had more, and one
false alarm in six; a long complaint without a full stop is what sounds like one by chance."""

_GRAVE_ACTS = frozenset(
    f"@{name}"
    for name in (
        *("altérer", "arme", "bestiaire", "blesser", "crime", "faux", "malhonnete", "nuire"),
        "sans_titre",
    )
)
"""Groups of words that name an act by themselves, once somebody is named."""
_PLAIN_ACT, _AT_STAKE = "@acte", frozenset(("@argent", "@piece"))
"""A plain act, and what it bears on: « il garde la caution », not « il a retiré un fil »."""
_SOMEBODY = frozenset(("@pro", "@lieu", "@individu", "+3", "+2", "+2t", "+d", "ils", "on"))
_RELATIVE, _IDENTITY = "@proche", frozenset(("@origine", "@groupe"))
"""Whose life, or whose help, is told; who somebody is accuses nobody, however hard it sounds."""
_SURE, _SURER = 200, 250
"""Hundredths above the threshold from which a sentence confirms what it names, and a plain act that
bears on nothing named: chosen on real public reviews, fewer than two in a hundred being marked."""


def attack(counted: Counted, weights: Weights) -> int | None:
    """Return the sentence that weighs most in the hardest passage, if it sounds like an attack.

    Passages of a few sentences are judged, so that calm text around one changes nothing.

    Args:
        counted: the features of each sentence.
        weights: learnt; in hundredths.
    """
    known = counted.known(weights.words)
    numbers = list(known)
    best, best_score = slice(0), -inf
    for start in range(max(1, len(numbers) - _PASSAGE + 1)):
        passage = slice(start, start + _PASSAGE)
        whole = {one for number in numbers[passage] for one in known[number]}
        if len(whole) >= _FEWEST and (found := score(whole, weights)) > best_score:
            best, best_score = passage, found
    if best_score <= weights.threshold:
        return None
    return max(numbers[best], key=lambda one: weight(known[one], weights))


def calm(counted: Counted, attacks: Weights, threats: Weights) -> bool:
    """Say whether no passage, however short, sounds anything like an attack or a threat.

    Without it nothing is called lawful criticism. A few words alone say nothing either way.
    """
    models = (
        (attacks, breadth, _PASSAGE, _FEWEST_ALONE, attacks.threshold - _CALM),
        (threats, depth, _IN_A_ROW, _FEWEST_OF_A_THREAT, threats.threshold - _PEACEFUL),
    )
    for weights, divisor, longest, fewest, highest in models:
        known = counted.known(weights.words)
        whole = min(longest, len(known))
        for row in in_a_row([*known.values()], longest):
            features = set().union(*row)
            judged = len(row) == whole or len(features) >= fewest
            if judged and score(features, weights, divisor) > highest:
                return False
    return True


def threats(counted: Counted, weights: Weights, denied: Set[int] = frozenset()) -> Iterator[int]:
    """Give the sentences that weigh most in what sounds like a threat, the hardest first.

    Args:
        counted: the features of each sentence.
        weights: learnt; in hundredths.
        denied: sentences whose own threat was denied, or told of another.
    """
    known = counted.known(weights.words)
    concerned = {number for number, one in counted.items() if not _CONCERNED.isdisjoint(one)}
    found: list[tuple[float, Sequence[int]]] = []
    for near in in_a_row(list(known)):
        if concerned.isdisjoint(near) or not denied.isdisjoint(near):
            continue
        first, *others = near
        whole = known[first].union(*(known[one] for one in others)) if others else known[first]
        if _FEWEST_OF_A_THREAT <= len(whole) <= _LONGEST_THREAT:
            odds = score(whole, weights, depth)
            if odds > weights.threshold:
                found.append((-odds, near))
    for _, near in sorted(found):
        yield max(near, key=lambda one: weight(known[one], weights))


def in_a_row(inside: Sequence[T], longest: int = _IN_A_ROW) -> Iterator[Sequence[T]]:
    """Give each sentence alone, then those that follow each other, up to so many."""
    for length in range(1, longest + 1):
        for start in range(len(inside) - length + 1):
            yield inside[start : start + length]


def acts(counted: Counted, weights: Weights, excused: Collection[int] = ()) -> Iterator[int]:
    """Give the sentences that name somebody and an act, and sound like an attack, hardest first.

    Args:
        counted: the features of each sentence.
        weights: learnt; in hundredths.
        excused: sentences where a context excused a strong word.
    """
    known = counted.known(weights.words)
    least = {number: _needed(one) for number, one in counted.items() if number not in excused}
    found = [
        (-score(known[number], weights), number)
        for number, needed in least.items()
        if needed and _FEWEST_ALONE <= len(known[number]) <= _LONGEST_ALONE
    ]
    for odds, number in sorted(found):
        if -odds > weights.threshold + least[number]:
            yield number


def _needed(sentence: Set[str]) -> int:
    """Return how far above the threshold what a sentence names is confirmed; 0 if never."""
    if _SOMEBODY.isdisjoint(sentence):
        return 0
    act = _PLAIN_ACT in sentence
    if not _GRAVE_ACTS.isdisjoint(sentence) or (act and not _AT_STAKE.isdisjoint(sentence)):
        return _SURE
    if not _IDENTITY.isdisjoint(sentence):
        return 0
    if _RELATIVE in sentence:
        return _SURE
    return _SURER if act else 0
