"""How long a plan may be: what somebody hurt and in a hurry reads on the first screens of a phone.

Only what is to be seen at once counts: what is folded is there for who wants to know more.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from tutorials.flows.plan import ActLine, Plan
from tutorials.problems import Path, Problem

VERDICT = 25
"""Words of the verdict."""
ACT = 25
"""Words of an act."""
AVOID = 3
"""Lines of what not to do."""
CHANCES = 60
"""Words of the chances."""
TOP = 130
"""Words of the verdict, the date and the acts for now, with their buttons."""
VISIBLE = 350
"""Words of all that is to be seen at once."""

_HEADINGS = 20
"""Words of a plan's headings and of what unfolds its parts (see ``plan.html``)."""
_FOLD = 1
"""Words of what unfolds the source of an act."""

Words = Callable[[str], int]
"""Counts the words of a text of the content: see :func:`counter`."""


def counter(expand: Callable[[str], str]) -> Words:
    """Return what counts words once ``expand`` has put the law's values in; it remembers texts."""
    return cache(lambda text: count(expand(text)))


def count(text: str) -> int:
    """Count the words of a Markdown text, as they are read: punctuation alone is none."""
    shown = re.sub(r"\]\([^)]*\)|[*_`\[\]]", "", text)
    return sum(any(c.isalnum() for c in word) for word in shown.split())


def top(plan: Plan, words: Words) -> int:
    """Count the words of the verdict, the date and the acts for now."""
    box = plan.box
    date = [box.title, box.left, box.brief, box.weekday, box.day, box.month] if box else []
    return sum(words(text) for text in [plan.outcome.title, *date]) + _acts(plan.now, words)


def visible(plan: Plan, words: Words) -> int:
    """Count the words of all that is to be seen at once."""
    texts = [line.text for line in [*plan.avoid, *plan.chances]]
    texts += [group.title for group in plan.next]
    later = sum(_acts(group.acts, words) for group in plan.next)
    return top(plan, words) + sum(map(words, texts)) + later + _HEADINGS


def _acts(acts: list[ActLine], words: Words) -> int:
    labels = [button.label for act in acts for button in act.buttons]
    return sum(map(words, [*(act.text for act in acts), *labels])) + _FOLD * len(acts)


def problems(plan: Plan, path: Path, words: Words) -> Iterator[Problem]:
    """Yield what is too long in ``plan``, for the answers it was laid out for.

    Args:
        plan: an outcome, for some answers.
        path: the outcome's place.
        words: counts words, with the law's values in.
    """
    said = [
        ("title", "ce verdict", words(plan.outcome.title), VERDICT, "mots"),
        ("avoid", "ce qu’il ne faut pas faire", len(plan.avoid), AVOID, "lignes"),
        ("chances", "les chances", sum(words(line.text) for line in plan.chances), CHANCES, "mots"),
        ("acts", "verdict, date et actions de « maintenant »", top(plan, words), TOP, "mots"),
        ("acts", "ce qui se lit sans déplier", visible(plan, words), VISIBLE, "mots"),
    ]
    for key, name, found, most, unit in said:
        if found > most:
            hint = "raccourcissez, ou déplacez vers « more » ou « notes »"
            message = f"{name}, pour certaines réponses : {found} {unit}, {most} au plus"
            yield Problem(message, hint, (*path, key))
    if plan.pushed and not any(act.moved for act in plan.now):
        hint = "donnez un autre « time » à l’une d’elles"
        message = "plus de trois actions pour « maintenant », pour certaines réponses"
        yield Problem(message, hint, (*path, "acts"))
