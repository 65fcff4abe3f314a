from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.flows.random_flows import flows
from tests.flows.small_flow import DELAYS, TODAY, outcome, question, small_flow, small_library
from tutorials.editing.checks.flow_paths import check_paths
from tutorials.editing.checks.flows import check
from tutorials.editing.checks.situations import situations
from tutorials.flows.model import Delay, Flow, Option, Route
from tutorials.flows.outcome import Act, Item, Term
from tutorials.flows.walk import Walker
from tutorials.problems import Problem


def told(flow: Flow) -> tuple[list[Problem], list[Problem]]:
    """Return all problems of a flow, and the notes."""
    known = small_library(flow, {})
    report = check(flow, known)
    found, notes = check_paths(flow, known) if report.sound else ([], [])
    return [*report.problems, *found], notes


def messages(flow: Flow) -> list[str]:
    return [problem.message for problem in told(flow)[0]]


def with_question(flow: Flow, rank: int, **changes: object) -> Flow:
    questions = list(flow.questions)
    questions[rank] = replace(questions[rank], **changes)  # type: ignore[arg-type]
    return replace(flow, questions=tuple(questions))


def with_outcome(flow: Flow, rank: int, **changes: object) -> Flow:
    outcomes = list(flow.outcomes)
    outcomes[rank] = replace(outcomes[rank], **changes)  # type: ignore[arg-type]
    return replace(flow, outcomes=tuple(outcomes))


def with_deadlines(flow: Flow, *more: Delay) -> Flow:
    return replace(flow, deadlines=(*flow.deadlines, *more))


def test_the_small_flow_has_no_problem_and_an_example_for_every_node() -> None:
    assert told(small_flow()) == ([], [])


MUTATIONS: dict[str, tuple[Callable[[Flow], Flow], str]] = {
    "unknown start": (lambda f: replace(f, start="rien"), "départ inconnu"),
    "unknown target": (
        lambda f: with_question(f, 2, next=(Route(go="nulle-part"),)),
        "cible inconnue : « nulle-part »",
    ),
    "cycle": (
        lambda f: with_question(
            f, 2, next=(Route(go="ton", when={"contenu": ("rien",)}), *f.questions[2].next)
        ),
        "boucle : ton → quand → contenu → ton",
    ),
    "a wait that closes an action": (
        lambda f: replace(f, deadlines=(replace(f.deadlines[0], rule="attente"),)),
        "une attente ne ferme pas une action",
    ),
    "dead end": (lambda f: with_question(f, 2, next=()), "cul-de-sac"),
    "last route conditional": (
        lambda f: with_question(f, 0, next=(Route(go="quand", when={"ton": ("vif",)}),)),
        "dernière route",
    ),
    "hidden routes": (
        lambda f: with_question(f, 0, next=(Route(go="attendre"), Route(go="quand"))),
        "cache les suivantes",
    ),
    "unreachable outcome": (
        lambda f: replace(f, outcomes=(*f.outcomes, outcome("perdu"))),
        "aucune route n’y mène",
    ),
    "unreachable question": (
        lambda f: replace(f, questions=(*f.questions, question("perdue", "a b", Route(go="agir")))),
        "aucune route n’y mène",
    ),
    "id used twice": (
        lambda f: replace(f, outcomes=(*f.outcomes, outcome("ton"))),
        "identifiant déjà pris",
    ),
    "option written twice": (
        lambda f: with_question(
            f, 0, options=(*f.questions[0].options, Option(id="vif", label="V"))
        ),
        "option écrite deux fois",
    ),
    "one option only": (
        lambda f: with_question(f, 0, options=f.questions[0].options[:1]),
        "au moins deux options",
    ),
    "options on a date": (
        lambda f: with_question(f, 1, options=f.questions[0].options),
        "n’a pas d’options",
    ),
    "condition on an unknown question": (
        lambda f: with_outcome(
            f, 0, acts=(Act(text="A."), Act(text="B.", when={"humeur": ("a",)}))
        ),
        "question inconnue : « humeur »",
    ),
    "condition on an unknown option": (
        lambda f: with_outcome(f, 0, acts=(Act(text="A."), Act(text="B.", when={"ton": ("dur",)}))),
        "réponse inconnue : « dur »",
    ),
    "condition on an unknown deadline": (
        lambda f: with_question(
            f, 1, next=(Route(go="tard", when={"delai.autre": ("passed",)}), Route(go="contenu"))
        ),
        "question inconnue : « delai.autre »",
    ),
    "route that no answer takes": (
        lambda f: with_question(
            f,
            2,
            next=(
                Route(go="tard", when={"contenu": ("insulte",), "ton": ("doux",)}),
                *f.questions[2].next,
            ),
        ),
        "aucune réponse ne prend cette route",
    ),
    "asks what an earlier answer excludes": (
        lambda f: with_question(f, 0, next=(Route(go="quand"),)),
        "l’exclut",
    ),
    "no action": (lambda f: with_outcome(f, 1, acts=()), "ce qu’il faut faire"),
    "no letter nor reason": (lambda f: with_outcome(f, 0, no_letter=""), "aucune lettre"),
    "no chances": (lambda f: with_outcome(f, 1, chances=()), "les chances"),
    "no chapter": (lambda f: with_outcome(f, 1, chapters=()), "le chapitre"),
    "no law": (lambda f: with_outcome(f, 1, law=()), "les textes du registre"),
    "nothing to do for some answers": (
        lambda f: with_outcome(f, 2, acts=(Act(text="Assignez.", before="presse"),)),
        "rien à faire maintenant, pour certaines réponses",
    ),
    "no chance for some answers": (
        lambda f: with_outcome(f, 0, chances=(Item(text="Oui.", when={"ton": ("doux",)}),)),
        "aucune chance dite",
    ),
    "no letter for some answers": (
        lambda f: with_outcome(f, 2, no_letter=""),
        "aucune lettre, pour certaines réponses",
    ),
    "unknown law id": (lambda f: with_outcome(f, 1, law=("inventee",)), "« inventee »"),
    "unknown law id of an item": (
        lambda f: with_outcome(f, 1, chances=(Item(text="A.", law=("inventee",)),)),
        "« inventee »",
    ),
    "unknown value": (
        lambda f: with_outcome(f, 1, about='Sous {{ valeur("presse.autre") }}.'),
        "« presse.autre »",
    ),
    "broken expression": (
        lambda f: with_outcome(f, 1, about="Sous {{ delai }}."),
        "expression illisible",
    ),
    "typed number": (
        lambda f: with_outcome(f, 1, about="Vous avez 3 mois."),
        "nombre écrit à la main : « 3 mois »",
    ),
    "unknown letter": (
        lambda f: with_outcome(f, 1, acts=(Act(text="A.", letter="cri"),)),
        "lettre inconnue : « cri »",
    ),
    "unknown chapter": (
        lambda f: with_outcome(f, 1, chapters=("avis#magie",)),
        "section du guide inconnue",
    ),
    "unknown tutorial": (
        lambda f: with_outcome(f, 1, acts=(Act(text="A.", tool="magie"),)),
        "tutoriel inconnu",
    ),
    "a way to reply where none is advised": (
        lambda f: with_outcome(f, 0, acts=(Act(text="A.", tool="reponse"),)),
        "ne doit pas mener à une réponse",
    ),
    "text and use": (
        lambda f: with_outcome(f, 0, avoid=(Item(text="A.", use="calme"),)),
        "« text » ou « use »",
    ),
    "unknown common item": (
        lambda f: with_outcome(f, 1, acts=(Act(text="A."), Act(use="preuve"), Act(use="rien"))),
        "élément partagé inconnu",
    ),
    "common item without use": (
        lambda f: replace(f, acts={**f.acts, "oubli": Act(text="A.")}),
        "ne sert à rien",
    ),
    "deadline from nowhere": (
        lambda f: replace(f, deadlines=(replace(f.deadlines[0], rule="r0"),)),
        "rien ne donne le départ de ce délai",
    ),
    "delay that follows nothing": (
        lambda f: with_deadlines(f, replace(f.deadlines[0], follows="lune")),
        "échéance inconnue : « lune »",
    ),
    "delay that follows a follower": (
        lambda f: with_deadlines(
            f,
            replace(f.deadlines[0], id="un", follows=f.deadlines[0].id),
            replace(f.deadlines[0], id="deux", follows="un"),
        ),
        "cette échéance en suit déjà une autre",
    ),
    "unknown delay": (
        lambda f: replace(f, deadlines=(replace(f.deadlines[0], rule="lune"),)),
        "délai inconnu : « lune »",
    ),
    "a longer time that the delay does not have": (
        lambda f: replace(f, deadlines=(replace(f.deadlines[0], prolonged=True),)),
        "ce délai ne se prolonge pas",
    ),
    "deadline that does not explain itself": (
        lambda f: replace(f, deadlines=(replace(f.deadlines[0], expired=""),)),
        "n’explique pas son terme",
    ),
    "unknown deadline": (
        lambda f: with_outcome(f, 1, dates=(Term(deadline="autre"),)),
        "échéance inconnue",
    ),
    "unknown contact": (
        lambda f: with_outcome(f, 1, acts=(Act(text="A.", contacts=("magie",)),)),
        "contact inconnu : « magie »",
    ),
    "before no deadline": (
        lambda f: with_outcome(f, 1, acts=(Act(text="A."), Act(text="B.", time="before"))),
        "avant quelle échéance",
    ),
    "a shared part that uses another": (
        lambda f: replace(f, acts={**f.acts, "autre": Act(use="preuve")}),
        "n’en utilise pas un autre",
    ),
    "no « je ne sais pas »": (
        lambda f: with_question(f, 0, certain=False),
        "on ne peut pas répondre « je ne sais pas »",
    ),
    "a verdict too long": (
        lambda f: with_outcome(f, 1, title="mot " * 26),
        "ce verdict, pour certaines réponses : 26 mots, 25 au plus",
    ),
    "an act too long": (
        lambda f: with_outcome(f, 1, acts=(Act(text="mot " * 26, letter="relance"),)),
        "cette action a 26 mots, 25 au plus",
    ),
    "four lines of what not to do": (
        lambda f: with_outcome(f, 1, avoid=tuple(Item(text=text) for text in "ABCD")),
        "ce qu’il ne faut pas faire, pour certaines réponses : 4 lignes, 3 au plus",
    ),
    "chances too long": (
        lambda f: with_outcome(f, 1, chances=(Item(text="mot " * 61),)),
        "les chances, pour certaines réponses : 61 mots, 60 au plus",
    ),
    "four acts for now": (
        lambda f: with_outcome(
            f, 1, acts=tuple(Act(text=text, letter="relance") for text in "ABCD")
        ),
        "plus de trois actions pour « maintenant »",
    ),
    "a first screen too long": (
        lambda f: with_outcome(
            f,
            1,
            title="mot " * 25,
            acts=tuple(
                Act(text="mot " * 25, letter="relance", tool="preuves", contacts=("police",))
                for _ in "ABC"
            ),
            dates=(Term(deadline="presse"),),
        ),
        "verdict, date et actions de « maintenant »",
    ),
    "too much to read": (
        lambda f: with_outcome(
            f,
            1,
            acts=tuple(
                Act(text="mot " * 25, letter="relance", time="week" if rank else None)
                for rank in range(12)
            ),
        ),
        "ce qui se lit sans déplier",
    ),
    "wrong example": (
        lambda f: replace(f, examples=(replace(f.examples[0], outcome="tard"), *f.examples[1:])),
        "mène à « attendre », pas à « tard »",
    ),
    "example with an answer too many": (
        lambda f: replace(
            f,
            examples=(
                replace(f.examples[0], answers={"ton": ("doux",), "contenu": ("rien",)}),
                *f.examples[1:],
            ),
        ),
        "réponse qui ne sert pas : « contenu »",
    ),
}


@pytest.mark.parametrize(("mutate", "expected"), MUTATIONS.values(), ids=MUTATIONS.keys())
def test_each_error_has_its_problem(mutate: Callable[[Flow], Flow], expected: str) -> None:
    found = messages(mutate(small_flow()))
    assert any(expected in message for message in found), found


def test_all_problems_are_reported_at_once_with_their_place() -> None:
    flow = with_outcome(with_question(small_flow(), 0, next=()), 1, law=("inventee",), chances=())
    report = check(flow, small_library(flow, {}))
    assert {problem.path for problem in report.problems} >= {
        ("questions", 0, "next"),
        ("outcomes", 1, "law", 0),
        ("outcomes", 1, "chances"),
    }


def test_a_result_that_has_just_been_begun_keeps_no_other_change_from_being_shown() -> None:
    flow = MUTATIONS["unreachable outcome"][0](small_flow())
    report = check(flow, small_library(flow, {}))
    assert (report.problems, report.sound) == ((), True)


def test_a_path_of_thirteen_questions_is_too_long() -> None:
    names = [f"q{rank}" for rank in range(13)]
    chain = tuple(
        question(name, "a b", Route(go=after))
        for name, after in zip(names, [*names[1:], "fin"], strict=True)
    )
    flow = Flow(
        id="x", title="x", summary="x", start="q0", questions=chain, outcomes=(outcome("fin"),)
    )
    assert any("13 questions, pour 12 au plus" in message for message in messages(flow))
    shorter = replace(flow, start="q1", questions=chain[1:])
    assert messages(shorter) == []


def test_a_node_without_example_is_a_remark_and_not_a_problem() -> None:
    flow = replace(small_flow(), examples=small_flow().examples[:1])
    problems, notes = told(flow)
    assert problems == []
    assert ("outcomes", 1) in {note.path for note in notes}


def test_an_item_of_a_past_law_is_no_longer_shown() -> None:
    act = Act(text="Ancien.", valid_until=dt.date(2025, 12, 31))
    flow = with_outcome(small_flow(), 1, acts=(act,))
    assert any("rien à faire maintenant" in message for message in messages(flow))


@settings(max_examples=40)
@given(flows())
def test_a_valid_flow_has_no_problem_and_every_walk_ends(flow: Flow) -> None:
    found = [m for m in messages(flow) if "ne prend cette route" not in m and "n’y mène" not in m]
    assert found == []
    ends = [one for one in situations(Walker(flow, DELAYS, TODAY)) if one.node[0] == "o"]
    assert ends
    assert max(one.longest for one in ends) <= len(flow.questions)


@settings(max_examples=40)
@given(flows(), st.data())
def test_any_route_turned_back_to_the_start_is_a_cycle(flow: Flow, data: st.DataObject) -> None:
    rank = data.draw(st.integers(0, len(flow.questions) - 1))
    turned = with_question(flow, rank, next=(Route(go=flow.start),))
    assert any("boucle" in message for message in messages(turned))


@settings(max_examples=40)
@given(flows(), st.data())
def test_any_broken_target_is_named(flow: Flow, data: st.DataObject) -> None:
    rank = data.draw(st.integers(0, len(flow.questions) - 1))
    broken = with_question(flow, rank, next=(Route(go="perdu"),))
    problems = check(broken, small_library(broken, {})).problems
    assert ("questions", rank, "next", 0, "go") in {problem.path for problem in problems}


@settings(max_examples=40)
@given(flows(), st.data())
def test_any_part_emptied_is_missed(flow: Flow, data: st.DataObject) -> None:
    rank = data.draw(st.integers(0, len(flow.outcomes) - 1))
    part = data.draw(st.sampled_from(["acts", "chances", "chapters", "law"]))
    emptied = with_outcome(flow, rank, **{part: ()})
    problems = check(emptied, small_library(emptied, {})).problems
    assert ("outcomes", rank, part) in {problem.path for problem in problems}
