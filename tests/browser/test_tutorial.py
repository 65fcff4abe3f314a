"""The review triage in a real Chromium: static layer first, then Python, and back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.walks import EXPORTS, walk

HEADING = ".tutorial__screen h2[tabindex='-1']"
THINKS_LONG = """() => {
  const send = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...message) {
    setTimeout(() => send.apply(this, message), 400);
  };
}"""
"""From now on each request reaches Python late."""


def choose(page: Page, option: str) -> None:
    """Choose an option of the screen."""
    page.locator(f'.tutorial__screen .choice:has(input[value="{option}"]) label').click()


def send(page: Page, option: str) -> None:
    """Choose an option of the screen and continue, without waiting for what comes."""
    choose(page, option)
    page.get_by_role("button", name="Continuer").click()


def answer(page: Page, option: str) -> None:
    """Choose an option of the screen, continue, and wait for the next screen."""
    send(page, option)
    page.wait_for_selector(".tutorial__screen:not([aria-busy])", state="attached")


def edit(page: Page, node: str) -> None:
    """Unfold the answers given and go back to one of them."""
    page.locator(".recap > summary").click()
    page.locator(f'.recap [data-event="edit"][data-node="{node}"]').click()


def test_python_takes_over_and_marks_it(page: Page, site: Site) -> None:
    page.goto(f"{site.base}tutoriels/avis.html")
    page.evaluate(
        "addEventListener('tutorial-ready', ({target}) => { window.readyFor = target.name })"
    )
    wait_for(page, "ready")
    assert page.evaluate("performance.getEntriesByName('tutorial-ready').length") == 1
    page.wait_for_function("() => window.readyFor === 'avis'")
    expect(page.locator(".tutorial__static")).to_be_hidden()
    reply = page.evaluate("document.querySelector('tutorial-app').call({op: 'nonsense'})")
    assert reply["ok"] is False


def test_a_button_pressed_twice_leads_one_screen_further(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    first = page.locator(HEADING).inner_text()
    choose(page, "non")
    page.get_by_role("button", name="Continuer").evaluate("(it) => { it.click(); it.click(); }")
    expect(page.locator(HEADING)).not_to_have_text(first)
    page.wait_for_selector(".tutorial__screen:not([aria-busy])", state="attached")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text(first)


def test_what_is_pressed_while_python_thinks_falls_on_the_next_screen(
    page: Page, site: Site
) -> None:
    """Else who is quick answers a question that is no longer asked, and loses the answer."""
    open_tutorial(page, site, "avis")
    page.evaluate(THINKS_LONG)
    send(page, "non")  # both of the first questions have this answer
    send(page, "non")
    expect(page.locator(HEADING)).to_contain_text("Comment exercez-vous")


def test_an_answer_given_before_python_is_ready_is_kept(page: Page, site: Site) -> None:
    held = []
    page.route(
        "**/engine.*", lambda route: held.append(route)
    )  # Python cannot start before this is let go
    page.goto(f"{site.base}tutoriels/avis.html")
    page.locator('#avis-danger a[data-answer="non"]').click()
    expect(page.locator("#avis-grave")).to_be_visible()
    expect(page.locator("#avis-danger")).to_be_hidden()
    for route in held:
        route.continue_()
    page.unroute("**/engine.*")
    wait_for(page, "ready")
    expect(page.locator(HEADING)).to_contain_text("plus grave")
    expect(page.locator(".recap")).to_contain_text("Danger")


def test_focus_goes_to_the_new_heading_and_the_address_holds_no_answer(
    page: Page, site: Site
) -> None:
    open_tutorial(page, site, "avis")
    answer(page, "non")
    expect(page.locator(HEADING)).to_be_focused()
    assert page.url == f"{site.base}tutoriels/avis.html"
    expect(page.locator("tutorial-app > .status")).to_contain_text("Question 2")


def test_browser_back_and_forward_follow_the_screens(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    answer(page, "non")
    answer(page, "non")
    answer(page, "liberal")
    fourth = page.locator(HEADING).inner_text()
    page.go_back()
    expect(page.locator(HEADING)).to_contain_text("exercez-vous")
    page.go_back()
    page.go_back()
    expect(page.locator(HEADING)).to_contain_text("danger")
    for _ in range(3):
        page.go_forward()
    expect(page.locator(HEADING)).to_have_text(fourth)


def test_browser_back_shows_the_answer_that_was_given(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    first = page.locator(".tutorial__screen .question__title").inner_text()
    answer(page, "non")
    page.go_back()
    expect(page.locator(".tutorial__screen .question__title")).to_have_text(first)
    expect(page.locator('.tutorial__screen input[value="non"]')).to_be_checked()


def test_no_answer_shows_the_error_and_focuses_it(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(page.locator(".field__error")).to_be_visible()


def test_an_impossible_date_is_refused_and_what_was_typed_stays(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    for option in ("non", "non", "liberal", "oui"):
        answer(page, option)
    answer(page, "avis")
    fields = {
        name: page.locator(f'.tutorial__screen input[name="{name}"]')
        for name in ("day", "month", "year")
    }
    fields["day"].fill("31")
    fields["month"].fill("2")
    fields["year"].fill("2026")
    page.get_by_role("button", name="Continuer").click()
    expect(page.locator(".error-summary")).to_be_focused()
    expect(fields["day"]).to_have_value("31")
    expect(fields["month"]).to_have_value("2")


def test_a_modified_answer_keeps_the_later_ones(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    for option in ("non", "non", "liberal", "non"):
        answer(page, option)
    after = page.locator(HEADING).inner_text()
    edit(page, "role")
    expect(page.locator(HEADING)).to_contain_text("exercez-vous")
    answer(page, "hopital")
    expect(page.locator(HEADING)).to_have_text(after)
    expect(page.locator(".recap")).to_contain_text("hôpital")


def test_restart_forgets_everything(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    answer(page, "non")
    page.get_by_role("button", name="Recommencer").click()
    expect(page.locator(HEADING)).to_contain_text("danger")
    expect(page.locator(".recap")).to_have_count(0)


def test_without_javascript_every_node_can_be_reached_and_read(browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}tutoriels/avis.html")
    expect(page.locator(".node:visible")).to_have_count(1)
    seen = {"avis-danger"}
    waiting = ["avis-danger"]
    while waiting:
        page.goto(f"{site.base}tutoriels/avis.html#{waiting.pop()}")
        visible = page.locator(".node:visible")
        expect(visible).to_have_count(1)
        links = "links => links.map((link) => link.getAttribute('href').slice(1))"
        led = set(visible.locator("a[data-node]").evaluate_all(links)) - seen
        seen |= led
        waiting += led
    assert seen == set(page.locator(".node").evaluate_all("nodes => nodes.map(({ id }) => id)"))
    context.close()


def test_the_node_being_read_is_printed_and_every_node_is_in_the_page_of_trees(
    browser, site: Site
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(f"{site.base}tutoriels/avis.html#avis-grave")
    printed = page.locator(".node:visible")
    assert [node.get_attribute("id") for node in printed.all()] == ["avis-grave"]
    choices = printed.locator(".node__choice")
    assert all(choice.is_visible() for choice in choices.all())
    assert choices.count() > 1
    titles = page.locator(".node > h2").all_text_contents()
    assert len(titles) == page.locator(".node").count()
    page.goto(f"{site.base}reperes/arbres.html")
    trees = page.locator(".prose__text").inner_text()
    assert [title for title in titles if title.strip() not in trees] == []
    context.close()


def test_a_sheet_is_printed_whole_when_python_has_not_started(browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(f"{site.base}tutoriels/veille.html")
    assert page.locator(".node:visible").count() == page.locator(".node").count() > 1
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_what_a_download_says_is_in_sight_where_its_button_is(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    open_tutorial(page, site, "delais")
    walk(page, "delais")
    status = page.locator("tutorial-app > .status")
    button = page.get_by_role("button", name=EXPORTS["delais"][0])
    with page.expect_download():
        button.click()
    expect(status).to_contain_text("Fichier proposé")
    expect(status).to_be_in_viewport()
    expect(button).to_be_in_viewport()
    page.keyboard.press("Tab")  # what follows is not hidden by it
    expect(status).not_to_be_in_viewport()
