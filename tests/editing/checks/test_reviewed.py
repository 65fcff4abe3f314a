"""Who read a text again, and when: on its page once both are filled, refused with one alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from macros.pages import law
from tutorials import render
from tutorials.editing.checks.reviewed import reviewed
from tutorials.editing.static.flow import section
from tutorials.editing.static.letter import letter_page
from tutorials.library import Library

READ = {"reviewed_by": "Me Alix Renard", "reviewed_on": dt.date(2027, 3, 1)}
SAID = "Relu par Me Alix Renard le 1er mars 2027."


def spaced(html: str) -> str:
    return html.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_reading_is_said_on_the_page_of_a_rule_an_outcome_and_a_letter(library: Library) -> None:
    entry = replace(library.registry.entry("presse-prescription"), **READ)
    flow = library.flows["avis"]
    outcome = replace(flow.outcomes[0], **READ)
    letter = replace(library.letters["relance"], **READ)
    assert SAID in spaced(law.card(render.current(), entry))
    assert SAID in spaced(section(flow, outcome, library))
    assert SAID in spaced(letter_page(letter, library).about)


def test_nothing_is_said_where_nobody_read(library: Library) -> None:
    entry = library.registry.entry("presse-prescription")
    assert "Relu par" not in law.card(render.current(), entry)


@pytest.mark.parametrize("missing", READ)
def test_a_name_without_a_day_or_a_day_without_a_name_is_refused(
    library: Library, missing: str
) -> None:
    entry = library.registry.entry("presse-prescription")
    half = replace(entry, **{key: value for key, value in READ.items() if key != missing})
    (problem,) = reviewed(half)
    assert problem.path == (missing,)
    assert list(reviewed(replace(entry, **READ))) == []
