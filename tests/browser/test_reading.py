"""« Relire un avis » in a real Chromium: exact marks, then the triage in the same place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.browser.test_accessibility import MADE, violations

REVIEW = (
    "😡😡 De\u0301cevant. C’est un escroc, il facture des séances jamais faites. "
    "<b>À fuir</b> !\nOn sait où tu habites."
)
TEXT = """() => {
  const copy = document.querySelector(".reading__text").cloneNode(true);
  copy.querySelectorAll(".reading__ref").forEach((link) => link.remove());
  return copy.textContent;
}"""


def paste(page: Page, text: str) -> None:
    """Paste ``text`` and have it read."""
    page.get_by_label("Texte de l’avis").fill(text)
    page.get_by_role("button", name="Lire avec moi").click()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_review_is_read_then_sorted_without_leaving_the_page(
    page: Page, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_tutorial(page, site, "analyse")
    paste(page, "")
    expect(page.locator(".error-summary")).to_be_focused()
    assert violations(page, part=MADE) == []
    paste(page, REVIEW)
    expect(page.get_by_role("heading", name="D’abord, votre sécurité")).to_be_focused()
    assert page.evaluate(TEXT) == REVIEW
    assert {"escroc", "À fuir"} <= set(page.locator("mark").all_text_contents())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page, part=MADE) == []
    page.locator(".reading__ref").first.click()
    expect(page.locator(".finding:target")).to_be_in_viewport()
    page.get_by_text("Un fait précis et déshonorant").click()
    page.get_by_role("button", name="Continuer vers le tri").click()
    expect(page.get_by_role("heading", name="Êtes-vous en danger")).to_be_focused()
    assert violations(page, part=MADE) == []
    page.get_by_role("button", name="Revenir à l’avis relu").click()
    expect(page.locator(".reading__text")).to_be_visible()
    assert "escroc" not in page.url


def test_the_browsers_back_button_returns_to_the_text_as_pasted(page: Page, site: Site) -> None:
    open_tutorial(page, site, "analyse")
    paste(page, REVIEW)
    page.locator(".reading__text").wait_for()
    page.get_by_role("button", name="Corriger le texte").click()
    expect(page.get_by_role("textbox", name="Texte de l’avis")).to_have_value(REVIEW)
    page.go_back()
    expect(page.locator(".reading__text")).to_be_visible()
