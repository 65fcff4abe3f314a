"""Every tutorial and a letter, heard: heading, question, number of options, error, new result.

``FIX_GOLDEN=1 pytest tests/browser/test_spoken.py`` writes in ``heard/`` what is said of each
screen, to be read; a test compares nothing with it, since every edit of a text changes it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import wait_for
from tests.browser.server import Site
from tests.browser.spoken import spoken, with_reader
from tests.browser.test_letters import LETTERS
from tests.browser.walks import SCREEN, TUTORIALS, Step, fill, letter_steps, press

LETTER = "relance"
HEARD = Path(__file__).parent / "heard"
WALKS: dict[str, tuple[Step, ...]] = {**TUTORIALS, LETTER: letter_steps(LETTERS[LETTER])}
_TWICE = re.compile(r"(?:link|button), (.+) : \1")
_RADIO = re.compile(r"radio, .*position (\d+), set size (\d+)")


@pytest.mark.parametrize("name", WALKS)
def test_a_walk_says_all_that_it_shows(page: Page, site: Site, name: str) -> None:
    with_reader(page)
    page.goto(f"{site.base}{'lettres' if name == LETTER else 'tutoriels'}/{name}.html")
    wait_for(page, "ready")
    screens = [_heard(page)]
    for step in WALKS[name]:
        fill(page, step)
        press(page, step.button)
        screens.append(_heard(page))
    assert len({tuple(screen) for screen in screens}) > 1
    if os.environ.get("FIX_GOLDEN"):
        text = "\n\n".join("\n".join(screen) for screen in screens)
        (HEARD / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")


@pytest.mark.parametrize("name", ["avis", "fiche", "suites", "delais", LETTER])
def test_an_error_is_said_with_its_field(page: Page, site: Site, name: str) -> None:
    with_reader(page)
    page.goto(f"{site.base}{'lettres' if name == LETTER else 'tutoriels'}/{name}.html")
    wait_for(page, "ready")
    step = WALKS[name][0]
    if name == LETTER:  # nothing is asked for that cannot be left out, but a date that is none
        page.locator(f'{SCREEN} [name$="-day"]').first.fill("45")
    press(page, step.button)
    said = spoken(page)
    assert any(re.match(r"alert|heading, Il y a", phrase) for phrase in said)
    assert any("erreur" in phrase.casefold() for phrase in said)
    if name != "delais":
        assert any("invalid" in phrase or "Erreur" in phrase for phrase in said)


def _heard(page: Page) -> list[str]:
    """Return what is said of a screen, once it was seen to say what it shows."""
    said = spoken(page)
    shown = page.locator(f"{SCREEN} :is(h2, h3):visible").all_inner_texts()
    for heading in filter(None, (" ".join(one.split()) for one in shown)):
        assert any(_same(phrase, heading) for phrase in said if "heading" in phrase), heading
    assert sum(phrase.endswith("level 1") for phrase in said) == 1
    question = page.locator(f"{SCREEN} .question legend")
    if question.count():
        asked = question.first.inner_text()
        assert any(phrase.startswith("group, ") and _same(phrase, asked) for phrase in said)
    radios = page.locator(f'{SCREEN} input[type="radio"]').count()
    places = [found for phrase in said if (found := _RADIO.match(phrase))]
    assert len(places) == radios
    assert all(int(place[1]) <= int(place[2]) for place in places)
    assert [phrase for phrase in said if phrase in ("button", "link", "textbox", "radio")] == []
    assert [phrase for phrase in said if _TWICE.fullmatch(phrase)] == []
    return said


def _same(phrase: str, words: str) -> bool:
    """Say whether ``words`` are said in ``phrase``, whatever their spaces."""
    return "".join(words.split()) in "".join(phrase.split())
