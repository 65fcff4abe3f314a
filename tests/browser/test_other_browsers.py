"""The same site in Firefox and in WebKit: served, and opened from a folder.

A browser that this machine lacks is left out, and named; under CI that is a failure.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.publish import portable
from tests.browser import others
from tests.browser.others import Run
from tests.browser.server import Site

pytestmark = pytest.mark.other_browsers

READY = """
  const app = document.querySelector("tutorial-app");
  const until = performance.now() + 100_000;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
  const starting = () => !["ready", "error"].includes(app.dataset.state);
  while (starting() && performance.now() < until) await pause();
  if (app.dataset.state !== "ready") return `${app.dataset.state}: ${app.dataset.reason}`;
"""
ANSWER = """
  const screen = app.querySelector(".tutorial__screen");
  const heading = () => screen.querySelector("h2[tabindex='-1']").innerText;
  const first = heading();
  screen.querySelector("input[value='non']").click();
  screen.querySelector("button[type=submit]").click();
  while (heading() === first && performance.now() < until) await pause();
  return heading();
"""
SEARCH = """
  document.querySelector("[data-action=search]").click();
  const input = document.getElementById("recherche-mots");
  input.value = "dereferencement";
  input.dispatchEvent(new Event("input"));
  const until = performance.now() + 60_000;
  const found = () => document.querySelectorAll(".search__link").length;
  while (!found() && performance.now() < until) await new Promise((r) => setTimeout(r, 50));
  return found();
"""
LETTERS = """
  const started = {};
  for (const format of ["docx", "odt", "pdf", "txt", "eml"]) {
    const reply = await app.call({ op: "letter", id: "opposition-fiche", format });
    started[format] = reply.ok ? atob(reply.base64).slice(0, 4) : JSON.stringify(reply);
  }
  return started;
"""
ELSEWHERE = """
  const tried = await fetch("https://elsewhere.example/").then(() => "sent", (error) => error.name);
  return tried;
"""


@pytest.fixture(params=["firefox", "webkit"])
def run(request: pytest.FixtureRequest) -> Run:
    if lacks := others.missing(request.param):
        reason = f"{request.param} laissé de côté, il manque : {lacks}"
        pytest.fail(reason) if "CI" in os.environ else pytest.skip(reason)
    return {"firefox": others.firefox, "webkit": others.webkit}[request.param]


@pytest.fixture(scope="module")
def folder(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portable")
    portable.make(site_folder, folder)
    return folder


def test_python_starts_from_the_snapshot_and_answers(run: Run, site: Site) -> None:
    heading = run(f"{site.base}tutoriels/avis.html", READY + ANSWER)
    assert "exercez-vous" in heading
    assert any("snapshot" in path for path in site.requests)
    assert not any("python_stdlib" in path for path in site.requests)


def test_python_starts_without_the_snapshot_and_answers(run: Run, site: Site) -> None:
    heading = run(f"{site.base}tutoriels/avis.html?sans-instantane", READY + ANSWER)
    assert "exercez-vous" in heading
    assert any("python_stdlib" in path for path in site.requests)


def test_search_answers(run: Run, site: Site) -> None:
    assert run(f"{site.base}index.html", SEARCH) > 0


def test_the_policy_lets_nothing_out(run: Run, site: Site) -> None:
    assert run(f"{site.base}index.html", ELSEWHERE) == "TypeError"


def test_from_a_folder_python_starts_and_answers(run: Run, folder: Path) -> None:
    heading = run((folder / "tutoriels/avis.html").as_uri(), READY + ANSWER)
    assert "exercez-vous" in heading


def test_from_a_folder_a_letter_is_made_in_each_format(run: Run, folder: Path) -> None:
    started = run((folder / "tutoriels/avis.html").as_uri(), READY + LETTERS)
    assert started.pop("pdf") == "%PDF"
    assert [started.pop(name) for name in ("docx", "odt")] == ["PK\3\4", "PK\3\4"]
    assert all(text.isprintable() or "\xef" in text for text in started.values())
    assert set(started) == {"txt", "eml"}


def test_from_a_folder_search_answers(run: Run, folder: Path) -> None:
    assert run((folder / "index.html").as_uri(), SEARCH) > 0
