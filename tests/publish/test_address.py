"""``SITE_URL``: said right or refused, and remembered by the build."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish import build as building
from macros.publish.address import address, named, root_of
from tutorials.problems import ContentError


@pytest.mark.parametrize(
    ("given", "understood"),
    [
        ("", ""),
        (" https://exemple.org ", "https://exemple.org/"),
        ("https://exemple.org/guide", "https://exemple.org/guide/"),
        ("http://localhost:8000/a/b/", "http://localhost:8000/a/b/"),
    ],
)
def test_an_address_ends_in_a_slash(
    given: str, understood: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", given)
    assert address() == understood


@pytest.mark.parametrize("given", ["exemple.org", "/guide/", "ftp://exemple.org/", "https://", "x"])
def test_what_is_no_address_is_refused_with_an_example(
    given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", given)
    with pytest.raises(ContentError, match=r"SITE_URL : .* → écrivez l’adresse entière"):
        address()


def test_a_link_names_a_file_of_the_site_or_nothing(tmp_path: Path) -> None:
    page = tmp_path / "guide" / "avis.html"

    def of(link: str, root: str = "/") -> str:
        file = named(link, page, tmp_path, root)
        return file.relative_to(tmp_path.resolve()).as_posix() if file else ""

    assert of("../a.css") == of("/a.css") == of("/guide/a.css", "/guide/") == "a.css"
    assert of("fiche.html", "/guide/") == of("/guide/guide/fiche.html", "/guide/")
    assert of("/a.css", "/guide/") == of("../../a.css") == ""
    assert root_of("https://exemple.org/guide/") == "/guide/"
    assert root_of("https://exemple.org/") == root_of("") == "/"


def test_another_address_another_day_or_other_sources_make_the_site_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[building.Edition] = []
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.setattr(building, "BUILD", tmp_path)
    monkeypatch.setattr(building, "prepare", lambda version: None)
    monkeypatch.setattr(building, "publish", lambda site, edition: made.append(edition))
    monkeypatch.setattr(building.publisher, "blanks", list)
    settings = [
        {"SITE_URL": "", "SOURCE_DATE_EPOCH": "1000"},
        {"SITE_URL": "", "SOURCE_DATE_EPOCH": "2000"},  # the same day: nothing to make
        {"SITE_URL": "https://exemple.org/guide/", "SOURCE_DATE_EPOCH": "2000"},
        {"SITE_URL": "https://exemple.org/guide", "SOURCE_DATE_EPOCH": "2000"},  # the same
        {"SITE_URL": "https://exemple.org/guide", "SOURCE_DATE_EPOCH": "100000"},
    ]
    for setting in settings:
        for name, value in setting.items():
            monkeypatch.setenv(name, value)
        building.build(site)
    assert [(edition.address, edition.date) for edition in made] == [
        ("", "1970-01-01"),
        ("https://exemple.org/guide/", "1970-01-01"),
        ("https://exemple.org/guide/", "1970-01-02"),
    ]
    monkeypatch.setattr(building, "sources_digest", lambda: "other")
    building.build(site)
    assert len(made) == 4
