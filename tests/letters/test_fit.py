"""What a letter does with an answer and the words around it."""

from dataclasses import replace

import pytest

from tutorials.editing.letter_body import read_body
from tutorials.letters.compose import compose, fitted
from tutorials.letters.model import Field, Group, Letter
from tutorials.letters.sending import postal_remarks
from tutorials.letters.values import addresses, items, wrong_answer

URL = Field(id="url", type="url", label="Adresse", blank="adresse")


@pytest.mark.parametrize(
    ("before", "typed", "after", "written"),
    [
        ("Objet : ", "le retrait d’un avis.", ".", "le retrait d’un avis"),
        ("Objet : ", "le retrait, etc...", ".", "le retrait, etc..."),
        ("Objet : ", "le retrait d’un avis.", " et", "le retrait d’un avis."),
        ("«\u00a0", "« À fuir »", "\u00a0»", "À fuir"),
        ("«\u00a0", '"À fuir !"', "\u00a0»", "À fuir !"),
        ("Il dit ", "« À fuir »", ".", "« À fuir »"),
    ],
)
def test_marks_that_stand_around_an_answer_are_not_doubled(
    before: str, typed: str, after: str, written: str
) -> None:
    assert fitted(before, typed, after) == written


def written(letter: Letter, body: str, field: Field, answer: str | list[str] | None) -> str:
    passages = tuple(read_body(body, 1, str).passages)
    made = replace(letter, groups=(Group("Un", (field,)),), body=passages, subject_parts=())
    values = None if answer is None else {field.id: answer}
    return compose(made, values, None).blocks[0].text


@pytest.mark.parametrize(
    ("answer", "text"),
    [("Retirer cet avis.", "Demande : Retirer cet avis."), ("Pourquoi ?", "Demande : Pourquoi ?")],
)
def test_a_sentence_typed_whole_ends_once(essai: Letter, answer: str, text: str) -> None:
    field = Field(id="demande", type="text", label="Demande", blank="demande", required=True)
    assert written(essai, "Demande : {{demande}}.", field, answer) == text


@pytest.mark.parametrize(
    ("answer", "heading"),
    [([], "Pièces"), (["un"], "Pièce"), (["un", "deux"], "Pièces"), (None, "Pièces")],
)
def test_words_agree_in_number_with_a_list(
    essai: Letter, answer: list[str] | None, heading: str
) -> None:
    field = Field(id="listes", type="list", label="Pièces", blank="pièce", required=True)
    assert written(essai, "{{listes:Pièce|Pièces}} :", field, answer) == f"{heading} :"


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("https://avis.example/1", "https://avis.example/1"),
        ("Regardez ça : https://avis.example/1. Partagé", "https://avis.example/1"),
        ("(https://avis.example/a?b=1)", "https://avis.example/a?b=1"),
        ("https://avis.example/1 https://avis.example/1", "https://avis.example/1"),
    ],
)
def test_an_address_shared_with_words_around_it_is_taken(typed: str, taken: str) -> None:
    assert items(URL, {"url": typed}) == [taken]
    assert wrong_answer(URL, {"url": typed}) is None


def test_two_addresses_in_one_field_are_said_to_be_two() -> None:
    two = {"url": "https://avis.example/1 et https://avis.example/2"}
    assert len(addresses(two["url"])) == 2
    found = wrong_answer(URL, two)
    assert found is not None
    assert found[0] == "il y a plusieurs adresses dans ce champ"
    assert "incomplète" not in str(found)


@pytest.mark.parametrize(
    ("typed", "remarks"),
    [
        ("12 rue des Tilleuls\n37000 Tours", 0),
        ("12 rue des Tilleuls\nL-2449 Luxembourg", 0),
        ("contact@site.example", 0),
        ("12 rue des Tilleuls", 1),
        ("12 rue des Tilleuls\n37000", 1),
    ],
)
def test_an_address_without_postcode_or_town_is_a_remark(
    essai: Letter, typed: str, remarks: int
) -> None:
    field = Field(id="adresse", type="multiline", label="Votre adresse", blank="adresse")
    letter = replace(essai, groups=(Group("Un", (field,)),))
    assert len(postal_remarks(letter, {"adresse": typed})) == remarks
