"""What the form of a flow cannot show: targets, loops, dead ends, the parts of a plan, the law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from tutorials.deadlines.legal import Delays, delays_of
from tutorials.editing import flow_graph as graph
from tutorials.editing.checks import by_hand
from tutorials.editing.checks import flow_budget as budget
from tutorials.editing.checks.deadlines import sound
from tutorials.editing.checks.identifiers import malformed
from tutorials.editing.checks.known import Known
from tutorials.editing.checks.reviewed import reviewed
from tutorials.editing.checks.rights import check_rights
from tutorials.editing.checks.typed_numbers import typed_numbers
from tutorials.editing.expressions import without_expressions
from tutorials.flows.guards import DEADLINE, Conditions, Guarded, Status
from tutorials.flows.model import TODAY, Delay, Flow, Question
from tutorials.flows.outcome import Act, Item, Outcome
from tutorials.law.registry import Registry, UnknownLaw
from tutorials.places import Places
from tutorials.problems import Path, Problem

_NOT_TEXT = (
    *("id", "go", "use", "since", "follows", "rule", "start", "outcome", "kind"),
    *("before", "after", "deadline", "time", "letter", "tool"),
)
_NAMES = ("when", "unless", "law", "chapters", "contacts", "answers")


@dataclass(frozen=True)
class Report:
    """What was found.

    Args:
        problems: everything to correct.
        sound: whether paths can be followed: that needs a sound structure, and every name known.
    """

    problems: tuple[Problem, ...]
    sound: bool


def check(flow: Flow, known: Known) -> Report:
    """Check ``flow`` but for its paths; all problems at once, with paths and French messages.

    Args:
        flow: right in form.
        known: what it may name.
    """
    registry, delays = known.registry, delays_of(known)
    structure = [*_ids(flow), *_routes(flow), *_conditions(flow)]
    structure += [*_deadlines(flow, delays), *_common(flow)]
    structure += [*_texts(flow, registry), *_links(flow, known)]
    others = [*_outcomes(flow), *_unused(flow), *check_rights(flow, delays)]
    return Report((*structure, *others), sound=not structure)


def _ids(flow: Flow) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, node in graph.placed(flow):
        if node.id in seen:
            yield Problem(f"identifiant déjà pris : « {node.id} »", "", (*place, "id"))
        seen.add(node.id)
        yield from malformed(node.id, place, "avis-pseudonyme", joined="-_")
    for index, question in enumerate(flow.questions):
        path: Path = ("questions", index, "options")
        options = [option.id for option in question.options]
        for id in sorted({id for id in options if options.count(id) > 1}):
            yield Problem(f"option écrite deux fois : « {id} »", "", path)
        if question.kind == "date" and options:
            yield Problem("une question de date n’a pas d’options", "retirez-les", path)
        if question.kind != "date" and len(options) < 2:
            yield Problem("il faut au moins deux options", "", path)
        known = question.certain or any(option.unknown for option in question.options)
        if question.kind != "date" and not known:
            hint = "ajoutez une option « unknown: true », ou « certain: true » à la question"
            yield Problem("on ne peut pas répondre « je ne sais pas »", hint, path)


def _always(guarded: Guarded) -> bool:
    """Tell whether something applies in every case, on every day."""
    return not (guarded.when or guarded.unless or guarded.valid_from or guarded.valid_until)


def _routes(flow: Flow) -> Iterator[Problem]:
    if flow.start not in flow.nodes:
        yield Problem(f"départ inconnu : « {flow.start} »", "", ("start",))
    for index, question in enumerate(flow.questions):
        path: Path = ("questions", index, "next")
        for rank, route in enumerate(question.next):
            if route.go not in flow.nodes:
                hint = "citez l’identifiant d’une question ou d’un résultat"
                yield Problem(f"cible inconnue : « {route.go} »", hint, (*path, rank, "go"))
            if _always(route) and rank < len(question.next) - 1:
                yield Problem("cette route sans condition cache les suivantes", "", (*path, rank))
        if not question.next:
            yield Problem("cul-de-sac : aucune route", "ajoutez « - go: … »", path)
        elif not _always(question.next[-1]):
            hint = "retirez sa condition, ou ajoutez une route"
            yield Problem("la dernière route doit être sans condition", hint, path)
    if loop := graph.cycle(flow):
        yield Problem(f"boucle : {' → '.join(loop)}", "un parcours avance toujours", ("questions",))


def _conditions(flow: Flow) -> Iterator[Problem]:
    for path, conditions in _all_conditions(flow):
        for key, values in conditions.items():
            if key.startswith(DEADLINE):
                known: Iterable[str] = get_args(Status)
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
        if delay.follows:
            yield from _followed(flow, delay, path)
        elif not delay.since and getattr(flow.nodes.get(rule.trigger), "kind", "") != "date":
            hint = f"posez la question de date « {rule.trigger} », ou écrivez « since: {TODAY} »"
            yield Problem("rien ne donne le départ de ce délai", hint, (*path, "rule"))
        if delay.prolonged and not rule.longest:
            yield Problem("ce délai ne se prolonge pas", "", (*path, "prolonged"))
        elif not sound(delays, rule):
            yield Problem(f"ce délai est lui-même faux : « {rule.id} »", "", (*path, "rule"))
    for found, value in graph.contents(flow):
        named = bool(found) and found[-1] in ("before", "after", "deadline")
        if named and isinstance(value, str) and value:
            yield from _named(flow, delays, found, value)
        if isinstance(value, Act) and value.time == "before" and not _before(flow, value):
            hint = "ajoutez « before », ou changez « time »"
            yield Problem("avant quelle échéance ?", hint, (*found, "time"))


def _followed(flow: Flow, delay: Delay, path: Path) -> Iterator[Problem]:
    """Yield what is wrong with the delay that makes this one run when it ends."""
    first = flow.deadline.get(delay.follows)
    if first is None:
        hint = f"échéances : {', '.join(flow.deadline)}"
        yield Problem(f"échéance inconnue : « {delay.follows} »", hint, (*path, "follows"))
    elif first.follows:
        hint = "citez une échéance qui part d’une date donnée"
        yield Problem("cette échéance en suit déjà une autre", hint, (*path, "follows"))


def _before(flow: Flow, act: Act) -> str:
    return act.before or (flow.acts[act.use].before if act.use in flow.acts else "")


def _named(flow: Flow, delays: Delays, path: Path, id: str) -> Iterator[Problem]:
    """Yield what is wrong with the name of a deadline."""
    if id not in flow.deadline:
        yield Problem(f"échéance inconnue : « {id} »", "", path)
    elif path[-1] == "before" and _awaited(flow, delays, id):
        hint = "écrivez une condition : « when: {delai.…: [passed]} »"
        yield Problem("une attente ne ferme pas une action", hint, path)
    elif path[-1] == "before" and not flow.deadline[id].expired:
        hint = "dites dans « expired » pourquoi l’action n’est plus proposée"
        yield Problem("cette échéance n’explique pas son terme", hint, path)


def _awaited(flow: Flow, delays: Delays, id: str) -> bool:
    rule = delays.rules.get(flow.deadline[id].rule)
    return rule is not None and rule.side == "theirs"


def _common(flow: Flow) -> Iterator[Problem]:
    """Yield what uses an unknown shared part, or none while having no text."""
    for path, value in graph.contents(flow):
        if not isinstance(value, Item | Act):
            continue
        key, shared = ("acts", flow.acts) if isinstance(value, Act) else ("lines", flow.lines)
        if not value.text and not value.use:
            yield Problem("il faut « text » ou « use »", "", path)
        if isinstance(value, Item) and value.text and value.use:
            yield Problem("il faut « text » ou « use », l’un des deux", "", path)
        if value.use and value.use not in shared:
            yield Problem(f"élément partagé inconnu : « {value.use} »", "", (*path, "use"))
        if value.use and path[0] == key:
            yield Problem("un élément partagé n’en utilise pas un autre", "", (*path, "use"))


def _unused(flow: Flow) -> Iterator[Problem]:
    """Yield the shared parts that nothing uses."""
    parts = [value for _, value in graph.contents(flow) if isinstance(value, Item | Act)]
    used = {("acts" if isinstance(part, Act) else "lines", part.use) for part in parts}
    known = [*(("acts", id) for id in flow.acts), *(("lines", id) for id in flow.lines)]
    for path in sorted(set(known) - used):
        yield Problem("cet élément partagé ne sert à rien", "retirez-le", path)


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
    in_conditions = any(word in _NAMES for word in words)
    in_example = words[:1] == ["examples"]
    return in_conditions or in_example or (bool(words) and words[-1] in _NOT_TEXT)


def _links(flow: Flow, known: Known) -> Iterator[Problem]:
    for path, value in graph.contents(flow):
        if len(path) > 1 and path[-2] == "law" and value not in known.registry.entries:
            yield Problem(f"le registre ne connaît pas « {value} »", "", path)
    for index, outcome in enumerate(flow.outcomes):
        for rank, place in enumerate(outcome.chapters):
            if not _has_chapter(known.places, place):
                where = ("outcomes", index, "chapters", rank)
                yield Problem(f"section du guide inconnue : « {place} »", _SEE, where)
    yield from _buttons(flow, known)


def _buttons(flow: Flow, known: Known) -> Iterator[Problem]:
    """Yield the buttons that lead nowhere."""
    places, contacts = known.places, {contact.id for contact in known.contacts}
    for path, value in graph.contents(flow):
        if not isinstance(value, Act):
            continue
        if value.letter and value.letter not in places.letters:
            yield Problem(f"lettre inconnue : « {value.letter} »", _SEE, (*path, "letter"))
        if value.tool and value.tool not in places.tutorials.keys() & places.actions.keys():
            yield Problem(f"tutoriel inconnu : « {value.tool} »", _SEE, (*path, "tool"))
        for id in value.contacts:
            if id not in contacts:
                yield Problem(f"contact inconnu : « {id} »", "voyez contacts/", (*path, "contacts"))


_SEE = "voyez places.yml"


def _has_chapter(places: Places, place: str) -> bool:
    try:
        places.chapter(place)
    except KeyError:
        return False
    return True


def _outcomes(flow: Flow) -> Iterator[Problem]:
    for index, outcome in enumerate(flow.outcomes):
        path: Path = ("outcomes", index)
        for key, name in _PARTS.items():
            if not getattr(outcome, key):
                yield Problem(f"il manque : {name}", "", (*path, key))
        yield from reviewed(outcome, path)
        yield from _no_reply(outcome, path)
    for path, value in graph.contents(flow):
        if isinstance(value, Act) and budget.count(value.text) > budget.ACT:
            message = f"cette action a {budget.count(value.text)} mots, {budget.ACT} au plus"
            yield Problem(message, "déplacez la suite dans « more »", (*path, "text"))


_PARTS = {
    "acts": "ce qu’il faut faire",
    "chances": "les chances, honnêtement",
    "chapters": "le chapitre du guide",
    "law": "les textes du registre",
}
_REPLY_TOOLS = ("reponse", "analyse")


def _no_reply(outcome: Outcome, path: Path) -> Iterator[Problem]:
    """Yield a problem for each way to a public reply where none is advised."""
    for rank, act in enumerate(outcome.acts):
        if act.tool in _REPLY_TOOLS and outcome.kind != "reponse-possible":
            hint = "retirez ce bouton, ou changez « kind »"
            where = (*path, "acts", rank)
            yield Problem("ce résultat ne doit pas mener à une réponse", hint, where)
