"""« Répondre, ou ne pas répondre » as an upset physician walks it, in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.browser.test_accessibility import MADE, violations
from tests.browser.walks import walk

REVIEW = "Kevin93\nMédecin nul, une heure d’attente."
ANGRY = (
    "Kevin93, vous êtes venu le 12 mars pour votre genou et vous avez hurlé. "
    "Quelle honte ! Mon avocat est saisi."
)
REFUSED = """navigator.clipboard.writeText =
  () => Promise.reject(new DOMException("refusé", "NotAllowedError"))"""


def answer(page: Page, *ids: str) -> None:
    """Choose the answers of one screen, by the end of their ids, and continue."""
    for id in ids:
        page.locator(f"label[for=app-reponse-{id}]").click()
    page.get_by_role("button", name="Continuer").click()


def reach_advice(page: Page, site: Site, situation: str) -> None:
    open_tutorial(page, site, "reponse")
    answer(page, f"situation-{situation}")
    answer(page, "platform-google", "signatory-cabinet")
    expect(page.get_by_role("heading", name="Faut-il répondre")).to_be_focused()


def write(page: Page, text: str) -> None:
    page.get_by_label("Votre texte").fill(text)


def take_neutral(page: Page) -> None:
    page.locator(".tutorial__screen .choice label").first.click()
    page.get_by_role("button", name="Relire ce texte").click()
    expect(page.locator(".reply-verdict")).to_contain_text("publiable avec prudence")


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_an_angry_answer_is_stopped_then_a_neutral_one_is_copied(
    page: Page, site: Site, width: int, scheme: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reach_advice(page, site, "attitude")
    expect(page.locator(".result .reply-advice")).to_contain_text("Vous pouvez ne pas répondre")
    page.get_by_role("button", name="Voir des textes possibles").click()
    page.get_by_role("button", name="Écrire mon propre texte").click()
    page.get_by_text("Coller l’avis auquel vous répondez").click()
    page.get_by_label("L’avis", exact=True).fill(REVIEW)
    write(page, ANGRY)
    expect(page.locator(".reply-verdict")).to_contain_text("ne pas publier")
    found = set(page.locator(".finding__title").all_text_contents())
    assert {"Agressivité", "Menace de poursuites", "Nom ou pseudonyme repris de l’avis"} <= found
    expect(page.get_by_role("button", name="Copier ce texte")).to_have_count(0)
    expect(page.get_by_label("Votre texte")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page, part=MADE) == []
    page.get_by_role("button", name="Prendre un texte neutre").click()
    take_neutral(page)
    page.get_by_role("button", name="Copier ce texte").click()
    expect(page.get_by_text("Texte copié.")).to_be_visible()
    written = page.get_by_label("Votre texte").input_value()
    assert page.evaluate("navigator.clipboard.readText()") == written
    assert "Kevin93" not in page.url


def test_a_threat_calls_for_silence_and_offers_no_text(page: Page, site: Site) -> None:
    reach_advice(page, site, "menace")
    expect(page.locator(".result .reply-advice")).to_contain_text("Ne répondez pas.")
    page.get_by_role("button", name="Je veux quand même écrire").click()
    expect(page.get_by_text("Ici, aucun texte n’est proposé")).to_be_visible()
    page.get_by_role("button", name="Finalement, je ne réponds pas").click()
    expect(page.get_by_role("heading", name="Ne pas répondre", exact=True)).to_be_focused()


def test_a_refused_copy_says_so_and_leaves_the_text_selected(page: Page, site: Site) -> None:
    page.add_init_script(REFUSED)
    reach_advice(page, site, "attente")
    page.locator("[data-event=insist]").click()
    take_neutral(page)
    page.get_by_role("button", name="Copier ce texte").click()
    expect(page.get_by_text("La copie a été refusée")).to_be_visible()
    written = page.get_by_label("Votre texte").input_value()
    assert page.evaluate("getSelection().toString()") == written


def test_the_draft_is_saved_as_a_file_with_its_verdict_for_tomorrow(page: Page, site: Site) -> None:
    reach_advice(page, site, "attente")
    page.locator("[data-event=insist]").click()
    page.get_by_role("button", name="Écrire mon propre texte").click()
    write(page, ANGRY)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Enregistrer ce brouillon").click()
    text = Path(saved.value.path()).read_text("utf-8")
    assert ANGRY in text
    assert "Relecture : ne pas publier" in text
    with page.expect_download() as reminder:
        page.get_by_role("button", name="Me le rappeler demain").click()
    assert Path(reminder.value.path()).read_text("utf-8").startswith("BEGIN:VCALENDAR")


def test_the_whole_walk_needs_only_the_keyboard(page: Page, site: Site) -> None:
    open_tutorial(page, site, "reponse")
    page.locator("#app-reponse-situation-menace").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#app-reponse-situation-chantage")).to_be_checked()
    page.locator("#app-reponse-situation-attente").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#app-reponse-platform-google").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Faut-il répondre")).to_be_focused()
    while not page.evaluate("document.activeElement.matches('[data-event=silence]')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ne pas répondre", exact=True)).to_be_focused()


def test_nothing_is_judged_before_it_is_written_and_the_field_stays_in_place(
    page: Page, site: Site
) -> None:
    open_tutorial(page, site, "reponse")
    walk(page, "reponse")
    field = page.get_by_label("Votre texte")
    page.get_by_text("Coller l’avis auquel vous répondez").click()
    field.fill("")
    page.get_by_label("L’avis", exact=True).fill("Très déçue de Camille M.")
    status = page.locator("tutorial-app > .status")
    expect(status).to_contain_text("La relecture commence quand vous écrivez")
    expect(page.locator(".reply-verdict")).not_to_contain_text("publiable")
    before = field.evaluate("field => field.getBoundingClientRect().top + scrollY")
    field.press_sequentially("Merci de votre message.")
    expect(status).to_contain_text("Relecture")
    assert field.evaluate("field => field.getBoundingClientRect().top + scrollY") == before
