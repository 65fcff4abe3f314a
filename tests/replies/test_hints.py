"""What is hinted near a neutral theme, or in general words, and what stands beside it."""

from __future__ import annotations

import pytest

from tutorials.replies.content import Replies
from tutorials.replies.review import review


def verdict(replies: Replies, text: str) -> str:
    return review(text, replies.rulebook).verdict


@pytest.mark.parametrize(
    "text",
    [
        # far from what opens the sentence
        "Nous comprenons la déception, puisque la couleur d’une mèche tient surtout au soleil, au"
        " sel et au peigne.",
        # an ill, an act or somebody, told in general or alone
        "Le bon diagnostic ne plaît pas toujours.",
        "La secrétaire traverse une période difficile.",
        "Une chute en pleine nuit peut arriver partout.",
        # what the practice keeps or knows
        "Nous comprenons, mais notre agenda ne permet pas tout.",
        "Le cabinet ne peut écrire ce que nous savons.",
        "Le secret nous lie ; nous pouvons dire que chacun repart avec ses papiers.",
        "Nous connaissons l’auteur de ces lignes.",
        # what will follow
        "Le hall sera repeint d’ici l’été.",
        "Une lettre vous sera adressée.",
        "Restons en contact pour la suite.",
        "Merci de nous laisser une seconde chance.",
        # explanations that only look general
        "Le hall est petit, d’où l’attente.",
        "Nous rappelons simplement que les couloirs sont étroits.",
        "Le parking est payant, ce qui peut surprendre.",
        "Je comprends la déception ; un arrêt ne se délivre pas à l’avance.",
        "Le choix répond à des critères médicaux.",
        "Un bilan sanguin normal est une bonne nouvelle.",
        # conduct
        "Le cabinet accueille chacun avec une courtoisie qui se veut réciproque.",
        "Merci de rester courtois.",
        "Parler fort dans une salle d’attente gêne les autres.",
        "Certaines personnes arrivent sans prévenir.",
        "Nous ne tolérons aucune agressivité.",
        "Quinze ans d’études pour lire cela, c’est triste.",
        # papers and money
        "L’ordonnance reste à votre disposition.",
        "Le certificat reste à retirer à l’accueil.",
        "Il reste à régler le solde des honoraires.",
        "Nul n’est obligé de revenir.",
        "Pauvre cabinet !",
        # what was said, felt or judged elsewhere
        "Nous avons pu échanger par téléphone.",
        "Le docteur vous présente ses excuses.",
        "C’est une maladresse que nous regrettons.",
        "Le service d’imagerie est seul responsable.",
        "Les cliniques voisines n’ont pas nos résultats.",
        "Nous comprenons que le diagnostic soit difficile à accepter.",
        "Nous partageons la tristesse de ses enfants.",
        "Notre équipe écoute chacun, et il en va de même ici.",
        "Nous sommes la référence en implantologie.",
        "Nous comprenons que la maladie pèse.",
        "Vous n’avez pas souhaité attendre.",
        "Nous sommes médecins, pas magiciens.",
        "Nous ne pouvons pas plaire à tous.",
        # others who testify
        "Nos patients nous connaissent.",
        # writing assistants
        "Votre avis compte énormément pour nous.",
        "Nous vous présentons nos excuses les plus sincères.",
    ],
)
def test_a_hint_is_stopped(replies: Replies, text: str) -> None:
    assert verdict(replies, text) != "publiable"


@pytest.mark.parametrize(
    "text",
    [
        # what may be shown, and what is denied
        "Nous regrettons que cette retenue déçoive.",
        "Le médiateur est compétent pour les litiges.",
        "La pénurie de médecins touche toute la région.",
        # information
        "Le gardien aide volontiers.",
        "Aucune démarche en ligne n’est payante.",
        "Le parking est à trois minutes à pied.",
        "L’escalier est raide, c’est vrai.",
        "L’accueil est au rez-de-chaussée.",
        "Merci pour ces mots. Nous en tiendrons compte.",
        "Une erreur s’était glissée dans nos horaires.",
        "Nous notons la suggestion d’un distributeur d’eau.",
        "Les lunettes sont ajustées au magasin.",
        "Nous n’y opposons ni démenti ni justification.",
    ],
)
def test_what_tells_nothing_passes(replies: Replies, text: str) -> None:
    assert verdict(replies, text) == "publiable"
