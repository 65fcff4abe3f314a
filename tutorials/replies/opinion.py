"""A second opinion on a reply: how far each sentence sounds like those that must not be published.

Rules know turns of phrase. A logistic regression, trained on replies labelled as a whole by
:mod:`tutorials.editing.training`, knows what their sentences are made of. It does two things: it
doubts a sentence in which no rule found anything, and it spares one that sounds so much like those
of good replies that what a rule found there is a chance (« je prends votre remarque »).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tutorials.replies.words import Reply
from tutorials.text.features import Counted, Roles, count
from tutorials.text.vocabulary import Vocabulary
from tutorials.text.weights import Weights, score
from tutorials.text.words import Word

_SHORTEST = 3
"""Words of a sentence that is judged; a shorter one is a greeting, a name or a signature."""
_FEWEST = 20
"""Features below which a sentence cannot sound good: « Pour être respecté, soyez respectable »."""
_EVERY_WORD = Roles({}, Vocabulary({}), silent=frozenset())
"""« Merci » counts: what one thanks for is what betrays."""


def heard(words: Sequence[Word], weights: Weights) -> dict[int, float]:
    """Return how far above the threshold each sentence stands, in hundredths, by its number.

    One of which little is known is never heard below it: it does not sound good.
    """
    odds = {}
    for number, known in judged(words, weights).known(weights.words).items():
        above = score(known, weights) - weights.threshold
        odds[number] = above if len(known) >= _FEWEST else max(above, 0)
    return odds


def sounds_good(reply: Reply, start: int, end: int, margin: int) -> bool:
    """Say whether a passage, as typed, lies in a sentence that sounds like good replies.

    Args:
        reply: the reply, once heard.
        start, end: the passage.
        margin: hundredths below the threshold.
    """
    good = (reply.passage(number) for number, odds in reply.heard.items() if odds < -margin)
    return any(first <= start and end <= last for first, last in good)


def judged(words: Sequence[Word], pairs: Weights | None = None) -> Counted:
    """Return what is counted in each sentence that is long enough.

    Args:
        words: of the reply.
        pairs: the weights that say which pairs of words are worth counting; all by default.
    """
    counted = count(words, _EVERY_WORD, pairs)
    length = Counter([word.sentence for word in words])
    for number in [number for number in counted if length[number] < _SHORTEST]:
        del counted[number]
    return counted
