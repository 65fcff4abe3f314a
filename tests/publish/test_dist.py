"""What a release carries: the same bytes each time, and a portable edition a folder can hold."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path

import pytest

from macros.publish import dist, links, portable

pytestmark = pytest.mark.slow

MODULE = re.compile(r'type="?module')
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture(scope="module")
def release(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    dist.make(site_folder, folder)
    return folder


@pytest.fixture(scope="module")
def unzipped(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("portable")
    with zipfile.ZipFile(release / portable.NAME) as archive:
        archive.extractall(folder)
    return folder / dist.NAME


def test_the_same_site_gives_the_same_bytes(
    release: Path, site_folder: Path, tmp_path: Path
) -> None:
    dist.make(site_folder, tmp_path / "again")
    first, second = ((folder / dist.SUMS).read_text() for folder in (release, tmp_path / "again"))
    assert first == second


def test_the_sums_are_those_of_every_file(release: Path) -> None:
    sums = dict(
        reversed(line.split("  ")) for line in (release / dist.SUMS).read_text().splitlines()
    )
    files = {path for path in release.iterdir() if path.name != dist.SUMS}
    assert set(sums) == {path.name for path in files}
    assert len(files) == 5  # site, portable edition, guide, letters, bill of materials
    for path in files:
        assert sums[path.name] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_site_archive_holds_the_site_at_its_top(release: Path, site_folder: Path) -> None:
    with zipfile.ZipFile(release / f"{dist.NAME}-site.zip") as archive:
        names = set(archive.namelist())
        assert archive.read("index.html") == (site_folder / "index.html").read_bytes()
    assert names == {
        path.relative_to(site_folder).as_posix()
        for path in site_folder.rglob("*")
        if path.is_file()
    }


def test_the_portable_archive_stays_under_thirty_megabytes(release: Path) -> None:
    assert (release / portable.NAME).stat().st_size < 30_000_000


def test_every_portable_page_loads_classic_scripts_only_and_connects_to_nothing(
    unzipped: Path, site_folder: Path
) -> None:
    pages = list(unzipped.rglob("*.html"))
    assert len(pages) == len(list(site_folder.rglob("*.html"))) - 1  # the 404 page needs a server
    for page in pages:
        html = page.read_text(encoding="utf-8")
        (policy,) = POLICY.findall(html)
        assert not MODULE.search(html)
        assert "connect-src 'none'" in policy
        assert "'self'" not in policy
        assert 'rel="manifest"' not in html
        assert f"{portable.SCRIPTS}/page.js" in html


def test_every_link_of_the_portable_edition_leads_to_one_of_its_files(unzipped: Path) -> None:
    assert links.check(unzipped) == []


def test_nothing_is_left_that_only_a_server_could_use(unzipped: Path) -> None:
    files = [path for path in unzipped.rglob("*") if path.is_file()]
    assert not [path for path in files if path.suffix in {".mjs", ".wasm", ".webmanifest"}]
    scripts = sorted(path.name.split(".")[0] for path in (unzipped / "assets/js").rglob("*.js"))
    assert scripts == ["theme"]  # what is no module
    assert not (unzipped / "service-worker.js").exists()
    page = (unzipped / portable.SCRIPTS / "page.js").read_text(encoding="utf-8")
    assert "serviceWorker" not in page
