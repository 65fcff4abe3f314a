"""The list of letters: each once, under what happened, with what the filter looks at."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from tests.letters.library import letters, library
from tutorials.editing.static.letters import (
    ADDRESSEES,
    DONE,
    FILTERS,
    GROUPS,
    SITUATIONS,
    group,
    page,
)
from tutorials.letters.model import Letter
from tutorials.letters.vocabulary import Addressee, Done, Situation


def test_every_filter_of_a_letter_has_a_name() -> None:
    assert set(get_args(Situation)) == set(SITUATIONS)
    assert set(get_args(Addressee)) == set(ADDRESSEES)
    assert set(get_args(Done)) == set(DONE)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"situations": ("fiche-fausse",)}, "fiche"),
        ({"situations": ("faux-avis",)}, "avis"),
        ({"situations": ("usurpation",)}, "publication"),
        ({"already_done": ("refus", "silence")}, "suite"),
        ({"addressees": ("ordre",), "already_done": ("refus",)}, "aide"),
    ],
)
def test_a_letter_is_where_what_happened_leads(
    essai: Letter, changes: dict[str, tuple[str, ...]], expected: str
) -> None:
    plain = replace(essai, addressees=("plateforme",), already_done=("rien",))
    assert group(replace(plain, **changes)) == expected  # type: ignore[arg-type]


def test_the_list_has_every_letter_once_and_every_group() -> None:
    html = page(library())
    listed = re.findall(r'<a href="([\w-]+)\.html">', html)
    assert sorted(listed) == sorted(letters())
    assert re.findall(r'id="lettres-(\w+)"', html) == [
        id for id in GROUPS if any(group(one) == id for one in letters().values())
    ]


def test_the_filter_asks_only_what_letters_answer() -> None:
    html = page(library())
    for name, _question, answers in FILTERS:
        assert re.findall(rf'name="{name}" value="([\w-]+)"', html) == list(answers)
        for values in re.findall(rf'data-{name}="([^"]*)"', html):
            assert set(values.split()) <= set(answers)
