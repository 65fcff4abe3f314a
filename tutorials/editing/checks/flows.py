"""What the form of a flow file cannot show: targets, loops, dead ends, the five parts, the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tutorials.deadlines.legal import Delays
from tutorials.editing.checks import by_hand
from tutorials.editing.checks.flow_paths import check_paths
from tutorials.editing.checks.rights import check_rights
from tutorials.editing.checks.typed_numbers import typed_numbers
from tutorials.flows import graph
from tutorials.flows.model import (
    DEADLINE,
    STATUSES,
    TODAY,
    Conditions,
    Flow,
    Item,
    LetterLink,
    Outcome,
    Question,
)
from tutorials.law.registry import Registry, UnknownLaw, without_expressions
from tutorials.places import Places
from tutorials.problems import Path, Problem

_NOT_TEXT = ("id", "go", "use", "since", "rule", "before", "start", "outcome", "deadline", "kind")


@dataclass
class Report:
    """What was found: ``problems`` stop the build, ``notes`` do not."""

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


def check(flow: Flow, delays: Delays, places: Places) -> Report:
    """Check ``flow``; all problems at once, with paths and French messages.

    Args:
        flow: right in form.
        delays: the delays it may name, and the law.
        places: what may be linked to.
    """
    report, registry = Report(), delays.registry
    structure = [*_ids(flow), *_routes(flow), *_conditions(flow)]
    structure += [*_deadlines(flow, delays), *_common(flow)]
    report.problems += structure
    report.problems += _texts(flow, registry)
    report.problems += _links(flow, registry, places)
    report.problems += _outcomes(flow)
    report.problems += check_rights(flow, delays)
    if not structure:  # walking needs a sound structure
        found, notes = check_paths(flow, delays)
        report.problems += found
        report.notes += notes
    return report


def _ids(flow: Flow) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, node in graph.placed(flow):
        if node.id in seen:
            yield Problem(f"identifiant déjà pris : « {node.id} »", "", (*place, "id"))
        seen.add(node.id)
    for index, question in enumerate(flow.questions):
        path: Path = ("questions", index, "options")
        options = [option.id for option in question.options]
        for id in sorted({id for id in options if options.count(id) > 1}):
            yield Problem(f"option écrite deux fois : « {id} »", "", path)
        if question.kind == "date" and options:
            yield Problem("une question de date n’a pas d’options", "retirez-les", path)
        if question.kind != "date" and len(options) < 2:
            yield Problem("il faut au moins deux options", "", path)


def _routes(flow: Flow) -> Iterator[Problem]:
    if flow.start not in flow.nodes:
        yield Problem(f"départ inconnu : « {flow.start} »", "", ("start",))
    for index, question in enumerate(flow.questions):
        path: Path = ("questions", index, "next")
        for rank, route in enumerate(question.next):
            if route.go not in flow.nodes:
                hint = "citez l’identifiant d’une question ou d’un résultat"
                yield Problem(f"cible inconnue : « {route.go} »", hint, (*path, rank, "go"))
            if route.always and rank < len(question.next) - 1:
                yield Problem("cette route sans condition cache les suivantes", "", (*path, rank))
        if not question.next:
            yield Problem("cul-de-sac : aucune route", "ajoutez « - go: … »", path)
        elif not question.next[-1].always:
            hint = "retirez sa condition, ou ajoutez une route"
            yield Problem("la dernière route doit être sans condition", hint, path)
    if loop := graph.cycle(flow):
        yield Problem(f"boucle : {' → '.join(loop)}", "un parcours avance toujours", ("questions",))
    if flow.start in flow.nodes and all(
        route.go in flow.nodes for question in flow.questions for route in question.next
    ):  # else what lies behind an unknown target is not the fault
        yield from _unreachable(flow)


def _unreachable(flow: Flow) -> Iterator[Problem]:
    seen = graph.reachable(flow, flow.start)
    for path, node in graph.placed(flow):
        if node.id not in seen:
            yield Problem("aucune route n’y mène", "reliez-le ou retirez-le", path)


def _conditions(flow: Flow) -> Iterator[Problem]:
    for path, conditions in _all_conditions(flow):
        for key, values in conditions.items():
            if key.startswith(DEADLINE):
                known: Iterable[str] = STATUSES
                exists = key.removeprefix(DEADLINE) in flow.deadline
            else:
                node = flow.nodes.get(key)
                exists = isinstance(node, Question) and node.kind != "date"
                known = [option.id for option in getattr(node, "options", ())]
            if not exists:
                hint = "citez une question à choix, ou delai.<échéance>"
                yield Problem(f"condition sur une question inconnue : « {key} »", hint, path)
                continue
            for value in values:
                if value not in known:
                    message = f"condition sur une réponse inconnue : « {value} »"
                    yield Problem(message, f"réponses : {', '.join(known)}", (*path, key))


def _all_conditions(flow: Flow) -> Iterator[tuple[Path, Conditions]]:
    for path, value in graph.contents(flow):
        if path and path[-1] in ("when", "unless") and isinstance(value, dict):
            yield path, value


def _deadlines(flow: Flow, delays: Delays) -> Iterator[Problem]:
    for index, delay in enumerate(flow.deadlines):
        path: Path = ("deadlines", index)
        rule = delays.rules.get(delay.rule)
        if rule is None:
            hint = f"délais de « content/deadlines » : {', '.join(delays.rules)}"
            yield Problem(f"délai inconnu : « {delay.rule} »", hint, (*path, "rule"))
            continue
        if not delay.since and getattr(flow.nodes.get(rule.trigger), "kind", "") != "date":
            hint = f"posez la question de date « {rule.trigger} », ou écrivez « since: {TODAY} »"
            yield Problem("rien ne donne le départ de ce délai", hint, (*path, "rule"))
        if delay.prolonged and not rule.longest:
            yield Problem("ce délai ne se prolonge pas", "", (*path, "prolonged"))
        elif not delays.sound(rule):
            yield Problem(f"ce délai est lui-même faux : « {rule.id} »", "", (*path, "rule"))
    for found, value in graph.contents(flow):
        if found and found[-1] in ("before", "deadline") and value and not isinstance(value, dict):
            if value not in flow.deadline:
                yield Problem(f"échéance inconnue : « {value} »", "", found)
            elif found[-1] == "before" and _awaited(flow, delays, str(value)):
                hint = "écrivez une condition : « when: {delai.…: [passe]} »"
                yield Problem("une attente ne ferme pas une action", hint, found)
            elif found[-1] == "before" and not flow.deadline[str(value)].expired:
                hint = "dites dans « expired » pourquoi l’action n’est plus proposée"
                yield Problem("cette échéance n’explique pas son terme", hint, found)


def _awaited(flow: Flow, delays: Delays, id: str) -> bool:
    rule = delays.rules.get(flow.deadline[id].rule)
    return rule is not None and rule.side == "theirs"


def _common(flow: Flow) -> Iterator[Problem]:
    """Yield items that use an unknown common item, or none while having no text."""
    for path, value in graph.contents(flow):
        if isinstance(value, Item) and bool(value.text) == bool(value.use):
            yield Problem("il faut « text » ou « use », l’un des deux", "", path)
        if isinstance(value, Item) and value.use and value.use not in flow.common:
            yield Problem(f"élément commun inconnu : « {value.use} »", "", (*path, "use"))


def _texts(flow: Flow, registry: Registry) -> Iterator[Problem]:
    for path, value in graph.contents(flow):
        if not isinstance(value, str) or _is_name(path):
            continue
        try:
            registry.expand(value)
        except UnknownLaw as unknown:
            yield Problem(f"le registre ne connaît pas « {unknown.args[0]} »", "", path)
        if "{{" in without_expressions(value):
            hint = 'écrivez {{ valeur("identifiant.nom") }} ou {{ loi("identifiant") }}'
            yield Problem("expression illisible", hint, path)
        for _, id in by_hand.by_hand(value, registry):
            yield by_hand.problem(id, path)
        for start, end in typed_numbers(value):
            hint = 'citez le registre avec {{ valeur("identifiant.nom") }}'
            yield Problem(f"nombre écrit à la main : « {value[start:end]} »", hint, path)


def _is_name(path: Path) -> bool:
    """Tell whether a text is a name (id, key) and not something to read."""
    words = [step for step in path if isinstance(step, str)]
    in_conditions = any(word in ("when", "unless", "law", "chapters", "answers") for word in words)
    in_example = words[:1] == ["examples"]
    return in_conditions or in_example or (bool(words) and words[-1] in _NOT_TEXT)


def _links(flow: Flow, registry: Registry, places: Places) -> Iterator[Problem]:
    for path, value in graph.contents(flow):
        if len(path) > 1 and path[-2] == "law" and value not in registry.entries:
            yield Problem(f"le registre ne connaît pas « {value} »", "", path)
        if isinstance(value, LetterLink) and value.id not in places.letters:
            yield Problem(f"lettre inconnue : « {value.id} »", "voyez places.yml", (*path, "id"))
    for index, outcome in enumerate(flow.outcomes):
        for rank, place in enumerate(outcome.chapters):
            if not _has_chapter(places, place):
                where: Path = ("outcomes", index, "chapters", rank)
                yield Problem(f"section du guide inconnue : « {place} »", "voyez places.yml", where)
        for rank, tool in enumerate(outcome.tools):
            if tool.id not in places.tutorials:
                where = ("outcomes", index, "tools", rank, "id")
                yield Problem(f"tutoriel inconnu : « {tool.id} »", "voyez places.yml", where)


def _has_chapter(places: Places, place: str) -> bool:
    try:
        places.chapter(place)
    except KeyError:
        return False
    return True


def _outcomes(flow: Flow) -> Iterator[Problem]:
    used = {value.use for _, value in graph.contents(flow) if isinstance(value, Item)}
    for id in sorted(flow.common.keys() - used):
        yield Problem("cet élément commun ne sert à rien", "retirez-le", ("common", id))
    for index, outcome in enumerate(flow.outcomes):
        path: Path = ("outcomes", index)
        for key, name in _FIVE.items():
            if not getattr(outcome, key):
                yield Problem(f"il manque : {name}", "", (*path, key))
        if not outcome.letters and not outcome.no_letter:
            hint = "ajoutez une lettre, ou dites dans « no_letter » pourquoi il n’y en a pas"
            yield Problem("il manque : la lettre", hint, (*path, "letters"))
        yield from _no_reply(outcome, path)


_FIVE = {
    "today": "ce qu’il faut faire aujourd’hui",
    "deadlines": "les dates",
    "chances": "les chances, honnêtement",
    "chapters": "le chapitre du guide",
    "law": "les textes du registre",
}
_REPLY_TOOLS = ("reponse", "analyse")


def _no_reply(outcome: Outcome, path: Path) -> Iterator[Problem]:
    """Yield a problem for each way to a public reply where none is advised."""
    for rank, tool in enumerate(outcome.tools):
        if tool.id in _REPLY_TOOLS and outcome.kind != "reponse-possible":
            hint = "retirez ce lien, ou changez « kind »"
            yield Problem(
                "ce résultat ne doit pas mener à une réponse", hint, (*path, "tools", rank)
            )
