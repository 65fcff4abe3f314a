"""The cost of a review grows with the text, not faster: counted in calls, not timed."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from tutorials.replies.model import Replies
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


def calls(text: str, replies: Replies) -> int:
    """Return how many Python and C functions are called while ``text`` is reviewed."""
    count = 0

    def step(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(step)
    try:
        review(text, replies.rulebook, "autre", text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("part", SPITEFUL)
def test_eight_times_more_text_costs_about_eight_times_more(replies: Replies, part: str) -> None:
    short = (part * 1000)[:500]
    calls(short, replies)
    assert calls(short * 8, replies) < 11 * calls(short, replies) + 3000
