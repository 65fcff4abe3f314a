"""Whatever is typed or opened is text: it never runs, and breaks nothing in the page.

The policy would stop a script that slipped in, and say so on the console, where the fixture
``page`` lets nothing pass: so nothing may even try.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from pathlib import Path
from xml.dom import minidom

import pytest
from playwright.sync_api import FilePayload, Page, expect

from macros.publish.prepare import content
from tests.browser.conftest import open_tutorial, wait_for
from tests.browser.server import Site
from tests.browser.test_letters import LETTERS, fill, text_of
from tests.browser.test_reponse import reach_advice, write
from tests.letters.readers import characters
from tutorials.case.facts import FACTS
from tutorials.case.model import Capture, Case, Item, Request, save

RUN = "window.injected=1"
MARKUP = f"""<img src=x onerror="{RUN}"><script>{RUN}</script></textarea></p><svg onload='{RUN}'>"""
ATTRIBUTE = f"""" autofocus onfocus="{RUN}" x='"""
XML = "]]> <!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a> <?x?> &amp; &#0;"
TEMPLATE = "{{ 7 * 7 }} {% raw %} {{nom}} {{?rpps}} ${7*7} [x](javascript:alert(1))"
CONTROL = "début\x01\x08\x1b\x7f\x85\ufffe fin"
BIDI = "\u202eà l’envers\u202c \u2066isolé\u2069 \u200f"
HOSTILE = " ".join((MARKUP, ATTRIBUTE, XML, TEMPLATE, CONTROL, BIDI))
LONG = ("Cent mille caractères. " * 5_000)[:100_000]
LETTER = "signalement-plateforme"

not_a_case = {
    "a page": MARKUP.encode(),
    "XML": XML.encode(),
    "bytes": bytes(range(256)) * 40,
    "100,000 brackets": b"[" * 100_000,
    "an endless number": b'{"format": "dossier-e-reputation", "version": 1e999}',
    "a very long number": b'{"format": "dossier-e-reputation", "version": ' + b"9" * 100_000 + b"}",
    "another kind of value": json.dumps([HOSTILE]).encode(),
    "a key that is a page": json.dumps(
        {"format": "dossier-e-reputation", "version": 2, MARKUP: 1}
    ).encode(),
}


def typed(text: str) -> dict[str, str]:
    """Return ``text`` for each field where anything may be written, a long one for the first."""
    fields = [field for group in LETTERS[LETTER].groups for field in group.fields]
    kinds = ("text", "multiline") if text == HOSTILE else ("multiline",)
    ids = [field.id for field in fields if field.type in kinds]
    return dict.fromkeys(ids if text == HOSTILE else ids[:1], text)


def hostile_case() -> Case:
    texts = {name: HOSTILE for name, fact in FACTS.items() if fact.kind in ("text", "multiline")}
    item = Item(
        url=f"javascript:{RUN}",
        seen_on=dt.date(2026, 11, 3),
        seen_at=HOSTILE,
        author=HOSTILE,
        text=LONG,
        witness=MARKUP,
        note=BIDI,
        captures=(Capture(f"../../{MARKUP}.png", "0" * 64, 4),),
    )
    return Case(
        facts={**texts, "url": f"javascript:{RUN}", "courriel": f"a@b.example{MARKUP}"},
        answers={"avis": {MARKUP: (MARKUP,)}, MARKUP: {"danger": ("non",)}},
        requests=(Request(HOSTILE, MARKUP, dt.date(2026, 11, 20), note=CONTROL),),
        evidence=(item,),
        letters={LETTER: {"motif": HOSTILE}, MARKUP: {MARKUP: MARKUP}},
    )


def open_case(page: Page, data: bytes) -> None:
    file = FilePayload(name=f"{MARKUP}.json", mimeType="application/json", buffer=data)
    page.locator(".tutorial__screen").evaluate(
        "screen => { screen.firstElementChild.id = 'before' }"
    )
    page.locator('.tutorial__screen input[type="file"][data-read]').set_input_files(file)
    page.get_by_role("button", name="Ouvrir", exact=True).click()
    page.wait_for_selector("#before", state="detached")  # the file is read, then comes a new screen


def nothing_ran(page: Page) -> None:
    wait_for(page, "ready")
    assert page.evaluate("window.injected") is None
    assert page.locator('[href^="javascript:"], .tutorial__screen script').count() == 0


@pytest.mark.parametrize("text", [HOSTILE, LONG], ids=["hostile", "100,000 characters"])
def test_a_letter_holds_what_was_typed_as_text(page: Page, site: Site, text: str) -> None:
    page.goto(f"{site.base}lettres/{LETTER}.html")
    wait_for(page, "ready")
    fill(page, LETTER, typed(text))
    nothing_ran(page)
    kept = characters("<script>" + RUN) if text == HOSTILE else characters(LONG[:2_000])
    for format in ("docx", "odt", "eml", "txt"):
        page.get_by_label("Le fichier").select_option(format)
        with page.expect_download() as waiting:
            page.get_by_role("button", name="Télécharger la lettre").click()
        assert kept in text_of(Path(waiting.value.path()).read_bytes(), format), format
    nothing_ran(page)


def test_a_hostile_case_opens_is_shown_and_is_bundled_as_text(page: Page, site: Site) -> None:
    open_tutorial(page, site, "dossier")
    open_case(page, save(hostile_case()).encode())
    expect(page.locator(".tutorial__screen")).to_contain_text("<script>")
    nothing_ran(page)
    with page.expect_download() as waiting:
        page.locator('[data-event="bundle"]').click()
    with zipfile.ZipFile(waiting.value.path()) as bundle:
        assert bundle.testzip() is None
        for name in bundle.namelist():
            assert ".." not in Path(name).parts
            assert not name.startswith("/")
            if name.endswith((".docx", ".odt")):
                parts_are_xml(bundle.read(name))
    nothing_ran(page)


def parts_are_xml(document: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(document)) as parts:
        for part in parts.namelist():
            if part.endswith((".xml", ".rels")):
                minidom.parseString(parts.read(part))


def test_what_is_not_a_case_is_refused_and_the_page_goes_on(page: Page, site: Site) -> None:
    open_tutorial(page, site, "dossier")
    for name, data in not_a_case.items():
        open_case(page, data)
        expect(page.locator(".error-summary"), name).to_be_visible()
        nothing_ran(page)
    open_case(page, save(Case(facts={"nom": "Camille Martin"})).encode())
    expect(page.locator(".tutorial__screen")).to_contain_text("Camille Martin")


@pytest.mark.parametrize("text", [HOSTILE, LONG], ids=["hostile", "100,000 characters"])
def test_reviews_and_replies_are_read_as_text(page: Page, site: Site, text: str) -> None:
    open_tutorial(page, site, "analyse")
    page.locator(".tutorial__screen textarea").fill(text)
    page.locator(".tutorial__screen form button[type=submit]").click()
    expect(page.locator(".tutorial__screen")).to_contain_text(text[:20])
    nothing_ran(page)
    reach_advice(page, site, "attente")
    page.locator("[data-event=insist]").click()
    page.get_by_role("button", name="Écrire mon propre texte").click()
    write(page, text)
    expect(page.locator(".reply-verdict")).to_be_visible()
    nothing_ran(page)


def test_the_letter_used_here_has_fields_for_any_text() -> None:
    assert len(typed(HOSTILE)) >= 3
    assert LETTER in content()[0].letters
