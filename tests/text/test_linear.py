"""The cost of what reads a text grows with the text, not faster: counted in calls, not timed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from tests.text.calls import calls
from tutorials.library import Library
from tutorials.replies.review import review
from tutorials.signals.analyse import analyse

SPITEFUL = [
    *("connard ", "c***** ", "il il il vole ", "mort à cause ", "jamais pas encore "),
    *("vous avez été ", "vous pas jamais plus ", "je suis un peu ", "votre dernier "),
    *("nous vous ne me le la ", "consultation a pas ", "merci de de de ", "ne se le "),
    *("pas ", "l’", "Madame ", "Bonjour A", "0612345678", "06 12 ", "1.1", "01/"),
    *("12 rue de la ", "a@a.", "@a_1 ", "a@", "a.", "a…", "x", "A", "a ", "oooo", "_"),
    *("[", "{", "<", "*", "a*", '"', "!", "…", "\n", ", ", "e\u0301", "\u0301", "😡"),
]


@pytest.fixture
def reads(library: Library) -> dict[str, Callable[[str], object]]:
    """What reads a text that anybody may paste."""
    rules, lexicon = library.replies.rulebook, library.signals
    return {
        "review": lambda text: review(text, rules, "autre", text),
        "analyse": lambda text: analyse(text, lexicon),
    }


@pytest.mark.parametrize("part", SPITEFUL)
def test_eight_times_more_text_costs_about_eight_times_more(
    reads: dict[str, Callable[[str], object]], part: str
) -> None:
    short = (part * 1000)[:500]
    for name, read in reads.items():
        read(short * 8)  # words are looked up once, that of a cut included
        once = calls(partial(read, short))
        assert calls(partial(read, short * 8)) < 11 * once + 3000, name
