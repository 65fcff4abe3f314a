"""A rule said in several places has one home: find the sentences that say it by hand.

An entry lists in ``by_hand`` the words that betray such a sentence: « conciliation + d'abord »
(all stand in the sentence), « discriminatoire + délai - public » (the last one is missing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tutorials.editing.expressions import without_expressions
from tutorials.law.registry import Registry
from tutorials.problems import Problem
from tutorials.text.folding import fold

_SENTENCE = re.compile(r"[^.!?…\n|]+(?:\.(?=\w)[^.!?…\n|]+)*")


def by_hand(text: str, registry: Registry) -> Iterator[tuple[int, str]]:
    """Yield where ``text`` says a rule by hand (start of the sentence), and the rule's id.

    What stands in ``{{ … }}`` is not typed by hand: it is blanked first.
    """
    shown = re.sub(r"\{\{.*?\}\}", lambda match: " " * len(match[0]), text, flags=re.DOTALL)
    joined = re.sub(r"(?<=\S)\n(?=[^\s\-#|])", " ", shown)  # a paragraph folded on several lines
    for match in _SENTENCE.finditer(joined):
        plain = fold(without_expressions(match[0])).text
        for entry in registry.entries.values():
            if any(_holds(marks, plain) for marks in entry.by_hand):
                yield match.start(), entry.id


def problem(id: str, place: tuple[str | int, ...] = ()) -> Problem:
    """Return what an editor is told of a rule said by hand."""
    hint = f'écrivez {{{{ regle("{id}") }}}}, ou {{{{ loi("{id}") }}}} si elle est dite à côté'
    return Problem(f"cette phrase redit à la main la règle « {id} »", hint, place)


def _holds(marks: str, plain: str) -> bool:
    wanted, missing = _folded(marks)
    return all(word in plain for word in wanted) and not any(word in plain for word in missing)


@cache
def _folded(marks: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that must stand in a sentence, and those that must not, all folded."""
    wanted, *missing = marks.split(" - ")
    words = (wanted.split(" + "), missing)
    here, away = (tuple(fold(word.strip()).text for word in part) for part in words)
    return here, away
