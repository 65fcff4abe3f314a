"""Faults of time, each as a person would meet it: from the screens, through the one door."""

import base64

import pytest

from tests.matter.door import answers, case, day, show, typed, words


def test_a_civil_delay_that_ends_on_a_sunday_is_not_over_on_the_monday() -> None:
    """15 days from Saturday 21 November end on Sunday 6 December: CPC 642 gives the Monday."""
    judged = day("date_jugement", "2026-11-21")
    said = words(show("delais", None, "compute", today="2026-12-07", **judged))
    assert "Jusqu’au lundi 7 décembre 2026 (dernier jour : aujourd’hui)" in said
    assert "Délai passé" not in said
    said = words(show("delais", None, "compute", today="2026-12-08", **judged))
    assert "Délai passé le lundi 7 décembre 2026" in said


def test_the_notification_is_asked_for_not_the_day_of_the_judgment() -> None:
    said = words(show("delais"))
    assert "Notification de la décision du juge" in said
    assert "Ce n’est pas la date écrite sur le jugement" in said


def test_a_complaint_to_a_platform_is_open_on_the_monday_after_six_months() -> None:
    refused = day("date_decision", "2026-08-28")
    said = words(show("delais", None, "compute", today="2027-03-01", **refused))
    assert "Jusqu’au lundi 1er mars 2027 (dernier jour : aujourd’hui)" in said
    steps = ["non", "plateforme", "non", "refus", "oui", typed("2026-08-28")]
    reply = answers("suites", steps, today="2027-03-01")
    assert reply["node"] == "refus-plateforme"
    assert answers("suites", steps, today="2027-03-02")["node"] == "refus-ancien"


def test_the_press_delay_is_not_put_off() -> None:
    posted = day("date_publication", "2026-12-14")
    said = words(show("delais", None, "compute", today="2027-03-15", **posted))
    assert "Délai passé le dimanche 14 mars 2027" in said
    said = words(show("delais", None, "compute", today="2027-03-01", **posted))
    assert "agissez au plus tard le vendredi 12 mars 2027" in said
    assert "Ce délai n’est pas reporté" in said


@pytest.mark.parametrize(
    ("to", "received", "still", "over"),
    [
        ("google", "2027-02-17", "2027-03-18", "2027-03-19"),  # Saint Patrick
        ("officiel", "2027-02-17", "2027-03-17", "2027-03-18"),
        ("officiel", "2026-10-11", "2026-11-12", "2026-11-13"),  # 11 November
        ("google", "2026-10-11", "2026-11-11", "2026-11-12"),  # no holiday in Ireland
        ("site", "2026-11-30", "2026-12-30", "2026-12-31"),
        ("site", "2026-11-26", "2026-12-28", "2026-12-29"),  # 26 December, a weekend
    ],
)
def test_nobody_is_sent_to_the_cnil_before_the_answer_is_late(
    to: str, received: str, still: str, over: str
) -> None:
    steps = ["non", "donnees", to, "rien", typed(received)]
    waiting = answers("suites", steps, today=still)
    assert waiting["node"] == "attendre"
    assert "passer à la suite" not in words(waiting)
    assert answers("suites", steps, today=over)["node"] == "donnees-silence"


def test_a_prolonged_answer_is_awaited_to_the_working_day_too() -> None:
    steps = ["non", "donnees", "officiel", "prolongation", typed("2026-11-15")]
    assert answers("suites", steps, today="2027-02-15")["node"] == "attendre"
    assert answers("suites", steps, today="2027-02-16")["node"] == "donnees-silence"
    on_a_sunday = ["non", "donnees", "officiel", "prolongation", typed("2026-11-14")]
    assert answers("suites", on_a_sunday, today="2027-02-15")["node"] == "attendre"


def test_the_dossier_awaits_a_prolonged_answer_as_long_as_the_tutorial_does() -> None:
    flow = answers("suites", ["non", "donnees", "officiel", "prolongation", typed("2026-10-15")])
    dossier = words(show("dossier", case(flow)))
    assert "15 janvier 2027 réponse attendue" in dossier
    assert "réponse en retard" not in dossier
    changed = show("suites", flow["state"], "answer", node="reponse-donnees", answer="rien")
    assert "demande_prolongee" not in changed["state"]["case"]["facts"]
    assert "réponse en retard" in words(show("dossier", case(changed)))


def test_local_holidays_are_asked_and_said_where_they_are_left_out() -> None:
    judged = day("date_jugement", "2027-03-11")  # the last day is Good Friday 2027
    form = show("delais")
    assert "Où exercez-vous" in words(form)
    said = words(show("delais", None, "compute", today="2027-03-15", **judged))
    assert "Jour férié local non compté (Vendredi saint, Alsace-Moselle)" in said
    there = show("delais", None, "compute", today="2027-03-15", lieu="alsace-moselle", **judged)
    assert "Jusqu’au mardi 30 mars 2027" in words(there)
    far = show("delais", None, "compute", today="2027-03-15", lieu="etranger", **judged)
    assert "Jusqu’au mercredi 26 mai 2027" in words(far)


def test_the_calendar_never_rings_on_a_closed_day_nor_before_an_answer_is_late() -> None:
    dates = {**day("date_jugement", "2026-11-21"), **day("date_demande", "2026-10-29")}
    reply = show("delais", None, "compute", **dates)
    (file,) = show("delais", reply["state"], "calendar", rule=["appel", "rgpd"])["downloads"]
    text = base64.b64decode(file["base64"]).decode()
    assert "DTSTART;VALUE=DATE:20261204" in text
    assert "DTSTART;VALUE=DATE:20261130" in text


def test_what_is_known_elsewhere_is_counted_the_same_way() -> None:
    flow = answers("suites", ["non", "donnees", "site", "rien", typed("2026-10-11")])
    dossier = words(show("dossier", case(flow)))
    assert "12 novembre 2026 (reporté : armistice de 1918)" in dossier
