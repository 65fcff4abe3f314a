from __future__ import annotations

import pytest

from tutorials.replies.matching import Phrases
from tutorials.replies.phrases import Classes, PhraseError, Reader
from tutorials.replies.words import read

LISTS = {"visite": ("visite", "prise en charge", "rendez-vous")}


def found(phrase: str, text: str) -> list[str]:
    reply = read(text)
    classes: Classes = {}
    matches = Phrases([Reader(LISTS, classes).read(phrase)], classes).find(reply)
    return [text[slice(*reply.origin(one.first, one.last))] for one in matches]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("votre dossier", "Vôtre DOSSIERS.", ["Vôtre DOSSIERS"]),
        ("votre {visite}", "votre prise en charge", ["votre prise en charge"]),
        ("votre {visite}", "votre rendez vous", ["votre rendez vous"]),
        ("l’été (dernier|passé)", "L'ETE passé", ["L'ETE passé"]),
        ("consult* ici", "consulter ici", ["consulter ici"]),
        ("votre *scopie", "votre coloscopie", ["votre coloscopie"]),
        ("votre *scopie", "votre scopie", []),
        ("plus de # patients", "plus de 300 patients", ["plus de 300 patients"]),
        ("de [très] près", "de très près, de près", ["de très près", "de près"]),
        ("sans … faute", "sans la moindre petite faute", ["sans la moindre petite faute"]),
        ("sans … faute", "sans que ce soit une faute", []),
        ("votre dossier", "votre. Dossier", []),
        ("votre visite", "votre visiteur", []),
    ],
)
def test_a_phrase_matches_words_as_written(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("[très] bien", "commencer par un mot"),
        ("… bien", "commencer par un mot"),
        ("*scopie faite", "fin de mot"),
        ("# patients", "nombre"),
        ("bien …", "mot obligatoire"),
        ("bien … [fait]", "mot obligatoire"),
        ("votre {nulle}", "n’existe pas"),
        ("(bien|) fait", "choix vide"),
        ("(bien fait", "pas compris"),
    ],
)
def test_a_phrase_that_cannot_be_read_says_why(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason):
        Reader(LISTS, {}).read(phrase)
