"""Mark the signals of a review and say which way they point, without ever qualifying it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tutorials.signals.lexicon import Lexicon, Rule
from tutorials.signals.model import Weight
from tutorials.signals.opinion import Roles, act, attack, count, threat
from tutorials.signals.orientation import Orientation, Told, orientation, told
from tutorials.signals.personal import detect
from tutorials.signals.signal import Signal
from tutorials.signals.stance import weigh
from tutorials.signals.words import read_words
from tutorials.text import aim, context
from tutorials.text.disavowal import defended
from tutorials.text.folding import Folded, fold
from tutorials.text.spans import Span
from tutorials.text.words import Word

_INFAMOUS = "@infame"
"""Group of the names that accuse whoever is called by them: « Docteur Mengele »."""


@dataclass(frozen=True)
class Analysis:
    """The signals of a text in reading order, and the way they point."""

    orientation: Orientation
    signals: tuple[Signal, ...]


def analyse(text: str, lexicon: Lexicon) -> Analysis:
    """Read ``text``; linear in its length."""
    found, sentences, doubtful = _read(text, lexicon)
    signals = tuple(_merged(found))
    return Analysis(orientation(signals, sentences, doubtful), signals)


def all_signals(text: str, lexicon: Lexicon) -> list[Signal]:
    """Return every signal in reading order, also where several of one type overlap."""
    return _read(text, lexicon)[0]


def _read(text: str, lexicon: Lexicon) -> tuple[list[Signal], list[Told], bool]:
    """Return every signal in reading order, the sentences, and whether doubt remains.

    The second opinion is asked only when no rule found anything strong, and not when a context
    excused a strong word: « mon ancien plombier était un voleur » accuses nobody here.
    """
    folded = fold(text)
    words = read_words(folded, lexicon.repairs)
    signals: list[Signal] = []
    excused = False
    for rule, span, focus in _matches(folded, words, lexicon):
        lawful = rule.type == "critique"
        weight = "faible" if lawful else weigh(folded.text, rule.family, focus)
        if weight is not None:
            signals += _signals(folded, rule, span, weight)
        excused = excused or weight != rule.family.weight == "fort"
    doubtful = excused
    if not excused and not any(signal.weight == "fort" for signal in signals):
        learnt, doubtful = _learnt(folded, words, lexicon)
        signals += learnt
    signals.sort(key=lambda s: (s.start, s.type, -s.end, s.family))
    return signals, told(folded, words, lexicon.roles), doubtful


def _learnt(folded: Folded, words: Sequence[Word], lexicon: Lexicon) -> tuple[list[Signal], bool]:
    """Return what the learnt part says, safety first, and whether doubt remains."""
    said = [word for word in words if not _is_name(folded, word, lexicon.roles)]
    counted = count(said, lexicon.roles)
    rules = lexicon.opinions
    for rule, number in (
        (rules.get("threat"), threat(counted, lexicon.danger)),
        (rules.get("act"), act(counted, lexicon.weights)),
    ):
        if signals := list(_sentence(folded, said, rule, number)):
            return signals, False
    hardest, calm = attack(counted, lexicon.weights)
    return list(_sentence(folded, said, rules.get("whole"), hardest)), not calm


def _sentence(
    folded: Folded, words: Sequence[Word], rule: Rule | None, number: int | None
) -> Iterator[Signal]:
    """Mark a whole sentence, unless it takes somebody's defence or speaks of another."""
    if rule is None or number is None:
        return
    inside = [word for word in words if word.sentence == number]
    span = inside[0].start, inside[-1].end
    strong = rule.family.weight == "fort"
    spared = defended(folded.text, span) or aim.about_another(folded.text, span)
    if not (strong and spared):
        yield from _signals(folded, rule, span, rule.family.weight)


def _matches(
    folded: Folded, words: Sequence[Word], lexicon: Lexicon
) -> Iterator[tuple[Rule, Span, Span]]:
    """Give what matches outside the exceptions: rule, span, and the span that its context rules.

    The context is read around the word that decides, so that a subject or a negation inside the
    match counts; around the whole match when the phrase is negative by itself.
    """
    found = list(lexicon.index.search(words))
    excluded = {
        (rule.family.id, at)
        for rule, _, match in found
        if rule.excluded
        for at in range(match.first, match.last)
    }
    excepted = {family for family, _ in excluded}
    covered: dict[str, int] = {}
    for rule, phrase, match in found:
        family = rule.family.id
        if rule.excluded or match.last <= covered.get(family, 0):
            continue  # several phrases of a family say the same
        inside = range(match.first, match.last)
        if family in excepted and any((family, at) in excluded for at in inside):
            continue
        if any(_is_name(folded, words[at], lexicon.roles) for at in inside):
            continue
        covered[family] = match.last
        span = words[match.first].start, words[match.last - 1].end
        anchor = words[match.anchor].start, words[match.anchor].end
        yield rule, span, span if phrase.negative else anchor
    for rule in lexicon.detectors:
        for span in detect(rule.family.detector, folded.text):
            yield rule, span, span


def _is_name(folded: Folded, word: Word, roles: Roles) -> bool:
    """Say whether ``word`` is somebody's name: a capital after a title, « Dr Boucher »."""
    if not word.capital or _INFAMOUS in roles.of(word.text):
        return False
    if folded.extract(word.start, word.end).isupper():
        return False
    return context.named(folded.text, (word.start, word.end))


def _signals(folded: Folded, rule: Rule, span: Span, weight: Weight) -> Iterator[Signal]:
    """Give the signals of one match: of its type, and of the other type it may carry."""
    family = rule.family
    start, end = folded.origin(*span)
    extract = folded.original[start:end]
    danger = family.danger if weight == "fort" else ""
    for type_ in (rule.type, family.also):
        if type_ is not None:
            yield Signal(
                type_,
                start,
                end,
                extract,
                family.why,
                family.law,
                weight,
                family.id,
                family.cases,
                danger,
            )


def _merged(signals: Iterable[Signal]) -> list[Signal]:
    """Keep, where signals of one type overlap, the strongest, then the longest, then the first."""
    kept: list[Signal] = []
    last: dict[str, int] = {}
    for signal in signals:
        at = last.get(signal.type)
        if at is not None and signal.start < kept[at].end:
            if _rank(signal) > _rank(kept[at]):
                kept[at] = signal
            continue
        last[signal.type] = len(kept)
        kept.append(signal)
    return sorted(kept, key=lambda signal: (signal.start, signal.end, signal.type))


def _rank(signal: Signal) -> tuple[bool, bool, int]:
    return bool(signal.danger), signal.weight == "fort", signal.end - signal.start
