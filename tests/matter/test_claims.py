"""What a letter says against what is true on the day: too early, too late, or the contrary."""

import base64
import io
import zipfile
from typing import Any

import pytest

from tests.matter.door import answers, case, day, show, typed, words
from tests.matter.test_facts import RELANCE, letter

SILENCE: tuple[dict[str, Any], ...] = ({"plateforme": "Annuaire"}, {"suite": "silence"}, {})
EARLY = "Cette lettre est trop tôt aujourd’hui"
LATE = "Cette lettre vient peut-être trop tard"


def test_a_longer_time_that_was_announced_puts_the_complaint_off() -> None:
    """A month is over, three are not: on 28 November nothing is late, and nobody complains yet."""
    flow = answers("suites", ["non", "donnees", "officiel", "prolongation", typed("2026-10-15")])
    dates = day("date_demande", "2026-10-15")
    silence = ({"plateforme": "Annuaire", **dates}, *SILENCE[1:])
    complaint = words(letter("plainte-cnil", *silence, state=case(flow)))
    assert f"{EARLY}. Elle dit que l’organisme n’a pas répondu" in complaint
    assert "à partir du samedi 16 janvier 2027" in complaint
    form = show("delais", None, "compute", demande_prolongee="oui", **dates)
    assert "15 janvier 2027" in words(form)
    assert EARLY in words(letter("plainte-cnil", *silence, state=case(form)))
    plain = show("delais", form["state"], "compute", demande_prolongee="", **dates)
    assert "vous pouvez passer à la suite" in words(plain)
    assert EARLY not in words(letter("plainte-cnil", *silence, state=case(plain)))


def test_a_date_known_loosely_is_waited_for_from_its_latest_day() -> None:
    flow = answers("suites", ["non", "donnees", "site", "rien", {"month": "10", "year": "2026"}])
    complaint = words(letter("plainte-cnil", *SILENCE, state=case(flow)))
    assert "à partir du mardi 1er décembre 2026" in complaint


def test_a_letter_whose_first_date_lacks_says_what_its_words_depend_on() -> None:
    complaint = words(letter("plainte-cnil", *SILENCE))
    assert "Sa date de départ manque. 1 mois à partir de" in complaint


@pytest.mark.parametrize(
    ("id", "screens", "soon", "late"),
    [
        (
            "droit-de-reponse",
            [day("date_publication", "2026-09-01"), {}, {}],
            "2026-11-30",
            "2026-12-02",
        ),
        (
            "directeur-publication",
            [day("date_publication", "2026-09-01"), {}, {}],
            "2026-11-30",
            "2026-12-02",
        ),
        (
            "reclamation-interne",
            [day("date_decision", "2026-05-28"), {}, {}],
            "2026-11-30",  # the 28th is a Saturday
            "2026-12-01",
        ),
        (
            "plainte-procureur",
            [{"nature": "presse", **day("date_publication", "2026-09-01")}, {}, {}, {}, {}],
            "2026-12-01",
            "2026-12-02",
        ),
        (
            "plainte-procureur",
            [{"nature": "menace", **day("date_publication", "2025-12-01")}, {}, {}, {}, {}],
            "2026-12-01",
            "2026-12-02",
        ),
        (
            "plainte-procureur",
            [{"nature": "privee", **day("date_publication", "2026-09-01")}, {}, {}, {}, {}],
            "2026-12-01",
            "2026-12-02",
        ),
        (
            "plainte-procureur",
            [{"nature": "outrage", **day("date_publication", "2026-09-01")}, {}, {}, {}, {}],
            "2026-12-01",
            "2026-12-02",
        ),
    ],
)
def test_a_letter_that_comes_after_the_time_it_relies_on_says_so_and_stays_possible(
    id: str, screens: list[dict[str, Any]], soon: str, late: str
) -> None:
    screens = [{**screens[0]}, *screens[1:]]
    for today, said in ((soon, False), (late, True)):
        reply = letter(id, *_all(id, screens, today), today=today)
        assert (LATE in words(reply)) is said, (id, today)
        assert show(f"lettre-{id}", reply["state"], "download", today=today, format="txt")


def _all(id: str, screens: list[dict[str, Any]], today: str) -> list[dict[str, Any]]:
    """Post all answers to each screen: those that are not asked there are ignored."""
    merged = {name: value for one in screens for name, value in one.items()}
    reply = show(f"lettre-{id}", None, today=today)
    count = 0
    while "letter-form__questions" in reply["html"]:
        reply = show(f"lettre-{id}", reply["state"], "answer", today=today, step=str(count))
        count += 1
    return [merged] * count


@pytest.mark.parametrize(
    ("id", "plainte"),
    [
        ("protection-fonctionnelle", "non"),
        ("saisine-cdom", "envisagee"),
        ("declaration-incident", "aucune"),
    ],
)
def test_a_letter_that_denies_what_the_case_knows_asks_which_is_right(
    id: str, plainte: str
) -> None:
    filed = show("delais", None, "compute", **day("date_depot_plainte", "2026-11-20"))
    screens = _all(id, [{"plainte": plainte}], "2026-11-28")
    reply = letter(id, *screens, state=case(filed))
    assert (
        "votre dossier contient « Réception de votre plainte par le procureur » (20 novembre 2026)"
        in words(reply)
    )
    assert "votre dossier contient" not in words(letter(id, *screens))


def test_a_reminder_of_a_right_of_reply_waits_for_the_days_that_the_site_has() -> None:
    asked = {**RELANCE, "demande": "droit-reponse", **day("date_demande", "2026-11-26")}
    reply = letter("relance", asked, {})
    assert EARLY in words(reply)
    (file,) = show("lettre-relance", reply["state"], "calendar")["downloads"]
    assert "Envoyer" in base64.b64decode(file["base64"]).decode()
    late = letter("relance", {**asked, **day("date_demande", "2026-11-20")}, {})
    assert EARLY not in words(late)


@pytest.mark.parametrize(("asked", "late"), [("2026-08-28", False), ("2026-08-20", True)])
def test_a_reminder_of_a_right_of_reply_counts_the_judge_from_the_first_request(
    asked: str, late: bool
) -> None:
    fields = {**RELANCE, "demande": "droit-reponse", **day("date_demande", asked)}
    assert (LATE in words(letter("relance", fields, {}))) is late


def test_a_reminder_to_a_public_employer_asks_to_count_the_court_first() -> None:
    reply = letter("relance", {**RELANCE, "demande": "employeur"}, {})
    assert "le délai du tribunal court" in words(reply)


def test_what_only_the_person_can_check_is_said_before_sending() -> None:
    reply = letter("organe-extrajudiciaire", {"reclamation": "sans-reponse"}, {}, {})
    assert "Elle s’adresse à un organe certifié pour cette plateforme" in words(reply)
    assert "Aucun texte ne chiffre ce temps" in words(reply)


def test_what_a_letter_alone_said_goes_when_it_no_longer_says_it() -> None:
    asked = {**RELANCE, "destinataire": "Annuaire", "demande": "donnees"}
    sent = letter("relance", asked)
    assert sent["state"]["case"]["facts"]["date_demande"] == "2026-10-05"
    empty = {f"date_demande__{part}": "" for part in ("day", "month", "year")}
    emptied = show("lettre-relance", sent["state"], "answer", step="0", **{**asked, **empty})
    assert emptied["state"]["case"]["facts"] == {}
    other = show(
        "lettre-relance", sent["state"], "answer", step="0", **{**asked, "demande": "autre"}
    )
    assert other["state"]["case"]["facts"] == {}
    assert other["state"]["case"]["letters"]["relance"]["date_demande"] == "2026-10-05"


def test_a_date_emptied_in_a_letter_stays_where_another_tool_gave_it() -> None:
    known = show("delais", None, "compute", **day("date_demande", "2026-10-05"))
    asked = {**RELANCE, "destinataire": "Annuaire", "demande": "donnees"}
    empty = {f"date_demande__{part}": "" for part in ("day", "month", "year")}
    emptied = letter("relance", {**asked, **empty}, {}, state=case(known))
    assert emptied["state"]["case"]["facts"]["date_demande"] == "2026-10-05"
    assert "Relance de ma demande du 5 octobre" not in words(emptied)


def test_a_date_that_is_only_the_letter_s_own_is_in_nobody_s_order() -> None:
    known = show("delais", None, "compute", **day("date_demande", "2026-11-20"))
    fields = {"outil": "X", **day("date_reponse", "2026-11-10")}
    answer = letter("rectification-ia", fields, {}, {}, state=case(known))
    assert "à vérifier." not in words(answer)
    filed = show("delais", None, "compute", **day("date_plainte_cnil", "2026-10-20"))
    insurer = letter(
        "relance", {**RELANCE, **day("date_demande", "2026-11-05")}, {}, state=case(filed)
    )
    assert "à vérifier." not in words(insurer)


def test_an_address_left_on_the_screen_does_not_follow_another_addressee() -> None:
    address = "1 rue de A\n75001 Paris"
    first = letter("opposition-fiche", {"plateforme": "Site A", "adresse_destinataire": address})
    again = {"step": "0", "plateforme": "Site B", "adresse_destinataire": address}
    moved = show("lettre-opposition-fiche", first["state"], "answer", **again)
    assert "1 rue de A" not in moved["state"]["case"]["addressees"].get("Site B", {}).values()
    assert "ce qui était écrit pour Site A ne va pas à Site B" in words(moved)
    kept = show("lettre-opposition-fiche", moved["state"], "answer", **again)
    assert kept["state"]["case"]["addressees"]["Site B"] == {"adresse_destinataire": address}


def test_what_is_written_into_the_text_itself_is_read_too() -> None:
    reply = letter("opposition-fiche", {"plateforme": "Site"}, {}, {})
    (file,) = show("lettre-opposition-fiche", reply["state"], "download", format="txt")["downloads"]
    text = base64.b64decode(file["base64"]).decode("utf-8-sig")
    assert "Ces mots peuvent faire reconnaître" not in words(reply)
    more = text + "\nMme Durand est venue le 3 mars pour une coloscopie.\n"
    again = show("lettre-opposition-fiche", reply["state"], "retouch", text=more)
    said = words(show("lettre-opposition-fiche", again["state"]))
    assert "Ces mots peuvent faire reconnaître une personne soignée" in said
    assert "Mme Durand" in said


def test_the_same_country_counts_in_the_tutorial_the_dossier_and_the_letter() -> None:
    """11 November is closed in France only: Google's answer is due that day."""
    steps = ["non", "donnees", "google", "rien", typed("2026-10-11")]
    flow = answers("suites", steps, today="2026-11-11")
    dossier = words(show("dossier", case(flow), today="2026-11-11"))
    assert "12 novembre 2026" not in dossier
    assert "Irlande" in dossier
    changed = show("suites", flow["state"], "answer", node="destinataire", answer="site")
    assert "pays_demande" not in changed["state"]["case"]["facts"]
    complaint = {"plateforme": "Google Ireland", **day("date_demande", "2026-10-11")}
    asked = ({**complaint}, {"suite": "silence"}, {})
    assert EARLY not in words(letter("plainte-cnil", *asked, today="2026-11-12"))
    other = ({**complaint, "plateforme": "Annuaire"}, {"suite": "silence"}, {})
    assert EARLY in words(letter("plainte-cnil", *other, today="2026-11-12"))


def test_a_country_that_changes_the_date_is_asked_and_said_where_it_is_not_known() -> None:
    dates = day("date_demande", "2026-10-11")
    assert "De quel pays ce site doit-il vous répondre" in words(show("delais"))
    unsaid = words(show("delais", None, "compute", today="2026-10-20", **dates))
    assert "Le pays de qui doit répondre n’est pas donné : la date est la plus tardive" in unsaid
    assert "mercredi 11 novembre 2026 (Irlande)" in unsaid
    there = show("delais", None, "compute", today="2026-10-20", pays_demande="irlande", **dates)
    assert "Réponse attendue au plus tard le mercredi 11 novembre 2026" in words(there)
    assert "Le pays de qui doit répondre" not in words(there)
    known = show("dossier", None, "save-facts", group="1", plateforme="Facebook")
    assert 'value="irlande" selected' in show("delais", case(known))["html"]


def test_the_dossier_tells_which_letters_are_too_early() -> None:
    asked = {**RELANCE, "demande": "droit-reponse", **day("date_demande", "2026-11-26")}
    begun = letter("relance", asked, {})
    (file,) = show("dossier", case(begun), "bundle")["downloads"]
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(file["base64"]))) as made:
        plan = made.read("a-lire-d-abord.txt").decode("utf-8-sig")
    assert "AVANT D’ENVOYER UNE LETTRE" in plan
    assert EARLY in plan
