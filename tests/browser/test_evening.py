"""An evening of clumsy use, from one end to the other: nothing typed is missing when it is over.

What is said on the way is true: « gardé » of what is stored, « n’a pas pu » of what is not.
"""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Download, Page, expect

from tests.browser.conftest import PATIENCE, open_tutorial, set_clock, wait_for, watch
from tests.browser.server import Site
from tests.browser.test_case import STATUS, another_tab, choose, kept_case
from tests.browser.test_failures import KEEP_WORKERS
from tests.browser.test_kept import (
    FULL,
    NEXT_DAY,
    NOW_OTHER,
    OTHERWISE,
    field,
    open_letter,
    reload_asks,
    to_its_text,
)
from tests.browser.test_nothing_lost import HURRY
from tests.browser.walks import CASE_FILE, SCREEN, TODAY, TUTORIALS, fill, press

OLD = {
    "format": "dossier-e-reputation",
    "version": 3,
    "facts": {"nom": "Camille Martin", "ville": "Tours"},
    "requests": [{"letter": "relance", "to": "Annuaire A", "sent": "2026-11-02"}],
}
REFUSED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("", "SecurityError"); },
});"""
"""A browser set to keep nothing: the storage cannot even be looked at."""
TYPED = (
    *("Camille Martin", "Annuaire A", "2026-11-03", "https://avis.example/4821"),
    *("Kevin93, corrigé", "À fuir !", "Dominique, au secrétariat", "Téléphone, page entière"),
    *("Deuxième, de l’autre onglet", "Avis-Santé", "Une injure, rien d’autre", "Une phrase à moi."),
)
"""All that is typed in the evening and stays, the old file's words first."""


@pytest.fixture
def evening(browser: Browser) -> Iterator[BrowserContext]:
    """Yield a browser at twenty to midnight, whose workers can be killed."""
    context = browser.new_context(service_workers="block", locale="fr-FR")
    context.set_default_timeout(PATIENCE)
    set_clock(context, dt.datetime.combine(TODAY, dt.time(23, 40)))
    context.add_init_script(KEEP_WORKERS + HURRY)
    yield context
    context.close()


def test_an_evening_of_clumsy_use_loses_nothing_and_is_told_nothing_false(
    browser: Browser, evening: BrowserContext, site: Site, tmp_path: Path
) -> None:
    page = evening.new_page()
    anomalies = watch(page, site)
    an_old_file(page, site)
    a_wrong_date_a_reload_and_back(page, site)
    a_capture_deleted(page, tmp_path)
    two_tabs(page, evening, site)
    a_full_browser_and_a_killed_worker(page, site)
    midnight(page, site)
    open_tutorial(page, site, "dossier")
    with page.expect_download() as waiting:
        press(page, "Enregistrer le dossier (.json)")
    saved = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert [words for words in TYPED if words not in saved] == []
    kept = json.loads(kept_case(page) or "")
    assert {**json.loads(saved), **kept} == json.loads(saved)
    assert not reload_asks(page)
    a_browser_that_keeps_nothing(browser, site, saved)
    assert anomalies == []


def an_old_file(page: Page, site: Site) -> None:
    open_tutorial(page, site, "dossier")
    choose(page, json.dumps(OLD))
    expect(page.locator(".case")).to_contain_text("Annuaire A")
    press(page, "Le garder dans ce navigateur")
    expect(page.get_by_role("button", name="Ne plus le garder ici")).to_be_visible()
    assert "Annuaire A" in (kept_case(page) or "")


def a_wrong_date_a_reload_and_back(page: Page, site: Site) -> None:
    page.goto(f"{site.base}tutoriels/preuves.html")
    wait_for(page, "ready")
    fill(page, TUTORIALS["preuves"][0])
    field(page, "seen_on-day").fill("45")
    press(page, "Garder cet élément")
    expect(page.locator(".error-summary")).to_be_visible()
    assert page.title().startswith("Erreur\u00a0: ")
    assert not reload_asks(page)
    wait_for(page, "ready")
    field(page, "seen_on-day").fill("3")
    page.go_back()
    wait_for(page, "ready")
    page.go_forward()
    wait_for(page, "ready")
    for name, text in TUTORIALS["preuves"][0].fields.items():
        expect(field(page, name)).to_have_value(text)
    press(page, "Garder cet élément")
    expect(page.locator(".evidence__item")).to_have_count(1)


def a_capture_deleted(page: Page, folder: Path) -> None:
    captures = [folder / "capture.png", folder / "autre.png"]
    for capture in captures:
        capture.write_bytes(capture.name.encode())
    offered: list[Download] = []
    page.on("download", lambda file: offered.append(file))
    page.locator("input[data-hash]").set_input_files(captures)
    expect(page.locator(".evidence__files li")).to_have_count(2)
    page.evaluate(NOW_OTHER.replace("OTHERWISE", OTHERWISE["deleted"]))
    press(page, "Télécharger fiche et captures (.zip)")
    expect(page.locator(".error-summary")).to_contain_text("ont changé ou disparu")
    assert offered == []
    page.reload()
    wait_for(page, "ready")
    page.locator("input[data-hash]").set_input_files(captures)
    expect(page.locator(".evidence__files li")).to_have_count(2)
    with page.expect_download() as waiting:
        press(page, "Télécharger fiche et captures (.zip)")
    assert len(offered) == 1
    with zipfile.ZipFile(waiting.value.path()) as made:
        found = {Path(name).name: made.read(name) for name in made.namelist()}
    assert all(found[capture.name] == capture.read_bytes() for capture in captures)


def two_tabs(page: Page, context: BrowserContext, site: Site) -> None:
    other = another_tab(context, site, "preuves")
    page.locator("[data-event=edit]").first.click()
    field(page, "author").fill("Kevin93, corrigé")
    press(other, "Ajouter un élément")
    fill(other, TUTORIALS["preuves"][0])
    field(other, "author").fill("Deuxième, de l’autre onglet")
    press(other, "Garder cet élément")
    press(page, "Garder cet élément")
    expect(page.locator(".evidence__item")).to_have_count(2)
    other.close()


def a_full_browser_and_a_killed_worker(page: Page, site: Site) -> None:
    open_letter(page, site)
    page.evaluate(FULL)
    field(page, "plateforme").fill("Avis-Santé")
    expect(page.locator(STATUS)).to_contain_text("n’a pas pu garder")
    assert reload_asks(page)
    page.evaluate("() => { window.hurried = true; workers[0].terminate(); }")
    press(page, "Continuer")
    expect(page.locator(".error-summary")).to_have_count(0)
    assert page.evaluate("workers.length") == 2
    field(page, "explication").fill("Une injure, rien d’autre")
    to_its_text(page)
    field(page, "text").fill("Une phrase à moi.")
    expect(page.locator("#app-lettre-paper")).to_contain_text("Une phrase à moi.")
    assert reload_asks(page)  # still too full
    with page.expect_download() as waiting:
        press(page, CASE_FILE)
    assert not reload_asks(page)  # the file has all of it, and is opened again in its stead
    open_tutorial(page, site, "dossier")
    choose(page, Path(waiting.value.path()).read_text(encoding="utf-8"))
    press(page, "Ouvrir l’autre dossier")
    expect(page.get_by_role("button", name="Ne plus le garder ici")).to_be_visible()


def midnight(page: Page, site: Site) -> None:
    open_tutorial(page, site, "delais")
    fill(page, TUTORIALS["delais"][0])
    press(page, "Calculer mes délais")
    today = page.locator(SCREEN).inner_text()
    page.evaluate(NEXT_DAY)
    expect(page.locator(STATUS)).to_contain_text("lundi 23 novembre 2026")
    assert page.locator(SCREEN).inner_text() != today


def a_browser_that_keeps_nothing(browser: Browser, site: Site, saved: str) -> None:
    context = browser.new_context(service_workers="block", locale="fr-FR")
    context.add_init_script(REFUSED)
    page = context.new_page()
    open_tutorial(page, site, "dossier")
    choose(page, saved)
    for words in ("Camille Martin", "Annuaire A", "2 éléments"):
        expect(page.locator(".case")).to_contain_text(words)
    press(page, "Le garder dans ce navigateur")
    expect(page.locator(STATUS)).to_contain_text("n’a pas pu garder le dossier")
    open_tutorial(page, site, "preuves")
    expect(page.locator(".evidence")).to_contain_text("Kevin93, corrigé")
    expect(page.locator(".evidence")).to_contain_text("Deuxième, de l’autre onglet")
    context.close()
