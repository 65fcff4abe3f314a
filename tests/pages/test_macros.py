"""A wrong name in a page stops the build and says which page and line."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from macros.pages.here import Here
from macros.pages.macros import Macros
from macros.publish.paths import DOCS
from macros.publish.prepare import content
from tutorials.editing.loading import install
from tutorials.law.registry import in_words
from tutorials.problems import ContentError

LIBRARY, TEXT = content()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "guide").mkdir()
    return tmp_path / "guide" / "essai.md"


@pytest.fixture
def macros(page: Path) -> Macros:
    install(TEXT)
    file = SimpleNamespace(src_uri="guide/essai.md")
    env = SimpleNamespace(page=SimpleNamespace(file=file))
    return Macros(LIBRARY, Here(env, page.parents[1]), DOCS)


@pytest.mark.parametrize(
    ("macro", "name", "close"),
    [
        ("tutoriel", "aviss", "avis"),
        ("lettre", "relances", "relance"),
        ("loi", "presse-prescriptio", "presse-prescription"),
        ("valeur", "presse-prescription.delais", "presse-prescription.delai"),
        ("figure", "quatre-attitude", "quatre-attitudes"),
        ("fichier", "ngnix.conf", "nginx.conf"),
    ],
)
def test_an_unknown_name_gives_page_line_and_the_closest_name(
    macros: Macros, page: Path, macro: str, name: str, close: str
) -> None:
    page.write_text(f'# Essai\n\nTexte.\n\n{{{{ {macro}("{name}") }}}}\n', encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        getattr(macros, macro)(name)
    (problem,) = raised.value.problems
    assert (problem.file, problem.line) == ("docs/guide/essai.md", 5)
    assert f"« {close} »" in problem.hint


def test_a_reference_is_linked_and_says_what_was_read(macros: Macros) -> None:
    html = macros.loi("notification-abusive")
    assert 'href="../reperes/registre.html#notification-abusive"' in html
    assert "d’après des commentaires lus le" in html
    assert "probable" in html


def test_a_value_comes_from_the_registry(macros: Macros) -> None:
    value = LIBRARY.registry.value("presse-prescription.delai")
    assert macros.valeur("presse-prescription.delai") == in_words(value)


def test_a_file_is_shown_as_it_is_and_stays_one_block(macros: Macros) -> None:
    html = macros.fichier("nginx.conf")
    assert "gzip_static on;" in html
    assert "types {&#10;" in html
    assert len(html.strip().splitlines()) == 1
