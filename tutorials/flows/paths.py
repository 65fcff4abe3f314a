"""Which answers to a question to try: one of each class."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, pairwise

from tutorials.dates.periods import latest_passed
from tutorials.flows.dates import Values
from tutorials.flows.model import DEADLINE, UNKNOWN_DATE, Question
from tutorials.flows.walk import Facts, Walker


def choices(question: Question, *, pairs: bool) -> list[Values]:
    """Return the answers to try: each option; with ``pairs``, also each allowed pair."""
    singles: list[Values] = [(option.id,) for option in question.options]
    if question.kind != "choices" or not pairs:
        return singles
    together = [option.id for option in question.options if not option.alone]
    return singles + list(combinations(together, 2))


def dates(walker: Walker, question: Question) -> list[Values]:
    """Return dates around each limit: the last day in time, the first one out, ranges, unknown."""
    today, found = walker.today, [walker.today]
    for deadline in walker.flow.deadlines:
        if deadline.since == question.id:
            value = walker.registry.value(deadline.delay)
            day = latest_passed(today, value)
            found += [day - dt.timedelta(days=1), day, day + dt.timedelta(days=1)]
    days = sorted(set(found), reverse=True)
    exact = [(day.isoformat(),) for day in days]
    ranges = [(a.isoformat(), b.isoformat()) for b, a in pairwise(days)]
    return [*exact, *ranges, (UNKNOWN_DATE,)]


def classes(walker: Walker, question: Question, *, pairs: bool = True) -> list[Values]:
    """Return one answer of each class: dates with the same computed facts are one class."""
    if question.kind != "date":
        return choices(question, pairs=pairs)
    by_facts: dict[tuple[Values, ...], Values] = {}
    for values in dates(walker, question):
        facts = walker.answer(Facts(walker.today), question, values)
        known = tuple(facts.values[key] for key in sorted(facts.values) if DEADLINE in key)
        by_facts.setdefault(known, values)
    return list(by_facts.values())
