"""Lay an outcome out: the five parts, for given answers, or with every condition in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tutorials.deadlines.legal import delays_of
from tutorials.deadlines.sentences import expected, headline, rule_in_words, warnings
from tutorials.flows.dates import Due
from tutorials.flows.graph import condition
from tutorials.flows.model import DEADLINE, TODAY, Flow, Guarded, Item, Outcome, Term
from tutorials.flows.needs import Needs
from tutorials.flows.walk import Facts, applies
from tutorials.law.registry import references


@dataclass(frozen=True)
class Line:
    """One item as shown; ``condition`` is empty when answers are known."""

    text: str
    law: tuple[str, ...] = ()
    condition: str = ""


@dataclass(frozen=True)
class Link:
    """A letter, chapter or tutorial as shown."""

    url: str
    text: str
    why: str = ""
    condition: str = ""


@dataclass(frozen=True)
class DueLine:
    """A deadline as shown: its title, the date in words, what to know, and ``Deadline.stage``."""

    title: str
    text: str
    note: str = ""
    stage: str = "before"
    law: tuple[str, ...] = ()
    condition: str = ""


@dataclass(frozen=True)
class Result:
    """An outcome ready for the template."""

    outcome: Outcome
    today: list[Line]
    expired: list[DueLine]
    letters: list[Link]
    deadlines: list[DueLine]
    chances: list[Line]
    tools: list[Link]
    chapters: list[Link]
    law: list[str] = field(default_factory=list)


def lay_out(flow: Flow, outcome: Outcome, library: Needs, facts: Facts | None) -> Result:
    """Lay ``outcome`` out.

    Args:
        flow: the outcome's flow.
        outcome: what was reached.
        library: law and places.
        facts: what the answers prove; none for the static layer, which shows everything.
    """
    return _Layout(flow, library, facts).result(outcome)


class _Layout:
    def __init__(self, flow: Flow, library: Needs, facts: Facts | None) -> None:
        self.flow, self.library, self.facts = flow, library, facts
        self.expired: dict[str, DueLine] = {}
        self.delays = delays_of(library)

    def result(self, outcome: Outcome) -> Result:
        result = Result(
            outcome=outcome,
            today=self._lines(outcome.today),
            letters=[
                self._link(self.library.places.letter(letter.id), letter.why, letter)
                for letter in outcome.letters
                if self._shown(letter, letter.before)
            ],
            deadlines=[
                self._term(term)
                for term in outcome.deadlines
                if self._shown(term) and self._has_date(term)
            ],
            chances=self._lines(outcome.chances),
            tools=[
                self._link(self.library.places.tutorial(tool.id), tool.why, tool)
                for tool in outcome.tools
                if self._shown(tool)
            ],
            chapters=[Link(*self.library.places.chapter(place)) for place in outcome.chapters],
            expired=list(self.expired.values()),
        )
        lines: list[Line | DueLine] = [*result.today, *result.deadlines, *result.chances]
        cited = [*outcome.law, *references(outcome.summary)]
        for line in lines:
            cited += [*line.law, *references(line.text)]
        result.law.extend(dict.fromkeys(cited))
        return result

    def _shown(self, guard: Guarded, before: str = "") -> bool:
        """Tell whether something is shown; when only its deadline forbids it, say why."""
        if self.facts is None:
            return True
        if not applies(guard, self.facts):
            return False
        if self.facts.values.get(DEADLINE + before) != ("passe",):
            return True
        self._refuse(self.facts.dues[before])
        return False

    def _refuse(self, due: Due) -> None:
        delay = due.delay
        self.expired[delay.id] = DueLine(delay.title, _text(due), delay.expired, due.stage)

    def _lines(self, items: Iterable[Item]) -> list[Line]:
        lines = []
        for item in items:
            shared = self.flow.common[item.use] if item.use else item
            before = item.before or shared.before
            if self._shown(item) and self._shown(shared, before):
                law = tuple(dict.fromkeys((*item.law, *shared.law)))
                lines.append(Line(shared.text, law, self._condition(item, shared)))
        return lines

    def _link(self, place: tuple[str, str], why: str, guard: Guarded) -> Link:
        return Link(*place, why, self._condition(guard))

    def _condition(self, guard: Guarded, other: Guarded | None = None) -> str:
        """Return the condition in words, for the static layer only."""
        if self.facts is not None:
            return ""
        guards = (guard,) if other is None or other is guard else (guard, other)
        return condition(self.flow, *guards)

    def _has_date(self, term: Term) -> bool:
        """Tell whether a computed term can be: its date was asked."""
        return not term.deadline or self.facts is None or term.deadline in self.facts.dues

    def _term(self, term: Term) -> DueLine:
        words = self._condition(term)
        if not term.deadline:
            return DueLine("", term.text, law=term.law, condition=words)
        delay = self.flow.deadline[term.deadline]
        rule = self.delays.rules[delay.rule]
        law = tuple(dict.fromkeys((*term.law, rule.sources[0])))
        note = " ".join(text for text in (term.text, delay.note) if text)
        if self.facts is None:
            start = "" if delay.since == TODAY else self.flow.question(rule.trigger).short
            text = rule_in_words(self.delays, rule, start, prolonged=delay.prolonged)
            return DueLine(delay.title, text, note, law=law, condition=words)
        due = self.facts.dues[term.deadline]
        if due.deadline is None:
            return DueLine(delay.title, delay.unknown, note, due.stage, law, words)
        if due.status == "passe":
            note = term.text
        elif due.status == "inconnu":
            note = f"{note} {delay.unknown}".strip()
        return DueLine(delay.title, _text(due), note, due.stage, law, words)


def _text(due: Due) -> str:
    """Write a delay on the calendar, and what to be careful about."""
    assert due.deadline is not None
    if due.delay.since == TODAY:
        return expected(due.deadline)
    return " ".join((f"{headline(due.deadline)}.", *warnings(due.deadline)))
