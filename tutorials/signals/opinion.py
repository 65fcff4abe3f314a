"""A second opinion: whether a text as a whole sounds like those that attack someone.

Rules know words and turns of phrase; people accuse in ways that no rule foresees. A logistic
regression, trained on our own labelled sentences by :mod:`tutorials.editing.training`, adds up
what each word of a passage says for or against an attack: ``falsifie`` weighs one way, ``je`` and
``attendu`` the other. So do the part that a word plays (``@argent``, ``@victime``) and the ending
of a verb (``~futur+2``), which say something of words never learnt. It speaks only where no rule
found anything strong, and never says more, alone, than « the whole is hard, no word suffices ».
Where a sentence names somebody and a grave act, or a plain one on money or a document, and sounds
hard by itself, it is shown.

Threats have weights of their own, for safety comes first: a sentence, or two in a row, that sound
like those that frighten are shown as a possible threat. They are judged apart, so that nothing
written around them makes them any calmer. Weights are whole hundredths, and only square roots are
taken, so that both hosts give the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import inf, sqrt

from tutorials.signals.model import Weights
from tutorials.text.vocabulary import Vocabulary
from tutorials.text.words import Word

_STEM = 6
"""First letters that stand for a word and its other forms."""
_DENIES = frozenset(("pas", "jamais", "sans", "aucun", "aucune", "ni", "rien", "nullement"))
_DENIED = 4
"""Words after a denial that are counted apart, as denied."""
_PASSAGE = 3
"""Sentences of a passage that is judged as a whole."""
_FEWEST = 4
"""Features below which there is no whole to judge: « Cabinet à fuir » stays a question."""
_FEWEST_ALONE = 5
"""Features below which a sentence is not judged alone: « merci de votre compréhension »."""
_CALM = 150
"""Hundredths below the threshold from which a passage sounds calm."""
# fmt: off
_POLITE = frozenset((
    "bonjour", "bonsoir", "merci", "cordialement", "madame", "monsieur", "salutations", "journee",
    "comprehension", "etoile", "etoiles", "avis",
))
"""Words of politeness, and of the site, which weigh nothing."""
_PERSONS = {
    **dict.fromkeys(("je", "j", "me", "m", "moi", "mon", "ma", "mes"), "+1"),
    **dict.fromkeys(("nous", "notre", "nos"), "+1"),
    **dict.fromkeys(("vous", "votre", "vos"), "+2"),
    **dict.fromkeys(("tu", "te", "t", "toi", "ton", "ta", "tes"), "+2t"),
    **dict.fromkeys(("il", "elle", "ils", "elles"), "+3"),
    **dict.fromkeys(("son", "sa", "ses", "leur", "leurs"), "+3s"),
    **dict.fromkeys(("ce", "cet", "cette", "ces"), "+d"),
}
# fmt: on
_ENDINGS = {
    **dict.fromkeys(("rai", "rons"), "~futur+1"),
    **dict.fromkeys(("ras", "rez"), "~futur+2"),
    **dict.fromkeys(("ra", "ront"), "~futur+3"),
    **dict.fromkeys(("rais", "rait", "raient", "riez"), "~si"),
    **dict.fromkeys(("er", "ir", "re"), "~infinitif"),
    "ez": "~vous",
}
"""Endings of verbs, the longest of which counts: what is announced, asked or supposed."""
_LONGEST_ENDING, _SHORTEST_VERB = 5, 4
_REMEMBERED = 16_384
"""Words whose features are remembered: the same ones come back in every review."""
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
_SHORT_ROW = 30
"""Features above which sentences in a row are not judged together: such threats are short."""

_GRAVE_ACTS = frozenset(
    f"@{name}"
    for name in (
        *("altérer", "arme", "bestiaire", "blesser", "crime", "faux", "malhonnete", "nuire"),
        "sans_titre",
    )
)
"""Groups of words that name an act by themselves, once somebody is named."""
_PLAIN_ACT, _AT_STAKE = "@acte", frozenset(("@argent", "@piece"))
"""A plain act, and what it must bear on: « il garde la caution », not « il a retiré un fil »."""
_SOMEBODY = frozenset(("@pro", "@lieu", "@individu", "+3", "+2", "+2t", "+d", "ils", "on"))
_SURE = 300
"""Hundredths above the threshold from which a sentence confirms the act that it names: chosen on
real public reviews, of which it marks fewer than one in a hundred."""

Counted = Mapping[int, set[str]]
"""The features of a text, by the number of their sentence."""


class Roles:
    """The parts that single words play: the editors' groups that hold them.

    Args:
        bits: class of each group, by name.
        vocabulary: what each word may stand for.
    """

    def __init__(self, bits: Mapping[str, int], vocabulary: Vocabulary) -> None:
        self._bits = bits
        self._vocabulary = vocabulary
        self._all = sum(bits.values())
        self._named: dict[int, tuple[str, ...]] = {}
        self._parts: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the parts of ``word`` in what is learnt: its groups and its ending."""
        if word not in self._parts:
            if len(self._parts) >= _REMEMBERED:
                self._parts.clear()
            self._parts[word] = (*self.of(word), *_ending(word))
        return self._parts[word]

    def of(self, word: str) -> tuple[str, ...]:
        """Return the groups that hold ``word``; remembered by mask, as few masks exist."""
        mask = self._vocabulary.mask(word) & self._all
        if not mask:
            return ()
        if mask not in self._named:
            named = (f"@{name}" for name, bit in self._bits.items() if mask & bit)
            self._named[mask] = tuple(named)
        return self._named[mask]


def _ending(word: str) -> Iterator[str]:
    """Give what the ending of a verb says, if it looks like one."""
    if len(word) >= _SHORTEST_VERB:
        ends = (word[-size:] for size in range(_LONGEST_ENDING, 1, -1))
        yield from islice((_ENDINGS[end] for end in ends if end in _ENDINGS), 1)


def stem(word: str) -> str:
    """Return the letters by which ``word`` is counted."""
    return word[:_STEM]


def features(words: Iterable[Word], roles: Roles) -> Iterator[tuple[str, int]]:
    """Give what is counted in a text, with the sentence that holds it.

    A word counts as its first letters, as the parts it plays and as its ending, a personal word
    also as its person; after a denial the letters count as denied (``!``).
    """
    denied, sentence = 0, -1
    for word in words:
        if word.sentence != sentence:
            denied, sentence = 0, word.sentence
        text = word.text
        if text in _POLITE:
            continue
        person = _PERSONS.get(text)
        if person:
            yield person, sentence
        short = "0" if text.isdigit() else stem(text)
        yield ("!" + short if denied and not person else short), sentence
        for part in roles.parts(text):
            yield part, sentence
        denied = _DENIED if text in _DENIES else max(0, denied - 1)


def count(words: Iterable[Word], roles: Roles) -> Counted:
    """Return the features of each sentence."""
    counted: dict[int, set[str]] = {}
    for feature, sentence in features(words, roles):
        counted.setdefault(sentence, set()).add(feature)
    return counted


def attack(counted: Counted, weights: Weights) -> tuple[int | None, bool]:
    """Return the sentence that weighs most in the hardest passage, if it sounds like an attack.

    Also say whether the whole sounds calm, without which nothing is called lawful criticism.

    Passages of a few sentences are judged, so that calm text around one changes nothing.

    Args:
        counted: the features of each sentence.
        weights: learnt; in hundredths.
    """
    known = {number: weights.words.keys() & one for number, one in counted.items()}
    numbers = list(known)
    best, best_score = slice(0), -inf
    for start in range(max(1, len(numbers) - _PASSAGE + 1)):
        passage = slice(start, start + _PASSAGE)
        whole = {one for number in numbers[passage] for one in known[number]}
        if len(whole) >= _FEWEST and (found := score(whole, weights)) > best_score:
            best, best_score = passage, found
    if best_score <= weights.threshold:
        return None, best_score <= weights.threshold - _CALM
    return max(numbers[best], key=lambda one: _weight(known[one], weights)), False


def threat(counted: Counted, weights: Weights) -> int | None:
    """Return the sentence that weighs most in what sounds most like a threat, if anything does."""
    known = {number: weights.words.keys() & one for number, one in counted.items()}
    concerned = {number for number, one in counted.items() if not _CONCERNED.isdisjoint(one)}
    worst, hardest = float(weights.threshold), None
    for near in in_a_row(list(known)):
        if concerned.isdisjoint(near):
            continue
        first, *others = near
        whole = known[first].union(*(known[one] for one in others)) if others else known[first]
        if len(whole) >= _FEWEST_ALONE and (not others or len(whole) <= _SHORT_ROW):
            odds = score(whole, weights, depth)
            if odds > worst:
                worst, hardest = odds, near
    if hardest is None:
        return None
    return max(hardest, key=lambda one: _weight(known[one], weights))


def in_a_row(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Give each sentence alone, then those that follow each other, as threats are judged."""
    for length in range(1, _IN_A_ROW + 1):
        for start in range(len(numbers) - length + 1):
            yield numbers[start : start + length]


def act(counted: Counted, weights: Weights) -> int | None:
    """Return the sentence that names somebody and an act, and sounds most like an attack."""
    named = {number: one for number, one in counted.items() if _names_an_act(one)}
    return _hardest(named, weights, weights.threshold + _SURE)


def _names_an_act(sentence: set[str]) -> bool:
    plain = _PLAIN_ACT in sentence and not _AT_STAKE.isdisjoint(sentence)
    named = plain or not _GRAVE_ACTS.isdisjoint(sentence)
    return named and not _SOMEBODY.isdisjoint(sentence)


def _hardest(counted: Counted, weights: Weights, threshold: float) -> int | None:
    """Return the sentence that weighs most by itself, if it weighs more than ``threshold``."""
    found = [
        (score(known, weights), -number)
        for number, one in counted.items()
        if len(known := weights.words.keys() & one) >= _FEWEST_ALONE
    ]
    worst, number = max(found, default=(-inf, 0))
    return -number if worst > threshold else None


def _weight(known: Iterable[str], weights: Weights) -> int:
    words = weights.words
    return sum([words[one] for one in known])


def breadth(features: int) -> float:
    """Return what divides the weight of an attack, so that a long text is not judged on length."""
    return sqrt(features + 1)


def depth(features: int) -> float:
    """Return what divides the weight of a threat: more, for a review often forgets its full stops.

    It is the power three quarters, by square roots alone, which are exact on every machine.
    """
    return sqrt((features + 1) * sqrt(features + 1))


def score(
    known: Collection[str], weights: Weights, divisor: Callable[[int], float] = breadth
) -> float:
    """Return the log-odds of an attack or a threat, in hundredths, for known features.

    Args:
        known: features that were learnt.
        weights: theirs.
        divisor: what divides their sum, by their number: :func:`breadth` or :func:`depth`.
    """
    return weights.bias + _weight(known, weights) / divisor(len(known))
