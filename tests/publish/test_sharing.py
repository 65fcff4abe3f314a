"""What is shown of a page elsewhere: said only of a site with an address, and only what it says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from macros.publish import csp, publisher, sharing
from macros.publish.paths import DOCS
from macros.publish.sharing import feed, picture
from tests.publish.test_publisher import SECOND

ADDRESS = "https://ici.exemple.org/guide/"
ATOM = "{http://www.w3.org/2005/Atom}"
PAGES = {
    "guide/agir.html": "<h2 id='q1'>Et après ?</h2><p>Attendre.</p>"
    "<h2 id='q2'>Combien de temps ?</h2><p>Un </script> mois.</p><h2 id='q3'>1. Quoi ?</h2>",
    "lettres/relance.html": "<h2 id='pieces'>Les pièces</h2><p>La copie.</p>",
    "reperes/nouveautes.html": "<h3 id='droit-2025'>2025</h3><p>Une loi.</p>"
    "<h3 id='droit-2026'>2026</h3><p>Un décret.</p><h2 id='inchange'>Rien</h2><p>Rien.</p>",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in PAGES.items():
        page = tmp_path / name
        page.parent.mkdir(exist_ok=True)
        page.write_text(
            '<html><head><meta charset="utf-8"><meta name="description" content="L’utile.">'
            f'<link rel="canonical" href="{ADDRESS}{name}"></head><body><article class="prose">'
            f"<h1>Titre &amp; suite</h1>{text.replace('</script>', '&lt;/script&gt;')}"
            "</article></body></html>",
            encoding="utf-8",
        )
    logo = tmp_path / "assets" / "img" / "logo.svg"
    logo.parent.mkdir(parents=True)
    logo.write_bytes((DOCS / "assets/img/logo.svg").read_bytes())
    return tmp_path


def data(page: Path) -> dict[str, dict[str, object]]:
    """Return the blocks of data of a page, by type."""
    html = page.read_text(encoding="utf-8")
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {str(one["@type"]): one for one in map(json.loads, blocks)}


def test_a_page_of_a_published_site_says_what_it_is(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(publisher.SETTING, str(SECOND))
    sharing.add(site, ADDRESS, "2026-11-29")
    html = (site / "guide/agir.html").read_text(encoding="utf-8")
    seen = dict(re.findall(r'<meta property="og:([\w:]+)" content="([^"]*)">', html))
    assert seen["title"] == "Titre &amp; suite"
    assert seen["url"] == f"{ADDRESS}guide/agir.html"
    assert seen["image"] == ADDRESS + picture.NAME
    assert (site / picture.NAME).read_bytes().startswith(b"\x89PNG")
    found = data(site / "guide/agir.html")
    assert found["Article"]["dateModified"] == "2026-11-29"
    assert found["Article"]["publisher"] == {"@type": "Organization", "name": "Hôpital Exemple"}
    questions = found["FAQPage"]["mainEntity"]
    assert isinstance(questions, list)
    assert [one["name"] for one in questions] == ["Et après ?", "Combien de temps ?"]
    assert questions[1]["acceptedAnswer"]["text"] == "Un </script> mois."
    steps = data(site / "lettres/relance.html")["HowTo"]["step"]
    assert steps == [{"@type": "HowToStep", "name": "Ce qu’il faut joindre", "text": "La copie."}]


def test_data_asks_nothing_of_the_policy(site: Path) -> None:
    before = csp.policy((site / "guide/agir.html").read_text(encoding="utf-8"))
    sharing.add(site, ADDRESS, "2026-11-29")
    assert csp.policy((site / "guide/agir.html").read_text(encoding="utf-8")) == before


def test_a_copy_without_an_address_says_nothing_of_itself(site: Path) -> None:
    before = {name: (site / name).read_text(encoding="utf-8") for name in PAGES}
    sharing.add(site, "", "2026-11-29")
    assert {name: (site / name).read_text(encoding="utf-8") for name in PAGES} == before
    assert not (site / picture.NAME).exists()


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_the_feed_tells_changes_and_old_years_keep_their_day(site: Path, address: str) -> None:
    tree = ElementTree.fromstring(feed.text(site, publisher.publisher(), address, "2026-11-29"))
    entries = tree.findall(f"{ATOM}entry")
    told = [(one.findtext(f"{ATOM}title"), one.findtext(f"{ATOM}updated")) for one in entries]
    assert told == [("2025", "2025-12-31T00:00:00Z"), ("2026", "2026-11-29T00:00:00Z")]
    names = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(set(names)) == len(names)
    assert all(str(name).startswith(address or "urn:") for name in names)
