"""After a request: the next lawful step, never one out of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from dateutil.relativedelta import relativedelta

from tests.flows.all_paths import AllPaths
from tests.flows.small_flow import TODAY
from tutorials.editing.checks.situations import Situation

FOR, AGAINST = {"chambery-2025"}, {"fiche-refus-paris-2019", "paris-2021", "metz-2019"}


@pytest.fixture(scope="module")
def paths(walked: Callable[[str], AllPaths]) -> AllPaths:
    return walked("suites")


def surely_over(end: Situation, question: str, months: int) -> bool | None:
    """Tell, with another library, whether a delay is over; none when the date is not known."""
    values = end.answers.get(question, ("inconnue",))
    if values == ("inconnue",):
        return None
    latest = dt.date.fromisoformat(values[-1])
    return latest + relativedelta(months=months) < TODAY


def test_all_paths_are_walked(paths: AllPaths) -> None:
    assert sum(end.walks for end in paths.ends) > 300


@pytest.mark.parametrize(
    ("letter", "answer", "values"),
    [
        ("plainte-cnil", "demande", {"donnees"}),
        ("rectification-fiche", "destinataire", {"officiel"}),
        ("reclamation-interne", "demande", {"plateforme"}),
        ("reclamation-interne", "reponse-plateforme", {"refus"}),
        ("organe-extrajudiciaire", "demande", {"plateforme", "reclamation"}),
        ("droit-de-reponse", "demande", {"droit-reponse", "editeur"}),
        ("protection-fonctionnelle", "soutien-qui", {"employeur"}),
        ("notification-dsa", "demande", {"plateforme", "plainte", "droit-reponse", "editeur"}),
    ],
)
def test_a_letter_goes_to_the_right_addressee_only(
    letter: str, answer: str, values: set[str], paths: AllPaths
) -> None:
    ends = list(paths.proposing(letter))
    assert ends
    for end in ends:
        assert end.answers[answer][0] in values, end


def press(ends: list[Situation]) -> Iterator[tuple[Situation, bool]]:
    for end in ends:
        if (over := surely_over(end, "date_publication", 3)) is not None:
            yield end, over


def test_no_press_action_is_advised_after_its_limit(paths: AllPaths) -> None:
    late = [end for end, over in press(paths.ends) if over]
    assert late
    assert all(end.node != "plainte-presse" for end in late)
    for end in paths.proposing("dossier-avocat"):
        private = end.answers.get("publicite") in (None, ("non",))
        months = 3 if private else 12  # art. 65-3, for words that are or may be public
        if end.node not in NOT_PRESS:
            assert not surely_over(end, "date_publication", months), end


NOT_PRESS = {
    "plainte-relancer",  # another offence
    "plainte-suivre",  # a lesser threat, to be summoned within its year: see the test below
    "publication-refus",  # the right of reply, whose delay starts with the request
    "organe-fin",  # the judge who stops a damage, with his own doubt
    "reclamation-refus",
}
"""Outcomes of words in public from which another action than the press's leads to a lawyer."""


def test_while_an_inquiry_goes_on_a_lawyer_is_sought_for_a_lesser_threat_only(
    paths: AllPaths,
) -> None:
    (end,) = {end.node: end for end in paths.ends if end.node == "plainte-suivre"}.values()
    (summons,) = (act for act in paths.outcome(end).acts if act.letter == "dossier-avocat")
    assert summons.text.startswith("Une menace qui n’est qu’une contravention ?")
    assert not any(law.startswith("presse") for law in summons.law)


def test_public_discriminatory_words_keep_a_year_and_private_ones_three_months(
    paths: AllPaths,
) -> None:
    kept = [end for end in paths.ends if end.node == "plainte-haine"]
    assert {end.answers["publicite"] for end in kept} <= {("oui",), ("ne-sais-pas",)}
    assert any(surely_over(end, "date_publication", 3) for end in kept)
    assert not any(surely_over(end, "date_publication", 12) for end in kept)


def test_an_inquiry_does_not_hide_the_year_of_public_discriminatory_words(paths: AllPaths) -> None:
    complaint = {
        "danger": ("non",),
        "grave": ("non",),
        "demande": ("plainte",),
        "propos": ("haine",),
        "publicite": ("oui",),
        "date_publication": ("2026-06-21",),
        "reponse-plainte": ("poursuites",),
    }
    assert paths.walker.replay(complaint).node == "plainte-haine"


def test_a_simple_complaint_in_press_matters_leads_to_a_lawyer_while_there_is_time(
    paths: AllPaths,
) -> None:
    urgent = [
        end
        for end, over in press(paths.ends)
        if end.answers["demande"] == ("plainte",) and not over
    ]
    assert urgent
    assert {end.node for end in urgent} == {"plainte-presse"}


def test_the_cnil_is_proposed_only_after_a_refusal_or_the_end_of_the_delay(
    paths: AllPaths,
) -> None:
    for end in paths.proposing("plainte-cnil"):
        answer = end.answers["reponse-donnees"][0]
        if answer == "identite":  # under « Sans réponse le… » only
            continue
        months = {"rien": 1, "prolongation": 3}
        assert answer == "refus" or surely_over(end, "date_demande", months[answer]), end


def test_an_internal_complaint_is_proposed_only_in_its_six_months(paths: AllPaths) -> None:
    for end in paths.proposing("reclamation-interne"):
        assert not surely_over(end, "date_decision", 6), end


def test_a_right_of_reply_is_proposed_only_in_its_three_months(paths: AllPaths) -> None:
    for end in paths.proposing("droit-de-reponse"):
        assert not surely_over(end, "date_publication", 3), end


@pytest.mark.parametrize(
    ("plainte", "outcome"),
    [
        ("2026-08-21", "attendre"),  # three months end today
        ("2026-08-20", "cnil-rejet"),
        ("inconnue", "dater"),
    ],
)
def test_the_silence_of_the_cnil_is_a_rejection_after_three_months(
    plainte: str, outcome: str, paths: AllPaths
) -> None:
    answers = {"demande": ("cnil",), "reponse-cnil": ("rien",), "date_plainte_cnil": (plainte,)}
    assert paths.walker.replay({"danger": ("non",), "grave": ("non",), **answers}).node == outcome


@pytest.mark.parametrize(
    ("question", "answers", "limits"),
    [
        (
            "date_demande_reponse",
            {
                "demande": ("droit-reponse",),
                "propos": ("non",),
                "date_publication": ("2026-11-01",),
                "reponse-publication": ("rien",),
            },
            {"2026-11-18": "attendre", "2026-11-17": "publication-refus"},
        ),
        (
            "date_saisine_organe",
            {"demande": ("organe",), "propos": ("non",), "reponse-organe": ("rien",)},
            {"2026-08-23": "organe-attendre", "2026-08-22": "organe-fin"},
        ),
        (
            "date_depot_plainte",
            {"demande": ("plainte",), "propos": ("non",), "reponse-plainte": ("rien",)},
            {"2026-08-21": "plainte-suivre", "2026-08-20": "plainte-relancer"},
        ),
        (
            "date_decision",
            {
                "demande": ("plateforme",),
                "propos": ("non",),
                "reponse-plateforme": ("refus",),
                "recours": ("oui",),
            },
            {"2026-05-21": "refus-plateforme", "2026-05-20": "refus-ancien"},
        ),
    ],
)
def test_each_step_changes_the_day_after_its_delay(
    question: str,
    answers: dict[str, tuple[str, ...]],
    limits: dict[str, str],
    paths: AllPaths,
) -> None:
    for day, outcome in limits.items():
        walk = paths.walker.replay(
            {"danger": ("non",), "grave": ("non",), **answers, question: (day,)}
        )
        assert (walk.node, walk.answers[question]) == (outcome, (day,))


def test_the_arcom_hears_of_breaches_only(paths: AllPaths) -> None:
    proposed = 0
    for end, result in paths.results:
        if any("Arcom" in line.text for line in result.acts):
            proposed += 1
            assert end.answers.get("recours") == ("non",) or end.node == "plateforme-silence", end
    assert proposed


def test_the_two_delays_are_told_apart_around_the_cnil(paths: AllPaths) -> None:
    for end, result in paths.results:
        waits = end.node in ("attendre", "dater") and end.answers["demande"] == ("donnees",)
        if waits or end.node in ("donnees-silence", "donnees-refus", "cnil-rejet"):
            assert "piege-trois-mois-cnil" in result.law, end


def test_the_divided_case_law_is_stated_whole(paths: AllPaths) -> None:
    stated = [
        (end, set(result.law))
        for end, result in paths.results
        if end.node in ("donnees-silence", "donnees-refus")
        and end.answers["destinataire"][0] in ("google", "site")
    ]
    assert stated
    for end, cited in stated:
        assert cited >= FOR | AGAINST | {"cnil-position-2025"}, end
