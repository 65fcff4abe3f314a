"""The registry's filter: by word, theme and confidence, with the keyboard, and without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.server import Site
from tests.browser.test_accessibility import violations

PAGE = "reperes/registre.html"
ALL = "Toutes les règles sont affichées"


@pytest.fixture
def status(page: Page, site: Site) -> Locator:
    """Open the registry; return the sentence that says how many rules are shown."""
    page.goto(site.base + PAGE)
    status = page.locator("[data-law-filter] [role=status]")
    expect(status).to_contain_text(ALL)
    return status


def shown(page: Page) -> list[str]:
    """Return the ids of the rules that can be seen."""
    return page.locator(".law-card:visible").evaluate_all("all => all.map((one) => one.id)")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("dereferencement", "dereferencement"),
        ("DÉRÉFÉRENCEMENT", "dereferencement"),
        ("diffamations", "diffamation-definition"),
        ("l111-7-2", "avis-obligations"),
        ("L. 111-7-2", "avis-obligations"),
        ("huissier", "constat-commissaire"),
    ],
)
def test_words_keep_the_rules_that_hold_them_all(
    page: Page, status: Locator, typed: str, expected: str
) -> None:
    everything = len(shown(page))
    page.get_by_label("Chercher une règle").fill(typed)
    kept = shown(page)
    assert expected in kept
    assert len(kept) < everything / 2
    expect(status).to_have_text(
        f"{len(kept)} {'règle affichée' if len(kept) == 1 else 'règles affichées'} "
        f"sur {everything}."
    )


def test_the_filter_works_with_the_keyboard_alone_and_gives_everything_back(
    page: Page, status: Locator
) -> None:
    everything = shown(page)
    themes = page.get_by_label("Thème").locator("option").all_inner_texts()
    page.get_by_label("Chercher une règle").focus()
    page.keyboard.type("secret")
    page.keyboard.press("Enter")  # sends nothing anywhere
    assert page.url.endswith(PAGE)
    page.keyboard.press("Tab")
    for _ in range(themes.index("Déontologie et secret")):
        page.keyboard.press("ArrowDown")
    themed = shown(page)
    assert "secret-medical" in themed
    assert page.locator("[data-law-theme]:visible").count() == 1
    assert page.locator("[data-law-link]:visible").count() == 1
    page.keyboard.press("Tab")
    page.keyboard.type("probable")
    probable = shown(page)
    assert 0 < len(probable) < len(themed)
    assert page.locator(".law-card:visible .badge--sure").count() == 0
    assert violations(page) == []
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Chercher", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(status).to_contain_text(ALL)
    assert shown(page) == everything


def test_no_rule_is_said_and_a_link_to_a_hidden_rule_shows_it(page: Page, status: Locator) -> None:
    page.get_by_label("Chercher une règle").fill("xyzzy")
    expect(status).to_contain_text("Aucune règle ne convient")
    assert shown(page) == []
    page.evaluate("() => { location.hash = 'presse-prescription'; }")
    expect(page.locator("#presse-prescription")).to_be_in_viewport()
    expect(status).to_contain_text(ALL)


def test_without_script_every_rule_is_shown_and_no_form(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.base + PAGE)
    expect(page.locator("[data-law-filter]")).to_be_hidden()
    assert page.locator(".law-card:visible").count() == page.locator(".law-card").count() > 100
    context.close()
