from __future__ import annotations

import pytest

from tutorials.editing.checks.replies import check_texts
from tutorials.replies.compose import Options, all_options, compose
from tutorials.replies.content import Replies
from tutorials.replies.review import review


def test_every_text_that_can_be_composed_passes_the_review(replies: Replies) -> None:
    texts = [
        (platform.id, compose(situation, options, replies.guide))
        for situation in replies.situations
        for options in all_options(situation)
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


def test_no_text_speaks_to_a_patient(replies: Replies) -> None:
    for situation in replies.situations:
        for options in all_options(situation):
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
