"""The right letter is found by what happened, to whom, and what is already done."""

import re
from dataclasses import replace
from typing import Any, get_args

import pytest

from tests.letters.library import letters, library
from tutorials.letters.index import matching
from tutorials.letters.index import show as show_letters
from tutorials.letters.index import static as static_letters
from tutorials.letters.model import Letter
from tutorials.letters.vocabulary import (
    ADDRESSEES,
    DONE,
    SITUATIONS,
    Addressee,
    Done,
    Situation,
)
from tutorials.request import show_request

ID = "signalement-plateforme"


def show(**fields: str) -> dict[str, Any]:
    event = {"name": "filter", "fields": {k: [v] for k, v in fields.items()}} if fields else None
    request = {"op": "show", "tutorial": "lettres", "event": event, "today": "2026-11-21"}
    return show_letters(show_request(request), library())


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, True),
        ({"situation": "faux-avis"}, True),
        ({"situation": "usurpation"}, False),
        ({"addressee": "plateforme", "done": "rien"}, True),
        ({"addressee": "ordre"}, False),
        ({"done": "plainte"}, False),
    ],
)
def test_filters_add_up(essai: Letter, filters: dict[str, str], found: bool) -> None:
    letter = replace(essai, situations=("faux-avis",))
    assert matching([letter], **filters) == ([letter] if found else [])


def test_every_filter_of_a_letter_has_a_name() -> None:
    assert set(get_args(Situation)) == set(SITUATIONS)
    assert set(get_args(Addressee)) == set(ADDRESSEES)
    assert set(get_args(Done)) == set(DONE)


def test_the_tool_starts_with_every_letter() -> None:
    assert show()["html"].count('class="door"') == len(letters())


def test_choosing_changes_the_list_only() -> None:
    reply = show(situation="faux-avis", addressee="plateforme")
    assert "html" not in reply
    assert f"../lettres/{ID}.html" in reply["patches"]["app-lettres-found"]


def test_when_nothing_suits_it_says_so() -> None:
    reply = show(situation="hopital", addressee="moteur", done="plainte")
    assert reply["status"] == "0 lettre"
    assert "Aucune lettre" in reply["patches"]["app-lettres-found"]


def test_a_strange_filter_is_none() -> None:
    assert show(situation="<b>")["status"] == show(situation="")["status"]


def test_the_list_without_script_has_every_letter() -> None:
    html = static_letters(library())
    assert all(html.count(f"../lettres/{id}.html") >= 4 for id in letters())


@pytest.mark.parametrize(
    ("anchor", "filters"),
    [
        ("situation-faux-avis", {"situation": "faux-avis"}),
        ("addressee-ordre", {"addressee": "ordre"}),
        ("done-refus", {"done": "refus"}),
    ],
)
def test_the_list_without_script_goes_by_each_filter(anchor: str, filters: dict[str, str]) -> None:
    html = static_letters(library())
    group = html.split(f'id="{anchor}"')[1].split("</ul>")[0]
    listed = re.findall(r"lettres/([\w-]+)\.html", group)
    assert sorted(listed) == sorted(one.id for one in matching(letters().values(), **filters))
