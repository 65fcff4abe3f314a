"""The same visits in Chromium, Firefox and WebKit: served, without network, from a folder.

A browser that this machine lacks is left out, and named at the end of the run; where ``CI`` is
set, that is a failure.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.publish.prepare import content
from tests.browser.driven import CUT_OFF, NAMES, Driven, can_cut_off, driven, missing
from tests.browser.lacking import require
from tests.browser.server import Site, serve
from tutorials import app
from tutorials.editing.loading import install
from tutorials.letters.writers import FORMATS

LIBRARY, TEXT = content()
LETTER = "opposition-fiche"
LAST_PRESSED = {"dossier": "save", "veille": "calendar"}
"""What is pressed on the last screen, where no form leads to a file."""
OPENED = ("avis", "preuves", "reponse")
"""One tutorial of each sort, walked from a folder; `test_portable.py` starts them all."""
GIVES_A_FILE = {"delais", *LAST_PRESSED}


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    require(request.param, missing(request.param))
    install(TEXT)
    return str(request.param)


@pytest.fixture(scope="module")
def browser(name: str) -> Iterator[Driven]:
    with driven(name) as browser:
        yield browser


@pytest.fixture(scope="module")
def cut_off(name: str) -> Iterator[Driven]:
    """Yield a browser that has no network, where this machine can take it away."""
    with driven(name, cut_off=can_cut_off()) as browser:
        yield browser


@pytest.fixture
def online(site: Site) -> Site:
    site.faults["service-worker.js"] = 404  # nothing is kept: every file is asked for again
    return site


@pytest.fixture
def tutorials(site_folder: Path) -> list[str]:
    pages = sorted((site_folder / "tutoriels").glob("*.html"))
    return [page.stem for page in pages if "<tutorial-app" in page.read_text(encoding="utf-8")]


def walk(browser: Driven, tutorial: str) -> None:
    """Walk the open tutorial to its end: each reply of Python must be CPython's."""
    done = browser.run("walk", LAST_PRESSED.get(tutorial))
    assert done["refused"] == "", tutorial
    assert done["exchanges"], tutorial
    for exchange in done["exchanges"]:
        here = json.loads(app.call(exchange["request"]))
        assert here == json.loads(exchange["reply"]), tutorial
    if tutorial in GIVES_A_FILE:
        assert "Fichier proposé" in done["status"], tutorial


def letters(browser: Driven) -> None:
    """Make a letter in each format in the open page: its bytes must be CPython's."""
    values = dict(LIBRARY.letters[LETTER].examples[0].values)
    asked = [
        {"op": "letter", "id": LETTER, "values": values, "format": format, "today": "2026-11-21"}
        for format in FORMATS
    ]
    texts = [json.dumps(request, default=list) for request in asked]
    made = browser.run("ask", [json.loads(text) for text in texts])
    assert [reply["ok"] for reply in made] == [True] * 5
    assert made == [json.loads(app.call(text)) for text in texts]


def test_python_starts_from_the_snapshot_and_makes_letters(browser: Driven, online: Site) -> None:
    browser.open(f"{online.base}tutoriels/avis.html")
    walk(browser, "avis")
    letters(browser)
    folder = f"/python/{browser.run('packing')}/"
    heavy = [path for path in online.requests if "/snapshot." in path or "/engine." in path]
    assert len(heavy) == 2
    assert all(folder in path for path in heavy)  # brotli only where it is the browser's own
    assert not any("python_stdlib" in path for path in online.requests)


def test_python_starts_without_the_snapshot(browser: Driven, online: Site) -> None:
    online.faults["snapshot."] = "damage"
    browser.open(f"{online.base}tutoriels/avis.html")
    walk(browser, "avis")
    assert any("python_stdlib" in path for path in online.requests)


def test_nothing_leaves_the_page_nor_its_worker(browser: Driven, online: Site) -> None:
    online.faults["index.html"] = "trust"
    browser.open(f"{online.base}index.html")
    elsewhere = online.base.replace("127.0.0.1", "localhost")  # another origin, same server
    tried = browser.run("sendings", f"{elsewhere}canary")
    assert tried == dict.fromkeys(["script", "page", "image", "form", "worker"], "blocked")
    assert not any("canary" in path for path in online.requests)


def test_no_text_becomes_markup_or_a_program(browser: Driven, name: str, online: Site) -> None:
    browser.open(f"{online.base}index.html")
    given = browser.run("textsGiven")
    assert len(given) > 8
    again = given.pop("again")
    assert given == dict.fromkeys(given, "TypeError")
    # WebKit lets a page give a name twice, not every time; the page about privacy says so
    assert again == "TypeError" or (again, name) == ("taken", "webkit")


def test_the_worker_runs_only_in_its_pages_blob_and_with_the_builds_own_files(
    browser: Driven, online: Site, site_folder: Path
) -> None:
    """Anywhere else it would not have the page's policy, and could send things out."""
    (worker,) = (site_folder / "assets/js/tutorial").glob("worker.*.js")
    online.faults["index.html"] = "trust"
    browser.open(f"{online.base}index.html")
    address = online.base + worker.relative_to(site_folder).as_posix()
    told = browser.run("workerMisused", address)
    assert told == {"page": "refused", "python": "refused", "blob": "snapshot"}
    assert not any("ailleurs" in path for path in online.requests)


def test_once_all_is_kept_everything_works_without_network(
    browser: Driven, site_folder: Path, tutorials: list[str]
) -> None:
    with serve(site_folder) as site:
        browser.open(f"{site.base}tutoriels/index.html")
        browser.run("kept")
        folder = f"/python/{browser.run('packing')}/"
    heavy = [path for path in site.requests if "/snapshot." in path or "/engine." in path]
    assert len(heavy) == 2
    assert all(folder in path for path in heavy)
    for tutorial in tutorials:  # the server has gone
        browser.open(f"{site.base}index.html")
        browser.run("forget")
        browser.open(f"{site.base}tutoriels/{tutorial}.html")
        walk(browser, tutorial)
    browser.open(f"{site.base}index.html")
    assert f"{site.base}lettres/dereferencement.html" in browser.run("search", "dereferencement")


def test_everything_works_from_a_folder_where_there_is_no_network(
    cut_off: Driven, folder: Path
) -> None:
    for tutorial in OPENED:
        cut_off.open((folder / f"tutoriels/{tutorial}.html").as_uri())
        walk(cut_off, tutorial)
    letters(cut_off)
    assert not [address for address in cut_off.run("asked") if address.startswith("http")]
    cut_off.open((folder / "index.html").as_uri())
    found = cut_off.run("search", "dereferencement")
    assert (folder / "lettres/dereferencement.html").as_uri() in found


def test_where_there_is_no_network_not_even_this_machine_is_reached(site: Site) -> None:
    if not can_cut_off():
        pytest.skip(
            "réseau laissé en place pour l’édition à ouvrir d’un dossier : pas d’« unshare »"
        )
    asking = f"import urllib.request; urllib.request.urlopen({site.base!r})"
    ask = [sys.executable, "-c", asking]
    assert not subprocess.run(ask, check=False).returncode
    done = subprocess.run([*CUT_OFF, *ask], capture_output=True, check=False)
    assert b"URLError" in done.stderr
