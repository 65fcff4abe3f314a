"""What one reading of a text holds, ready to be shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from tutorials.dates.french import long_date
from tutorials.flows.model import Option
from tutorials.library import Library
from tutorials.reading.kinds import CONTENT, DANGER, FLOW, UNSURE, answer
from tutorials.reading.remarks import Remark, pieces, remarks
from tutorials.signals.analyse import analyse
from tutorials.signals.model import Decision

Decisions = list[tuple[str, Decision]]
"""Decisions, each with how it is cited."""


class Reading:
    """A text, read.

    Args:
        text: the review, as pasted.
        library: the content.
    """

    def __init__(self, text: str, library: Library) -> None:
        self._lexicon = library.signals
        self._flow = library.flows[FLOW]
        analysis = analyse(text, self._lexicon)
        self.orientation = analysis.orientation
        self.remarks = remarks(analysis.signals)
        self.pieces = pieces(text, self.remarks)
        self.threats = [one.excerpt for one in analysis.signals if one.danger]
        self._dangers = {signal.danger for signal in analysis.signals}

    @property
    def abuses(self) -> list[tuple[Remark, Decisions]]:
        """Return what judges look at as a possible abuse, with decisions on similar words."""
        return [(one, self._decisions([one])) for one in self.remarks if not one.lawful]

    @property
    def criticism(self) -> list[Remark]:
        """Return what is lawful criticism."""
        return [remark for remark in self.remarks if remark.lawful]

    @property
    def criticism_law(self) -> list[str]:
        """Return the registry ids that lawful criticism rests on."""
        return list(dict.fromkeys(remark.signals[0].law for remark in self.criticism))

    @property
    def criticism_decisions(self) -> Decisions:
        """Return the decisions on all that is lawful criticism."""
        return self._decisions(self.criticism)

    @property
    def dangers(self) -> list[Option]:
        """Return the answers to the question on safety that the text suggests, gravest first."""
        return [one for one in self._flow.question(DANGER).options if one.id in self._dangers]

    @property
    def suggested(self) -> list[tuple[Option, tuple[Remark, ...]]]:
        """Return the answers that the remarks suggest, each with its remarks.

        Words that point to an abuse by themselves come first, those that courts discuss last.
        """
        question = self._flow.question(CONTENT)
        found: dict[str, list[Remark]] = {} if self.remarks else {UNSURE: []}
        for remark in sorted(self.remarks, key=lambda one: one.discussed):
            for id in dict.fromkeys(filter(None, map(answer, remark.signals))):
                found.setdefault(id, []).append(remark)
        return [(question.option(id), tuple(why)) for id, why in found.items()]

    @property
    def others(self) -> list[Option]:
        """Return the answers that the remarks do not suggest."""
        suggested = [option for option, _ in self.suggested]
        return [one for one in self._flow.question(CONTENT).options if one not in suggested]

    def _decisions(self, found: Iterable[Remark]) -> Decisions:
        ids = dict.fromkeys(id for one in found for signal in one.signals for id in signal.cases)
        return [(_cited(self._lexicon.cases[id]), self._lexicon.cases[id]) for id in ids]


def _cited(decision: Decision) -> str:
    """Return a decision as it is cited; its date may lack the day, or be unknown."""
    number = f"n° {decision.number}" if decision.number else ""
    return ", ".join(filter(None, (decision.court, _day(decision.date), number)))


def _day(date: str) -> str:
    """Write « 22 mars 2019 », or « mars 2019 »."""
    if len(date) == len("2019-03"):
        return long_date(dt.date.fromisoformat(f"{date}-02")).removeprefix("2 ")
    return long_date(dt.date.fromisoformat(date)) if date else ""
