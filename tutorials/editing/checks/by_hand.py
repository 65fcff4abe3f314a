"""A rule said in several places has one home: find the sentences that say it by hand.

An entry lists in ``by_hand`` the words that betray such a sentence: « conciliation + d'abord »
(all stand in the sentence), « discriminatoire + délai - public » (the last one is missing).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tutorials.law.registry import Registry, without_expressions
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
    wanted, *missing = marks.split(" - ")
    here = all(fold(word.strip()).text in plain for word in wanted.split(" + "))
    return here and not any(fold(word.strip()).text in plain for word in missing)
