from __future__ import annotations

from macros.guards import sentences
from tests.guards.conftest import Write

LONG = "mot " * 36


def test_a_sentence_of_more_than_thirty_five_words_is_noted_with_its_line(write: Write) -> None:
    root = write("docs/guide/a.md", f"# A\n\nCourt. Un {LONG.strip()}.\n")
    (note,) = sentences.check(root)
    assert (note.line, "37 mots" in note.message) == (3, True)


def test_items_cells_and_headings_are_sentences_of_their_own(write: Write) -> None:
    short = "mot " * 12
    table = f"| {short}| {short}|\n|---|---|\n| {short}| {short}|\n"
    items = f"## {short}\n\n- {short}\n- {short}\n\n{table}"
    assert sentences.check(write("docs/guide/a.md", items)) == []


def test_the_dot_of_an_article_does_not_end_a_sentence() -> None:
    found = [
        text for _, text in sentences.sentences("L’art. 29 et l’art. L. 111-7-2 le disent. Oui.")
    ]
    assert found == ["L’art. 29 et l’art. L. 111-7-2 le disent", "Oui"]


def test_the_dot_of_a_title_does_not_end_a_sentence() -> None:
    said = "Ni le Dr. Martin ni M. Roche ne répondent. Oui."
    assert [text for _, text in sentences.sentences(said)] == [said[:-6], "Oui"]


def test_references_and_addresses_do_not_count_as_words(write: Write) -> None:
    text = "Un " + "mot " * 30 + '({{ loi("a") }}), [lien](un/deux/trois/quatre/cinq/six.md).\n'
    assert sentences.check(write("docs/guide/a.md", text)) == []
