"""A letter in the real page: filled, previewed, downloaded and read back."""

from __future__ import annotations

import io
import json
from email import message_from_bytes, policy
from pathlib import Path

import docx
import pytest
from odf import teletype
from odf.opendocument import load as load_odt
from playwright.sync_api import BrowserContext, Page, expect

from macros.publish.prepare import content
from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_parity import ASK
from tutorials import app
from tutorials.letters.writers import FORMATS

LIBRARY, TEXT = content()
LETTERS = LIBRARY.kind("letters")
FILLED = ("signalement-plateforme", "notification-dsa", "declaration-assureur")


def fill(page: Page, id: str) -> None:
    """Answer every step of a letter with its first example, to the result."""
    values = LETTERS[id].examples[0].values
    while page.locator(".tutorial__screen form.letter-form__questions").count():
        step = page.locator(".question__number").first.inner_text()
        for name, value in values.items():
            parts = value if isinstance(value, (list, tuple)) else [value]
            text = "\n".join(map(str, parts))
            field = page.locator(f'.tutorial__screen [name="{name}"]:not([type=radio])')
            if field.count():
                field.fill(text)
            for option in page.locator(f'.tutorial__screen [name="{name}"][type=radio]').all():
                if option.get_attribute("value") == text:
                    option.check(force=True)
            day = page.locator(f'.tutorial__screen [name="{name}-jour"]')
            if day.count():
                year, month, number = text.split("-")
                day.fill(number)
                page.locator(f'.tutorial__screen [name="{name}-mois"]').fill(month)
                page.locator(f'.tutorial__screen [name="{name}-annee"]').fill(year)
        page.locator(".letter-form__questions .btn--main").click()
        page.wait_for_function(
            "(step) => document.querySelector('.tutorial__screen .question__number')"
            "?.innerText !== step",
            arg=step,
        )


def text_of(file: Path, format: str) -> str:
    """Return the words of a downloaded file, read by an independent library."""
    if format == "docx":
        return " ".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)
    if format == "odt":
        return teletype.extractText(load_odt(str(file)).text)
    if format == "eml":
        message = message_from_bytes(file.read_bytes(), policy=policy.default)
        return str(message.get_body().get_content())
    return file.read_text(encoding="utf-8-sig")


def folded(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("id", FILLED)
def test_a_letter_is_filled_downloaded_and_read_back(
    page: Page, site: Site, tmp_path: Path, id: str
) -> None:
    page.goto(f"{site.base}lettres/{id}.html")
    wait_for(page, "ready")
    fill(page, id)
    for format in ("docx", "odt", "eml", "txt"):
        with page.expect_download() as waiting:
            page.locator(
                f'.tutorial__screen button[data-event="download"][value="{format}"]'
            ).click()
        file = tmp_path / f"lettre.{format}"
        waiting.value.save_as(file)
        read = folded(text_of(file, format))
        typed = {"text", "multiline", "url", "email"}
        kinds = {field.id: field.type for group in LETTERS[id].groups for field in group.fields}
        for name, value in LETTERS[id].examples[0].values.items():
            if kinds[name] in typed:
                assert folded(str(value)) in read, (format, name)
    expect(page.locator("tutorial-app > .status")).to_contain_text("téléchargements")


def test_a_refused_download_is_told_and_the_text_stays(context: BrowserContext, site: Site) -> None:
    page = context.new_page()
    page.add_init_script(
        "URL.createObjectURL = (real => (blob) => {"
        "if (blob.type.includes('javascript')) return real(blob);"
        "throw new Error('refused'); })(URL.createObjectURL.bind(URL))"
    )
    id = FILLED[0]
    page.goto(f"{site.base}lettres/{id}.html")
    wait_for(page, "ready")
    fill(page, id)
    before = page.locator(".tutorial__screen").inner_text()
    page.locator('.tutorial__screen button[data-event="download"][value="docx"]').click()
    expect(page.locator("tutorial-app > .status")).to_contain_text("n’a pas pu être créé")
    assert page.locator(".tutorial__screen").inner_text() == before


def test_every_letter_has_the_same_bytes_in_both_hosts(page: Page, site: Site) -> None:
    app.install(TEXT)
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
