from __future__ import annotations

import pytest

from tutorials.replies.words import read
from tutorials.text.matching import Index
from tutorials.text.morphology import phrase_key
from tutorials.text.phrases import PhraseError, Reader
from tutorials.text.vocabulary import Vocabulary

LISTS = {"visite": frozenset(map(phrase_key, ("visite", "prise en charge", "rendez-vous")))}


def found(phrase: str, text: str) -> list[str]:
    reply, reader = read(text), Reader(LISTS)
    index = Index([(reader.compile(phrase), "")], Vocabulary(reader.classes))
    return [
        text[slice(*reply.origin(match.first, match.last))]
        for _, _, match in index.search(reply.read)
    ]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("votre dossier", "Vôtre DOSSIERS.", ["Vôtre DOSSIERS"]),
        ("votre {visite}", "votre prise en charge", ["votre prise en charge"]),
        ("votre {visite}", "votre rendez vous", ["votre rendez vous"]),
        ("votre (lit|{visite})", "votre rendez-vous", ["votre rendez-vous"]),
        ("l’été (dernier|passé)", "L'ETE passé", ["L'ETE passé"]),
        ("consult* ici", "consulter ici", ["consulter ici"]),
        ("est (pris en charge|suivi* ici)", "est suivie ici", ["est suivie ici"]),
        ("votre *scopie", "votre coloscopie", ["votre coloscopie"]),
        ("votre *scopie", "votre scopie", []),
        ("plus de #nombre patients", "plus de 300 patients", ["plus de 300 patients"]),
        ("de [très] près", "de très près, de près", ["de très près", "de près"]),
        ("merci [de tout coeur|bien]", "merci de tout cœur", ["merci de tout cœur"]),
        ("sans <3> faute", "sans la moindre petite faute", ["sans la moindre petite faute"]),
        ("sans <3> faute", "sans que ce soit une faute", []),
        ("votre dossier", "votre. Dossier", []),
        ("votre visite", "votre visiteur", []),
        ("un homme recousu", "un homme recousue", ["un homme recousue"]),
        ("un homme =recousu", "un homme recousue", []),
        ("le voile", "le voilé", ["le voilé"]),  # folded: accents say nothing here
        ("le voile", "le voilée", []),
        ("le voilé", "le voilée", ["le voilée"]),
    ],
)
def test_a_phrase_matches_words_as_written(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("[très] bien", "commencer par un mot"),
        ("<3> bien", "commencer par un mot"),
        ("#nombre", "au moins un mot"),
        ("bien <3>", "mot obligatoire"),
        ("bien <3> [fait]", "mot obligatoire"),
        ("votre {nulle}", "n’existe pas"),
        ("(bien|) fait", "choix vide"),
        ("(bien fait", "pas compris"),
        ("", "phrase vide"),
    ],
)
def test_a_phrase_that_cannot_be_read_says_why(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError, match=reason):
        Reader(LISTS).compile(phrase)
