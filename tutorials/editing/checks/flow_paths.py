"""Follow every path of a sound flow and check what each must respect."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from tutorials.deadlines.legal import Delays, delays_of
from tutorials.editing.checks import flow_budget as budget
from tutorials.editing.checks.flow_budget import Words
from tutorials.editing.checks.known import Known
from tutorials.editing.checks.rights import running_unsaid
from tutorials.editing.checks.situations import Situation, situations
from tutorials.editing.flow_graph import keys, placed
from tutorials.flows.graph import reachable
from tutorials.flows.model import Flow, Question
from tutorials.flows.outcome import Outcome
from tutorials.flows.paths import classes
from tutorials.flows.plan import lay_out
from tutorials.flows.progress import MOST_QUESTIONS
from tutorials.flows.walk import Walker, applies
from tutorials.problems import Path, Problem

MOST_NUMBERS = 8
"""Examples that a message names before it only counts them."""

ANY_DAY = dt.date(2027, 3, 1)
"""The day on which a flow without examples is walked: statuses matter, not the day."""


def check_paths(flow: Flow, known: Known) -> tuple[list[Problem], list[Problem]]:
    """Return the problems of all paths of ``flow`` and of its examples, and the notes."""
    days = [example.today for example in flow.examples]
    delays = delays_of(known)
    walker = Walker(flow, delays, max(days, default=ANY_DAY))
    found: dict[tuple[Path, str], Problem] = {}
    reached: set[str] = set()
    taken: set[tuple[str, int]] = set()
    looks = {id: sorted(keys(flow, id)) for id in flow.nodes}
    seen: set[object] = set()
    words = budget.counter(known.registry.expand)
    longest = dict.fromkeys(flow.nodes, 0)
    for situation in situations(walker, pairs=False):
        reached.add(situation.node)
        longest[situation.node] = max(longest[situation.node], situation.longest)
        looked = tuple(situation.facts.values.get(key) for key in looks[situation.node])
        if (situation.node, looked) not in seen:
            seen.add((situation.node, looked))
            path = _path(flow, situation.node)
            if isinstance(flow.nodes[situation.node], Outcome):
                seen_here = _plan(walker, situation, known, words, path)
            else:
                seen_here = _question(walker, situation, taken)
            for problem in seen_here:
                found.setdefault((problem.path, problem.message), problem)
    problems = [
        *found.values(),
        *_too_long(flow, longest),
        *_never_reached(flow, reached),
        *_never_taken(flow, taken, reached),
    ]
    wrong, covered = _examples(flow, delays)
    hint = "ajoutez un exemple"
    missing = [id for id in flow.nodes if id in reached and id not in covered]
    notes = [Problem("aucun exemple n’y mène", hint, _path(flow, id)) for id in missing]
    return problems + wrong, notes


def _question(walker: Walker, here: Situation, taken: set[tuple[str, int]]) -> Iterator[Problem]:
    """Yield what is wrong with asking a question, and note the routes that its answers take."""
    flow = walker.flow
    node, path = flow.question(here.node), _path(flow, here.node)
    if not applies(node, here.facts):
        hint = "corrigez les routes qui y mènent"
        yield Problem("question posée alors qu’une réponse précédente l’exclut", hint, path)
    for values in classes(walker, node):
        facts = walker.answer(here.facts, node, values)
        taken.add((node.id, next(i for i, route in enumerate(node.next) if applies(route, facts))))


def _plan(
    walker: Walker, here: Situation, known: Known, words: Words, path: Path
) -> Iterator[Problem]:
    """Yield what is missing, or too long, in the plan that some answers give."""
    outcome = walker.flow.nodes[here.node]
    assert isinstance(outcome, Outcome)
    facts = walker.known(here.answers)
    plan = lay_out(walker.flow, outcome, known, facts)
    hint = "ajoutez une ligne sans condition, ou qui couvre ce cas"
    if outcome.acts and not plan.now:
        yield Problem("rien à faire maintenant, pour certaines réponses", hint, (*path, "acts"))
    if outcome.chances and not plan.chances:
        yield Problem("aucune chance dite, pour certaines réponses", hint, (*path, "chances"))
    if not plan.letters and not outcome.no_letter:
        hint = "dites dans « no_letter » pourquoi il n’y en a pas"
        yield Problem("aucune lettre, pour certaines réponses", hint, (*path, "acts"))
    yield from budget.problems(plan, path, words)
    for title in running_unsaid(walker.flow, outcome, bool(plan.letters), facts, walker.delays):
        message = f"une lettre est proposée, et le délai « {title} » court sans être dit"
        yield Problem(message, "ajoutez-le aux dates : aucune lettre ne l’arrête", path)


def _too_long(flow: Flow, longest: dict[str, int]) -> Iterator[Problem]:
    """Yield one problem for all the nodes that too many questions come before.

    Args:
        flow: the flow.
        longest: how many questions the longest path to each node asks.
    """
    nodes = [id for id in flow.nodes if longest[id] > MOST_QUESTIONS]
    if not nodes:
        return
    shown = ", ".join(f"« {id} »" for id in nodes[:MOST_NUMBERS])
    more = f" et {len(nodes) - MOST_NUMBERS} autres" if len(nodes) > MOST_NUMBERS else ""
    most = max(longest.values())
    message = f"un chemin pose {most} questions, pour {MOST_QUESTIONS} au plus, avant {shown}{more}"
    yield Problem(message, "retirez une question ou réunissez-en deux", _path(flow, nodes[0]))


def _never_reached(flow: Flow, reached: set[str]) -> Iterator[Problem]:
    """Yield what nobody comes to; a text that has just been begun has no route yet."""
    linked = reachable(flow, flow.start)
    for id in flow.nodes:
        if id not in linked:
            yield Problem("aucune route n’y mène", "reliez-le ou retirez-le", _path(flow, id))
        elif id not in reached:
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
