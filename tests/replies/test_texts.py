from __future__ import annotations

from dataclasses import replace

import pytest

from tutorials.editing.checks.replies import check_texts
from tutorials.replies.compose import Options, all_facts, all_options, compose
from tutorials.replies.content import Replies
from tutorials.replies.review import review


def test_every_text_that_can_be_composed_passes_the_review(replies: Replies) -> None:
    texts = [
        (platform.id, compose(situation, options, replies.guide))
        for situation in replies.situations
        for facts in all_facts(situation)
        for options in all_options(situation, facts)
        for platform in replies.guide.platforms
    ]
    assert len(texts) > 1000
    refused = {}
    for platform, text in texts:
        done = review(text, replies.rulebook, platform)
        if done.problems or done.verdict != "publiable":
            refused[text] = done.problems
    assert refused == {}


def test_the_content_check_reviews_them_too(replies: Replies) -> None:
    assert list(check_texts(replies)) == []


def test_a_review_that_praises_is_never_answered_with_a_disappointment(replies: Replies) -> None:
    [positive] = [each for each in replies.situations if each.pleased]
    for options in all_options(positive):
        text = compose(positive, options, replies.guide).lower()
        assert not any(word in text for word in ("décep", "déçu", "difficulté", "désolé", "regret"))


def test_what_only_some_practices_may_say_is_said_once_ticked(replies: Replies) -> None:
    uncertain = ("sont affichés", "en équipe", "transmis", "le secrétariat", "réservées", "à jour")
    for situation in replies.situations:
        for options in all_options(situation):
            body = situation.bodies[options.length][options.variant]
            assert not any(words in body.lower() for words in uncertain), body
            ticked = replace(options, facts=all_facts(situation)[-1])
            assert all(
                fact in compose(situation, ticked, replies.guide)
                and fact not in compose(situation, options, replies.guide)
                for fact in situation.facts
            )


def test_no_text_speaks_to_a_patient(replies: Replies) -> None:
    for situation in replies.situations:
        for options in all_options(situation, all_facts(situation)[-1]):
            text = compose(situation, options, replies.guide).lower()
            assert not {"vous", "votre", "vos"} & set(text.replace("’", " ").split())


def test_grave_situations_come_first_and_have_no_text(replies: Replies) -> None:
    strict = [situation.id for situation in replies.situations if situation.strict]
    assert strict == [situation.id for situation in replies.situations[: len(strict)]]
    assert {"menace", "chantage", "souffrance", "litige", "deces"} == set(strict)
    for situation in replies.situations[: len(strict)]:
        with pytest.raises(ValueError, match=situation.id):
            compose(situation, Options(), replies.guide)


def test_silence_is_the_default_where_it_must_be(replies: Replies) -> None:
    silent = {each.id for each in replies.situations if each.advice == "silence"}
    assert silent >= {"menace", "litige", "souffrance", "inconnu", "etoile-seule", "deces"}
    assert all(each.instead and each.note for each in replies.situations)
