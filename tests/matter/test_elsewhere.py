"""Faults that users of comparable products reported, tried here: each names where it was told."""

import base64
import json
import subprocess
import sys

import pytest

from tests.matter.door import answers, case, day, show, typed, words
from tests.matter.test_claims import EARLY, LATE
from tests.matter.test_facts import letter

RULES = {
    "date_jugement": ("2026-11-21", "2026-12-07"),
    "date_publication": ("2026-12-14", "2027-03-14"),
    "date_decision": ("2026-08-28", "2027-03-01"),
    "date_rejet_cnil": ("2026-11-30", "2027-02-01"),
    "date_refus_employeur": ("2017-08-23", "2017-10-24"),
}
"""A date → its first delay's last day, of those that one has to keep oneself."""


@pytest.mark.parametrize(("name", "days"), RULES.items())
def test_the_last_day_itself_is_in_time(name: str, days: tuple[str, str]) -> None:
    """GBLS/docassemble-MAEvictionDefense 17: filing today was called late."""
    start, last = days
    said = words(show("delais", None, "compute", today=last, **day(name, start)))
    assert "dernier jour : aujourd’hui" in said


def test_a_longer_time_is_not_added_month_by_month() -> None:
    """moment/moment 1216: 31 January, then February, never came back to the 31st."""
    dates = day("date_demande", "2026-12-31")
    longer = {"demande_prolongee": "oui", "pays_demande": "france"}
    said = words(show("delais", None, "compute", today="2027-01-10", **longer, **dates))
    assert "au plus tard le mercredi 31 mars 2027" in said


@pytest.mark.parametrize(
    ("received", "last"),
    [("2026-11-07", "lundi 7 décembre 2026"), ("2026-11-08", "mardi 8 décembre 2026")],
)
def test_a_request_that_arrives_on_a_closed_day_counts_from_that_day(
    received: str, last: str
) -> None:
    """mysociety/whatdotheyknow-theme 1027: the first day of a request received on a weekend."""
    said = words(
        show("delais", None, "compute", today="2026-11-20", **day("date_demande", received))
    )
    assert f"au plus tard le {last}" in said


def test_a_holiday_of_one_part_of_the_country_counts_for_an_answer_of_unknown_origin() -> None:
    """mysociety/alaveteli 7292: Good Friday 2027 is closed in Alsace-Moselle only."""
    steps = ["non", "donnees", "site", "rien", typed("2027-02-26")]
    assert answers("suites", steps, today="2027-03-26")["node"] == "attendre"
    assert answers("suites", steps, today="2027-03-29")["node"] == "attendre"  # Easter Monday
    assert answers("suites", steps, today="2027-03-30")["node"] == "attendre"
    assert answers("suites", steps, today="2027-03-31")["node"] == "donnees-silence"


def test_nobody_is_led_to_contest_a_refusal_of_years_ago_unwarned() -> None:
    """mysociety/alaveteli 6459: a refusal ten years old could still be « challenged »."""
    old = {"plateforme": "Site", **day("date_decision", "2016-11-28")}
    assert LATE in words(letter("reclamation-interne", old, {}, {}))


def test_an_announced_longer_time_is_not_called_late() -> None:
    """openaustralia/righttoknow 102: an extended request was said overdue."""
    flow = answers("fiche", ["non", "annuaire", "site", "oui", "supprimer", "oui", "prolongation",
                             typed("2026-10-15")])  # fmt: skip
    assert flow["node"] == "attendre"
    asked = {"plateforme": "Annuaire", **day("date_demande", "2026-10-15")}
    assert EARLY in words(letter("plainte-cnil", asked, {"suite": "silence"}, {}, state=case(flow)))
    assert "réponse en retard" not in words(show("dossier", case(flow)))


def test_a_date_prefilled_and_a_date_typed_give_the_same_result() -> None:
    """opengovsg/checkfirst 1253: a date left as shown was not computed like one chosen."""
    known = show("delais", None, "compute", **day("date_demande", "2026-10-05"))
    shown = answers("suites", ["non", "donnees", "site", "rien"], known["state"]["case"])
    left = show("suites", shown["state"], "answer", node="date_demande", **typed("2026-10-05"))
    chosen = answers("suites", ["non", "donnees", "site", "rien", typed("2026-10-05")])
    assert left["node"] == chosen["node"]
    facts = (left["state"]["case"]["facts"], chosen["state"]["case"]["facts"])
    assert facts[0]["date_demande"] == facts[1]["date_demande"]


def test_going_back_and_answering_otherwise_asks_nothing_that_no_longer_fits() -> None:
    """betagouv/mon-entreprise 4024: what followed a changed answer was inconsistent."""
    flow = answers("suites", ["non", "donnees", "google", "prolongation", typed("2026-10-15")])
    back = show("suites", flow["state"], "edit", node="demande")
    other = show("suites", back["state"], "answer", node="demande", answer="soutien")
    assert other["node"] == "soutien-qui"
    assert other["state"]["case"]["facts"] == {}
    again = show("suites", other["state"], "answer", node="demande", answer="donnees")
    assert again["node"] == "destinataire"


@pytest.mark.parametrize("version", [2, 3, 4])
def test_an_older_file_goes_on_at_the_question_where_it_stood(version: int) -> None:
    """betagouv/mon-entreprise 3892: a simulation taken up again had broken questions."""
    old = {
        "format": "dossier-e-reputation",
        "version": version,
        "answers": {"suites": {"danger": ["non"], "grave": ["non"], "demande": ["donnees"]}},
    }
    opened = show("dossier", None, "open", text=json.dumps(old))
    assert show("suites", case(opened))["node"] == "destinataire"


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles", "UTC"])
def test_a_whole_day_is_the_same_day_wherever_the_machine_is(zone: str) -> None:
    """AnandChowdhary/calendar-link 678: a whole day moved with the machine's time zone."""
    script = (
        "from tests.library import library; library()\n"
        "from tests.matter.door import day, show\n"
        "r = show('delais', None, 'compute', **day('date_jugement', '2026-11-23'))\n"
        "r = show('delais', r['state'], 'calendar', rule='appel')\n"
        "print(r['downloads'][0]['base64'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={"TZ": zone, "PATH": ""},
        capture_output=True,
        check=True,
    )
    assert "DTSTART;VALUE=DATE:20261208" in base64.b64decode(done.stdout).decode()
