"""Nothing typed is lost, and « kept » is said only of what is stored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Dialog, Error, Locator, Page, expect

from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_case import STATUS, another_tab, keep, kept_case
from tests.browser.test_tutorial import HEADING, answer
from tests.browser.walks import SCREEN, TAKE, TUTORIALS, fill, press, walk
from tutorials.case.model import Case, save

LETTER = "lettres/signalement-plateforme.html"
FULL = """() => {
  Storage.prototype.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
}"""
NO_ROOM = """() => {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name, text) {
    if (this === localStorage) throw new DOMException("", "QuotaExceededError");
    setItem.call(this, name, text);
  };
}"""
"""No room for what is to stay; the tab's own visit has its own."""
NEXT_DAY = """() => {
  const Yesterday = Date;
  globalThis.Date = class extends Yesterday {
    constructor(...given) {
      super(...(given.length ? given : [Yesterday.now() + 86_400_000]));
    }
    static now() {
      return Yesterday.now() + 86_400_000;
    }
  };
  dispatchEvent(new Event("focus"));
}"""
"""The machine slept, and is looked at again a day later."""


DRAFT_OF_4 = {"read": {"texte": {"was": [""], "is": ["Quel escroc."]}}}
KEPT = Case(facts={"nom": "Camille Martin", "ville": "Tours"})
CASE_OF_4 = {
    "format": "dossier-e-reputation",
    "version": 4,
    "answers": {"veille": {"prenom": ["Camille"], "nom": ["Martin"], "jour": ["5"]}},
}


def open_letter(page: Page, site: Site) -> None:
    page.goto(site.base + LETTER)
    wait_for(page, "ready")


def field(page: Page, name: str) -> Locator:
    return page.locator(f'{SCREEN} [name="{name}"]')


def reload_asks(page: Page) -> bool:
    """Reload, and say whether the browser asked first; the page stays if it did."""
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.evaluate("() => { window.before = true; setTimeout(() => location.reload()) }")
    while not asked:
        try:
            if page.evaluate("() => window.before") is None:
                break
        except Error:  # the page is being left
            continue
    page.remove_listener("dialog", stay)
    return bool(asked)


def with_case_kept(page: Page, site: Site) -> None:
    """Begin in a browser that keeps a case already."""
    page.goto(site.base + "index.html")
    page.evaluate("text => localStorage.setItem('dossier', text)", save(KEPT))


def to_its_text(page: Page) -> None:
    """Go on to a letter's text, whatever is missing in it, and unfold it."""
    while page.locator(f"{SCREEN} .letter-form__questions").count():
        press(page, "Continuer")
    folded = page.locator(".letter-edit__more")
    if folded.get_attribute("open") is None:
        folded.locator("summary").click()


def test_with_a_case_kept_what_is_typed_in_a_letter_outlives_the_tab(
    page: Page, context: BrowserContext, site: Site
) -> None:
    with_case_kept(page, site)
    open_letter(page, site)
    field(page, "plateforme").fill("Avis-San")
    field(page, "date_publication-day").fill("99")
    assert not reload_asks(page)  # all of it is kept: there is nothing to ask
    wait_for(page, "ready")
    expect(field(page, "plateforme")).to_have_value("Avis-San")
    page.close()
    again = context.new_page()
    open_letter(again, site)
    expect(field(again, "plateforme")).to_have_value("Avis-San")
    expect(field(again, "date_publication-day")).to_have_value("99")
    expect(again.locator("#app-lettre-preview")).to_contain_text("Avis-San")


def test_what_an_earlier_version_of_the_site_kept_is_shown_again(page: Page, site: Site) -> None:
    """Its fields had French names: in the draft of a text, and in the case, of version 4."""
    page.goto(site.base + "index.html")
    page.evaluate(
        "kept => Object.entries(kept).forEach(([name, text]) => localStorage.setItem(name, text))",
        {"dossier": json.dumps(CASE_OF_4), "saisie": json.dumps({"typed-analyse": DRAFT_OF_4})},
    )
    open_tutorial(page, site, "analyse")
    expect(field(page, "text")).to_have_value("Quel escroc.")
    open_tutorial(page, site, "veille")
    expect(field(page, "day")).to_have_value("5")


def test_a_retouched_letter_is_in_the_case_in_its_file_and_in_the_browser(
    page: Page, context: BrowserContext, site: Site
) -> None:
    with_case_kept(page, site)
    open_letter(page, site)
    to_its_text(page)
    field(page, "text").fill("Une phrase à moi.")
    expect(page.locator("#app-lettre-paper")).to_contain_text("Une phrase à moi.")
    assert "Une phrase à moi." in (kept_case(page) or "")
    page.close()
    again = context.new_page()
    open_letter(again, site)
    to_its_text(again)
    expect(field(again, "text")).to_have_value("Une phrase à moi.\n")
    open_tutorial(again, site, "dossier")
    with again.expect_download() as waiting:
        press(again, "Enregistrer le dossier (.json)")
    saved = json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))
    assert list(saved["texts"].values()) == ["Une phrase à moi."]


def test_where_there_is_no_room_left_it_is_said_and_leaving_asks(page: Page, site: Site) -> None:
    with_case_kept(page, site)
    open_letter(page, site)
    page.evaluate(FULL)
    field(page, "plateforme").fill("Avis-Santé")
    expect(page.locator(STATUS)).to_contain_text("n’a pas pu garder")
    assert reload_asks(page)
    expect(field(page, "plateforme")).to_have_value("Avis-Santé")


def test_what_there_was_no_room_for_is_not_undone_by_a_reload(page: Page, site: Site) -> None:
    open_tutorial(page, site, "veille")
    walk(page, "veille")
    keep(page)
    open_letter(page, site)
    page.evaluate(NO_ROOM)
    field(page, "plateforme").fill("Avis-Santé")
    press(page, "Continuer")
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    wait_for(page, "ready")
    expect(page.locator("#app-lettre-preview")).to_contain_text("Avis-Santé")
    open_tutorial(page, site, "veille")
    keep(page)  # there is room again
    assert "Avis-Santé" in (kept_case(page) or "")


def test_a_calendar_file_saves_nothing_of_a_letter(page: Page, site: Site) -> None:
    open_letter(page, site)
    field(page, "plateforme").fill("Avis-Santé")
    to_its_text(page)
    field(page, "text").fill("Une phrase à moi.")
    with page.expect_download():
        page.locator(f"{SCREEN} [data-event=calendar]").click()
    assert reload_asks(page)
    with page.expect_download():
        page.get_by_role("button", name=TAKE).click()
    expect(page.locator(STATUS)).to_contain_text("Fichier proposé")
    assert not reload_asks(page)


@pytest.mark.parametrize("name", ["preuves", "delais", "veille", "analyse"])
def test_back_and_forward_keep_what_was_being_typed(page: Page, site: Site, name: str) -> None:
    page.goto(f"{site.base}index.html")
    open_tutorial(page, site, name)
    typed = {
        field: text
        for field, text in TUTORIALS[name][0].fields.items()
        if not field.endswith("-month") and field != "plateforme"
    }
    fill(page, TUTORIALS[name][0])
    page.on("dialog", lambda dialog: dialog.accept())
    page.go_back()
    expect(page.locator("tutorial-app")).to_have_count(0)
    page.go_forward()
    wait_for(page, "ready")
    for each, text in typed.items():
        expect(field(page, each)).to_have_value(text)


def test_back_inside_a_letter_and_forward_again_keep_the_step_being_typed(
    page: Page, site: Site
) -> None:
    open_letter(page, site)
    press(page, "Continuer")
    field(page, "explication").fill("Le message se réduit à une injure.")
    page.go_back()
    expect(page.locator(HEADING)).not_to_contain_text("Règle")
    field(page, "plateforme").fill("Avis-Santé")
    page.go_forward()
    expect(field(page, "explication")).to_have_value("Le message se réduit à une injure.")
    page.go_back()
    expect(field(page, "plateforme")).to_have_value("Avis-Santé")
    press(page, "Continuer")  # by the button too
    expect(field(page, "explication")).to_have_value("Le message se réduit à une injure.")


def test_what_is_given_up_stays_given_up(page: Page, site: Site) -> None:
    open_tutorial(page, site, "preuves")
    walk(page, "preuves")
    press(page, "Ajouter un élément")
    field(page, "author").fill("Une erreur")
    press(page, "Annuler")
    press(page, "Ajouter un élément")
    expect(field(page, "author")).to_have_value("")


def test_an_item_edited_in_one_tab_and_removed_in_the_other_overwrites_no_third(
    page: Page, context: BrowserContext, site: Site
) -> None:
    open_tutorial(page, site, "preuves")
    walk(page, "preuves")
    for name in ("Deuxième", "Troisième"):
        press(page, "Ajouter un élément")
        fill(page, TUTORIALS["preuves"][0])
        field(page, "author").fill(name)
        press(page, "Garder cet élément")
    keep(page)
    other = another_tab(context, site, "preuves")
    page.locator("[data-event=edit]").nth(1).click()
    field(page, "author").fill("Deuxième, corrigé")
    other.locator("[data-event=remove]").nth(1).click()
    expect(other.locator(".evidence__item")).to_have_count(2)
    press(page, "Garder cet élément")
    expect(page.locator(".evidence__item")).to_have_count(3)
    for name in ("Kevin93", "Troisième", "Deuxième, corrigé"):
        expect(page.locator(".evidence")).to_contain_text(name)
    expect(page.locator(".evidence > p.notice")).to_contain_text("Ce que vous venez d’écrire")


OTHERWISE = {
    "changed": "return new Blob(['CAPTURE']);",
    "deleted": "return Object.assign(new Blob(), { gone: true });",
}
"""What a browser gives of a file that is no longer what it was."""
NOW_OTHER = """() => {
  const { slice } = Blob.prototype;
  const { readAsDataURL } = FileReader.prototype;
  Blob.prototype.slice = function (...given) {
    if (this.name !== "capture.png") return slice.apply(this, given);
    OTHERWISE
  };
  FileReader.prototype.readAsDataURL = function (blob) {
    if (blob.gone) setTimeout(() => this.onerror());
    else readAsDataURL.call(this, blob);
  };
}"""


@pytest.mark.parametrize("change", OTHERWISE)
def test_a_capture_changed_or_deleted_is_told_before_the_zip(
    page: Page, site: Site, tmp_path: Path, change: str
) -> None:
    capture, other = tmp_path / "capture.png", tmp_path / "autre.png"
    capture.write_bytes(b"capture")
    other.write_bytes(b"other")
    open_tutorial(page, site, "preuves")
    walk(page, "preuves")
    page.locator("input[data-hash]").set_input_files([capture, other])
    expect(page.locator(".evidence__files li")).to_have_count(2)
    page.evaluate(NOW_OTHER.replace("OTHERWISE", OTHERWISE[change]))
    offered: list[object] = []
    page.on("download", lambda download: offered.append(download))
    press(page, "Télécharger fiche et captures (.zip)")
    expect(page.locator(".error-summary")).to_contain_text(
        "ont changé ou disparu : « capture.png »"
    )
    expect(page).to_have_title("Erreur : Votre fiche de preuves – Réputation numérique du médecin")
    assert offered == []


def test_a_file_gone_between_choosing_and_opening_is_told(
    page: Page, site: Site, tmp_path: Path
) -> None:
    file = tmp_path / "dossier.json"
    file.write_text("{}", encoding="utf-8")
    open_tutorial(page, site, "dossier")
    page.locator("input[data-read]").set_input_files(file)
    page.evaluate("() => { Blob.prototype.text = () => Promise.reject(new Error('gone')); }")
    press(page, "Ouvrir")
    expect(page.locator(STATUS)).to_contain_text("choisissez-le de nouveau")


def test_a_page_left_open_over_midnight_is_recomputed_and_says_so(page: Page, site: Site) -> None:
    open_tutorial(page, site, "delais")
    walk(page, "delais")
    before = page.locator(SCREEN).inner_text()
    page.evaluate(NEXT_DAY)
    expect(page.locator(STATUS)).to_contain_text("lundi 23 novembre 2026")
    assert page.locator(SCREEN).inner_text() != before
    press(page, "Modifier les dates")
    field(page, "date_publication-day").fill("4")
    page.evaluate(NEXT_DAY)
    expect(page.locator(STATUS)).to_contain_text("mardi 24 novembre 2026")
    expect(field(page, "date_publication-day")).to_have_value("4")


DEEP = '{"format":"dossier-e-reputation","version":3,"facts":' + "[" * 3000 + "]" * 3000 + "}"


@pytest.mark.parametrize("name", ["dossier", "avis", "preuves"])
def test_a_kept_case_that_breaks_reading_is_set_aside_said_taken_away_and_erased(
    page: Page, site: Site, name: str
) -> None:
    page.goto(site.base)
    page.evaluate("text => localStorage.setItem('dossier', text)", DEEP)
    open_tutorial(page, site, name)
    status = page.locator(STATUS)
    expect(status).to_contain_text("n’a pas pu être lu")
    with page.expect_download() as waiting:
        status.get_by_role("button", name="Télécharger ce dossier illisible").click()
    assert Path(waiting.value.path()).read_text(encoding="utf-8") == DEEP
    assert kept_case(page) == DEEP
    status.get_by_role("button", name="L’effacer de ce navigateur").click()
    assert kept_case(page) is None
    page.reload()
    wait_for(page, "ready")
    expect(status).not_to_contain_text("n’a pas pu être lu")


def test_a_case_that_could_not_be_read_is_not_written_over(page: Page, site: Site) -> None:
    page.goto(site.base)
    page.evaluate("text => localStorage.setItem('dossier', text)", DEEP)
    open_tutorial(page, site, "veille")
    walk(page, "veille")
    press(page, "Garder dans ce navigateur")
    expect(page.locator(STATUS)).to_contain_text("rien n’a été écrit par-dessus")
    assert kept_case(page) == DEEP


def test_an_error_is_said_first_in_the_title_of_a_flow(page: Page, site: Site) -> None:
    open_tutorial(page, site, "avis")
    for option in ("non", "non", "liberal", "oui", "avis"):
        answer(page, option)
    field(page, "day").fill("99")
    press(page, "Continuer")
    expect(page.locator(".error-summary")).to_be_visible()
    assert page.title().startswith("Erreur\u00a0: ")
