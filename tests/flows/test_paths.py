from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import assume, given, settings

from tests.flows.covering import covering_cases, pairs, walks
from tests.flows.random_flows import flows
from tests.flows.small_flow import DELAYS, TODAY, small_flow
from tutorials.editing.checks.situations import situations, with_pairs
from tutorials.flows.model import Flow
from tutorials.flows.paths import classes
from tutorials.flows.walk import Walker


def walker(flow: Flow) -> Walker:
    return Walker(flow, DELAYS, TODAY)


def test_dates_are_tried_on_both_sides_of_each_limit() -> None:
    small = walker(small_flow())
    tried = classes(small, small.flow.question("quand"))
    assert tried == [
        ("2026-11-21",),
        ("2026-08-20",),
        ("2026-08-20", "2026-08-21"),
    ]


def test_several_choices_are_tried_alone_and_in_pairs_but_those_that_stand_alone() -> None:
    small = walker(small_flow())
    question = small.flow.question("contenu")
    assert with_pairs(small, question) == [
        ("insulte",),
        ("critique",),
        ("rien",),
        ("insulte", "critique"),
    ]
    assert len(classes(small, question)) == 3


@settings(max_examples=30)
@given(flows())
def test_following_paths_together_counts_what_walking_them_one_by_one_counts(flow: Flow) -> None:
    assume(len(flow.questions) <= 5)
    one_by_one = Counter(walk.node for walk in walks(walker(flow)))
    together: Counter[str] = Counter()
    for situation in situations(walker(flow)):
        if situation.node in one_by_one:
            together[situation.node] += situation.walks
    assert together == one_by_one


@settings(max_examples=30)
@given(flows())
def test_covering_cases_have_every_pair_of_answers_that_some_walk_has(flow: Flow) -> None:
    assume(len(flow.questions) <= 5)
    possible = {pair for walk in walks(walker(flow)) for pair in pairs(walk)}
    cases = [walker(flow).replay(case) for case in covering_cases(walker(flow))]
    assert {pair for walk in cases for pair in pairs(walk)} == possible
    assert all(walk.node[0] == "o" for walk in cases)


@pytest.mark.parametrize("pairs", [True, False])
def test_a_situation_gives_answers_that_lead_to_it(pairs: bool) -> None:
    small = walker(small_flow())
    for situation in situations(small, pairs=pairs):
        assert small.replay(situation.answers).node == situation.node
