"""Follow every path of a sound flow and check what each must respect."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tutorials.deadlines.legal import Delays
from tutorials.editing.checks.rights import running_unsaid
from tutorials.editing.checks.situations import Situation, situations
from tutorials.flows.graph import keys, placed
from tutorials.flows.model import DEADLINE, Flow, Guarded, Item, Outcome, Question
from tutorials.flows.paths import classes
from tutorials.flows.walk import Facts, Walker, applies
from tutorials.problems import Path, Problem

MOST_QUESTIONS = 12
"""No path asks more: somebody hurt and in a hurry answers in under five minutes."""

MOST_NUMBERS = 8
"""Examples that a message names before it only counts them."""

ANY_DAY = dt.date(2027, 3, 1)
"""The day on which a flow without examples is walked: statuses matter, not the day."""


def check_paths(flow: Flow, delays: Delays) -> tuple[list[Problem], list[Problem]]:
    """Return the problems of all paths of ``flow`` and of its examples, and the notes."""
    days = [example.today for example in flow.examples]
    walker = Walker(flow, delays, max(days, default=ANY_DAY))
    found: dict[tuple[Path, str], Problem] = {}
    reached: set[str] = set()
    taken: set[tuple[str, int]] = set()
    looks = {id: sorted(keys(flow, id)) for id in flow.nodes}
    seen: set[object] = set()
    longest = dict.fromkeys(flow.nodes, 0)
    for situation in situations(walker, pairs=False):
        reached.add(situation.node)
        longest[situation.node] = max(longest[situation.node], situation.longest)
        looked = tuple(situation.facts.values.get(key) for key in looks[situation.node])
        if (situation.node, looked) not in seen:
            seen.add((situation.node, looked))
            for problem in _situation(flow, walker, situation, taken):
                found.setdefault((problem.path, problem.message), problem)
    for id in (id for id in flow.nodes if longest[id] > MOST_QUESTIONS):
        message = f"un chemin pose plus de {MOST_QUESTIONS} questions avant ce point"
        found[_path(flow, id), message] = Problem(message, "raccourcissez", _path(flow, id))
    problems = [
        *found.values(),
        *_never_reached(flow, reached),
        *_never_taken(flow, taken, reached),
    ]
    wrong, covered = _examples(flow, delays)
    hint = "ajoutez un exemple"
    missing = [id for id in flow.nodes if id in reached and id not in covered]
    notes = [Problem("aucun exemple n’y mène", hint, _path(flow, id)) for id in missing]
    return problems + wrong, notes


def _situation(
    flow: Flow, walker: Walker, here: Situation, taken: set[tuple[str, int]]
) -> Iterator[Problem]:
    node, path = flow.nodes[here.node], _path(flow, here.node)
    if isinstance(node, Outcome):
        yield from _five_parts(flow, node, here.facts, path)
        yield from _rights(flow, node, walker, here.facts, path)
        return
    if not applies(node, here.facts):
        hint = "corrigez les routes qui y mènent"
        yield Problem("question posée alors qu’une réponse précédente l’exclut", hint, path)
    for values in classes(walker, node, pairs=False):
        facts = walker.answer(here.facts, node, values)
        taken.add((node.id, next(i for i, route in enumerate(node.next) if applies(route, facts))))


def _five_parts(flow: Flow, outcome: Outcome, facts: Facts, path: Path) -> Iterator[Problem]:
    """Yield the parts of ``outcome`` that are empty for some answers."""
    hint = "ajoutez une ligne sans condition, ou qui couvre ce cas"
    if outcome.today and not any(_item(flow, item, facts) for item in outcome.today):
        yield Problem("rien à faire aujourd’hui, pour certaines réponses", hint, (*path, "today"))
    if outcome.chances and not any(_item(flow, item, facts) for item in outcome.chances):
        yield Problem("aucune chance dite, pour certaines réponses", hint, (*path, "chances"))
    terms = [term for term in outcome.deadlines if applies(term, facts)]
    if not any(not term.deadline or DEADLINE + term.deadline in facts.values for term in terms):
        yield Problem("aucune date, pour certaines réponses", hint, (*path, "deadlines"))
    if not _letters(outcome, facts) and not outcome.no_letter:
        hint = "dites dans « no_letter » pourquoi il n’y en a pas"
        yield Problem("aucune lettre, pour certaines réponses", hint, (*path, "letters"))


def _letters(outcome: Outcome, facts: Facts) -> bool:
    return any(_in_time(letter, letter.before, facts) for letter in outcome.letters)


def _rights(
    flow: Flow, outcome: Outcome, walker: Walker, facts: Facts, path: Path
) -> Iterator[Problem]:
    letters = _letters(outcome, facts)
    for title in running_unsaid(flow, outcome, letters, facts, walker.delays):
        message = f"une lettre est proposée, et le délai « {title} » court sans être dit"
        yield Problem(message, "ajoutez-le aux dates : aucune lettre ne l’arrête", path)


def _item(flow: Flow, item: Item, facts: Facts) -> bool:
    shared = flow.common.get(item.use, item)
    before = item.before or shared.before
    return _in_time(item, before, facts) and applies(shared, facts)


def _in_time(guard: Guarded, before: str, facts: Facts) -> bool:
    return applies(guard, facts) and facts.values.get(DEADLINE + before) != ("passe",)


def _never_reached(flow: Flow, reached: set[str]) -> Iterator[Problem]:
    for id in flow.nodes:
        if id not in reached:
            yield Problem("aucune réponse n’y mène", "revoyez les conditions", _path(flow, id))


def _never_taken(flow: Flow, taken: set[tuple[str, int]], reached: set[str]) -> Iterator[Problem]:
    for index, question in enumerate(flow.questions):
        for rank in range(len(question.next)):
            if question.id in reached and (question.id, rank) not in taken:
                path: Path = ("questions", index, "next", rank)
                yield Problem("aucune réponse ne prend cette route", "retirez-la", path)


def _examples(flow: Flow, delays: Delays) -> tuple[list[Problem], set[str]]:
    """Run the examples; return those that do not end where they say, and the nodes they meet.

    Those that stop at one question, which has no answer there, are told together: nothing after it
    is known to be wrong.
    """
    problems: list[Problem] = []
    covered: set[str] = set()
    stopped: dict[str, list[int]] = {}
    for index, example in enumerate(flow.examples):
        walk = Walker(flow, delays, example.today).replay(example.answers)
        covered |= {*walk.answers, walk.node}
        if isinstance(flow.nodes[walk.node], Question):
            stopped.setdefault(walk.node, []).append(index)
            covered |= {*example.answers, example.outcome}
            continue
        path: Path = ("examples", index)
        if walk.node != example.outcome:
            message = f"cet exemple mène à « {walk.node} », pas à « {example.outcome} »"
            problems.append(Problem(message, "corrigez ses réponses ou son résultat", path))
        problems += [
            Problem(f"réponse qui ne sert pas : « {id} »", "retirez-la ou corrigez-la", path)
            for id in sorted(example.answers.keys() - walk.answers.keys())
        ]
    return [*problems, *(_unanswered(flow, id, found) for id, found in stopped.items())], covered


def _unanswered(flow: Flow, id: str, examples: list[int]) -> Problem:
    """Return the one problem of all ``examples`` that have no answer to a question."""
    shown = ", ".join(str(index + 1) for index in examples[:MOST_NUMBERS])
    more = f" et {len(examples) - MOST_NUMBERS} autres" if len(examples) > MOST_NUMBERS else ""
    asked = flow.nodes[id].title
    message = f"il manque la réponse à « {asked} » (exemples n° {shown}{more})"
    return Problem(message, f"ajoutez-y « {id}: [réponse] »", ("examples", examples[0], "answers"))


def _path(flow: Flow, id: str) -> Path:
    """Return the path of a node in the file."""
    return next(path for path, node in placed(flow) if node.id == id)
