"""A published address leads somewhere for ever, or the site is not built."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.publish import addresses, links
from tutorials.problems import ContentError


def site(folder: Path) -> Path:
    for name in ("index.html", "guide/agir.html", "404.html"):
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_text("<h1 id='a'>Ici</h1>", encoding="utf-8")
    return folder / "site"


def said(folder: Path, text: str) -> Path:
    (folder / "addresses.yml").write_text(text, encoding="utf-8")
    return folder / "addresses.yml"


def test_a_page_that_moved_leads_to_the_one_that_took_its_place(tmp_path: Path) -> None:
    text = "moved:\n  vieux/a.html: guide/agir.html\npublished:\n  - vieux/a.html\n  - index.html\n"
    made = site(tmp_path)
    addresses.redirect(made, said(tmp_path, text))
    page = (made / "vieux" / "a.html").read_text(encoding="utf-8")
    assert 'content="0; url=../guide/agir.html"' in page
    assert links.check(made) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "moved: {}\npublished:\n  - index.html\n  - guide/parti.html\n",
            r"addresses.yml:4.*« guide/parti.html » a été publiée et n’existe plus",
        ),
        (
            "moved:\n  x.html: guide/rien.html\npublished: []\n",
            "« guide/rien.html » n’est pas une page du site",
        ),
        (
            "moved:\n  index.html: guide/agir.html\npublished: []\n",
            "« index.html » existe encore",
        ),
    ],
)
def test_a_lost_address_stops_the_build(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ContentError, match=told):
        addresses.redirect(site(tmp_path), said(tmp_path, text))


def test_a_release_notes_its_new_pages_once(tmp_path: Path) -> None:
    made, file = site(tmp_path), said(tmp_path, "moved: {}\npublished: []\n")
    assert addresses.record(made, file) == ["guide/agir.html", "index.html"]
    assert addresses.record(made, file) == []
    addresses.redirect(made, file)


def test_every_page_of_the_first_version_is_still_there(site_folder: Path) -> None:
    known = addresses.FILE.read_text(encoding="utf-8")
    assert known.count(".html") > 60
    addresses.redirect(site_folder)
