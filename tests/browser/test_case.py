"""One case across tutorials, tabs and visits: nothing that was told is lost, or left behind."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import open_tutorial, wait_for, watch
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer, edit
from tests.browser.walks import TUTORIALS, fill, press, walk
from tutorials.case.model import Case, to_json
from tutorials.case.reading import MAX_CHARACTERS

STATUS = "tutorial-app > .status"
HOSTILE = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>'


def kept_case(page: Page) -> str | None:
    text: str | None = page.evaluate("localStorage.getItem('dossier')")
    return text


def keep(page: Page) -> None:
    """Ask this browser to keep the case."""
    page.get_by_role("button", name="Garder dans ce navigateur", exact=True).click()
    expect(page.locator("#app-case-said")).to_be_focused()


def another_tab(context: BrowserContext, site: Site, name: str) -> Page:
    tab = context.new_page()
    open_tutorial(tab, site, name)
    return tab


def test_one_answer_changed_in_the_middle_keeps_the_others_and_names_those_it_drops(
    page: Page, site: Site
) -> None:
    open_tutorial(page, site, "avis")
    walk(page, "avis")
    result = page.locator(HEADING).inner_text()
    edit(page, "support")
    expect(page.locator(HEADING)).to_contain_text("Où se trouve le texte")
    answer(page, "article")
    expect(page.locator(HEADING)).not_to_have_text(result)
    dropped = page.locator(".tutorial__screen .notice")
    expect(dropped).to_contain_text("« Obstacle à une réponse » : la question ne se pose plus")
    expect(dropped.locator("li")).to_have_count(1)
    expect(page.locator(STATUS)).to_contain_text("1 réponse oubliée")
    for kept in ("3 novembre 2026", "Une opinion défavorable", "bien visible"):
        expect(page.locator(".recap")).to_contain_text(kept)
    changed = page.locator(HEADING).inner_text()
    page.go_back()
    expect(page.locator(HEADING)).to_contain_text("Où se trouve le texte")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text(result)
    page.go_forward()
    page.go_forward()
    expect(page.locator(HEADING)).to_have_text(changed)


def test_back_and_forward_show_the_screens_of_a_form_again_and_lose_no_item(
    page: Page, site: Site
) -> None:
    open_tutorial(page, site, "delais")
    walk(page, "delais")
    press(page, "Modifier les dates")
    expect(page.get_by_label("Jour", exact=True).first).to_have_value("3")
    page.go_back()
    expect(page.locator(HEADING)).to_have_text("Vos délais")
    page.go_back()
    page.go_forward()
    expect(page.locator(HEADING)).to_have_text("Vos délais")
    open_tutorial(page, site, "dossier")
    walk(page, "dossier")
    for _ in range(4):
        page.go_back()
    expect(page.locator(HEADING)).to_have_text("Votre dossier")
    expect(page.locator(".case")).to_contain_text("Camille Martin")


def test_what_one_tutorial_knows_is_offered_in_the_next_until_it_is_erased(
    page: Page, site: Site
) -> None:
    open_tutorial(page, site, "preuves")
    walk(page, "preuves")
    keep(page)
    page.goto(f"{site.base}lettres/signalement-plateforme.html")
    wait_for(page, "ready")
    expect(page.locator('.tutorial__screen [name="url"]')).to_have_value(
        "https://avis.example/4821"
    )
    open_tutorial(page, site, "avis")
    answer(page, "non")
    answer(page, "non")
    answer(page, "liberal")
    asked = page.locator(HEADING).inner_text()
    page.reload()
    wait_for(page, "ready")
    expect(page.locator(HEADING)).to_have_text(asked)
    open_tutorial(page, site, "dossier")
    expect(page.locator(".case")).to_contain_text("Kevin93")
    expect(page.locator(".case")).to_contain_text("Un avis me blesse")
    expect(page.get_by_role("button", name="Ne plus le garder ici")).to_be_visible()
    press(page, "Effacer le dossier")
    press(page, "Tout effacer")
    assert kept_case(page) is None
    page.go_back()
    expect(page.locator("body")).not_to_contain_text("Kevin93")
    open_tutorial(page, site, "preuves")
    expect(page.locator('.tutorial__screen [name="url"]')).to_have_value("")


def test_two_tabs_add_to_the_same_case(page: Page, context: BrowserContext, site: Site) -> None:
    open_tutorial(page, site, "veille")
    walk(page, "veille")
    keep(page)
    evidence, deadlines = (another_tab(context, site, name) for name in ("preuves", "delais"))
    walk(evidence, "preuves")
    walk(deadlines, "delais")
    press(page, "Modifier mes réponses")
    press(page, "Préparer ma veille")
    overview = another_tab(context, site, "dossier").locator(".case")
    for known in ("Camille Martin", "Kevin93", "3 novembre 2026", "1 élément"):
        expect(overview).to_contain_text(known)


def test_leaving_with_something_typed_asks_first_and_captures_are_asked_for_again(
    page: Page, site: Site, tmp_path: Path
) -> None:
    capture = tmp_path / "capture.png"
    capture.write_bytes(b"capture")
    asked: list[str] = []
    open_tutorial(page, site, "preuves")
    fill(page, TUTORIALS["preuves"][0])

    def stay(dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.once("dialog", stay)
    page.evaluate("() => { setTimeout(() => location.reload()) }")
    page.wait_for_event("dialog")
    assert asked == ["beforeunload"]
    expect(page.locator('.tutorial__screen [name="author"]')).to_have_value("Kevin93")
    press(page, "Garder cet élément")
    page.locator("input[data-hash]").set_input_files(capture)
    expect(page.locator(".evidence__files")).to_contain_text("capture.png")
    keep(page)
    page.reload()
    wait_for(page, "ready")
    expect(page.locator(".evidence__files")).to_contain_text("capture.png")
    press(page, "Télécharger fiche et captures (.zip)")
    expect(page.locator(".error-summary")).to_contain_text("« capture.png »")
    page.locator("input[data-hash]").set_input_files(capture)
    expect(page.locator(".error-summary")).to_have_count(0)
    with page.expect_download():
        press(page, "Télécharger fiche et captures (.zip)")


NONSENSE = {
    "not JSON": ("ceci n’est pas du JSON", "n’est pas un dossier lisible"),
    "an image": ("\x89PNG\r\n\x1a\n\x00", "n’est pas un dossier lisible"),
    "nothing": ("", "n’est pas un dossier lisible"),
    "another file": ('{"nom": "Camille"}', "n’est pas un dossier de ce site"),
    "a newer version": (json.dumps({**to_json(Case()), "version": 99}), "plus récente"),
    "wrong types": (json.dumps({**to_json(Case()), "facts": {"nom": 3}}), "n’est pas utilisable"),
    "a wrong date": (
        json.dumps(to_json(Case(facts={"date_publication": "31/02/2026"}))),
        "Première mise en ligne du propos) n’est pas utilisable",
    ),
    "HTML as a key": (json.dumps({**to_json(Case()), HOSTILE: 1}), "Clé inconnue"),
    "huge": (" " * (MAX_CHARACTERS + 1), "trop gros"),
    "deep": ("[" * 100_000, "n’est pas un dossier lisible"),
}


def test_a_file_edited_into_nonsense_is_refused_in_french_and_the_case_stays(
    page: Page, site: Site
) -> None:
    open_tutorial(page, site, "dossier")
    walk(page, "dossier")
    for kind, (text, message) in NONSENSE.items():
        choose(page, text)
        expect(page.locator(".error-summary"), kind).to_contain_text(message)
        expect(page.locator(".error-summary"), kind).to_be_focused()
        expect(page.locator(".case")).to_contain_text("Camille Martin")
        press(page, "Compléter ou corriger : Vous")
        press(page, "Annuler")
    assert page.evaluate("window.ran") is None


def choose(page: Page, text: str) -> None:
    page.locator("input[data-read]").set_input_files(
        {"name": "dossier.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    press(page, "Ouvrir")


def test_a_hostile_file_is_shown_as_text_and_opens_only_once_agreed(page: Page, site: Site) -> None:
    hostile = Case(facts={"nom": HOSTILE, "autre_chose": HOSTILE, "url": "javascript:alert(1)"})
    open_tutorial(page, site, "dossier")
    walk(page, "dossier")
    choose(page, json.dumps(to_json(hostile)))
    expect(page.locator(HEADING)).to_contain_text("Ouvrir un autre dossier")
    press(page, "Annuler")
    expect(page.locator(".case")).to_contain_text("Camille Martin")
    choose(page, json.dumps(to_json(hostile)))
    press(page, "Ouvrir l’autre dossier")
    expect(page.locator(".case")).to_contain_text("<script>window.ran = true</script>")
    assert page.locator(".case img, .case script, .case a[href^=javascript]").count() == 0
    press(page, "Compléter ou corriger : Vous")
    expect(page.get_by_label("Prénom et nom")).to_have_value(HOSTILE)
    assert page.evaluate("window.ran") is None


def test_a_kept_case_that_cannot_be_read_is_told_left_alone_and_stops_nothing(
    page: Page, site: Site
) -> None:
    for kind in ("not JSON", "a newer version", "wrong types"):
        text = NONSENSE[kind][0]
        page.goto(f"{site.base}index.html")
        page.evaluate("() => sessionStorage.clear()")
        page.evaluate("text => localStorage.setItem('dossier', text)", text)
        open_tutorial(page, site, "avis")
        expect(page.locator(STATUS), kind).to_contain_text("n’a pas pu être lu")
        answer(page, "non")
        expect(page.locator(HEADING), kind).to_contain_text("plus grave")
        assert kept_case(page) == text, kind


def test_a_browser_that_refuses_to_keep_the_case_is_believed(
    context: BrowserContext, site: Site
) -> None:
    page = context.new_page()
    anomalies = watch(page, site)
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    open_tutorial(page, site, "veille")
    walk(page, "veille")
    page.get_by_role("button", name="Garder dans ce navigateur", exact=True).click()
    expect(page.locator(STATUS)).to_contain_text("n’a pas pu garder le dossier")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Enregistrer dans un fichier (.json)").click()
    saved = json.loads(Path(waiting.value.path()).read_text(encoding="utf-8"))
    assert saved["facts"]["nom"] == "Camille Martin"
    assert anomalies == []
