"""A letter in the real page: filled, previewed, downloaded and read back; what is in view of it."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.publish.prepare import content
from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_parity import ASK
from tests.browser.test_tutorial import answer
from tests.browser.walks import TODAY
from tests.letters.readers import characters, pdfium_characters, read_docx, read_eml, read_odt
from tutorials import app
from tutorials.editing.loading import install
from tutorials.letters.compose import compose
from tutorials.letters.writers import FORMATS

LIBRARY, TEXT = content()
LETTERS = LIBRARY.letters
FROM_A_REVIEW = ("saisine-cdom", "declaration-assureur", "signalement-plateforme")


def fill(page: Page, id: str, typed: Mapping[str, object] | None = None) -> None:
    """Answer every step of a letter to the result: its first example, but for what is ``typed``."""
    values = {**LETTERS[id].examples[0].values, **(typed or {})}
    while page.locator(".tutorial__screen form.letter-form__questions").count():
        step = page.locator("#lettre-etapes").inner_html()
        for name, value in values.items():
            parts = value if isinstance(value, (list, tuple)) else [value]
            text = "\n".join(map(str, parts))
            field = page.locator(f'.tutorial__screen [name="{name}"]:not([type=radio])')
            if field.count():
                field.fill(text)
            for option in page.locator(f'.tutorial__screen [name="{name}"][type=radio]').all():
                if option.get_attribute("value") == text:
                    option.check(force=True)
            day = page.locator(f'.tutorial__screen [name="{name}-day"]')
            if day.count():
                year, month, number = text.split("-")
                day.fill(number)
                page.locator(f'.tutorial__screen [name="{name}-month"]').fill(month)
                page.locator(f'.tutorial__screen [name="{name}-year"]').fill(year)
        page.locator(".letter-form__questions .btn--main").click()
        page.wait_for_function(
            "(step) => document.querySelector('#lettre-etapes').innerHTML !== step",
            arg=step,
        )


def open_from_a_review(page: Page, site: Site, id: str) -> None:
    """Sort a review until its result, and follow the link to one of its letters."""
    open_tutorial(page, site, "avis")
    for option in ("chantage", "liberal"):
        answer(page, option)
    page.locator(f'.tutorial__screen .act__buttons a[href$="lettres/{id}.html"]').click()
    wait_for(page, "ready")


def text_of(data: bytes, format: str) -> str:
    """Return the characters of a downloaded file, read by an independent library."""
    if format == "pdf":
        return pdfium_characters(data)
    if format == "docx":
        return characters("".join(read_docx(data)))
    if format == "odt":
        return characters("".join(read_odt(data)))
    return characters(read_eml(data)[1] if format == "eml" else data.decode("utf-8-sig"))


@pytest.mark.parametrize("id", FROM_A_REVIEW)
def test_from_a_review_to_the_saved_letter_read_back(
    page: Page, site: Site, tmp_path: Path, id: str
) -> None:
    open_from_a_review(page, site, id)
    fill(page, id)
    example = LETTERS[id].examples[0].values
    wanted = [block.text for block in compose(LETTERS[id], example, TODAY).blocks]
    for format in FORMATS:
        page.get_by_label("Le fichier").select_option(format)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Télécharger la lettre").click()
        file = tmp_path / f"lettre.{format}"
        waiting.value.save_as(file)
        assert text_of(file.read_bytes(), format) == characters("".join(wanted)), format
    expect(page.locator("tutorial-app > .status")).to_contain_text("téléchargements")
    expect(page.locator("#app-lettre-after")).to_contain_text("Fichier prêt")


def test_what_was_just_typed_is_kept_and_printed(page: Page, site: Site) -> None:
    page.goto(f"{site.base}lettres/{FROM_A_REVIEW[0]}.html")
    wait_for(page, "ready")
    fill(page, FROM_A_REVIEW[0])
    text = page.locator(".letter-edit__text")
    page.get_by_text("Retoucher le texte").click()
    text.fill(text.input_value() + "\n\nUne phrase de plus.")
    page.get_by_role("button", name="Modifier les réponses").click()
    page.locator(".letter-form__questions .btn--main").click()
    expect(text).to_have_value(re.compile("Une phrase de plus"))
    page.emulate_media(media="print")
    expect(page.locator("#app-lettre-paper")).to_contain_text("Une phrase de plus.")
    expect(page.locator("#app-lettre-paper")).to_be_visible()
    for hidden in (".letter-edit", ".header", ".letter-page__files", "h1"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_a_refused_download_is_told_and_the_text_stays(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    page.add_init_script(
        "URL.createObjectURL = (real => (blob) => {"
        "if (blob.type.includes('javascript')) return real(blob);"
        "throw new Error('refused'); })(URL.createObjectURL.bind(URL))"
    )
    id = FROM_A_REVIEW[0]
    page.goto(f"{site.base}lettres/{id}.html")
    wait_for(page, "ready")
    fill(page, id)
    before = page.locator(".tutorial__screen").inner_text()
    text = page.locator(".letter-edit__text").input_value()
    page.get_by_role("button", name="Télécharger la lettre").click()
    expect(page.locator("tutorial-app > .status")).to_contain_text("n’a pas pu être créé")
    assert page.locator(".tutorial__screen").inner_text() == before
    assert page.locator(".letter-edit__text").input_value() == text


def test_every_letter_has_the_same_bytes_in_both_hosts(page: Page, site: Site) -> None:
    install(TEXT)
    asked = [
        json.dumps(
            {"op": "letter", "id": id, "values": values, "format": format, "today": "2026-11-21"},
            default=list,
        )
        for id, letter in LETTERS.items()
        for values in [None, *(dict(example.values) for example in letter.examples)]
        for format in FORMATS
    ]
    open_tutorial(page, site, "avis")
    in_browser = page.evaluate(ASK, asked)
    differing = [
        request
        for request, reply in zip(asked, in_browser, strict=True)
        if json.loads(app.call(request)) != json.loads(reply)
    ]
    assert differing == []
    assert len(asked) == len(in_browser) > 5 * 2 * 20


def test_without_javascript_the_blank_letters_can_be_downloaded(browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.base}lettres/relance.html")
    for format in ("docx", "odt", "pdf", "txt", "eml"):
        link = page.locator(f'a[href$="relance.{format}"]')
        expect(link).to_contain_text("Ko")
        response = page.request.get(site.base + "telechargements/lettres/relance." + format)
        assert response.ok
        assert len(io.BytesIO(response.body()).read()) > 300
    context.close()


def test_the_first_field_of_every_letter_is_in_the_first_view(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    for id in LETTERS:
        page.goto(f"{site.base}lettres/{id}.html")
        wait_for(page, "ready")
        fields = ".letter-form__questions :is(input:not([type=hidden]), textarea, select)"
        box = page.locator(fields).first.bounding_box()
        assert box, id
        assert box["y"] + box["height"] <= 780, id


@pytest.mark.parametrize("width", [360, 1280])
def test_a_letter_always_shows_its_name_and_its_step(page: Page, site: Site, width: int) -> None:
    letter = LETTERS["saisine-cdom"]
    page.set_viewport_size({"width": width, "height": 780})
    page.goto(f"{site.base}lettres/{letter.id}.html")
    wait_for(page, "ready")
    titles = [*(group.title for group in letter.groups), "Relire, télécharger"]
    for number, title in enumerate(titles, 1):
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport(ratio=1)
        step = page.locator(".steps [aria-current=step]")
        expect(step).to_be_in_viewport(ratio=1)
        expect(step).to_contain_text(f"Étape {number} sur {len(titles)}")
        expect(page).to_have_title(re.compile(f"^{letter.title}\N{NBSP}: {title} – "))
        if number < len(titles):
            page.locator(".letter-form__questions .btn--main").click()
            expect(step).to_contain_text(f"Étape {number + 1} sur")


def test_the_last_step_says_nothing_twice(page: Page, site: Site) -> None:
    letter = LETTERS["saisine-cdom"]
    page.goto(f"{site.base}lettres/{letter.id}.html")
    wait_for(page, "ready")
    fill(page, letter.id)
    shown = page.locator("main").inner_text()
    for line in (*letter.attach, *letter.never_attach, *letter.keep):
        assert shown.count(line) == 1, line
    assert shown.count("Télécharger la lettre") == 1
    order = [shown.index(words) for words in ("Le fichier", "Que joindre", "À qui", "Pour quand")]
    assert order == sorted(order)
    every = page.get_by_label("Le fichier").locator("option").all_inner_texts()
    assert len(every) == len(FORMATS)
    assert all(one.endswith("\N{NBSP}Ko") for one in every)


def test_the_sheet_stands_beside_the_gaps_and_a_passed_step_leads_back(
    page: Page, site: Site
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.base}lettres/saisine-cdom.html")
    wait_for(page, "ready")
    steps = len(LETTERS["saisine-cdom"].groups)
    for number in range(steps):
        expect(page.locator(".steps button")).to_have_count(number)
        page.locator(".letter-form__questions .btn--main").click()
    gaps = page.get_by_role("heading", name=re.compile("^Il reste")).bounding_box()
    sheet = page.get_by_role("heading", name="Votre lettre").bounding_box()
    assert gaps
    assert sheet
    assert abs(gaps["y"] - sheet["y"]) < 40
    assert gaps["x"] + gaps["width"] < sheet["x"]
    page.get_by_label("Étapes").get_by_role("button").first.click()
    expect(page.locator(".steps [aria-current=step]")).to_contain_text("Étape 1 sur")


def test_the_sheet_follows_what_is_typed_on_a_wide_screen(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site.base}lettres/plainte-procureur.html")
    wait_for(page, "ready")
    page.locator(".letter-form__questions .btn--main").scroll_into_view_if_needed()
    expect(page.locator("#app-lettre-preview")).to_be_in_viewport(ratio=0.6)
