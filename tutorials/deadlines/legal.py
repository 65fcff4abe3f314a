"""The delays that matter here: what starts each, what stops it, and where one stands today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tutorials.dates.french import full_date, long_date, time_left
from tutorials.dates.periods import Period, status
from tutorials.law.model import Value
from tutorials.law.registry import Registry, in_words
from tutorials.model import Content, decode


@dataclass(frozen=True)
class Trigger(Content):
    """Something that happened on a day and starts one or more delays.

    Args:
        id: the name of the date in a case (``date_publication``, see ``case.facts``).
        title: the question's words, no question mark (« Première mise en ligne »).
        help: how to find the date, one or two sentences.
        relative: whether sites show it as « il y a 2 mois », so that this may be typed instead.
    """

    id: str
    title: str
    help: str
    relative: bool = False


@dataclass(frozen=True)
class Rule(Content):
    """One delay of the law.

    Args:
        id: kebab-case, French, unique.
        title: what it is about, a few words.
        short: the same in at most 36 characters, for the picture and the calendar.
        kind: ``act``: one must act by the last day; ``wait``: somebody else must answer by then,
            and one may go on the day after.
        trigger: id of the :class:`Trigger` it runs from.
        value: the delay, a value of the law registry (``entry-id.name``).
        starts: what starts it, and what does not, one or two sentences.
        only_if: the condition without which it does not apply, completing « Seulement si »; empty
            when the dates are enough.
        before: what to do before the last day, in order.
        after: what can still be done once it has passed.
        prudence: a shorter delay to aim at, a value of the registry; empty when there is none.
        longest: registry values whose sum is the delay when it is prolonged; none: it is not.
        interrupted_by: acts that make it start again.
        not_interrupted_by: acts that people wrongly believe do.
        law: other registry entries it rests on.
    """

    id: str
    title: str
    short: str
    kind: Literal["act", "wait"]
    trigger: str
    value: str
    starts: str
    before: tuple[str, ...]
    after: str
    only_if: str = ""
    prudence: str = ""
    longest: tuple[str, ...] = ()
    interrupted_by: tuple[str, ...] = ()
    not_interrupted_by: tuple[str, ...] = ()
    law: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """Registry entries the rule rests on, the delay's own first, each once."""
        values = (self.value, *self.longest, self.prudence)
        return tuple(dict.fromkeys([*(id.rpartition(".")[0] for id in values if id), *self.law]))


@dataclass(frozen=True)
class Example(Content):
    """A start and the last day it must give: shown to readers, run as a test."""

    rule: str
    start: dt.date
    last_day: dt.date


@dataclass(frozen=True)
class Undated(Content):
    """A step for which the law gives no number of days, said so plainly."""

    title: str
    text: str
    law: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeadlineFile(Content):
    """A file of ``content/deadlines/``: the delays of one theme."""

    title: str
    triggers: tuple[Trigger, ...] = ()
    rules: tuple[Rule, ...] = ()
    undated: tuple[Undated, ...] = ()
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Deadline:
    """A rule placed on the calendar.

    Args:
        rule: the rule.
        length: the delay in words (« 3 mois »).
        period: the delay itself.
        prudent: the shorter delay to aim at, if the rule has one.
        longest: the prolonged delay, if the rule has one.
    """

    rule: Rule
    length: str
    period: Period
    prudent: Period | None = None
    longest: Period | None = None

    @property
    def last_useful_day(self) -> dt.date:
        """The last day, or the working day before it when one has to act oneself."""
        return self.period.act_before if self.rule.kind == "act" else self.period.last_day

    @property
    def standing(self) -> str:
        """Where one stands today, in a few French words."""
        if self.rule.kind == "wait":
            left = self.period.days_left
            return "réponse en retard" if left < 0 else f"réponse attendue, {time_left(left)}"
        return time_left(self.period.days_left)

    @property
    def headline(self) -> str:
        """The last day and where one stands, in one French sentence without its full stop."""
        last = full_date(self.period.last_day)
        if self.rule.kind == "wait":
            on = " : vous pouvez passer à la suite" if self.period.passed else ""
            return f"Réponse attendue au plus tard le {last}{on}"
        return f"{'Délai passé le' if self.period.passed else 'Jusqu’au'} {last} ({self.standing})"

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to be careful about, in French sentences; empty once the delay has passed."""
        if self.period.passed or self.rule.kind == "wait":
            return ()
        found = []
        if self.prudent and self.prudent.passed:
            found.append(
                f"La date de prudence ({long_date(self.prudent.last_day)}) est passée : "
                "voyez un avocat ou une avocate cette semaine."
            )
        if self.period.closed:
            found.append(
                f"Le dernier jour n’est pas ouvré ({self.period.closed}) : "
                f"agissez au plus tard le {full_date(self.period.act_before)}."
            )
        return tuple(found)


def load(files: Iterable[Any]) -> tuple[DeadlineFile, ...]:
    """Load the files from their checked JSON values."""
    return tuple(decode(DeadlineFile, file) for file in files)


def deadline(rule: Rule, start: dt.date, today: dt.date, registry: Registry) -> Deadline:
    """Place ``rule`` on the calendar from ``start``.

    Raises ``UnknownLaw`` for a value that the registry does not have.
    """
    value = registry.value(rule.value)
    return Deadline(
        rule,
        in_words(value),
        status(today, start, value),
        status(today, start, registry.value(rule.prudence)) if rule.prudence else None,
        status(today, start, total(rule.longest, registry)) if rule.longest else None,
    )


def total(ids: Iterable[str], registry: Registry) -> Value:
    """Add registry values of one unit; raises ``ValueError`` when their units differ."""
    values = [registry.value(id) for id in ids]
    (unit,) = {value.unit for value in values}
    return Value(sum(value.amount for value in values), unit)


def deadlines(
    rules: Iterable[Rule], dates: Mapping[str, dt.date], today: dt.date, registry: Registry
) -> tuple[Deadline, ...]:
    """Place every rule whose trigger has a date; the nearest last day comes first.

    Args:
        rules: the rules to consider.
        dates: day of each known trigger, by id.
        today: the day on which the answer is read.
        registry: where delays come from.
    """
    found = [
        deadline(rule, dates[rule.trigger], today, registry)
        for rule in rules
        if rule.trigger in dates
    ]
    return tuple(sorted(found, key=lambda each: (each.period.last_day, each.rule.id)))
