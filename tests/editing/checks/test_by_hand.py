"""A rule has one home: the nine subjects on which pages once differed are found typed by hand."""

from __future__ import annotations

import pytest

from tutorials.editing.checks.by_hand import by_hand
from tutorials.law.registry import Registry

OLD = [
    ("Entre médecins, saisissez d’abord le conseil départemental.", "confraternite"),
    ("Saisissez le conseil pour une conciliation, sans laisser passer le délai.", "confraternite"),
    ("Répondez en privé, au calme, à l’adresse connue du dossier.", "dossier-interdit"),
    ("N’utilisez jamais le dossier médical ou le fichier du cabinet.", "dossier-interdit"),
    ("Si vous la connaissez hors du soin, écrivez à cette personne.", "ecrire-auteur"),
    ("Même un merci peut laisser entendre que la personne est venue.", "remercier"),
    ("Vous pouvez remercier, en une phrase neutre.", "remercier"),
    ("L’illicéité se voit ici sans analyse juridique détaillée.", "illicite-visible"),
    ("Il suffit qu’elles savent ce qu’elles font ensemble.", "raid"),
    ("Vérifiez le libre choix de l’avocate ou de l’avocat.", "libre-choix-avocat"),
    ("Ne répondez jamais sous une note sans texte.", "jamais-repondre"),
    ("Comptez moins longtemps pour une menace plus légère.", "contravention-prescription"),
    ("La menace de violences légères est une contravention.", "contravention-prescription"),
    ("La décision doit être motivée et indiquer les recours.", "decision-plateforme"),
    ("Un refus sans motif ni recours est un manquement.", "decision-plateforme"),
    ("Vous avez droit à une décision motivée, avec les recours.", "decision-plateforme"),
    ("Ce droit ne sert pas à répondre à une opinion.", "droit-de-reponse-rectification"),
    (
        "Une correction prouvée a ses chances ; une réponse d’opinion, non.",
        "droit-de-reponse-rectification",
    ),
    ("Elle oblige l’hébergeur à répondre de façon motivée.", "decision-plateforme"),
    ("Une menace de coups, hors du travail, est une contravention.", "contravention-prescription"),
    ("Des menaces contre l’équipe sont punies plus lourdement.", "menaces-soignant"),
    (
        "Le délai des propos discriminatoires est plus long.",
        "presse-prescription-discriminatoire",
    ),
]


@pytest.mark.parametrize(("sentence", "id"), OLD)
def test_a_sentence_that_once_differed_is_found(sentence: str, id: str, registry: Registry) -> None:
    assert [found for _, found in by_hand(sentence, registry)] == [id]


def test_a_rule_included_is_not_typed_by_hand(registry: Registry) -> None:
    text = 'Confrère. {{ regle("confraternite") }} N’accusez pas. ({{ loi("confraternite") }})'
    assert list(by_hand(text, registry)) == []


def test_the_place_is_that_of_the_sentence_even_folded(registry: Registry) -> None:
    text = "Gardez la preuve.\n\nEntre médecins, une conciliation\nse demande d’abord."
    ((start, id),) = by_hand(text, registry)
    assert id == "confraternite"
    assert text[start:].startswith("Entre médecins")


def test_words_alone_are_no_rule(registry: Registry) -> None:
    assert list(by_hand("Une conciliation aide. Merci d’abord.", registry)) == []
