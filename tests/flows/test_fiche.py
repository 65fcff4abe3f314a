"""The triage of an unwanted listing: the right act, in time, with the divided case law."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.flows.all_paths import AllPaths

ELSEWHERE = (
    *("usurpation", "annuaire-officiel", "reponse-ia", "arnaque", "affaire-grave"),
    *("revendiquer", "hesiter", "dater"),
)
FOR, AGAINST = {"chambery-2025"}, {"fiche-refus-paris-2019", "paris-2021", "metz-2019"}
LISTING = {
    "danger": ("non",),
    "grave": ("non",),
    "lieu": ("google",),
    "origine": ("site",),
    "preuve": ("oui",),
}
ASKED = {**LISTING, "souhait": ("supprimer",), "demande": ("oui",)}


@pytest.fixture(scope="module")
def paths(walked: Callable[[str], AllPaths]) -> AllPaths:
    return walked("fiche")


def test_all_paths_are_walked(paths: AllPaths) -> None:
    assert sum(end.walks for end in paths.ends) > 500


@pytest.mark.parametrize(
    ("letter", "answer", "values"),
    [
        ("opposition-google", "lieu", {"google"}),
        ("rectification-fiche", "lieu", {"google", "annuaire", "reseau", "ne-sais-pas"}),
        ("plainte-cnil", "reponse", {"refus", "rien", "prolongation"}),
        ("dossier-avocat", "reponse", {"refus", "rien", "prolongation"}),
        ("declaration-assureur", "souhait", {"supprimer"}),
    ],
)
def test_a_letter_goes_to_the_right_addressee_only(
    letter: str, answer: str, values: set[str], paths: AllPaths
) -> None:
    ends = list(paths.proposing(letter))
    assert ends
    for end in ends:
        if end.node not in ELSEWHERE:
            assert end.answers[answer][0] in values, end


def test_a_search_engine_is_never_asked_to_delist_a_google_listing(paths: AllPaths) -> None:
    for end in paths.proposing("dereferencement"):
        if end.node not in ("securite", "accord"):
            assert end.answers["lieu"] != ("google",), end


def test_the_divided_case_law_is_stated_whole_wherever_removal_is_asked(paths: AllPaths) -> None:
    said = 0
    for end, result in paths.results:
        cited = set(result.law)
        if cited & FOR:
            said += 1
            assert cited >= AGAINST, end
            assert "cnil-position-2025" in cited, end
        if end.node.startswith("supprimer"):
            assert cited & FOR, end
    assert said


def test_an_official_directory_is_never_asked_to_erase(paths: AllPaths) -> None:
    official = [one for one in paths.results if one[0].answers.get("lieu") == ("officiel",)]
    assert official
    for end, result in official:
        assert end.node == "annuaire-officiel"
        assert set(result.letters) == {"rectification-fiche"}


@pytest.mark.parametrize(
    ("reponse", "reception", "outcome"),
    [
        ("rien", ["2026-10-21"], "attendre"),  # the month ends today: still in time to answer
        ("rien", ["2026-10-20"], "silence"),
        ("rien", ["2026-10-01", "2026-10-20"], "silence"),
        ("rien", ["2026-10-01", "2026-10-31"], "dater"),  # perhaps over, perhaps not
        ("rien", ["inconnue"], "dater"),
        ("prolongation", ["2026-10-20"], "attendre"),
        ("prolongation", ["2026-08-21"], "attendre"),
        ("prolongation", ["2026-08-20"], "silence"),
        ("prolongation", ["inconnue"], "dater"),
    ],
)
def test_the_cnil_opens_the_day_after_the_delay_and_not_before(
    reponse: str, reception: list[str], outcome: str, paths: AllPaths
) -> None:
    answers = {**ASKED, "reponse": (reponse,), "date_demande": tuple(reception)}
    assert paths.walker.replay(answers).node == outcome


def test_the_cnil_is_proposed_once_the_delay_is_over_or_for_the_day_when_it_will_be(
    paths: AllPaths,
) -> None:
    for end, plan in paths.results:
        waiting = [group for group in plan.next if group.title.startswith("Sans réponse")]
        later = [act.text for group in waiting for act in group.acts]
        for act in plan.acts:
            if any(button.letter == "plainte-cnil" for button in act.buttons):
                assert end.node in ("silence", "refus") or act.text in later, end


def test_the_two_delays_are_told_apart_before_the_cnil(paths: AllPaths) -> None:
    for end, result in paths.results:
        if end.node in ("attendre", "dater", "silence", "refus"):
            assert "piege-trois-mois-cnil" in result.law, end


def test_the_evidence_comes_before_the_request(paths: AllPaths) -> None:
    for end, result in paths.results:
        if end.answers.get("preuve") == ("non",) and end.node != "accord":
            assert "preuve" in result.now[0].text or end.node in (
                "attendre",
                "dater",
            ), end


def test_a_wait_is_counted_from_the_latest_day_possible(paths: AllPaths) -> None:
    vague = {**ASKED, "reponse": ("rien",), "date_demande": ("2026-10-01", "2026-10-31")}
    due = paths.walker.replay(vague).facts.dues["reponse"]
    assert due.deadline is not None
    assert due.deadline.period.last_day.isoformat() == "2026-11-30"
