"""No right lost: what the law's delays ask of flows, whatever their subject.

- A subject that has a delay anywhere has it in every flow where that subject can be answered:
  an entry says in ``asked`` the words by which a question asks about it.
- No letter of ours stops a court's delay: an outcome that proposes one, while such a delay runs,
  says until when.
- A delay is printed with its own rule, never under another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.deadlines.legal import Delays
from tutorials.editing import flow_graph as graph
from tutorials.editing.expressions import values_named
from tutorials.flows.guards import DEADLINE
from tutorials.flows.model import Delay, Flow
from tutorials.flows.outcome import Act, Item, Outcome, Term
from tutorials.flows.walk import Facts, applies
from tutorials.law.model import Entry
from tutorials.law.registry import Registry
from tutorials.problems import Path, Problem
from tutorials.text.folding import fold

_DELAYS = ("days", "months", "years")


def check_rights(flow: Flow, delays: Delays) -> Iterator[Problem]:
    """Yield the delays that ``flow`` lacks, and those that it prints under another rule."""
    registry = delays.registry
    yield from _missing(flow, delays)
    for path, value in graph.contents(flow):
        if isinstance(value, Item | Term | Act):
            more = value.more if isinstance(value, Act) else ""
            yield from _foreign(f"{value.text} {more}", set(value.law), path, registry)
        elif isinstance(value, Delay):
            own = {_entry(value, delays)}
            for key in ("brief", "note", "expired", "unknown"):
                yield from _foreign(getattr(value, key), own, (*path, key), registry)


def running_unsaid(
    flow: Flow, outcome: Outcome, letters: bool, facts: Facts, delays: Delays
) -> Iterator[str]:
    """Yield the title of each court delay that runs here, beside a letter, and is not said.

    One delay said is enough of those that start on the same day: they are shown together.

    Args:
        flow: the flow of ``outcome``.
        outcome: where the answers lead.
        letters: whether a letter is proposed.
        facts: the answers, and where each delay stands.
        delays: the delays that flows name, and the law.
    """
    shown = [term for term in outcome.dates if applies(term, facts)]
    said = {term.deadline for term in shown}
    told = {id for term in shown for id in (*term.law, *map(_rule, values_named(term.text)))}
    starts = {
        _start(delay, delays)
        for delay in flow.deadlines
        if delay.id in said or _entry(delay, delays) in told
    }
    for delay in flow.deadlines:
        entry = delays.registry.entry(_entry(delay, delays))
        runs = facts.values.get(DEADLINE + delay.id) in (("open",), ("unknown",))
        if letters and entry.court and runs and _start(delay, delays) not in starts:
            yield delay.title


def _missing(flow: Flow, delays: Delays) -> Iterator[Problem]:
    """Yield each question that asks about a subject whose delay the flow does not have."""
    known = {_entry(delay, delays) for delay in flow.deadlines}
    for entry in delays.registry.entries.values():
        if entry.id in known or not entry.asked:
            continue
        for index, question in enumerate(flow.questions):
            options = [f"{option.label} {option.hint}" for option in question.options]
            if any(_asks(entry, text) for text in (question.title, *options)):
                message = f"cette question touche à « {entry.title} », dont le délai manque ici"
                hint = f"ajoutez une échéance qui cite « {entry.id} »"
                yield Problem(message, hint, ("questions", index))


def _asks(entry: Entry, text: str) -> bool:
    found = fold(text).text
    return any(re.search(rf"\b{re.escape(fold(words).text)}", found) for words in entry.asked)


def _foreign(text: str, own: set[str], path: Path, registry: Registry) -> Iterator[Problem]:
    """Yield the delays that ``text`` prints although their rule is not one of ``own``."""
    for dotted in values_named(text):
        id = _rule(dotted)
        entry = registry.entries.get(id)
        value = entry and entry.values.get(dotted.rpartition(".")[2])
        if entry and value and value.unit in _DELAYS and id not in own and entry.asked:
            message = f"le délai de « {id} » est écrit sous une autre règle"
            yield Problem(message, "citez sa règle dans « law » ou retirez-le", path)


def _entry(delay: Delay, delays: Delays) -> str:
    """Return the registry entry that gives the length of a flow's delay."""
    rule = delays.rules.get(delay.rule)
    return _rule(rule.value) if rule else ""


def _start(delay: Delay, delays: Delays) -> str:
    return delay.follows or delay.since or delays.rules[delay.rule].trigger


def _rule(dotted: str) -> str:
    """Return the entry of a value: « presse-prescription » of « presse-prescription.delai »."""
    return dotted.rpartition(".")[0]
