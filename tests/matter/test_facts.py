"""Faults of facts, each as a person would meet it: from the screens, through the one door."""

import base64
import io
import re
import zipfile
from typing import Any

import pytest

from tests.matter.door import TODAY, answers, case, day, show, typed, words

AVIS = ["non", "liberal", "oui", "avis"]
"""Answers of « avis » up to the date of posting."""
POSTED = "2026-11-02"


def letter(id: str, *screens: dict[str, Any], state: Any = None, today: str = TODAY) -> Any:
    """Fill a letter's screens in turn; returns the last reply."""
    tutorial = f"lettre-{id}"
    reply = show(tutorial, state, today=today)
    for step, fields in enumerate(screens):
        reply = show(tutorial, reply["state"], "answer", today=today, step=str(step), **fields)
    return reply


RELANCE = {
    "destinataire": "Mutuelle des Soignants",
    "demande": "autre",
    "objet": "la prise en charge d’un constat",
    **day("date_demande", "2026-10-05"),
}


def test_a_request_to_an_insurer_is_no_request_about_data() -> None:
    relance = letter("relance", RELANCE)
    assert "5 octobre 2026" in words(relance)
    assert "date_demande" not in relance["state"]["case"]["facts"]
    suites = answers("suites", ["non", "donnees", "site", "rien"], relance["state"]["case"])
    assert suites["node"] == "date_demande"
    assert "Vous avez déjà donné" not in words(suites)
    about_data = letter("relance", {**RELANCE, "demande": "donnees"})
    assert about_data["state"]["case"]["facts"]["date_demande"] == "2026-10-05"


def test_attachments_for_the_insurer_are_not_those_of_a_complaint() -> None:
    insurer = letter("declaration-assureur", {}, {"pieces": "Contrat MS-2024-0815"})
    complaint = words(show("lettre-plainte-procureur", case(insurer)))
    assert "MS-2024-0815" not in complaint


def test_a_vague_age_never_becomes_a_day_in_a_letter() -> None:
    vague = answers("avis", [*AVIS, {"age": "il y a 2 mois"}])
    assert vague["state"]["case"]["facts"]["date_publication"] == "2026-08-28/2026-09-29"
    for id in ("notification-dsa", "signalement-plateforme", "demande-auteur"):
        shown = words(show(f"lettre-{id}", case(vague)))
        for number in ("28 août 2026", "29 septembre 2026", "28 septembre 2026"):
            assert f"date du {number}" not in shown
        assert "il y a 2 mois" in shown
        assert "La lettre laisse cette date vide" in shown


@pytest.mark.parametrize(
    "id",
    ["notification-dsa", "signalement-plateforme", "doute-authenticite", "demande-auteur",
     "declaration-assureur", "dossier-avocat"],
)  # fmt: skip
def test_a_letter_quotes_the_words_of_the_site_with_the_day_they_were_read(id: str) -> None:
    seen = {"url": "https://avis.example/1", **day("seen_on", "2026-11-20")}
    sheet = show("preuves", None, "save", posted="il y a 2 mois", **seen)
    assert "date_publication" in sheet["state"]["case"]["facts"]
    reply = show(f"lettre-{id}", case(sheet))
    assert "« il y a 2 mois », lu le 20 novembre 2026" in words(reply)
    assert "date du 20 août 2026" not in words(reply)
    exact = show("preuves", None, "save", posted="3 novembre 2026", **seen)
    assert "lu le" not in words(show(f"lettre-{id}", case(exact)))


def test_a_month_typed_stays_a_month() -> None:
    month = show(
        "delais", None, "compute", date_publication__month="9", date_publication__year="2026"
    )
    assert month["state"]["case"]["facts"]["date_publication"] == "2026-09-01/2026-09-30"
    assert "compté depuis la date la plus ancienne possible" in words(month)
    overview = words(show("dossier", case(month)))
    assert "septembre 2026" in overview
    assert "1er septembre 2026" not in overview


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (day("date_publication", "2026-11-20"), day("date_decouverte", "2026-11-10")),
        (day("date_publication", "2026-11-20"), day("date_decision", "2026-11-10")),
        (day("date_publication", "2026-11-20"), day("date_depot_plainte", "2026-11-10")),
        (day("date_demande", "2026-11-20"), day("date_plainte_cnil", "2026-11-10")),
    ],
)
def test_dates_in_the_wrong_order_are_asked_about_never_refused(
    first: dict[str, str], second: dict[str, str]
) -> None:
    reply = show("delais", None, "compute", **first, **second)
    assert "l’une des deux dates est à vérifier" in words(reply)
    assert "l’une des deux dates est à vérifier" in words(show("dossier", case(reply)))
    right = show("delais", None, "compute", **first)
    assert "à vérifier." not in words(right)


def test_a_reply_dated_before_the_request_is_asked_about_in_the_letter_and_the_dossier() -> None:
    sent = {**day("sent", "2026-11-20"), **day("answered", "2026-11-10")}
    dossier = show("dossier", None, "save-request", letter="Courriel", to="Avis-Santé", **sent)
    assert "Réponse de Avis-Santé" in words(dossier)
    assert dossier["state"]["case"]["requests"]
    complaint = letter(
        "plainte-cnil",
        {"plateforme": "Avis-Santé", **day("date_demande", "2026-11-20")},
        {"suite": "refus", **day("date_reponse", "2026-11-10")},
        {},
    )
    assert "l’une des deux dates est à vérifier" in words(complaint)


def test_evidence_seen_before_the_posting_is_asked_about() -> None:
    known = show("delais", None, "compute", **day("date_publication", "2026-11-20"))
    item = {"url": "https://avis.example/1", "text": "À fuir", **day("seen_on", "2026-11-10")}
    sheet = show("preuves", case(known), "save", **item)
    assert "Preuve n° 1, vue" in words(sheet)


def test_starting_again_takes_away_the_fact_and_its_deadline() -> None:
    dated = answers("avis", [*AVIS, typed(POSTED)])
    assert "Première mise en ligne" in words(show("dossier", case(dated)))
    fresh = show("avis", dated["state"], "restart")
    assert fresh["state"]["case"]["facts"] == {}
    assert "Agir en justice" not in words(show("dossier", case(fresh)))


def test_a_date_changed_to_unknown_leaves_the_dossier() -> None:
    dated = answers("avis", [*AVIS, typed(POSTED)])
    edited = show("avis", dated["state"], "edit", node="date_publication")
    unknown = show("avis", edited["state"], "answer", node="date_publication", unknown="yes")
    assert unknown["state"]["case"]["facts"] == {}


def test_a_question_that_is_no_longer_asked_leaves_the_dossier() -> None:
    dated = answers("avis", [*AVIS, typed(POSTED)])
    private = show("avis", dated["state"], "answer", node="support", answer="prive")
    assert private["state"]["case"]["facts"] == {}
    assert "Première mise en ligne" in words(private)  # said to be forgotten


def test_what_stays_because_it_was_given_elsewhere_is_said() -> None:
    typed_first = show("delais", None, "compute", **day("date_publication", POSTED))
    both = answers("avis", [*AVIS, typed(POSTED)], typed_first["state"]["case"])
    fresh = show("avis", both["state"], "restart")
    assert fresh["state"]["case"]["facts"] == {"date_publication": POSTED}
    assert "Votre dossier garde" in words(fresh)


def test_a_second_run_shows_what_it_knows_and_where_it_comes_from() -> None:
    first = answers("avis", [*AVIS, typed(POSTED)])
    second = answers("suites", ["non", "plateforme", "oui"], first["state"]["case"])
    assert second["node"] == "date_publication"
    assert "Vous avez déjà donné cette date" in words(second)
    assert 'value="2026"' in second["html"]


def test_a_letter_too_early_for_what_it_says_tells_from_which_day_it_is_true() -> None:
    early = {"plateforme": "Avis-Santé", **day("date_demande", "2026-11-25")}
    reply = letter("plainte-cnil", early, {"suite": "silence"}, {})
    said = words(reply)
    assert "Cette lettre est trop tôt aujourd’hui" in said
    assert "à partir du mardi 29 décembre 2026" in said
    (file,) = show("lettre-plainte-cnil", reply["state"], "calendar")["downloads"]
    assert "DTSTART;VALUE=DATE:20261229" in base64.b64decode(file["base64"]).decode()
    assert "trop tôt" not in words(letter("plainte-cnil", early, {"suite": "refus"}, {}))
    late = {"plateforme": "Avis-Santé", **day("date_demande", "2026-10-05")}
    assert "trop tôt" not in words(letter("plainte-cnil", late, {"suite": "silence"}, {}))


def test_an_ultimatum_before_the_month_ends_is_said_to_be_too_early() -> None:
    asked = {**RELANCE, "destinataire": "Annuaire", "demande": "donnees"}
    relance = letter("relance", {**asked, **day("date_demande", "2026-11-20")}, {})
    assert "trop tôt" in words(relance)
    assert "trop tôt" not in words(letter("relance", {**RELANCE}, {}))


def test_an_address_stays_with_its_addressee() -> None:
    to_a = {"plateforme": "Site A", "adresse_destinataire": "1 rue de A\n75001 Paris"}
    first = letter("opposition-fiche", to_a)
    assert "1 rue de A" in words(first)
    to_b = show("dossier", case(first), "save-facts", group="1", plateforme="Site B")
    second = words(show("lettre-opposition-fiche", case(to_b)))
    assert "Site B" in second
    assert "1 rue de A" not in second
    back = show("dossier", case(to_b), "save-facts", group="1", plateforme="Site A")
    assert "1 rue de A" in words(show("lettre-opposition-fiche", case(back)))


def test_private_details_in_a_free_answer_are_shown_as_a_remark() -> None:
    free = "Mme Durand est venue le 3 mars pour une coloscopie, je lui ai prescrit du Doliprane."
    reply = letter("directeur-publication", {"plateforme": "Site", "explication": free}, {}, {})
    for screen in range(3):
        reply = show(
            "lettre-directeur-publication", reply["state"], "answer", step=str(screen),
            plateforme="Site", explication=free,
        )  # fmt: skip
    said = words(reply)
    assert "Ces mots peuvent faire reconnaître une personne soignée" in said
    assert "Mme Durand" in said
    assert "vous décidez" in said
    (file,) = show("lettre-directeur-publication", reply["state"], "download", format="txt")[
        "downloads"
    ]
    assert "Durand" in base64.b64decode(file["base64"]).decode()


def test_old_files_open_with_facts_to_confirm() -> None:
    old = (
        '{"format": "dossier-e-reputation", "version": 2, "facts": {"date_publication": '
        '"2026-11-02", "date_demande": "2026-10-05"}, "answers": {"avis": {"danger": ["non"], '
        '"mise-en-ligne": ["2026-11-02"]}}}'
    )
    reply = show("dossier", None, "open", text=old)
    assert "à confirmer" in words(reply)
    assert reply["state"]["case"]["answers"]["avis"]["date_publication"] == ["2026-11-02"]


def test_the_zip_says_no_more_than_the_answers() -> None:
    vague = answers("avis", [*AVIS, {"age": "il y a 2 mois"}])
    begun = letter("notification-dsa", {"plateforme": "Avis-Santé"}, state=case(vague))
    (file,) = show("dossier", case(begun), "bundle")["downloads"]
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(file["base64"]))) as made:
        texts = [
            made.read(n).decode("utf-8", "replace") for n in made.namelist() if n.endswith(".txt")
        ]
    assert not any("date du 28 août" in text for text in texts)


def test_going_back_shows_the_question_with_its_answer() -> None:
    reply = answers("avis", ["non", "liberal", "oui"])
    back = show("avis", reply["state"], "back")
    assert back["node"] == "preuve"
    assert re.search(r'value="oui"[^>]* checked', back["html"])
    dated = answers("avis", [*AVIS, {"age": "il y a 2 mois"}])
    edited = show("avis", dated["state"], "edit", node="date_publication")
    assert 'value="il y a 2 mois"' in edited["html"]
    again = show(
        "avis", edited["state"], "answer", node="date_publication", today="2026-12-20",
        age="il y a 2 mois", kept="2026-08-28/2026-09-29 il y a 2 mois",
    )  # fmt: skip
    assert again["state"]["case"]["facts"]["date_publication"] == "2026-08-28/2026-09-29"


@pytest.mark.parametrize("id", ["signalement-plateforme", "notification-dsa"])
def test_a_site_named_again_leaves_the_answer_of_the_triage_that_bears_its_name(id: str) -> None:
    triage = answers("avis", [*AVIS, typed(POSTED), "refus"])
    chosen = triage["state"]["case"]["answers"]["avis"]["plateforme"]
    named = state = triage["state"]
    for site in ("Google", "Doctolib", ""):
        named = show("dossier", case({"state": state}), "save-facts", group="1", plateforme=site)
        state = named["state"]
        assert state["case"]["facts"].get("plateforme", "") == site
        assert state["case"]["answers"]["avis"]["plateforme"] == chosen
        assert show(f"lettre-{id}", case(named))["html"]


def test_a_name_written_again_after_the_monthly_watch_is_kept() -> None:
    watch = show("veille", None, "prepare", prenom="Hélène", nom="Martin", day="5")
    named = show("dossier", case(watch), "save-facts", group="0", nom="Dr Hélène Martin-Roux")
    assert named["state"]["case"]["facts"]["nom"] == "Dr Hélène Martin-Roux"
    assert named["state"]["case"]["answers"]["veille"]["nom"] == ["Martin"]
