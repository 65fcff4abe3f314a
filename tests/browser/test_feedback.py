"""A message to the publisher is made in the page, holds what was asked for, and goes nowhere."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page, expect

from tests.browser.canary import STORED
from tests.browser.conftest import open_tutorial
from tests.browser.server import Site
from tests.browser.test_tutorial import answer

OPENED = "Signaler une erreur ou une règle périmée"
CONTACT = "guide@exemple.test"
CANARY = "canari-8261"


def opened(page: Page) -> Page:
    page.get_by_text(OPENED).click()
    return page


def text(page: Page) -> str:
    return page.get_by_label("Le texte préparé").input_value()


def test_the_message_says_the_page_the_version_and_the_words(page: Page, site: Site) -> None:
    page.goto(f"{site.base}guide/avis.html")
    opened(page).get_by_label("Vos mots").fill("L’article 65 a changé.")
    lines = text(page).split("\n")
    assert lines[0] == "Une règle est périmée"
    assert "Page : Face à un avis" in lines
    assert any(re.match(r"Version \d", line) for line in lines)
    assert lines[-1] == "L’article 65 a changé."
    expect(page.get_by_label("Joindre mes réponses")).to_be_hidden()


def test_answers_are_in_it_only_once_ticked(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    for option in ("non", "non"):
        answer(page, option)
    opened(page).get_by_text("Ce résultat ne convient pas").click()
    assert "Réponses" not in text(page)
    assert "Étape : " in text(page)
    page.get_by_text("Joindre mes réponses à ce tutoriel").click()
    assert text(page).count(" : Non") == 2


def test_nothing_of_it_is_sent_or_kept(page: Page, site: Site) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.base}guide/avis.html")
    opened(page).get_by_label("Vos mots").fill(CANARY)
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.locator(".feedback .status")).to_have_text(re.compile("Texte (copié|choisi)"))
    assert CANARY not in page.evaluate(STORED)
    assert CANARY not in str(page.evaluate("({...sessionStorage})"))
    assert not any(CANARY in path for path in site.requests)


def test_a_mail_is_proposed_where_the_publisher_has_an_address(page: Page, site: Site) -> None:
    page.goto(f"{site.base}guide/avis.html")
    link = opened(page).locator(".feedback [data-mail]")
    expect(link).to_be_hidden()
    page.locator(".feedback").evaluate("(box, to) => { box.dataset.contact = to; }", CONTACT)
    page.get_by_label("Vos mots").fill("Périmé & faux ?")
    mail = urlsplit(link.get_attribute("href") or "")
    assert (mail.scheme, mail.path) == ("mailto", CONTACT)
    assert parse_qs(mail.query)["body"][0].split("\r\n")[-2:] == ["", "Périmé & faux ?"]


def test_without_script_it_says_what_to_write_and_to_whom(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}guide/avis.html")
    opened(page)
    expect(page.get_by_text("Dites la page, la version et ce qui est faux.")).to_be_visible()
    expect(page.locator(".feedback__form")).to_be_hidden()
    context.close()
