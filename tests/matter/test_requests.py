"""Requests sent: said once in a letter, seen and corrected in « Mon dossier », read by the rest."""

import base64
import io
import json
import re
import zipfile
from typing import Any

import pytest

from tests.matter.door import answers, case, day, show, typed, words
from tests.matter.test_facts import letter
from tutorials.case.entries import key
from tutorials.screen import case_of

ADDRESS = "1 rue de A\n75001 Paris"


def sent(
    id: str, to: dict[str, str], on: str, arrived: str = "", state: Any = None
) -> dict[str, Any]:
    """Fill a letter's addressee, say it sent; returns the reply."""
    reply = letter(id, to, {}, {}, {}, state=state)
    fields = day("sent", on) | (day("received", arrived) if arrived else {})
    return show(f"lettre-{id}", reply["state"], "sent", **fields)


def requests(reply: dict[str, Any]) -> list[dict[str, Any]]:
    return list(reply["state"]["case"]["requests"])


def named(reply: dict[str, Any], rank: int) -> str:
    """Return the key of a request of the case."""
    return key(case_of(reply["state"]).requests[rank])


def to_a(state: Any = None) -> dict[str, Any]:
    site = {"plateforme": "Annuaire A", "adresse_destinataire": ADDRESS}
    return sent("opposition-fiche", site, "2026-10-02", "2026-10-05", state)


def to_b(state: Any = None) -> dict[str, Any]:
    return sent(
        "rectification-fiche", {"plateforme": "Annuaire B"}, "2026-11-10", "2026-11-12", state
    )


def test_a_letter_said_sent_is_a_request_with_its_addressee_object_and_dates() -> None:
    (request,) = requests(to_a())
    assert request["to"] == "Annuaire A"
    assert request["object"] == "la suppression d’une fiche à mon nom"
    assert (request["sent"], request["received"]) == ("2026-10-02", "2026-10-05")
    dossier = words(show("dossier", case(to_a())))
    assert "Annuaire A : la suppression d’une fiche à mon nom. Envoyée le 2 octobre 2026" in dossier
    assert "reçue le 5 octobre 2026" in dossier
    assert "Réponse attendue au plus tard le jeudi 5 novembre 2026" in dossier


def test_a_request_sent_again_keeps_its_first_days_and_a_wrong_date_is_told() -> None:
    first = to_a()
    again = show("lettre-opposition-fiche", first["state"], "sent", **day("sent", "2026-11-20"))
    (request,) = requests(again)
    assert (request["sent"], request["received"]) == ("2026-10-02", "2026-10-05")
    assert "Envoyée de nouveau le 20 novembre 2026" in request["note"]
    empty = show("lettre-opposition-fiche", first["state"], "sent", sent__day="")
    assert "Écrivez la date d’envoi" in words(empty)
    later = show("lettre-opposition-fiche", first["state"], "sent", **day("sent", "2026-12-25"))
    assert "dans le futur" in words(later)
    assert requests(later) == requests(first)


def test_the_request_is_corrected_in_the_dossier() -> None:
    item = named(to_a(), 0)
    form = show("dossier", case(to_a()), "request", item=item)
    assert 'value="Annuaire A"' in form["html"]
    assert 'value="la suppression d’une fiche à mon nom"' in form["html"]
    kept = show(
        "dossier", form["state"], "save-request", item=item, letter="opposition-fiche",
        to="Annuaire A, service juridique", kind="donnees", object="la suppression de ma fiche",
        answer="prolongee", **day("sent", "2026-10-02"), **day("received", "2026-10-06"),
    )  # fmt: skip
    (request,) = requests(kept)
    assert request["to"] == "Annuaire A, service juridique"
    assert "Réponse attendue au plus tard le mercredi 6 janvier 2027" in words(kept)


def test_the_tutorial_reads_the_date_of_the_only_request_and_shows_whose_it_is() -> None:
    suites = answers("suites", ["non", "donnees", "site", "rien"], to_a()["state"]["case"])
    assert "demande envoyée à Annuaire A) : 5 octobre 2026" in words(suites)
    assert 'value="2026"' in suites["html"]


def test_between_two_requests_nobody_chooses_for_the_person() -> None:
    both = to_b(case(to_a()))
    suites = answers("suites", ["non", "donnees", "site", "rien"], both["state"]["case"])
    assert "Laquelle suivez-vous" in words(suites)
    assert "Annuaire B, la correction d’une fiche : 12 novembre 2026" in words(suites)
    assert "Vous avez déjà donné" not in words(suites)
    chosen = show("suites", suites["state"], "answer", node="date_demande", **typed("2026-11-12"))
    assert chosen["node"] == "attendre"
    other = show("suites", suites["state"], "answer", node="date_demande", **typed("2026-10-05"))
    assert other["node"] == "donnees-silence"


def test_a_date_given_before_does_not_hide_another_request() -> None:
    earlier = answers("suites", ["non", "donnees", "site", "rien", typed("2026-09-01")])
    with_b = to_b(case(earlier))
    again = answers("fiche", _to_date(), with_b["state"]["case"])
    assert again["node"] == "date_demande"
    assert "Vous avez déjà donné cette date" in words(again)
    assert "Annuaire B, la correction d’une fiche : 12 novembre 2026" in words(again)


def _to_date() -> list[Any]:
    return ["non", "annuaire", "site", "oui", "supprimer", "oui", "rien"]


def test_a_reminder_takes_all_from_the_request_it_is_about() -> None:
    both = to_b(case(to_a()))
    relance = show("lettre-relance", case(both))
    assert "Reprendre : Annuaire A, la suppression d’une fiche à mon nom" in words(relance)
    taken = show("lettre-relance", relance["state"], "about", item=named(both, 0))
    assert 'value="Annuaire A"' in taken["html"]
    assert "1 rue de A" in taken["html"]
    assert 'value="la suppression d’une fiche à mon nom"' in taken["html"]
    assert re.search(r'value="donnees"[^>]* checked', taken["html"])
    assert taken["state"]["case"]["facts"]["date_demande"] == "2026-10-05"
    other = show("lettre-relance", taken["state"], "about", item=named(both, 1))
    assert 'value="Annuaire B"' in other["html"]
    assert "1 rue de A" not in other["html"]
    assert other["state"]["case"]["facts"]["date_demande"] == "2026-11-12"


def test_a_request_removed_in_another_tab_gives_no_other_to_the_letter() -> None:
    both = to_b(case(to_a()))
    relance = show("lettre-relance", case(both))
    (first, _) = re.findall(r'data-event="about" data-item="(\w+)"', relance["html"])
    left = show("dossier", case(both), "remove-request", item=named(both, 0))
    late = show("lettre-relance", {**relance["state"], **case(left)}, "about", item=first)
    assert "rien n’a été écrasé" in words(late)
    assert 'value="Annuaire' not in late["html"]
    assert "Reprendre : Annuaire B" in words(late)


def test_a_reminder_said_sent_is_noted_beside_the_request() -> None:
    known = to_a()
    taken = show("lettre-relance", case(known), "about", item=named(known, 0))
    done = show("lettre-relance", taken["state"], "sent", **day("sent", "2026-11-20"))
    (request,) = requests(done)
    assert request["letter"] == "opposition-fiche"
    assert "20 novembre 2026" in request["note"]


def test_the_date_of_the_only_request_does_not_go_to_another_addressee() -> None:
    known = show("dossier", case(to_a()), "save-facts", group="1", plateforme="Annuaire B")
    complaint = show("lettre-plainte-cnil", case(known))
    assert 'value="Annuaire B"' in complaint["html"]
    assert 'name="date_demande-year" value=""' in complaint["html"]
    same = show("lettre-plainte-cnil", case(to_a()))
    assert 'name="date_demande-year" value="2026"' in same["html"]


def test_a_complaint_takes_the_request_and_becomes_one() -> None:
    known = to_a()
    taken = show("lettre-plainte-cnil", case(known), "about", item=named(known, 0))
    assert 'value="Annuaire A"' in taken["html"]
    done = show("lettre-plainte-cnil", taken["state"], "sent", **day("sent", "2026-11-25"))
    assert [one["to"] for one in requests(done)] == ["Annuaire A", "CNIL"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (day("received", "2026-11-01"), "Réception par Site"),
        (day("received", "2026-11-20") | day("answered", "2026-11-15"), "Réponse de Site"),
        ({"kind": "signalement"}, "Envoi de la demande à Site"),
    ],
)
def test_dates_of_a_request_in_the_wrong_order_are_asked_about(
    fields: dict[str, str], said: str
) -> None:
    posted = show("delais", None, "compute", **day("date_publication", "2026-11-12"))
    form = {"letter": "Courriel", "to": "Site", **day("sent", "2026-11-10"), **fields}
    kept = show("dossier", case(posted), "save-request", **form)
    assert said in words(kept)
    assert "l’une des deux dates est à vérifier" in words(kept)
    assert requests(kept)


def test_the_calendar_of_the_dossier_notes_the_answer_awaited() -> None:
    (file,) = show("dossier", case(to_b()), "bundle")["downloads"]
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(file["base64"]))) as made:
        calendar = made.read("delais.ics").decode()
        plan = made.read("a-lire-d-abord.txt").decode("utf-8-sig").replace("\u00a0", " ")
    assert "DTSTART;VALUE=DATE:20261214" in calendar  # 12 December is a Saturday
    assert "Annuaire" not in calendar
    assert "Suivre la demande envoyée à Annuaire B" in plan
    assert "lundi 14 décembre 2026" in plan


def test_a_file_of_the_version_before_opens_with_its_requests() -> None:
    old = json.dumps(
        {
            "format": "dossier-e-reputation",
            "version": 3,
            "requests": [{"letter": "relance", "to": "Site", "sent": "2026-11-02"}],
        }
    )
    reply = show("dossier", None, "open", text=old)
    (request,) = requests(reply)
    assert (request["to"], request["received"], request["kind"]) == ("Site", None, "")


def test_a_longer_time_announced_where_the_law_gives_none_leaves_the_delay_as_it_is() -> None:
    sent = {**day("sent", "2026-10-05"), **day("received", "2026-10-06")}
    plainte = {"letter": "plainte", "to": "Le procureur", "kind": "plainte", **sent}
    waited = show("dossier", None, "save-request", answer="attendue", **plainte)
    longer = show("dossier", None, "save-request", answer="prolongee", **plainte)
    due = re.search(r"Réponse attendue au plus tard le [^.]*", words(waited))
    assert due
    assert due[0] in words(longer)
