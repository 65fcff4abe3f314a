"""The site behind a real nginx with the configuration that we publish."""

from __future__ import annotations

import html
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.publish import csp
from macros.publish.paths import HOSTING
from tests.browser import nginx
from tests.browser.conftest import COPIED, PYTHON_KEPT, wait_for, watch
from tests.browser.hosts import apache, lacking
from tests.browser.lacking import require
from tests.browser.server import Site
from tests.browser.test_tutorial import HEADING, answer

ALONE = "frame-ancestors 'none'"
"""No other site may show ours inside its own page."""
IMMUTABLE = "public, max-age=31536000, immutable"
HASHED = re.compile(r"[./-][0-9a-f]{10,16}[./]")
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".pdf": "application/pdf",
    ".bin": "application/octet-stream",
}


@pytest.fixture(scope="module", params=[nginx.nginx, apache], ids=["nginx", "apache"])
def either(
    request: pytest.FixtureRequest, site_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Yield the address of the site behind each of the two servers whose settings we publish."""
    require("publier avec nginx et Apache", lacking())
    with request.param(site_folder, tmp_path_factory.mktemp("server")) as address:
        yield address


@pytest.fixture(scope="module")
def base(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    require("publier avec nginx", nginx.missing())
    with nginx.nginx(site_folder, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def asked(address: str, encodings: str = "gzip, br") -> tuple[int, Message]:
    """Return the status and the headers of an answer, whatever the status."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": encodings})
    try:
        with urllib.request.urlopen(request) as response:
            return response.status, response.headers
    except urllib.error.HTTPError as error:
        return error.code, error.headers


def test_every_file_has_its_type_and_its_policy_and_only_those_named_by_content_stay_in_caches(
    either: str, site_folder: Path
) -> None:
    files = [path for path in site_folder.rglob("*") if path.is_file()]
    kinds = set()
    for file in files:
        name = file.relative_to(site_folder).as_posix()
        status, headers = asked(either + name)
        assert status == 200, name
        assert headers["Content-Type"] == TYPES.get(file.suffix, headers["Content-Type"]), name
        assert file.suffix == ".txt" or headers["Content-Type"] != "text/plain", name
        assert (headers["Cache-Control"] == IMMUTABLE) == bool(HASHED.search(name)), name
        assert headers["Cache-Control"] in (IMMUTABLE, "no-cache"), name
        policy = ALONE if file.suffix == ".pdf" else f"{csp.policy('')}; {ALONE}"
        assert headers["Content-Security-Policy"] == policy, name
        assert headers["X-Content-Type-Options"] == "nosniff", name
        kinds.add(file.suffix)
    assert set(TYPES) <= kinds


def test_texts_and_scripts_come_compressed_and_what_is_packed_as_it_is(
    base: str, site_folder: Path
) -> None:
    (script,) = site_folder.rglob("pyodide.asm.js")
    for file in (script, site_folder / "index.html", site_folder / "search" / "search_index.json"):
        address = base + file.relative_to(site_folder).as_posix()
        for encodings, expected in (("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)):
            assert asked(address, encodings)[1]["Content-Encoding"] == expected
        assert int(asked(address)[1]["Content-Length"]) < file.stat().st_size / 2
    for file in site_folder.rglob("*.bin"):
        headers = asked(base + file.relative_to(site_folder).as_posix())[1]
        assert headers["Content-Encoding"] is None
        assert int(headers["Content-Length"]) == file.stat().st_size


@pytest.mark.parametrize("name", ["index.html", "service-worker.js", "absente.html"])
def test_pages_and_the_service_worker_carry_the_security_headers(base: str, name: str) -> None:
    headers = asked(base + name)[1]
    assert headers["Content-Security-Policy"] == f"{csp.policy('')}; {ALONE}"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "geolocation=()" in headers["Permissions-Policy"]


def test_a_file_that_does_not_exist_gives_our_page_which_no_cache_keeps(base: str) -> None:
    status, headers = asked(f"{base}assets/js/ancien.0123456789.js")
    assert status == 404
    assert headers["Content-Type"].startswith("text/html")
    assert headers["Cache-Control"] == "no-cache"
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(f"{base}absente.html")
    assert "Cette page n’existe pas" in raised.value.read().decode()


def test_the_page_for_hosts_shows_these_very_files(site_folder: Path) -> None:
    page = (site_folder / "a-propos" / "heberger.html").read_text(encoding="utf-8")
    shown = {
        html.unescape(code)
        for code in re.findall(r"<pre><code>(.*?)</code></pre>", page, re.DOTALL)
    }
    assert shown == {file.read_text(encoding="utf-8").rstrip() for file in HOSTING.iterdir()}


def test_nginx_and_apache_are_told_the_same_policy_and_headers() -> None:
    ours, theirs = (
        (HOSTING / name).read_text(encoding="utf-8") for name in ("nginx.conf", "apache.conf")
    )
    policy = f"{csp.policy('')}; {ALONE}"
    assert policy in ours
    assert policy in theirs
    headers = dict(re.findall(r"add_header (\S+) \"([^\"]+)\"", ours))
    assert len(headers) >= 6
    for name, value in headers.items():
        assert f'Header always set {name} "{value}"' in theirs


def test_a_tutorial_runs_online_then_offline(base: str, browser: Browser) -> None:
    context = browser.new_context(service_workers="allow", locale="fr-FR")
    page = context.new_page()
    anomalies = watch(page, Site(base=base))
    page.goto(f"{base}tutoriels/avis.html")
    wait_for(page, "ready")
    answer(page, "non")
    expect(page.locator(HEADING)).to_contain_text("plus grave")
    page.evaluate(COPIED)
    page.evaluate(PYTHON_KEPT)
    context.set_offline(True)
    page.goto(f"{base}tutoriels/avis.html")
    wait_for(page, "ready")
    context.close()
    assert anomalies == []
