"""A question and a plan on a phone: the button and the first act in view; all of it on paper."""

from __future__ import annotations

import re
from functools import cache

import pytest
from playwright.sync_api import Page, expect

from tests import library as project
from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer
from tests.flows.small_flow import TODAY
from tutorials.deadlines.legal import delays_of
from tutorials.editing.checks.situations import situations
from tutorials.flows.outcome import Outcome
from tutorials.flows.walk import Answers, Walker

PHONE = {"width": 390, "height": 844}
MEASURE = """async ([name, answers, today]) => {
  const app = document.querySelector("tutorial-app");
  const asked = { op: "show", tutorial: name, state: { answers }, event: null, today };
  const { html } = await app.call(asked);
  const screen = app.querySelector(".tutorial__screen");
  screen.setHTML(html, { sanitizer: {} });
  app.toggleAttribute("data-begun", true);
  scrollTo(0, 0);
  const verdict = screen.querySelector(".plan__verdict");
  const first = screen.querySelector(".act");
  const act = first.querySelector(".act__buttons .btn") ?? first.querySelector(".act__text");
  const plan = screen.querySelector(".plan");
  for (const unseen of plan.querySelectorAll(".visually-hidden")) unseen.hidden = true;
  return [
    verdict.getBoundingClientRect().top, act.getBoundingClientRect().bottom,
    plan.innerText.split(/\\s+/).length, plan.offsetHeight / innerHeight,
  ];
}"""


Ends = dict[tuple[str, str], Answers]


@cache
def reached(name: str) -> tuple[Ends, dict[str, Answers]]:
    """Return answers that lead to each outcome, for each state of its delays; to each question."""
    flow = project.library().flows[name]
    ends: Ends = {}
    asked: dict[str, Answers] = {}
    for here in situations(Walker(flow, delays_of(project.library()), TODAY), pairs=False):
        if isinstance(flow.nodes[here.node], Outcome):
            times = {name: said for name, said in here.facts.values.items() if "delai." in name}
            ends.setdefault((here.node, str(sorted(times.items()))), here.answers)
        else:
            asked[here.node] = here.answers
    return ends, asked


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_the_verdict_the_date_and_the_first_act_are_above_the_fold_in_every_outcome(
    name: str, page: Page, site: Site
) -> None:
    library = project.library()
    flow = library.flows[name]
    page.set_viewport_size(PHONE)
    open_tutorial(page, site, name)
    ends, _ = reached(name)
    assert {id for id, _ in ends} == {outcome.id for outcome in flow.outcomes}
    for (id, _), answers in ends.items():
        said = [[question, list(values)] for question, values in answers.items()]
        top, bottom, words, screens = page.evaluate(MEASURE, [name, said, TODAY.isoformat()])
        assert 0 <= top < bottom <= PHONE["height"], (id, top, bottom)
        assert words <= 350, (id, words)
        assert screens <= 3.5, (id, screens)


QUESTION = """async ([name, answers, today]) => {
  const app = document.querySelector("tutorial-app");
  const asked = { op: "show", tutorial: name, state: { answers }, event: null, today };
  const { html, node } = await app.call(asked);
  const screen = app.querySelector(".tutorial__screen");
  screen.setHTML(html, { sanitizer: {} });
  app.toggleAttribute("data-begun", answers.length > 0);
  scrollTo(0, 0);
  const seen = ({ top, bottom }) => 0 <= top && bottom <= innerHeight;
  const said = (selector) => screen.querySelector(selector)?.innerText.trim() ?? "";
  return {
    node,
    title: seen(screen.querySelector(".question__title").getBoundingClientRect()),
    button: seen(screen.querySelector("[type=submit]").getBoundingClientRect()),
    why: said(".question__why"),
    progress: said(".plan__day"),
    options: [...screen.querySelectorAll("[name=answer]")].map(({ value }) => value),
    unknown: Boolean(screen.querySelector("[name=unknown]")),
  };
}"""


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_every_question_says_why_and_how_many_follow_and_has_its_button_in_view(
    name: str, page: Page, site: Site
) -> None:
    library = project.library()
    flow = library.flows[name]
    page.set_viewport_size(PHONE)
    open_tutorial(page, site, name)
    _, asked = reached(name)
    assert asked.keys() == {question.id for question in flow.questions}
    for id, answers in asked.items():
        said = [[question, list(values)] for question, values in answers.items()]
        shown = page.evaluate(QUESTION, [name, said, TODAY.isoformat()])
        question = flow.question(id)
        assert shown["node"] == id
        assert shown["button"], id
        assert shown["title"] or not said, id  # the page's own introduction stands above the first
        assert shown["why"], id
        assert re.fullmatch("Dernière question|Encore .*questions", shown["progress"]), id
        unknown = {option.id for option in question.options if option.unknown}
        assert question.certain or shown["unknown"] or unknown & set(shown["options"]), id


def test_paper_shows_what_the_screen_folds(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    answer(page, "immediat")
    folded = page.locator(".plan__fold--sources h4").first
    expect(folded).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_be_visible()


def test_who_comes_by_the_door_of_danger_is_at_the_form_with_the_keyboard(
    page: Page, site: Site
) -> None:
    open_tutorial(page, site, "avis", "#avis-danger")
    expect(page.locator(HEADING)).to_be_focused()
    page.keyboard.press("Tab")
    inside = "() => Boolean(document.activeElement.closest('form.question'))"
    assert page.evaluate(inside)
