"""What the buttons of acts say."""

from __future__ import annotations

from tutorials.flows.buttons import buttons
from tutorials.flows.outcome import Act
from tutorials.library import Library


def test_a_button_says_letter_of_a_letter_only(library: Library) -> None:
    """Three alike in a row, one of which was the lawyer’s file, said nothing of it."""

    def said(letter: str) -> str:
        (button,) = buttons(Act(text="Faites-le.", letter=letter), library)
        return button.label

    assert said("dossier-avocat") == "Préparer le dossier de l’avocat ou de l’avocate"
    assert said("notification-dsa") == "Préparer la lettre"
