"""What the form of a deadline file cannot show: ids that exist, delays that are delays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tutorials.dates.periods import last_day
from tutorials.deadlines.legal import DeadlineFile, Rule, total
from tutorials.law.registry import Registry, UnknownLaw, references
from tutorials.problems import Path, Problem

SHORT = 36
"""Longest ``Rule.short``, in characters: what fits above a bar of the picture."""
_DELAYS = ("days", "months", "years")


def check(
    file: DeadlineFile, registry: Registry, triggers: Iterable[str] = ()
) -> Iterator[Problem]:
    """Yield every problem of one file.

    Args:
        file: the file, right in form.
        registry: the law registry.
        triggers: ids of the triggers that other files define.
    """
    known = {*triggers, *(trigger.id for trigger in file.triggers)}
    for index, rule in enumerate(file.rules):
        yield from _rule(rule, ("rules", index), registry, known)
    rules = {rule.id: rule for rule in file.rules}
    for index, example in enumerate(file.examples):
        path: Path = ("examples", index)
        if example.rule not in rules:
            yield Problem(f"délai inconnu : « {example.rule} »", path=(*path, "rule"))
            continue
        try:
            found = last_day(example.start, registry.value(rules[example.rule].value))
        except (UnknownLaw, ValueError):
            continue  # already said of the rule
        if found != example.last_day:
            message = f"le calcul donne {found}, l’exemple dit {example.last_day}"
            yield Problem(message, "corrigez l’exemple ou le délai", (*path, "last_day"))


def _rule(rule: Rule, path: Path, registry: Registry, triggers: set[str]) -> Iterator[Problem]:
    if rule.trigger not in triggers:
        yield Problem(f"point de départ inconnu : « {rule.trigger} »", path=(*path, "trigger"))
    if len(rule.short) > SHORT:
        message = f"titre court trop long : {len(rule.short)} caractères"
        yield Problem(message, f"{SHORT} caractères au plus", (*path, "short"))
    for key, ids in (
        ("value", [rule.value]),
        ("prudence", [rule.prudence]),
        ("longest", rule.longest),
    ):
        for id in filter(None, ids):
            yield from _delay(id, (*path, key), registry)
    if rule.longest and _known(rule.longest, registry):
        try:
            total(rule.longest, registry)
        except ValueError:
            message = "ces délais n’ont pas la même unité : ils ne s’additionnent pas"
            yield Problem(message, path=(*path, "longest"))
    for id in (*rule.law, *references(" ".join((rule.starts, rule.after, *rule.before)))):
        if id not in registry.entries:
            yield Problem(f"le registre n’a pas d’entrée « {id} »", path=(*path, "law"))


def _delay(id: str, path: Path, registry: Registry) -> Iterator[Problem]:
    if not _known([id], registry):
        yield Problem(f"le registre n’a pas de valeur « {id} »", path=path)
    elif registry.value(id).unit not in _DELAYS:
        yield Problem(f"« {id} » n’est pas un délai", path=path)


def _known(ids: Iterable[str], registry: Registry) -> bool:
    try:
        return all(registry.value(id).unit for id in ids)
    except UnknownLaw:
        return False
