"""Lay an outcome out as a plan, for given answers (``editing/static``: for all of them)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tutorials.dates.french import long_date
from tutorials.deadlines.legal import delays_of
from tutorials.flows import dues, reasons
from tutorials.flows.buttons import Button, buttons
from tutorials.flows.dues import Box, DueLine
from tutorials.flows.guards import DEADLINE, Guarded
from tutorials.flows.model import TODAY, Delay, Flow, SaidAct
from tutorials.flows.needs import Needs
from tutorials.flows.outcome import Act, Item, Outcome, Term, Time
from tutorials.flows.walk import Facts, applies
from tutorials.law.registry import references

MOST_NOW = 3
"""Acts shown under « maintenant »: what comes after waits, but its last days."""

UNDATED = "Sans réponse à la fin du délai"
"""The title of acts that wait for an answer whose date is not known."""

_TITLES: dict[Time, str] = {
    "now": "Maintenant",
    "week": "Cette semaine",
    "before": "Avant la fin du délai",
    "fails": "Si cela ne suffit pas",
}


@dataclass(frozen=True)
class Line:
    """A sentence as shown; ``condition`` is said in the static layer only."""

    text: str
    law: tuple[str, ...] = ()
    condition: str = ""


@dataclass(frozen=True)
class ActLine:
    """An act as shown.

    Args:
        text: what to do.
        more: what else to know, folded; empty when there is nothing.
        law: registry ids it rests on.
        buttons: what one may press.
        reasons: the answers that called it; none when every answer does.
        condition: its conditions in words, in the static layer only.
        before: the deadline it must come before.
        moved: its last days are here: it is for now, whatever its time.
    """

    text: str
    more: str = ""
    law: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    reasons: tuple[str, ...] = ()
    condition: str = ""
    before: str = ""
    moved: bool = False


@dataclass(frozen=True)
class Group:
    """Acts that are for the same time, and its name.

    ``from_today`` tells that the name's date is counted from the day of reading: one day later,
    it is another.
    """

    title: str
    acts: list[ActLine]
    from_today: bool = False


@dataclass(frozen=True)
class Plan:
    """An outcome ready for the template; parts in the order they are read.

    ``pushed`` counts the acts for now that wait until this week, the place being taken.
    """

    outcome: Outcome
    box: Box | None
    now: list[ActLine]
    next: list[Group]
    avoid: list[Line]
    chances: list[Line]
    dates: list[DueLine]
    expired: list[DueLine]
    notes: list[Line]
    chapters: list[tuple[str, str]]
    law: list[str] = field(default_factory=list)
    pushed: int = 0

    @property
    def acts(self) -> list[ActLine]:
        """Return every act, in order."""
        return [*self.now, *(act for group in self.next for act in group.acts)]

    @property
    def letters(self) -> list[str]:
        """Return the ids of the letters that acts open."""
        return [button.letter for act in self.acts for button in act.buttons if button.letter]


def lay_out(flow: Flow, outcome: Outcome, library: Needs, facts: Facts) -> Plan:
    """Lay ``outcome`` out.

    Args:
        flow: the outcome's flow.
        outcome: what was reached.
        library: law, places and contacts.
        facts: what the answers prove.
    """
    return Layout(flow, library, facts).plan(outcome)


class Layout:
    """Lays one outcome out.

    Args:
        flow: the outcome's flow.
        library: law, places and contacts.
        facts: what the answers prove.
    """

    most_now = MOST_NOW

    def __init__(self, flow: Flow, library: Needs, facts: Facts) -> None:
        self.flow, self.library, self.facts = flow, library, facts
        self.delays = delays_of(library)
        self.expired: dict[str, DueLine] = {}
        self.pushed = 0

    def plan(self, outcome: Outcome) -> Plan:
        """Return the plan."""
        now, later = self._groups(self.flow.acts_of(outcome))
        plan = Plan(
            outcome=outcome,
            box=self._box(outcome.dates),
            now=now,
            next=later,
            avoid=self._lines(outcome.avoid),
            chances=self._lines(outcome.chances),
            dates=[self._term(term) for term in outcome.dates if self._has_term(term)],
            expired=list(self.expired.values()),
            notes=self._lines(outcome.notes),
            chapters=[self.library.places.chapter(place) for place in outcome.chapters],
            pushed=self.pushed,
        )
        plan.law.extend(dict.fromkeys(_cited(plan)))
        return plan

    def _groups(self, acts: Iterable[SaidAct]) -> tuple[list[ActLine], list[Group]]:
        """Sort acts by when they are for; past :data:`MOST_NOW`, « now » becomes this week."""
        groups: dict[tuple[int, int], Group] = {}
        now: list[ActLine] = []
        for said, guards in acts:
            if not self._shown(guards, said.before):
                continue
            time, line = self._time(said), self._act(said, guards)
            if time == "now":
                now.append(line)
            else:
                key, title = self._group(said, time)
                group = Group(title, [], self._from_today(said, time))
                groups.setdefault(key, group).acts.append(line)
        while len(now) > self.most_now and not all(line.moved for line in now):
            last = [line for line in now if not line.moved][-1]
            now.remove(last)
            groups.setdefault(_WEEK, Group(_TITLES["week"], [])).acts.insert(0, last)
            self.pushed += 1
        return now, [groups[key] for key in sorted(groups)]

    def _from_today(self, act: Act, time: Time) -> bool:
        """Tell whether what an act waits for is counted from today: from a request to be made."""
        waits = time == "fails" and act.after
        return bool(waits) and self.flow.deadline[act.after].since == TODAY

    def _time(self, act: Act) -> Time:
        """Return when an act is for today: near its last useful day, now."""
        if self._near(act):
            return "now"
        time, due = act.time or "now", self.facts.dues.get(act.before)
        return "week" if time == "before" and due and due.deadline is None else time

    def _near(self, act: Act) -> bool:
        due = self.facts.dues.get(act.before)
        return due is not None and due.stage in dues.NEAR

    def _group(self, act: Act, time: Time) -> tuple[tuple[int, int], str]:
        """Return where a group comes, and its title."""
        title = _TITLES[time]
        if time == "before" and act.before in self.facts.dues:
            deadline = self.facts.dues[act.before].deadline
            assert deadline is not None
            day = deadline.last_useful_day
            return (1, day.toordinal()), f"Avant le {long_date(day)}"
        if time == "before":
            name = self.flow.deadline[act.before].title  # of several: one group for a reader
            rank = [delay.title for delay in self.flow.deadlines].index(name)
            return (1, rank), f"{title} : {name}"
        if time == "fails" and act.after:
            return self._awaited(self.flow.deadline[act.after])
        return (0 if time == "week" else 3, 0), title

    def _awaited(self, delay: Delay) -> tuple[tuple[int, int], str]:
        due = self.facts.dues.get(delay.id)
        if due is None or due.deadline is None:
            rank = self.flow.deadlines.index(delay)
            return (2, rank), UNDATED
        last = due.deadline.period.last_day
        return (2, last.toordinal()), f"Sans réponse le {long_date(last)}"

    def _act(self, act: Act, guards: tuple[Guarded, ...]) -> ActLine:
        why = reasons.of_guards(self.flow, self.facts, *guards)
        law = tuple(dict.fromkeys((*act.law, *references(act.text), *references(act.more))))
        pressed = buttons(act, self.library)
        said = self._said(*guards)
        return ActLine(act.text, act.more, law, pressed, why, said, act.before, self._near(act))

    def _shown(self, guards: tuple[Guarded, ...], before: str = "") -> bool:
        """Tell whether something is shown; when only its deadline forbids it, say why."""
        if not all(applies(guard, self.facts) for guard in guards):
            return False
        if self.facts.values.get(DEADLINE + before) != ("passed",):
            return True
        self._refuse(before)
        return False

    def _refuse(self, id: str) -> None:
        due = self.facts.dues[id]
        text = dues.in_words(due)
        self.expired[id] = DueLine(due.delay.title, text, due.delay.expired, "passed")

    def _lines(self, items: Iterable[Item]) -> list[Line]:
        lines = []
        for item in items:
            shared = self.flow.lines[item.use] if item.use else item
            guards = (item, shared) if item.use else (item,)
            if self._shown(guards):
                law = tuple(dict.fromkeys((*item.law, *shared.law)))
                lines.append(Line(shared.text, law, self._said(*guards)))
        return lines

    def _said(self, *guards: Guarded) -> str:
        """Return the conditions in words: none, since they hold."""
        return ""

    def _has_term(self, term: Term) -> bool:
        """Tell whether a term is shown; its date, if it is computed, was asked."""
        return self._shown((term,)) and (not term.deadline or term.deadline in self.facts.dues)

    def _box(self, terms: Iterable[Term]) -> Box | None:
        """Return the date that counts: the first still ahead, else the first that has passed."""
        found = [
            (self.facts.dues[term.deadline], term.text)
            for term in terms
            if term.deadline in self.facts.dues and self._shown((term,))
        ]
        placed = [(due, text) for due, text in found if due.delay.since != TODAY]
        ahead = [(due, text) for due, text in placed if due.status != "passed"]
        return next((dues.box(due, text) for due, text in [*ahead, *placed]), None)

    def _term(self, term: Term) -> DueLine:
        if not term.deadline:
            return DueLine("", term.text, law=term.law, condition=self._said(term))
        line = self._due_line(self.flow.deadline[term.deadline], term.text)
        law = tuple(dict.fromkeys((*term.law, *line.law)))
        return replace(line, law=law, condition=self._said(term))

    def _due_line(self, delay: Delay, text: str) -> DueLine:
        return dues.line(self.facts.dues[delay.id], self.delays, text)


_WEEK = (0, 0)


def _cited(plan: Plan) -> list[str]:
    """Return the registry ids that a plan rests on, those of the whole first."""
    cited = [*plan.outcome.law, *references(plan.outcome.title), *references(plan.outcome.about)]
    lines: list[Line | DueLine | ActLine] = [*plan.acts, *plan.avoid, *plan.chances]
    for line in [*lines, *plan.dates, *plan.notes]:
        cited += [*line.law, *references(line.text)]
    return cited
