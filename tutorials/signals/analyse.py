"""Mark the signals of a review and say which way they point, without ever qualifying it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tutorials.signals.learnt import Excused, learnt
from tutorials.signals.lexicon import Lexicon, Rule
from tutorials.signals.marks import is_name, signals_of
from tutorials.signals.model import SignalType
from tutorials.signals.orientation import Orientation, Told, orientation, told
from tutorials.signals.personal import detect
from tutorials.signals.signal import Signal
from tutorials.signals.stance import weigh
from tutorials.signals.words import read_words
from tutorials.text.folding import Folded, fold
from tutorials.text.matching import Match
from tutorials.text.phrases import Phrase
from tutorials.text.spans import Span
from tutorials.text.words import Word

Found = tuple[Rule, Phrase, Match]
"""A rule, with the phrase of it that was found, and where."""


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

    The second opinion is asked only when no rule found anything strong, and not of a sentence where
    a context excused a strong word: « mon ancien plombier était un voleur » accuses nobody. For
    safety, threats are looked for beside whatever is strong. So a sentence that says nothing, put
    beside others, never takes anything away from what they say.
    """
    folded = fold(text)
    words = read_words(folded, lexicon.repairs)
    found = list(lexicon.index.search(words))
    excepted = _excepted(found)
    signals, excused = _ruled(folded, words, lexicon, found, excepted)
    quiet = {(family, words[at].sentence) for family, at in excepted}
    said, doubtful = learnt(folded, words, lexicon, signals, excused, quiet)
    signals += said
    signals.sort(key=lambda s: (s.start, s.type, -s.end, s.family))
    return signals, told(folded, words, lexicon.roles), doubtful


def _ruled(
    folded: Folded,
    words: Sequence[Word],
    lexicon: Lexicon,
    found: Iterable[Found],
    excepted: Collection[tuple[str, int]],
) -> tuple[list[Signal], Excused]:
    """Return what the rules find, and which strong words a context excused."""
    signals: list[Signal] = []
    excused: dict[int, set[SignalType]] = {}
    for rule, span, focus, sentence in _matches(folded, words, lexicon, found, excepted):
        lawful = rule.type == "critique"
        weight = "faible" if lawful else weigh(folded.text, rule.family, focus, span)
        if weight is not None:
            signals += signals_of(folded, rule, span, weight)
        if weight != rule.family.weight == "fort":
            excused.setdefault(sentence, set()).add(rule.type)
    return signals, excused


def _excepted(found: Iterable[Found]) -> set[tuple[str, int]]:
    """Return the words where an exception keeps a family from being marked."""
    return {
        (rule.family.id, at)
        for rule, _, match in found
        if rule.excluded
        for at in range(match.first, match.last)
    }


def _matches(
    folded: Folded,
    words: Sequence[Word],
    lexicon: Lexicon,
    found: Iterable[Found],
    excluded: Collection[tuple[str, int]],
) -> Iterator[tuple[Rule, Span, Span, int]]:
    """Give what matches outside the exceptions.

    Each comes with its rule, span, the span that its context rules, and its sentence.

    The context is read around the word that decides, so that a subject or a negation inside the
    match counts; around the whole match when the phrase is negative by itself.
    """
    excepted = {family for family, _ in excluded}
    covered: dict[str, int] = {}
    for rule, phrase, match in found:
        family = rule.family.id
        if rule.excluded or match.last <= covered.get(family, 0):
            continue  # several phrases of a family say the same
        inside = range(match.first, match.last)
        if family in excepted and any((family, at) in excluded for at in inside):
            continue
        if any(is_name(folded, words[at], lexicon.roles) for at in inside):
            continue
        covered[family] = match.last
        span = words[match.first].start, words[match.last - 1].end
        anchor = words[match.anchor].start, words[match.anchor].end
        focus = span if phrase.negative else anchor
        yield rule, span, focus, words[match.first].sentence
    for rule in lexicon.detectors:
        for span in detect(rule.family.detector, folded.text):
            yield rule, span, span, -1


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
