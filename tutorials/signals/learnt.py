"""Mark what is learnt in a text: a threat first, then an act that is named, then a hard whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from tutorials.signals.lexicon import Lexicon, Rule
from tutorials.signals.marks import is_name, signals_of
from tutorials.signals.model import Detector, SignalType
from tutorials.signals.opinion import act, attack, count, threat
from tutorials.signals.signal import Signal
from tutorials.text import aim
from tutorials.text.disavowal import defended
from tutorials.text.folding import Folded
from tutorials.text.words import Word


def learnt(
    folded: Folded,
    words: Sequence[Word],
    lexicon: Lexicon,
    signals: Sequence[Signal],
    excused: Collection[SignalType],
    quiet: Collection[tuple[str, int]],
) -> tuple[list[Signal], bool]:
    """Return what the learnt part says, safety first, and whether doubt remains.

    Args:
        signals, excused: what the rules found, and the types that a context excused.
        quiet: the families that an exception keeps out of a sentence, with its number.
    """
    said = [word for word in words if not is_name(folded, word, lexicon.roles)]
    counted, rules = count(said, lexicon.roles), lexicon.opinions

    def marked(detector: Detector, number: int | None) -> list[Signal]:
        rule = rules.get(detector)
        if rule is None or number is None or (rule.family.id, number) in quiet:
            return []
        return list(_sentence(folded, said, rule, number))

    known = "menace" in excused or any(signal.danger for signal in signals)
    if not known and (threats := marked("threat", threat(counted, lexicon.danger))):
        return threats, False
    if excused or any(signal.weight == "fort" for signal in signals):
        return [], bool(excused)
    if acts := marked("act", act(counted, lexicon.weights)):
        return acts, False
    hardest, calm = attack(counted, lexicon.weights)
    return marked("whole", hardest), not calm


def _sentence(folded: Folded, words: Sequence[Word], rule: Rule, number: int) -> Iterator[Signal]:
    """Mark a whole sentence, unless it takes somebody's defence or speaks of another."""
    inside = [word for word in words if word.sentence == number]
    span = inside[0].start, inside[-1].end
    strong = rule.family.weight == "fort"
    spared = defended(folded.text, span) or aim.about_another(folded.text, span)
    if not (strong and spared):
        yield from signals_of(folded, rule, span, rule.family.weight)
