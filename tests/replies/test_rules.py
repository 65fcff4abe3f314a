from __future__ import annotations

from dataclasses import replace

import pytest

from tutorials.editing.checks.replies import check_rule, check_situation
from tutorials.editing.kinds import CONTENT
from tutorials.replies.content import Replies
from tutorials.replies.model import Rule
from tutorials.replies.review import review
from tutorials.replies.rules import DETECTORS

RULES = sorted(file.stem for file in (CONTENT / "rules").glob("*.yml"))


def rule(replies: Replies, id: str) -> Rule:
    return next(each for each in replies.rules if each.id == id)


def found(replies: Replies, text: str, pasted: str = "") -> set[str]:
    return {one.rule for one in review(text, replies.rulebook, None, pasted).problems}


@pytest.mark.parametrize("id", RULES)
def test_a_rule_finds_its_examples(replies: Replies, id: str) -> None:
    one = rule(replies, id)
    assert [text for text in one.flagged if id not in found(replies, text, one.review)] == []


@pytest.mark.parametrize("id", RULES)
def test_what_a_rule_accepts_passes_the_whole_review(replies: Replies, id: str) -> None:
    one = rule(replies, id)
    refused = {text: found(replies, text, one.review) for text in one.accepted}
    assert {text: rules for text, rules in refused.items() if rules} == {}


def test_code_belongs_to_a_rule_that_exists() -> None:
    assert set(DETECTORS) <= set(RULES)


@pytest.mark.parametrize("examples", ["flagged", "accepted"])
def test_a_rule_without_examples_of_both_kinds_is_refused(
    library: object, replies: Replies, examples: str
) -> None:
    bare = replace(rule(replies, "ironie"), **{examples: ()})
    problems = check_rule(bare, replies.guide, library.registry)  # type: ignore[attr-defined]
    assert [problem.path for problem in problems] == [(examples,)]


def test_a_rule_names_a_law_and_lists_that_exist(library: object, replies: Replies) -> None:
    registry = library.registry  # type: ignore[attr-defined]
    one = rule(replies, "ironie")
    group = replace(one.groups[0], phrases=("{inconnue} de tout",))
    wrong = replace(one, law=("loi-imaginaire",), groups=(group,))
    messages = [problem.message for problem in check_rule(wrong, replies.guide, registry)]
    assert messages == [
        "le registre n’a pas « loi-imaginaire »",
        "la liste « inconnue » n’existe pas",
    ]


def test_a_situation_that_forbids_texts_has_none(library: object, replies: Replies) -> None:
    registry = library.registry  # type: ignore[attr-defined]
    menace = replies.situation("menace")
    assert menace is not None
    tempted = replace(menace, bodies={"courte": ("Nous prenons note.",)})
    problems = check_situation(tempted, frozenset(RULES), registry)
    assert [problem.message for problem in problems] == ["aucun texte ne peut être proposé ici"]


def test_what_is_published_has_no_examples_and_answers_the_same(replies: Replies) -> None:
    bare = replies.without_examples()
    assert not any(one.flagged or one.accepted for one in bare.rules)
    texts = [text for one in replies.rules for text in one.flagged[:1]]
    assert [review(text, bare.rulebook) for text in texts] == [
        review(text, replies.rulebook) for text in texts
    ]
