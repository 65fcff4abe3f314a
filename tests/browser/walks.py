"""How to go through every tutorial: for each screen, what to fill in and the button to press.

Radio and checkbox fields are given by value, the others by what is typed. A walk begins on the
tutorial's first screen and ends on its result.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Page

from tutorials.letters.model import Field, Letter
from tutorials.letters.turn import screens

SCREEN = ".tutorial__screen"


@dataclass(frozen=True)
class Step:
    """One screen: values by field name, then the name of the button that leads on."""

    button: str
    fields: dict[str, str] = field(default_factory=dict)


def _questions(*answers: str | dict[str, str]) -> tuple[Step, ...]:
    """Return the steps of a tutorial in questions."""
    given = [one if isinstance(one, dict) else {"answer": one} for one in answers]
    return tuple(Step("Continuer", fields) for fields in given)


TODAY = dt.date(2026, 11, 22)
"""The day on which the walks are taken: what they lead to depends on it."""
POSTED = {"day": "3", "month": "11", "year": "2026"}
SEEN = {f"seen_on-{part}": value for part, value in POSTED.items()}
TUTORIALS: dict[str, tuple[Step, ...]] = {
    "avis": _questions(
        *("non", "non", "liberal", "oui", "avis", POSTED, "non", "opinion", "patient", "notable"),
        "aucun",
    ),
    "fiche": _questions(
        *("non", "non", "annuaire", "site", "oui", "supprimer", "oui", "rien", POSTED)
    ),
    "suites": _questions("non", "non", "plateforme", "non", "refus", "oui", POSTED),
    "veille": (
        Step(
            "Préparer ma veille",
            {
                "prenom": "Camille",
                "nom": "Martin",
                "specialite": "dermatologue",
                "ville": "Tours",
                "day": "5",
            },
        ),
        Step("Garder ce qui est coché", {"done": "1"}),
    ),
    "preuves": (
        Step(
            "Garder cet élément",
            {
                "url": "https://avis.example/4821",
                **SEEN,
                "seen_at": "14:05",
                "author": "Kevin93",
                "text": "À fuir !",
                "witness": "Dominique, au secrétariat",
                "note": "Téléphone, page entière",
            },
        ),
    ),
    "delais": (
        Step(
            "Calculer mes délais",
            {f"date_publication-{part}": value for part, value in POSTED.items()},
        ),
    ),
    "dossier": (
        Step("Compléter ou corriger : Vous"),
        Step("Garder", {"nom": "Camille Martin", "ville": "Tours"}),
        Step("Ajouter une demande"),
        Step(
            "Garder",
            {
                "letter": "relance",
                "to": "Google",
                **{f"sent-{part}": value for part, value in POSTED.items()},
                "answer": "refus",
                "note": "Par formulaire",
            },
        ),
    ),
    "analyse": (
        Step("Lire avec moi", {"text": "C’est un escroc, à fuir !", "platform": "Google"}),
        Step("Continuer vers le tri"),
    ),
    "reponse": (
        Step("Continuer", {"situation": "attitude"}),
        Step("Continuer", {"platform": "google", "signatory": "cabinet"}),
        Step("Voir des textes possibles"),
        Step("Écrire mon propre texte"),
    ),
}


def fill(page: Page, step: Step) -> None:
    """Fill in a screen at once."""
    for name, value in step.fields.items():
        inputs = page.locator(f'{SCREEN} [name="{name}"]')
        if inputs.first.get_attribute("type") in ("radio", "checkbox"):
            page.locator(f'{SCREEN} [name="{name}"][value="{value}"]').check(force=True)
        else:
            inputs.fill(value)


def press(page: Page, button: str) -> None:
    """Press a button of the screen and wait for the next one."""
    page.locator(SCREEN).get_by_role("button", name=button, exact=True).click()
    page.wait_for_selector(f"{SCREEN}:not([aria-busy])", state="attached")


def walk(page: Page, name: str) -> None:
    """Go through a tutorial that is ready, to its result."""
    for step in TUTORIALS[name]:
        fill(page, step)
        press(page, step.button)


EXPORTS: dict[str, tuple[str, ...]] = {
    "veille": ("Télécharger le rappel (.ics)",),
    "preuves": ("Télécharger fiche et captures (.zip)", "Télécharger la fiche seule"),
    "delais": ("Télécharger le calendrier (.ics)",),
    "dossier": ("Enregistrer le dossier (.json)", "Télécharger le dossier complet (.zip)"),
    "reponse": (
        "Enregistrer ce brouillon",
        "Me le rappeler demain",
        "Enregistrer la note pour l’équipe",
    ),
}
"""Buttons of the last screen that give a file."""
TWO_FILES = ("Télécharger la fiche seule",)
"""The sheet, and the list of digests."""
FILE, TAKE = "Le fichier", "Télécharger la lettre"
"""The choice of a letter's format, and the button that gives the file."""
CASE_FILE = "Enregistrer dans un fichier (.json)"
"""The same, in every tutorial that ends with something to lose, but the case's own page."""


def letter_steps(letter: Letter) -> tuple[Step, ...]:
    """Return the walk of a letter, with the answers of its first example."""
    values = letter.examples[0].values
    return tuple(Step("Continuer", dict(_typed(group.fields, values))) for group in screens(letter))


def _typed(fields: Iterable[Field], values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for each in fields:
        value = values.get(each.id)
        if value is None:
            continue
        if each.type == "date":
            parts = reversed(str(value).split("-"))
            yield from zip((f"{each.id}-{p}" for p in ("day", "month", "year")), parts, strict=True)
        else:
            yield each.id, "\n".join(value) if isinstance(value, (list, tuple)) else str(value)
