"""The index holds what pages say, part by part, and nothing that is hidden."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.publish.search import INDEX, parts

PAGE = """<html><body><nav>Menu</nav><article class="prose">
<p class="crumb">Guide</p><h1>Titre</h1><p>Début<a class="call">1</a>.</p>
<form class="needs-script"><label>Chercher une règle</label></form>
<div hidden>Caché</div>
<h2 id="suite">La suite</h2><p>Fin.<br>Vraiment.</p>
<section id="carte"><h3 id="carte-titre">Carte</h3><p>Règle.</p></section>
<section class="node" id="fin"><h2 id="fin-title">Taisez-vous.</h2>
<h3 id="fin-now">Maintenant</h3><p><span class="condition">Si oui : </span>Gardez.</p>
<p class="act__buttons"><a>Préparer la lettre</a></p><p class="laws">Textes</p></section>
</article><footer>Pied</footer></body></html>"""


def test_a_page_is_cut_at_its_headings(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(PAGE, encoding="utf-8")
    found = [part.record() for part in parts(page, tmp_path)]
    assert found == [
        {"location": "a.html", "title": "Titre", "text": "Début ."},
        {"location": "a.html#suite", "title": "La suite", "text": "Fin. Vraiment."},
        {"location": "a.html#carte", "title": "Carte", "text": "Règle."},
        {"location": "a.html#fin", "title": "Taisez-vous.", "text": "Maintenant Gardez."},
    ]


@pytest.mark.parametrize("words", ["Chercher une règle", "Montrer toutes les règles", "Imprimer"])
def test_no_word_of_a_form_or_a_button_is_in_the_index(site_folder: Path, words: str) -> None:
    docs = json.loads((site_folder / INDEX).read_text(encoding="utf-8"))["docs"]
    assert [doc["location"] for doc in docs if words in doc["text"]] == []
    assert len(docs) > 500


def test_every_place_of_the_index_exists(site_folder: Path) -> None:
    docs = json.loads((site_folder / INDEX).read_text(encoding="utf-8"))["docs"]
    for location in (doc["location"] for doc in docs):
        page, _, place = location.partition("#")
        html = (site_folder / page).read_text(encoding="utf-8")
        assert not place or f'id="{place}"' in html, location
