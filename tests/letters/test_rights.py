"""What a desk needs in a letter, and the delay that runs beside it: nothing is refused or lost."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from macros.publish.paths import ROOT
from tests.letters.library import letters, library
from tutorials.law.registry import in_words
from tutorials.letters.compose import compose
from tutorials.letters.writers.txt import letter_text
from tutorials.render import current

TODAY = dt.date(2026, 11, 21)
LETTERS = ROOT / "tutorials/content/letters"
DONE = ("declaration-assureur", "dossier-avocat")
"""Letters that list what was already done, if the person says it."""


def written(id: str, example: str, **change: str | tuple[str, ...]) -> str:
    """Return the text of the example whose title holds ``example``, with some answers changed."""
    letter = letters()[id]
    given = next(one for one in letter.examples if example in one.title)
    text = letter_text(compose(letter, dict(given.values) | change, TODAY))
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def in_law(dotted: str) -> str:
    """Return a value of the law as letters and pages print it."""
    words = in_words(library().registry.value(dotted))
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def told(id: str, *parts: str) -> str:
    """Return what the page says around a letter: its delay, what follows, its warning."""
    letter = letters()[id]
    library()
    html = "".join(current().filters["md"](getattr(letter, part)) for part in parts)
    return str(html).replace("\u00a0", " ").replace("&nbsp;", " ")


def test_a_complaint_about_a_threat_names_the_outrage_said_aloud_or_sent() -> None:
    """C. pén., art. 433-5: only writings and images must not be public, spoken words may be."""
    assert "de vive voix ou par un message non public" in written("plainte-procureur", "en ligne")


def test_a_complaint_names_the_aggressor_or_says_against_x() -> None:
    named = written("plainte-procureur", "en face")
    assert "Je porte plainte contre Monsieur Paul Varenne" in named
    assert "contre X" not in named
    unnamed = written("plainte-procureur", "en face", auteur_nom="")
    assert "dont je donnerai le nom lors de mon audition" in unnamed
    assert "Paul Varenne" not in written("plainte-procureur", "en face", auteur="inconnu")
    unknown = written("plainte-procureur", "appels")
    assert "contre X" in unknown
    shown = written("plainte-procureur", "menace en ligne")
    assert "contre X, connu seulement par un nom affiché" in shown


def test_a_complaint_gives_place_harm_and_witnesses_and_says_nothing_of_care() -> None:
    text = written("plainte-procureur", "en face")
    for words in ("Lieu : au cabinet", "Le préjudice.", "Madame Inès Caron", "partie civile"):
        assert words in text
    assert "est venue au cabinet" not in text
    assert "aucune information sur un soin" in text


def test_a_complaint_for_what_was_done_online_may_go_where_the_victim_lives() -> None:
    assert "votre résidence" in told("plainte-procureur", "recipient")


def test_a_right_of_reply_says_what_the_decree_asks() -> None:
    text = written("droit-de-reponse", "annoncé fermé")
    assert "Il est signé : Jean Tavel." in text
    assert "Il s’agit d’un écrit." in text
    assert "Chacun peut y accéder librement." in text
    assert "Le site ne me permet pas de répondre directement" in text


def test_a_right_of_reply_never_asserts_what_was_not_asked() -> None:
    text = written("droit-de-reponse", "sanction")
    assert "ne me permet pas de répondre" not in text


@pytest.mark.parametrize(
    ("id", "part", "words"),
    [
        ("droit-de-reponse", "next_steps", "la réception de votre demande"),
        ("droit-de-reponse", "channel", "mandat spécial"),
        ("protection-fonctionnelle", "next_steps", "tribunal administratif"),
        ("declaration-assureur", "next_steps", "Aucune clause ne peut l’interdire"),
    ],
)
def test_the_page_says_what_follows_a_refusal(id: str, part: str, words: str) -> None:
    assert words in told(id, part)


@pytest.mark.parametrize(
    ("id", "part", "dotted"),
    [
        ("protection-fonctionnelle", "next_steps", "protection-fonctionnelle-silence.delai"),
        ("notification-dsa", "delay", "presse-prescription.delai"),
        ("effacement-contenu", "warning", "presse-prescription.delai"),
        ("signalement-dgccrf", "warning", "presse-prescription.delai"),
    ],
)
def test_the_page_says_the_delay_that_runs(id: str, part: str, dotted: str) -> None:
    assert in_law(dotted) in told(id, part)


def test_a_notice_never_calls_a_defamation_obvious() -> None:
    assert "sans analyse" not in written("notification-dsa", "diffamation")


def test_an_invitation_reveals_nothing_and_asks_nothing() -> None:
    text = written("invitation-echange", "avis critique").casefold()
    for word in ("patient", "soin", "consult", "visite", "venu", "retir", "avis"):
        assert word not in text


@pytest.mark.parametrize("id", ["opposition-fiche", "opposition-google"])
def test_an_objection_asks_for_the_freeze_meanwhile(id: str) -> None:
    text = written(id, letters()[id].examples[0].title)
    assert "art. 18" in text


def test_a_reminder_of_a_right_of_reply_recalls_its_days_and_its_fine() -> None:
    text = written("relance", letters()["relance"].examples[0].title, demande="droit-reponse")
    assert in_law("droit-de-reponse.insertion") in text
    assert in_law("droit-de-reponse.amende") in text


@pytest.mark.parametrize("demande", ["droit-reponse", "autre"])
def test_a_reminder_is_true_after_a_refusal_too(demande: str) -> None:
    text = written("relance", letters()["relance"].examples[0].title, demande=demande)
    assert "sans suite favorable" in text
    assert "rien n’a suivi" not in text
    assert demande != "autre" or "en cas de refus, sa raison précise" in text


def test_a_notice_about_the_health_of_somebody_does_not_hold_it_for_true() -> None:
    text = written("notification-dsa", "injure", nature="sante-tiers")
    assert "un état de santé, vrai ou faux" in text
    assert "révèle la santé" not in text


def test_a_hospital_doctor_asks_for_protection_on_the_text_that_extends_it() -> None:
    text = written("protection-fonctionnelle", "diffamation")
    assert "L. 6152-4" in text.replace("\u00a0", " ")


def test_after_a_refused_delisting_the_judge_is_open_without_the_cnil() -> None:
    assert "ou directement le juge" in told("dereferencement", "next_steps")


def test_a_right_of_reply_is_closed_to_no_opinion_and_is_passed_on_by_a_host() -> None:
    assert "demandez quand même" in told("droit-de-reponse", "chances")
    for example in letters()["droit-de-reponse"].examples:
        text = written("droit-de-reponse", example.title)
        assert "corrige un fait" not in text
        assert "de lui transmettre cette demande sans délai" in text


@pytest.mark.parametrize("id", ["droit-de-reponse-action", "protection-fonctionnelle-recours"])
def test_a_reminder_says_the_delay_of_the_judge_that_runs_meanwhile(id: str) -> None:
    assert in_law(f"{id}.delai") in told("relance", "warning")
    assert id in letters()["relance"].law


def test_a_reminder_to_a_public_employer_says_that_silence_is_a_refusal() -> None:
    text = written("relance", letters()["relance"].examples[0].title, demande="employeur")
    assert f"Un silence de {in_law('protection-fonctionnelle-silence.delai')}" in text
    assert "tribunal administratif" in text


def test_hateful_words_in_public_have_their_own_texts_in_a_complaint() -> None:
    text = written("plainte-procureur", "injure publique", nature="haine")
    assert "à raison de l’origine" in text
    assert "envers un particulier" not in text
    assert "n’interrompt pas la prescription" in text


def test_a_refused_right_of_reply_reaches_the_lawyer_with_its_delay() -> None:
    letter = letters()["dossier-avocat"]
    example = letter.examples[0].title
    text = written("dossier-avocat", example, nature="droit-de-reponse")
    assert f"Pour faire publier ma réponse, il est de {in_law('droit-de-reponse.delai')}" in text
    assert "Cass. 2e civ., 12 mai 1999" in text
    assert "mandat spécial" in text


@pytest.mark.parametrize(
    "id", ["saisine-cdom", "doute-authenticite", "signalement-plateforme", "declaration-incident"]
)
def test_what_is_asked_of_others_says_that_the_judge_has_a_delay(id: str) -> None:
    assert "n’arrête aucun délai" in told(id, "delay", "next_steps", "warning")


def test_a_private_insult_has_its_own_text_and_its_short_delay_in_a_complaint() -> None:
    text = written("plainte-procureur", "appels", nature="privee")
    assert "non publiques" in text
    assert in_law("presse-prescription.delai") in text


def test_a_complaint_has_words_for_each_offence_of_the_outcomes_that_send_to_it() -> None:
    entries = library().registry.entries
    offences = {
        id
        for flow in library().flows.values()
        for node in flow.outcomes
        if any(act.letter == "plainte-procureur" for act, _ in flow.acts_of(node))
        for id in node.law
        if "prison" in entries[id].values
    }
    assert {"montage", "menaces", "cyberharcelement"} <= offences
    nature = next(one for one in letters()["plainte-procureur"].fields if one.id == "nature")
    said = " ".join(
        written("plainte-procureur", "appels", nature=option.value) for option in nature.options
    ).replace("\n", " ")
    assert [id for id in offences if entries[id].reference not in said] == []


def test_a_complaint_alone_stops_no_delay_and_the_shorter_one_is_told() -> None:
    around = told("plainte-procureur", "delay")
    assert "La plainte seule ne l’arrête pas" in around
    assert "même gravement" in around
    assert f"{in_law('presse-prescription-discriminatoire.delai')}." in around


def test_a_private_insult_is_told_when_its_complaint_is_late() -> None:
    claims = [one for one in letters()["plainte-procureur"].claims if one.rule == "presse"]
    told = {nature for one in claims for nature in one.when["nature"]}
    assert {"presse", "privee", "outrage"} <= told  # an insult before others may be a public one


@pytest.mark.parametrize(
    ("id", "example"),
    [
        ("opposition-fiche", "sans avis"),
        ("opposition-google", "remplaçante"),
        ("dereferencement", "éditeur ne répond pas"),
    ],
)
def test_what_a_letter_says_of_the_official_register_is_to_be_checked(
    id: str, example: str
) -> None:
    assert "annuaire public officiel" in written(id, example)
    assert any("annuaire public officiel" in one.says for one in letters()[id].claims)


def test_no_letter_is_missing_from_those_that_speak_of_the_official_register() -> None:
    bodies = {path.stem: path.read_text("utf-8") for path in LETTERS.glob("*.md")}
    speak = {id for id, text in bodies.items() if "annuaire public officiel" in text}
    claim = {id for id, one in letters().items() if "annuaire public officiel" in repr(one.claims)}
    assert speak == claim


def test_what_was_left_blank_is_not_said_to_be_undone() -> None:
    """A declaration to an insurer that says what is not true may be held against who signs it."""
    said = {id: written(id, letters()[id].examples[-1].title, demarches=()) for id in DONE}
    assert [id for id, text in said.items() if re.search("aucune démarche", text, re.I)] == []


@pytest.mark.parametrize("id", ["declaration-incident", "protection-fonctionnelle"])
def test_words_that_were_never_put_online_have_their_own_start(id: str) -> None:
    assert re.search(r"depuis\s+les mots", f"{letters()[id].warning} {letters()[id].delay}")


def test_a_reason_left_blank_is_not_said_to_be_missing_from_the_decision() -> None:
    text = written("reclamation-interne", "sans explication")
    assert "aucun motif" not in text
    assert "le motif de cette décision" in text


def test_errors_of_a_card_that_is_not_removed_are_to_be_corrected() -> None:
    text = written("opposition-google", "erreurs")
    assert "À défaut de suppression, je vous demande de les corriger" in text
