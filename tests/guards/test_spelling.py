from __future__ import annotations

import pytest

from macros.guards import spelling
from macros.guards.texts import Text
from macros.publish.paths import ROOT
from tests.guards.conftest import Write


@pytest.fixture(scope="module")
def speller() -> spelling.Speller:
    return spelling.Speller(ROOT / spelling.DICTIONARY, ["Doctolib"])


@pytest.mark.parametrize(
    "word",
    ["médecins", "l’avis", "aujourd’hui", "a-t-elle", "Répondez-lui", "qu’autrice", "d’Doctolib"],
)
def test_french_elided_hyphenated_and_own_words_are_known(
    speller: spelling.Speller, word: str
) -> None:
    assert speller.knows(word)


@pytest.mark.parametrize("word", ["medecin", "l’avvis", "réponsse", "déreferencement"])
def test_a_misspelt_word_is_not_known(speller: spelling.Speller, word: str) -> None:
    assert not speller.knows(word)


def test_a_name_typed_small_is_a_fault_that_does_not_hide_the_name(
    speller: spelling.Speller,
) -> None:
    assert not speller.knows("google")
    assert speller.knows("Google")


def test_a_misspelt_word_is_told_once_for_each_file_with_its_line(
    speller: spelling.Speller,
) -> None:
    texts = [Text("a.md", 4, "Un avis.\nUn avvis, un avvis."), Text("b.md", 1, "Un avvis.")]
    found = [(problem.file, problem.line) for problem in spelling.misspelt(texts, speller)]
    assert found == [("a.md", 5), ("b.md", 1)]


def test_pages_and_content_are_read_without_their_code_and_addresses(write: Write) -> None:
    page = '---\npart: Un titre\n---\n# Le mot\n\n`xyzzy` [lien](xyzzy.md) {{ loi("xyzzy") }}\n'
    root = write("docs/guide/a.md", page)
    content = "id: xyzzy\ntext: Une phrase.\nurl: https://xyzzy.fr/a b\nkey:\tUn mot.\n"
    write("tutorials/content/flows/avis/_flow.yml", content)
    texts = [t for p in spelling.pages(root) for t in spelling.page_texts(p, root)]
    texts += spelling.content_texts(root)
    assert "xyzzy" not in " ".join(text.text for text in texts)
    assert [text.line for text in texts if "titre" in text.text or "phrase" in text.text] == [2, 2]


def test_the_list_of_own_words_skips_comments() -> None:
    words = spelling.own_words()
    assert "RGPD" in words
    assert not any(word.startswith("#") for word in words)
