"""The portable edition in a real Chromium: opened from a folder, with the network cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import wait_for
from tests.browser.test_tutorial import HEADING, answer


@pytest.fixture
def anomalies() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, anomalies: list[str]) -> Iterator[Page]:
    """Yield an offline page; an error or a request out of the folder fails the test."""
    context = browser.new_context(offline=True, locale="fr-FR")
    page = context.new_page()
    page.on("pageerror", lambda error: anomalies.append(str(error)))
    page.on(
        "console",
        lambda message: anomalies.append(message.text) if message.type == "error" else None,
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith(("file:", "blob:", "data:"))
            else anomalies.append(request.url)
        ),
    )
    yield page
    assert anomalies == []
    context.close()


def open_page(page: Page, folder: Path, name: str, query: str = "") -> None:
    page.goto((folder / name).as_uri() + query)


def test_answers_lead_from_question_to_question_and_back(page: Page, folder: Path) -> None:
    open_page(page, folder, "tutoriels/avis.html")
    wait_for(page, "ready")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("exercez-vous")
    page.go_back()
    expect(page.locator(HEADING)).to_contain_text("plus grave")


def test_python_starts_without_the_snapshot_too(page: Page, folder: Path) -> None:
    open_page(page, folder, "tutoriels/avis.html", "?sans-instantane")
    wait_for(page, "ready")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")


def test_search_finds_a_chapter_and_leads_to_it(page: Page, folder: Path) -> None:
    open_page(page, folder, "index.html")
    page.get_by_role("button", name="Rechercher").click()
    page.locator("#recherche-mots").fill("dereferencement")
    first = page.locator(".search__link").first
    expect(first).to_contain_text("référencement")
    first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(folder.as_uri())


def test_the_guide_and_the_letters_are_files_of_the_folder(page: Page, folder: Path) -> None:
    open_page(page, folder, "index.html")
    link = page.locator("a.download")
    expect(link).to_contain_text("PDF")
    assert (folder / link.get_attribute("href")).read_bytes().startswith(b"%PDF")
    assert len(list((folder / "telechargements" / "lettres").glob("*.docx"))) > 15


def test_a_script_that_someone_injects_does_not_run(
    page: Page, folder: Path, anomalies: list[str]
) -> None:
    open_page(page, folder, "index.html")
    violated = page.evaluate(
        """() => new Promise((resolve) => {
          addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
          const script = document.createElement("script");
          const guide = trustedTypes.createPolicy("guide", {createScript: (given) => given});
          script.textContent = guide.createScript("window.injected = true");
          document.body.append(script);
        })"""
    )
    assert violated.startswith("script-src")
    assert page.evaluate("window.injected") is None
    assert "Content Security Policy" in anomalies.pop()


def test_engine_and_snapshot_are_there_once_as_every_browser_unpacks_them(folder: Path) -> None:
    python = folder / "assets/generated/python"
    assert len(list((python / "gzip").iterdir())) == 2
    assert not (python / "brotli").exists()
