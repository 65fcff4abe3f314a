"""What an editor writes in ``content/deadlines/``: regimes, dates asked, delays, examples."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from tutorials.dates.holidays import Calendar
from tutorials.model import Content

Side = Literal["mine", "theirs"]
Closed = Literal["moves", "stays", "fixed"]


@dataclass(frozen=True)
class Regime(Content):
    """How a family of delays is counted; a delay names its regime, never the law's name.

    Args:
        id: kebab-case, French, unique (``procedure-civile``).
        title: the family, a few words.
        closed: what becomes of a last day that is a Saturday, a Sunday or a holiday: ``moves`` to
            the next working day, or ``stays``; ``fixed``: it stays for whoever it bounds, because
            silence on that day is a refusal, and one's own delay starts there.
        why: that rule in one or two sentences for readers.
        law: registry entries it rests on; empty only when ``why`` says that no text was found.
        clear: whether the last day does not count either (*délai franc*).
        working: whether its days are working days.
        overseas: registry value added for who lives overseas, when the judge sits elsewhere.
        abroad: registry value added for who lives abroad.
        distance: what readers are told of ``overseas`` and ``abroad``.
    """

    id: str
    title: str
    closed: Closed
    why: str
    law: tuple[str, ...] = ()
    clear: bool = False
    working: bool = False
    overseas: str = ""
    abroad: str = ""
    distance: str = ""


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
    """One delay.

    Args:
        id: kebab-case, French, unique.
        title: what it is about, a few words.
        short: the same in at most 36 characters, for the picture and the calendar.
        side: whose act it bounds. ``mine``: one must act by the last day, so the earlier day is
            the prudent one. ``theirs``: somebody else must answer by then, and one may go on the
            day after, so the later day is.
        regime: id of the :class:`Regime` it is counted by.
        trigger: id of the :class:`Trigger` it runs from.
        value: the delay, a value of the law registry (``entry-id.name``).
        starts: what starts it, and what does not, one or two sentences.
        only_if: the condition without which it does not apply, completing « Seulement si »; empty
            when the dates are enough.
        before: what to do before the last day, in order.
        after: what can still be done once it has passed.
        calendar: whose holidays count, when whoever must act is always in one place.
        country: name of the fact that says whose holidays count; with neither, all those that may.
        prudence: a shorter delay to aim at, a value of the registry; empty when there is none.
        longest: registry values whose sum is the delay when it is prolonged; none: it is not.
        prolonged_by: name of the fact that says that the other side took the longer time.
        interrupted_by: acts that make it start again.
        not_interrupted_by: acts that people wrongly believe do.
        law: other registry entries it rests on.
    """

    id: str
    title: str
    short: str
    side: Side
    regime: str
    trigger: str
    value: str
    starts: str
    before: tuple[str, ...]
    after: str
    only_if: str = ""
    calendar: Calendar | Literal[""] = ""
    country: str = ""
    prudence: str = ""
    longest: tuple[str, ...] = ()
    prolonged_by: str = ""
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
    """A start and the day on which the delay then ends: shown to readers, run as a test.

    Args:
        rule: the delay's id.
        start: the day it starts from.
        last_day: the last day in time, put off to a working day where the regime says so.
    """

    rule: str
    start: dt.date
    last_day: dt.date


@dataclass(frozen=True)
class Addressees(Content):
    """Those who are known to answer from one country.

    Args:
        country: whose holidays then count.
        names: as people write them; whole words, accents and capitals aside.
    """

    country: Literal["france", "irlande"]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Undated(Content):
    """A step for which the law gives no number of days, said so plainly."""

    title: str
    text: str
    law: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeadlineFile(Content):
    """A file of ``content/deadlines/``: the regimes, or the delays of one theme."""

    title: str
    regimes: tuple[Regime, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    rules: tuple[Rule, ...] = ()
    undated: tuple[Undated, ...] = ()
    examples: tuple[Example, ...] = ()
    addressees: tuple[Addressees, ...] = ()
