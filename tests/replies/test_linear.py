"""The cost of a review grows with the text, not faster: counted in calls, not timed."""

from __future__ import annotations

import pytest

from tests.text.calls import calls
from tutorials.replies.content import Replies
from tutorials.replies.review import review

SPITEFUL = [
    "vous avez été ",
    "vous pas jamais plus ",
    "votre dernier ",
    "nous vous ne me le la ",
    "consultation a pas ",
    "merci de de de ",
    "l’",
    "[",
    "{",
    "<",
    "_",
    "x",
    "A",
    "a@",
    "a.",
    "0612345678",
    "06 12 ",
    "1.1",
    "01/",
    "!",
    "…",
    "\n",
    "Bonjour A",
    "e\u0301",
    "😡",
    "Madame ",
    "@a_1 ",
]


@pytest.mark.parametrize("part", SPITEFUL)
def test_eight_times_more_text_costs_about_eight_times_more(replies: Replies, part: str) -> None:
    short = (part * 1000)[:500]
    review(short, replies.rulebook, "autre", short)  # what is looked up once
    once = calls(lambda: review(short, replies.rulebook, "autre", short))
    assert calls(lambda: review(short * 8, replies.rulebook, "autre", short * 8)) < 11 * once + 3000
