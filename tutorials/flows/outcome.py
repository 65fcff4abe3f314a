"""Lay an outcome out: the five parts, for given answers, or with every condition in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tutorials.dates.french import full_date, long_date, time_left
from tutorials.flows.dates import Due
from tutorials.flows.graph import condition
from tutorials.flows.model import DEADLINE, TODAY, Deadline, Flow, Guarded, Item, Outcome, Term
from tutorials.flows.walk import Facts, applies
from tutorials.law.registry import references
from tutorials.library import Library


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
    """A deadline as shown: its title, the date in words, and what to know."""

    title: str
    text: str
    note: str = ""
    status: str = "ouvert"
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


def lay_out(flow: Flow, outcome: Outcome, library: Library, facts: Facts | None) -> Result:
    """Lay ``outcome`` out.

    Args:
        flow: the outcome's flow.
        outcome: what was reached.
        library: law and places.
        facts: what the answers prove; none for the static layer, which shows everything.
    """
    return _Layout(flow, library, facts).result(outcome)


class _Layout:
    def __init__(self, flow: Flow, library: Library, facts: Facts | None) -> None:
        self.flow, self.library, self.facts = flow, library, facts
        self.expired: dict[str, DueLine] = {}

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
        deadline = due.deadline
        self.expired[deadline.id] = DueLine(deadline.title, _passed(due), deadline.expired, "passe")

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
        deadline = self.flow.deadline[term.deadline]
        law = (*term.law, deadline.delay.rpartition(".")[0])
        note = " ".join(text for text in (term.text, deadline.note) if text)
        if self.facts is None:
            text = _rule(self.flow, deadline)
            return DueLine(deadline.title, text, note, law=law, condition=words)
        due = self.facts.dues[term.deadline]
        if due.period is None:
            return DueLine(deadline.title, deadline.unknown, note, due.status, law, words)
        text = _expected(due) if deadline.since == TODAY else _dated(due)
        if due.status == "passe":
            note = term.text
        elif due.status == "inconnu":
            note = f"{note} {deadline.unknown}".strip()
        return DueLine(deadline.title, text, note, due.status, law, words)


def _rule(flow: Flow, deadline: Deadline) -> str:
    """Write a deadline without a date: the static layer does not know it."""
    delay = f'{{{{ valeur("{deadline.delay}") }}}}'
    if deadline.since == TODAY:
        return f"{delay} à partir du jour où vous faites la démarche."
    start = flow.question(deadline.since).short
    return f"{delay} à partir de : {start[0].lower()}{start[1:]}, de date à date."


def _expected(due: Due) -> str:
    assert due.period is not None
    return f"Si vous le faites aujourd’hui : **{full_date(due.period.last_day)}**."


def _dated(due: Due) -> str:
    """Write the last useful day, how many days are left, and a closed day if it is one."""
    period = due.period
    assert period is not None
    if due.deadline.wait:
        return _awaited(due)
    if due.status == "passe":
        return _passed(due)
    if due.status == "inconnu":
        return (
            f"Peut-être déjà passé : compté au plus tôt, le dernier jour utile était le "
            f"**{full_date(period.last_day)}**."
        )
    counted = ", compté depuis la date la plus ancienne possible" if due.vague else ""
    text = (
        f"Dernier jour utile : **{full_date(period.last_day)}**{counted} "
        f"({time_left(period.days_left)})."
    )
    if period.closed and period.days_left > (period.last_day - period.act_before).days:
        text += f" Ce jour n’est pas ouvré ({period.closed}) : "
        text += f"agissez au plus tard le {full_date(period.act_before)}."
    return text


def _awaited(due: Due) -> str:
    """Write when somebody else must have answered at the latest."""
    period = due.period
    assert period is not None
    day = f"**{full_date(period.last_day)}**"
    counted = ", compté depuis la date la plus récente possible" if due.vague else ""
    if due.status == "passe":
        return f"Le délai de réponse est terminé : il finissait le {day}{counted}."
    return f"Réponse attendue au plus tard le {day}{counted} ({time_left(period.days_left)})."


def _passed(due: Due) -> str:
    assert due.period is not None
    last = long_date(due.period.last_day)
    counted = " au plus tôt" if due.vague else ""
    return f"Délai passé : le dernier jour utile était{counted} le **{last}**."
