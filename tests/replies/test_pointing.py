"""What shows one event, one act or one person, whatever the words for it."""

from __future__ import annotations

import pytest

from tutorials.replies.content import Replies
from tutorials.replies.review import review


def rules(replies: Replies, text: str) -> set[str]:
    return {one.rule for one in review(text, replies.rulebook).problems}


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour, ce choix relève du secret.",
        "Le cabinet regrette cette maladresse.",
        "La panne vient du fournisseur.",
        "La loi encadre notre décision.",
        "Le document réclamé est au secrétariat.",
    ],
)
def test_what_is_shown_is_known_to_the_practice(replies: Replies, text: str) -> None:
    assert rules(replies, text) == {"fait-precis"}


@pytest.mark.parametrize(
    "text",
    [
        "Ces retours nourrissent la réflexion.",
        "Nous avons bien pris connaissance de ce mot.",
        "Le médecin propose un échange.",
        "Ce message est lu, ces quelques lignes aussi.",
        "Cette page n’est pas le lieu d’un échange.",
        "C’est une règle, et ce sont des mots que nous respectons.",
        "Nous respectons ce choix.",
        "Des brochures sont à disposition, et ces brochures sont gratuites.",
        "Le service concerné répond au téléphone.",
    ],
)
def test_a_message_a_page_and_a_rule_may_be_shown(replies: Replies, text: str) -> None:
    assert rules(replies, text) == set()


def test_a_greeting_excuses_nothing_of_what_follows(replies: Replies) -> None:
    assert rules(replies, "Bonjour, les chiens aboient, la caravane passe.") == {"ironie"}


@pytest.mark.parametrize(
    "text",
    [
        "Nous regrettons que rien n’ait été dit sur place.",
        "Le docteur a pris le temps de tout expliquer.",
        "Merci d’avoir poussé la porte du cabinet.",
    ],
)
def test_a_past_is_told_in_any_mood_and_of_the_team(replies: Replies, text: str) -> None:
    assert "relation" in rules(replies, text)


@pytest.mark.parametrize("text", ["L’équipe a lu ce message.", "Merci d’avoir écrit."])
def test_a_message_may_be_told_to_have_been_read(replies: Replies, text: str) -> None:
    assert rules(replies, text) == set()


@pytest.mark.parametrize(
    "text", ["La secrétaire va être formée à l’accueil.", "Nous allons revoir cela."]
)
def test_what_is_about_to_be_done_is_a_promise(replies: Replies, text: str) -> None:
    assert "allusion" in rules(replies, text)


@pytest.mark.parametrize(
    "text", ["La cicatrice s’estompe.", "Une fausse couche précoce ne se prévient pas."]
)
def test_one_ill_as_the_subject_of_a_sentence_is_somebodys(replies: Replies, text: str) -> None:
    assert "soin" in rules(replies, text)


def test_how_an_act_is_booked_is_neutral(replies: Replies) -> None:
    assert rules(replies, "Une échographie se programme au secrétariat.") == set()


@pytest.mark.parametrize("text", ["@lili_83 merci.", "Merci petit_loup, ces mots font plaisir."])
def test_what_is_written_as_a_pseudonym_is_one_without_the_review(
    replies: Replies, text: str
) -> None:
    assert "pseudonyme" in rules(replies, text)
