"""Which answers to a question to try: one of each class."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from tutorials.dates.spans import Span
from tutorials.flows.dates import Values
from tutorials.flows.guards import DEADLINE
from tutorials.flows.model import UNKNOWN_DATE, Delay, Question
from tutorials.flows.walk import Facts, Walker, starts

_DAY = dt.timedelta(days=1)


def dates(walker: Walker, question: Question) -> list[Values]:
    """Return dates around each limit: the last day in time, the first one out, ranges, unknown."""
    found = [walker.today]
    for delay in walker.flow.deadlines:
        if starts(walker.flow, delay, walker.delays) == question.id:
            day = latest_passed(walker, delay)
            found += [day - _DAY, day, day + _DAY]
    days = sorted(set(found), reverse=True)
    exact = [(day.isoformat(),) for day in days]
    ranges = [(a.isoformat(), b.isoformat()) for b, a in pairwise(days)]
    return [*exact, *ranges, (UNKNOWN_DATE,)]


def latest_passed(walker: Walker, delay: Delay) -> dt.date:
    """Return the latest start for which a delay of the flow has passed."""
    day = walker.today
    while not walker.place(delay, Span(day, day), Facts(walker.today)).late.passed:
        day -= _DAY
    return day


def classes(walker: Walker, question: Question) -> list[Values]:
    """Return one answer of each class: an option, or dates with the same computed facts."""
    if question.kind != "date":
        return [(option.id,) for option in question.options]
    by_facts: dict[tuple[Values, ...], Values] = {}
    for values in dates(walker, question):
        facts = walker.answer(Facts(walker.today), question, values)
        known = tuple(facts.values[key] for key in sorted(facts.values) if DEADLINE in key)
        by_facts.setdefault(known, values)
    return list(by_facts.values())
