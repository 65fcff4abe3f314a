"""Unique words typed in the fields of the tutorials are on the screen and in files only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from macros.publish.prepare import content
from tests.browser.canary import CANARY, Watched
from tests.browser.server import Site
from tests.browser.walks import (
    CASE_FILE,
    EXPORTS,
    FILE,
    TAKE,
    TUTORIALS,
    TWO_FILES,
    Step,
    fill,
    letter_steps,
    press,
)
from tutorials.deadlines.legal import delays_of
from tutorials.flows.model import Flow, Question
from tutorials.flows.walk import Walk, Walker
from tutorials.letters.writers import FORMAT_NAMES

LIBRARY = content()[0]


@pytest.fixture
def watched(browser: Browser, site: Site) -> Iterator[Watched]:
    """Yield a profile with everything on, to be looked through for what was typed."""
    context = browser.new_context(locale="fr-FR")
    yield Watched(context, site)
    context.close()


def test_nothing_typed_in_a_tutorial_leaves_the_screen_but_in_the_files_asked_for(
    watched: Watched,
) -> None:
    asked = 0
    for name, steps in TUTORIALS.items():
        page = watched.open(f"tutoriels/{name}.html")
        for step in steps:
            watched.take(page, step)
        watched.type_everywhere(page)
        last = (
            (CASE_FILE,) if page.get_by_role("button", name=CASE_FILE, exact=True).count() else ()
        )
        for button in (*EXPORTS.get(name, ()), *last):
            asked += 2 if button in TWO_FILES else 1
            take_files(watched, page, button, asked)
        watched.close(page)
    assert watched.typed > 60
    assert watched.downloads == asked
    assert watched.found() == []


def take_files(watched: Watched, page: Page, button: str, asked: int) -> None:
    """Press a button and wait until as many files as were ``asked`` for in all have come."""
    with page.expect_download(lambda _: watched.downloads == asked):
        page.get_by_role("button", name=button, exact=True).click()


def test_the_net_catches_what_is_kept_on_purpose(context: BrowserContext, site: Site) -> None:
    watched = Watched(context, site)
    page = watched.open("tutoriels/veille.html")
    watched.take(page, TUTORIALS["veille"][0])
    press(page, "Garder dans ce navigateur")
    page.locator("#app-case-said").wait_for()
    watched.close(page)
    (kept,) = watched.found()
    assert CANARY in kept


def test_nothing_typed_in_a_date_of_a_flow_leaves_the_screen(watched: Watched) -> None:
    asked = set()
    for flow in LIBRARY.flows.values():
        walks = sorted(reaching_every_date(flow), key=lambda walk: walk.facts.today)
        for today, same_day in groupby(walks, key=lambda walk: walk.facts.today):
            page = watched.open(f"tutoriels/{flow.id}.html", today)
            for walk in same_day:
                for id, values in walk.steps:
                    if flow.question(id).kind == "date":
                        refuse_canaries(watched, page)
                        asked.add(id)
                    answer(page, flow.question(id), values)
                press(page, "Recommencer")
            watched.close(page)
    dates = (one for flow in LIBRARY.flows.values() for one in flow.questions if one.kind == "date")
    assert asked == {question.id for question in dates}
    assert watched.found() == []


def refuse_canaries(watched: Watched, page: Page) -> None:
    watched.type_everywhere(page)
    press(page, "Continuer")
    page.locator(".error-summary").wait_for()


def answer(page: Page, question: Question, values: tuple[str, ...]) -> None:
    if question.kind == "date":
        typed = dict(zip(("year", "month", "day"), values[0].split("-"), strict=False))
        known = len(typed) == 3
        empty = dict.fromkeys(("day", "month", "year", "age"), "")
        fill(page, Step("Continuer", {**empty, **(typed if known else {"unknown": "yes"})}))
    for value in values if question.kind != "date" else ():
        fill(page, Step("Continuer", {"answer": value}))
    press(page, "Continuer")


def reaching_every_date(flow: Flow) -> list[Walk]:
    """Return the walks of a few examples of a flow, dates made exact, that ask all its dates."""
    wanted = {question.id for question in flow.questions if question.kind == "date"}
    chosen = []
    for each in sorted(flow.examples, key=lambda one: -len(wanted & one.answers.keys())):
        days = {id: values[:1] for id, values in each.answers.items() if id in wanted}
        walk = Walker(flow, delays_of(LIBRARY), each.today).replay({**each.answers, **days})
        if days and walk.answers.keys() == each.answers.keys():
            chosen.append(walk)
            wanted -= days.keys()
    assert not wanted
    return chosen


def test_nothing_typed_in_a_letter_leaves_the_screen_but_in_the_files_asked_for(
    watched: Watched,
) -> None:
    formats = list(FORMAT_NAMES)
    for rank, (id, letter) in enumerate(LIBRARY.letters.items()):
        page = watched.open(f"lettres/{id}.html", letter.examples[0].today)
        for step in letter_steps(letter):
            watched.take(page, step)
        watched.type_everywhere(page)
        for format in formats if rank == 0 else [formats[rank % len(formats)]]:
            page.get_by_label(FILE).select_option(format)
            with page.expect_download():
                page.get_by_role("button", name=TAKE).click()
        watched.close(page)
    assert watched.typed > 100
    assert watched.found() == []
