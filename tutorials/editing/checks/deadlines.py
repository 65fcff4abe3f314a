"""What the form of a deadline file cannot show: ids that exist, delays that are delays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from tutorials.deadlines.legal import Delays, total
from tutorials.deadlines.model import DeadlineFile, Regime, Rule
from tutorials.law.registry import Registry, UnknownLaw, references
from tutorials.problems import Path, Problem

SHORT = 36
"""Longest ``Rule.short``, in characters: what fits above a bar of the picture."""
_DELAYS = ("days", "months", "years")
_LAW = "vérifiez l’identifiant, et le nom de la valeur, dans tutorials/content/law/"
_NO_TEXT = "texte"
"""Word by which a regime without law says that none was found."""


_ANY_DAY = dt.date(2027, 1, 4)


def sound(delays: Delays, rule: Rule) -> bool:
    """Say whether ``rule`` can be placed: its regime exists, and its values are delays."""
    try:
        delays.deadline(rule, _ANY_DAY, _ANY_DAY)
    except (KeyError, ValueError):  # UnknownLaw is a KeyError
        return False
    return True


def check(file: DeadlineFile, delays: Delays) -> Iterator[Problem]:
    """Yield every problem of one file.

    Args:
        file: the file, right in form.
        delays: all files together: regimes and triggers may be defined elsewhere.
    """
    for index, regime in enumerate(file.regimes):
        yield from _regime(regime, ("regimes", index), delays.registry)
    for index, rule in enumerate(file.rules):
        yield from _rule(rule, ("rules", index), delays)
    for index, example in enumerate(file.examples):
        path: Path = ("examples", index)
        if example.rule not in delays.rules:
            hint = "écrivez l’identifiant d’un délai, comme dans « rules »"
            yield Problem(f"délai inconnu : « {example.rule} »", hint, (*path, "rule"))
            continue
        try:
            of = delays.rules[example.rule]
            found = delays.deadline(of, example.start, example.start).period.last_day
        except (UnknownLaw, KeyError, ValueError):
            continue  # already said of the rule
        if found != example.last_day:
            message = f"le calcul donne {found}, l’exemple dit {example.last_day}"
            yield Problem(message, "corrigez l’exemple ou le délai", (*path, "last_day"))


def _regime(regime: Regime, path: Path, registry: Registry) -> Iterator[Problem]:
    for key in ("overseas", "abroad"):
        if id := getattr(regime, key):
            yield from _delay(id, (*path, key), registry, units=("months",))
    if bool(regime.overseas or regime.abroad) != bool(regime.distance):
        hint = "« distance » dit aux lecteurs ce que « overseas » et « abroad » ajoutent"
        yield Problem("la distance n’est pas expliquée", hint, (*path, "distance"))
    if not regime.law and _NO_TEXT not in regime.why:
        hint = "nommez l’entrée du registre, ou dites dans « why » qu’aucun texte n’est connu"
        yield Problem("ce régime n’a pas de source", hint, (*path, "law"))
    yield from _laws((*regime.law, *references(f"{regime.why} {regime.distance}")), path, registry)


def _rule(rule: Rule, path: Path, delays: Delays) -> Iterator[Problem]:
    registry = delays.registry
    if rule.trigger not in delays.triggers:
        hint = f"points de départ : {', '.join(delays.triggers)}"
        yield Problem(f"point de départ inconnu : « {rule.trigger} »", hint, (*path, "trigger"))
    if rule.regime not in delays.regimes:
        hint = f"régimes : {', '.join(delays.regimes)}"
        yield Problem(f"régime inconnu : « {rule.regime} »", hint, (*path, "regime"))
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
    texts = " ".join((rule.starts, rule.after, *rule.before))
    yield from _laws((*rule.law, *references(texts)), path, registry)


def _laws(ids: Iterable[str], path: Path, registry: Registry) -> Iterator[Problem]:
    for id in ids:
        if id not in registry.entries:
            yield Problem(f"le registre n’a pas d’entrée « {id} »", _LAW, (*path, "law"))


def _delay(
    id: str, path: Path, registry: Registry, units: tuple[str, ...] = _DELAYS
) -> Iterator[Problem]:
    if not _known([id], registry):
        yield Problem(f"le registre n’a pas de valeur « {id} »", _LAW, path)
    elif registry.value(id).unit not in units:
        yield Problem(f"« {id} » n’est pas un délai", path=path)


def _known(ids: Iterable[str], registry: Registry) -> bool:
    try:
        return all(registry.value(id).unit for id in ids)
    except UnknownLaw:
        return False
