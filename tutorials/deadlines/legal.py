"""Place the delays of ``content/deadlines`` on the calendar: the one model of time.

Whoever needs a date asks :class:`Delays` (a flow, *Délais*, the dossier, a letter); nobody else
adds months to a day. Two things make a date prudent: whose act it bounds (``Rule.side``), and how
precisely its start is known (``Span``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from tutorials.case.facts import ABROAD, OVERSEAS_WITHOUT_DAYS
from tutorials.dates.holidays import CALENDARS, FRANCE, Calendar, holiday, working_day_after
from tutorials.dates.periods import Counting, Period, status
from tutorials.dates.spans import Span, day
from tutorials.deadlines.model import DeadlineFile, Regime, Rule, Trigger
from tutorials.deadlines.needs import Needs
from tutorials.law.model import Value
from tutorials.law.registry import Registry, in_words

Standing = Literal["open", "passed", "uncertain"]
OVERSEAS = (*(one for one in CALENDARS if one not in ("france", "alsace-moselle", "irlande")),)
_UNKNOWN_STATE: tuple[Calendar, ...] = ("france", "alsace-moselle", "irlande")
"""Where an addressee of unknown country may be: what is closed in one of them is closed."""
_STATES: tuple[Calendar, ...] = ("france", "irlande")
_LOCAL: tuple[Calendar, ...] = tuple(one for one in CALENDARS if one not in ("france", "irlande"))


@dataclass(frozen=True)
class Where:
    """Whose holidays count.

    Args:
        mine: where the person lives: a calendar, ``autre-outre-mer``, ``etranger``; empty while
            unknown.
        theirs: the calendar of whoever must answer; empty while unknown.
    """

    mine: str = ""
    theirs: str = ""


NOWHERE = Where()


@dataclass(frozen=True)
class Deadline:
    """A rule placed on the calendar.

    Args:
        rule: the rule.
        regime: how it is counted.
        length: the delay in words (« 3 mois »).
        span: what it runs from, as precisely as it is known.
        period: counted prudently: from the earliest day for one's own act, from the latest day for
            somebody else's.
        early: the earliest end that it can have.
        late: the latest.
        prudent: the shorter delay to aim at, if the rule has one.
        longest: the prolonged delay, if the rule has one and this is not it.
        local: where the delay ends on another day, the holiday's name, and that day, when
            ``Where`` does not say: parts of France for one's own act, countries for an answer.
    """

    rule: Rule
    regime: Regime
    length: str
    span: Span
    period: Period
    early: Period
    late: Period
    prudent: Period | None = None
    longest: Period | None = None
    local: tuple[tuple[Calendar, str, dt.date], ...] = ()

    @property
    def mine(self) -> bool:
        """Say whether one has to act oneself."""
        return self.rule.side == "mine"

    @property
    def vague(self) -> bool:
        """Say whether the start is not known to the day."""
        return not self.span.exact

    @property
    def standing(self) -> Standing:
        """Say whether it is surely open, surely over, or neither."""
        if self.late.passed:
            return "passed"
        return "uncertain" if self.early.passed else "open"

    @property
    def ends(self) -> Span:
        """The days on which it can end: what makes the next delay run."""
        return Span(self.early.last_day, self.late.last_day)

    @property
    def last_useful_day(self) -> dt.date:
        """The last day for an answer; the working day before it when one has to act oneself."""
        return self.period.act_before if self.mine else self.period.last_day

    @property
    def stage(self) -> str:
        """Where one stands, as styles name it.

        ``before``, ``last-week`` (seven days or fewer are left to act, or to wait), ``last-day``
        (also when only closed days are left to act), ``passed`` or ``uncertain``.
        """
        if self.standing != "open":
            return self.standing
        left = (self.last_useful_day - self.period.today).days
        if left <= 0:
            return "last-day"
        return "last-week" if left <= _WEEK else "before"


_WEEK = 7


class Delays:
    """The delays of the content, and the registry that gives their lengths.

    Args:
        files: the files of ``content/deadlines``.
        registry: the law.
    """

    def __init__(self, files: Iterable[DeadlineFile], registry: Registry) -> None:
        self.files, self.registry = tuple(files), registry

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Return the delays by id."""
        return {rule.id: rule for file in self.files for rule in file.rules}

    @cached_property
    def regimes(self) -> dict[str, Regime]:
        """Return the regimes by id."""
        return {regime.id: regime for file in self.files for regime in file.regimes}

    @cached_property
    def triggers(self) -> dict[str, Trigger]:
        """Return the dates that start delays, by id."""
        return {trigger.id: trigger for file in self.files for trigger in file.triggers}

    def value(self, rule: Rule, *, prolonged: bool = False) -> Value:
        """Return a rule's length, or its length once prolonged where the law allows it."""
        return total(rule.longest if prolonged and rule.longest else (rule.value,), self.registry)

    def counting(self, rule: Rule, where: Where = NOWHERE, *, late: bool = False) -> Counting:
        """Say how ``rule`` is counted.

        Args:
            rule: the rule.
            where: whose holidays count.
            late: whether to count what may be added, as it is for who lives overseas when the
                judge does not; else only what is sure.
        """
        regime = self.regimes[rule.regime]
        waits = rule.side == "theirs" and regime.closed != "fixed"
        moves = regime.closed == "moves" or waits
        added = self._distance(regime, where.mine, late=late)
        days = _calendars(rule, where)
        return Counting(moves, regime.clear, regime.working, added, days)

    def deadline(
        self,
        rule: Rule,
        start: Span | dt.date,
        today: dt.date,
        where: Where = NOWHERE,
        *,
        prolonged: bool = False,
    ) -> Deadline:
        """Place ``rule`` on the calendar.

        Args:
            rule: one of :attr:`rules`.
            start: the day of its trigger, as precisely as it is known.
            today: the day on which the answer is read.
            where: whose holidays count.
            prolonged: whether the other side has announced that it takes the longer time.

        Raises:
            UnknownLaw: the registry does not have its value.
        """
        span = start if isinstance(start, Span) else day(start)
        value = self.value(rule, prolonged=prolonged)
        sure, added = self.counting(rule, where), self.counting(rule, where, late=True)
        early = status(today, span.first, value, sure)
        late = status(today, span.last, value, added)
        mine = rule.side == "mine"
        from_day = span.first if mine else span.last
        longer = bool(rule.longest) and not prolonged
        prudence = self.registry.value(rule.prudence) if rule.prudence else None
        return Deadline(
            rule,
            self.regimes[rule.regime],
            in_words(value),
            span,
            early if mine else late,
            early,
            late,
            prudent=status(today, from_day, prudence) if prudence else None,
            longest=status(today, from_day, self.value(rule, prolonged=True), sure)
            if longer
            else None,
            local=_local(rule, sure, early, where) if mine else _abroad(rule, late, where),
        )

    def deadlines(
        self,
        dates: Mapping[str, Span | dt.date],
        today: dt.date,
        where: Where = NOWHERE,
        known: Container[str] = (),
    ) -> tuple[Deadline, ...]:
        """Place every rule whose trigger has a date; the nearest last day comes first.

        Args:
            dates: each known trigger's date, by id.
            today: the day on which the answer is read.
            where: whose holidays count.
            known: names of the other facts: they say which delays have been prolonged.
        """
        found = [
            self.deadline(
                rule, dates[rule.trigger], today, where, prolonged=rule.prolonged_by in known
            )
            for rule in self.rules.values()
            if rule.trigger in dates
        ]
        return tuple(sorted(found, key=lambda each: (each.period.last_day, each.rule.id)))

    def _distance(self, regime: Regime, mine: str, *, late: bool) -> int:
        """Return the months that distance adds: sure abroad, possible overseas."""
        overseas = late and (mine in OVERSEAS or mine == OVERSEAS_WITHOUT_DAYS)
        id = regime.abroad if mine == ABROAD else regime.overseas if overseas else ""
        return self.registry.value(id).amount if id else 0


def delays_of(library: Needs) -> Delays:
    """Return the delays of the content."""
    return Delays(library.deadlines, library.registry)


def total(ids: Iterable[str], registry: Registry) -> Value:
    """Add registry values of one unit; raises ``ValueError`` when their units differ."""
    values = [registry.value(id) for id in ids]
    (unit,) = {value.unit for value in values}
    return Value(sum(value.amount for value in values), unit)


def _calendars(rule: Rule, where: Where) -> tuple[Calendar, ...]:
    """Return the calendars that count for ``rule``."""
    if rule.calendar:
        return (rule.calendar,)
    asked = where.mine if rule.side == "mine" else where.theirs if rule.country else ""
    known = tuple(one for one in CALENDARS if one == asked)
    if rule.side == "mine":
        return known or FRANCE
    return known or _UNKNOWN_STATE


def _local(
    rule: Rule, counting: Counting, period: Period, where: Where
) -> tuple[tuple[Calendar, str, dt.date], ...]:
    """Return where a local holiday puts the end off, for who has not said where."""
    if where.mine or rule.calendar or not counting.moves:
        return ()
    found = []
    for one in _LOCAL:
        last = working_day_after(period.nominal, (*FRANCE, one))
        if last != period.last_day:
            found.append((one, holiday(period.last_day, (one,)), last))
    return tuple(found)


def _abroad(rule: Rule, period: Period, where: Where) -> tuple[tuple[Calendar, str, dt.date], ...]:
    """Return when an answer is due in each country, where that matters and is not said."""
    if not rule.country or where.theirs:
        return ()
    ends = {one: working_day_after(period.nominal, (one,)) for one in _STATES}
    if all(last == period.last_day for last in ends.values()):
        return ()
    return tuple((one, "", last) for one, last in ends.items())
