"""A plan on a phone: the first act in view, the folded parts on paper, nothing lost by a reload."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer
from tests.browser.walks import TUTORIALS, fill, press
from tests.flows.small_flow import TODAY
from tutorials.deadlines.legal import delays_of
from tutorials.editing.checks.situations import situations
from tutorials.editing.content import load
from tutorials.flows.outcome import Outcome
from tutorials.flows.walk import Walker

PHONE = {"width": 390, "height": 844}
MEASURE = """async ([name, answers, today]) => {
  const app = document.querySelector("tutorial-app");
  const asked = { op: "show", tutorial: name, state: { answers }, event: null, today };
  const { html } = await app.call(asked);
  const screen = app.querySelector(".tutorial__screen");
  screen.innerHTML = html;
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


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_the_verdict_the_date_and_the_first_act_are_above_the_fold_in_every_outcome(
    name: str, page: Page, site: Site
) -> None:
    library = load()[0]
    flow = library.flows[name]
    page.set_viewport_size(PHONE)
    open_tutorial(page, site, name)
    one_each = {
        end.node: end.answers
        for end in situations(Walker(flow, delays_of(library), TODAY), pairs=False)
        if isinstance(flow.nodes[end.node], Outcome)
    }
    assert one_each.keys() == {outcome.id for outcome in flow.outcomes}
    for id, answers in one_each.items():
        said = [[question, list(values)] for question, values in answers.items()]
        top, bottom, words, screens = page.evaluate(MEASURE, [name, said, TODAY.isoformat()])
        assert 0 <= top < bottom <= PHONE["height"], (id, top, bottom)
        assert words <= 350, (id, words)
        assert screens <= 3.5, (id, screens)


def test_the_button_of_every_question_stays_in_view_on_a_phone(page: Page, site: Site) -> None:
    page.set_viewport_size(PHONE)
    open_tutorial(page, site, "avis")
    for option in ("non", "non", "liberal", "non", "avis"):
        button = page.get_by_role("button", name="Continuer")
        box = button.bounding_box()
        assert box
        assert box["y"] + box["height"] <= PHONE["height"]
        answer(page, option)


@pytest.mark.parametrize("name", sorted(TUTORIALS))
def test_a_reload_in_the_middle_keeps_all_that_was_answered_and_typed(
    name: str, page: Page, site: Site
) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    open_tutorial(page, site, name)
    for step in TUTORIALS[name][:2]:
        fill(page, step)
        press(page, step.button)
    heading = page.locator(HEADING).first.inner_text()
    page.reload()
    wait_for(page, "ready")
    expect(page.locator(HEADING).first).to_have_text(heading)


def test_erasing_the_case_empties_the_visit(page: Page, site: Site) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    open_tutorial(page, site, "avis")
    answer(page, "non")
    assert page.evaluate("sessionStorage.length") == 1
    open_tutorial(page, site, "dossier")
    page.locator('[data-event="erase"]').click()
    page.locator('[data-event="erase-all"]').click()
    page.wait_for_function("() => !(sessionStorage.getItem('visite') ?? '').includes('danger')")


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
