"""What the preview makes again, and what it goes on showing."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from macros import pages
from macros.publish.preview import site as making
from macros.publish.preview.watch import Change, Watch
from tutorials.library import Library
from tutorials.problems import ContentError, Problem

CONTENT, PAGES = Change(content=True), Change(pages=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in (
        "docs/a.md",
        "tutorials/content/law/x.yml",
        "tutorials/app.py",
        "overrides/m.html",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("un")
    (tmp_path / "mkdocs.yml").write_text("un")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("docs/a.md", PAGES),
        ("docs/new.md", PAGES),
        ("tutorials/content/law/x.yml", CONTENT),
        ("overrides/m.html", Change(frame=True)),
        ("mkdocs.yml", Change(frame=True)),
        ("tutorials/app.py", Change(code=True)),
    ],
)
def test_a_change_is_of_pages_of_content_of_the_frame_or_of_the_program(
    project: Path, name: str, change: Change
) -> None:
    watch = Watch(project)
    assert not watch.change()
    (project / name).write_text("deux mots")
    assert watch.change() == change
    assert not watch.change()


def test_a_hidden_file_is_no_change(project: Path) -> None:
    watch = Watch(project)
    (project / "docs" / ".a.md.swp").write_text("un")
    assert not watch.change()


class Fake(making.Site):
    """A site whose pages say how many times they were made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.times = 0
        self.names: list[str] = []

    def _rendered(self) -> list[Problem]:
        self.times += 1
        self.names.append(os.environ["SITE_NAME"])
        for name in ("index.html", "avis.html"):
            file = self._next / name
            if not file.exists():
                file.parent.mkdir(exist_ok=True)
                file.write_text(f"fois {self.times}")
        return []


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    monkeypatch.setattr(making, "prepare", lambda version: None)
    monkeypatch.setattr("macros.pages.check.check", lambda root, known: [])
    monkeypatch.setattr("macros.pages.check.known", lambda library, docs: {})
    monkeypatch.setattr(making, "content", lambda: (None, ""))
    monkeypatch.setattr(making, "refresh", lambda library: None)
    monkeypatch.setenv("SITE_NAME", "")
    monkeypatch.setattr(making, "settings", lambda: {"SITE_NAME": "Guide"})
    monkeypatch.setattr(making.Face, "put", lambda self, site: None)
    return Fake(tmp_path)


def shown(site: Fake) -> dict[str, str]:
    return {file.name: file.read_text() for file in site.shown.iterdir()}


def test_the_page_being_looked_at_is_made_first_then_the_others(site: Fake) -> None:
    assert site.start() == []
    assert site.update(CONTENT, "avis.html") == []
    assert shown(site) == {"index.html": "fois 1", "avis.html": "fois 2"}
    assert site.finish()
    assert shown(site) == {"index.html": "fois 3", "avis.html": "fois 3"}
    assert not site.finish()


def test_a_fault_leaves_what_is_shown_and_goes_by_itself(
    site: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.start()
    fault = Problem("faute")

    def broken() -> None:
        raise ContentError([fault])

    monkeypatch.setattr(making, "content", broken)
    assert site.update(CONTENT, "avis.html") == [fault]
    assert shown(site) == {"index.html": "fois 1", "avis.html": "fois 1"}
    monkeypatch.setattr(making, "content", lambda: (None, ""))
    assert site.update(PAGES, "avis.html") == []
    assert shown(site)["avis.html"] == "fois 2"


def test_a_first_site_with_a_fault_is_made_once_it_is_mended(
    site: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Problem("faute")
    monkeypatch.setattr("macros.pages.check.check", lambda root, known: [fault])
    assert site.start() == [fault]
    assert shown(site) == {}
    monkeypatch.setattr("macros.pages.check.check", lambda root, known: [])
    assert site.update(PAGES, "index.html") == []
    assert shown(site) == {"index.html": "fois 1", "avis.html": "fois 1"}


def test_another_publisher_is_seen_without_starting_again(
    site: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.start()
    monkeypatch.setattr(making, "settings", lambda: {"SITE_NAME": "Autre"})
    site.update(CONTENT, "avis.html")
    assert site.names == ["Guide", "Autre"]


def test_macros_take_the_content_that_the_preview_has_read_once(
    site: Fake, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    read: list[Library] = []
    monkeypatch.setattr(making, "content", lambda: (library, ""))
    monkeypatch.setattr(making, "refresh", read.append)
    monkeypatch.setattr(pages, "content", lambda: pytest.fail("read again"))
    monkeypatch.setenv(pages.LIVE, "1")
    site.start()
    site.update(PAGES, "index.html")
    assert read == [library]
    env = SimpleNamespace(conf={"docs_dir": "docs"}, macro=lambda function, name: None)
    pages.define_env(env)


def test_a_page_that_is_gone_is_no_longer_shown(site: Fake) -> None:
    site.start()
    (site.shown / "old.html").write_text("ancienne")
    shutil.rmtree(site._next)
    site.update(PAGES, "index.html")
    assert "old.html" not in shown(site)
