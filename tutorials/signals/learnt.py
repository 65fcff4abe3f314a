"""Mark what is learnt in a text: a threat first, then an act that is named, then a hard whole."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from tutorials.signals.lexicon import Lexicon, Rule
from tutorials.signals.marks import is_name, signals_of
from tutorials.signals.model import Detector, SignalType
from tutorials.signals.opinion import acts, attack, calm, threats
from tutorials.signals.signal import Signal
from tutorials.text import aim, others
from tutorials.text.disavowal import cited, defended
from tutorials.text.features import count
from tutorials.text.folding import Folded
from tutorials.text.spans import Span
from tutorials.text.words import Word

Excused = Mapping[int, Collection[SignalType]]
"""The types of the strong words that a context excused, by the number of their sentence."""


_SPARING: Mapping[Detector, Sequence[Callable[[str, Span], bool]]] = {
    "threat": (cited,),
    "act": (defended, cited, others.about_another, aim.suffered),
}
"""What makes a strong sentence one that tells what others do, or takes their defence. Of a threat,
only the words that another is told to have said: « honte », « ton voisin » are in threats too."""


def learnt(
    folded: Folded,
    words: Sequence[Word],
    lexicon: Lexicon,
    signals: Sequence[Signal],
    excused: Excused,
    quiet: Collection[tuple[str, int]],
) -> tuple[list[Signal], bool]:
    """Return what the learnt part says, safety first, and whether doubt remains.

    Args:
        signals, excused: what the rules found, and what a context excused.
        quiet: the families that an exception keeps out of a sentence, with its number.
    """
    said = [word for word in words if not is_name(folded, word, lexicon.roles)]
    counted, rules = count(said, lexicon.roles, lexicon.danger.words), lexicon.opinions

    def marked(detector: Detector, numbers: Iterable[int]) -> list[Signal]:
        """Mark the first sentence, the hardest first, that nothing keeps out."""
        rule = rules.get(detector)
        if rule is None:
            return []
        for number in numbers:
            spoken = (rule.family.id, number) not in quiet
            spares = _SPARING.get(detector, ())
            if spoken and (found := list(_sentence(folded, said, rule, number, spares))):
                return found
        return []

    if not any(signal.danger for signal in signals):
        denied = {number for number, types in excused.items() if "menace" in types}
        if found := marked("threat", threats(counted, lexicon.danger, denied)):
            return found, False
    if any(signal.weight == "fort" for signal in signals):
        return [], bool(excused)
    if found := marked("act", acts(counted, lexicon.weights, excused)):
        return found, False
    if excused:
        return [], True
    hardest = attack(counted, lexicon.weights)
    found = marked("whole", () if hardest is None else (hardest,))
    return found, not calm(counted, lexicon.weights, lexicon.danger)


def _sentence(
    folded: Folded,
    words: Sequence[Word],
    rule: Rule,
    number: int,
    sparing: Iterable[Callable[[str, Span], bool]],
) -> Iterator[Signal]:
    """Mark a whole sentence, unless it takes somebody's defence or speaks of another."""
    inside = [word for word in words if word.sentence == number]
    span = inside[0].start, inside[-1].end
    if not any(spares(folded.text, span) for spares in sparing):
        yield from signals_of(folded, rule, span, rule.family.weight)
