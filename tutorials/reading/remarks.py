"""Group the signals of a text into numbered remarks, and cut the text where they start and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tutorials.reading.kinds import KINDS, WHOLE
from tutorials.signals.model import SignalType
from tutorials.signals.signal import Signal


@dataclass(frozen=True)
class Remark:
    """What one family of signals found, said once.

    Args:
        number: from 1, threats first, then possible abuse, then lawful criticism, as they come.
        signals: its signals in reading order; those of one passage may be of two types.
    """

    number: int
    signals: tuple[Signal, ...]

    @property
    def lawful(self) -> bool:
        """Say whether it is lawful criticism."""
        return self.signals[0].type == "critique"

    @property
    def discussed(self) -> bool:
        """Say whether the words never point to an abuse by themselves."""
        weak = all(one.weight == "faible" or one.family == WHOLE for one in self.signals)
        return weak and not self.lawful

    @property
    def label(self) -> str:
        """Return the everyday names of its types (« accusation ou insulte »)."""
        if self.signals[0].family == WHOLE:
            return "ton d’ensemble"
        found = {signal.type for signal in self.signals}
        return " ou ".join(kind.label for type_, kind in KINDS.items() if type_ in found)

    @property
    def extracts(self) -> tuple[str, ...]:
        """Return its passages as typed, each once."""
        return tuple(dict.fromkeys(signal.excerpt for signal in self.signals))


@dataclass(frozen=True)
class Reference:
    """A number set after a passage; only the ``first`` of a remark carries its label and id."""

    remark: Remark
    first: bool


@dataclass(frozen=True)
class Piece:
    """A piece of the text that lies wholly inside or outside each passage.

    Args:
        text: as typed.
        marks: the remarks whose passage it belongs to; none for plain text.
        references: the remarks whose passage ends here.
    """

    text: str
    marks: tuple[Remark, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def lawful(self) -> bool:
        """Say whether all that is marked here is lawful criticism."""
        return all(remark.lawful for remark in self.marks)


def remarks(signals: Iterable[Signal]) -> tuple[Remark, ...]:
    """Return the remarks on a text, ordered and numbered.

    A word of criticism inside a passage that may be an abuse is left out: the passage is one.
    """
    families: dict[str, list[Signal]] = {}
    for signal in _apart(sorted(signals, key=lambda one: (one.start, one.end))):
        families.setdefault(signal.family, []).append(signal)
    ranked = sorted(families.values(), key=lambda found: (_rank(found[0].type), found[0].start))
    return tuple(Remark(number, tuple(found)) for number, found in enumerate(ranked, 1))


def pieces(text: str, found: Iterable[Remark]) -> list[Piece]:
    """Cut ``text`` at each end of each passage; the pieces joined are the text again."""
    starts: dict[int, list[Remark]] = {}
    ends: dict[int, list[Remark]] = {}
    for remark in found:
        for start, end in sorted({(signal.start, signal.end) for signal in remark.signals}):
            starts.setdefault(start, []).append(remark)
            ends.setdefault(end, []).append(remark)
    cuts = sorted({0, len(text), *starts, *ends})
    made: list[Piece] = []
    active: list[Remark] = []
    known: set[int] = set()
    for start, end in pairwise(cuts):
        active += starts.get(start, [])
        ending = ends.get(end, [])
        references = tuple(_references(ending, known))
        marks = tuple(sorted(set(active), key=lambda remark: remark.number))
        made.append(Piece(text[start:end], marks, references))
        for remark in ending:
            active.remove(remark)
    return made


def _apart(signals: list[Signal]) -> Iterator[Signal]:
    """Yield all signals but those of criticism that touch a passage of another type."""
    abuse = [one for one in signals if one.type != "critique" and one.family != WHOLE]
    at, reach = 0, 0  # abuse starts in order: the furthest end so far decides
    for signal in signals:
        if signal.type != "critique":
            yield signal
            continue
        while at < len(abuse) and abuse[at].start < signal.end:
            reach = max(reach, abuse[at].end)
            at += 1
        if reach <= signal.start:
            yield signal


def _rank(type_: SignalType) -> int:
    return {"menace": 0, "critique": 2}.get(type_, 1)


def _references(ending: Iterable[Remark], known: set[int]) -> Iterator[Reference]:
    """Yield a reference for each passage that ends, and note which remarks have had theirs."""
    for remark in sorted(set(ending), key=lambda one: one.number):
        yield Reference(remark, remark.number not in known)
        known.add(remark.number)
