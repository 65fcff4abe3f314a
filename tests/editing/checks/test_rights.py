"""No right lost: each rule of ``checks.rights`` fails on a seeded fault of the real flows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.publish.paths import ROOT
from tutorials.deadlines.legal import Delays, delays_of
from tutorials.editing.checks.rights import check_rights, running_unsaid
from tutorials.flows.model import Flow
from tutorials.flows.outcome import Item, Outcome, Term
from tutorials.flows.walk import Facts, Walker, applies
from tutorials.library import Library

DISCRIMINATORY = "presse-prescription-discriminatoire.delai"


def without_delay(flow: Flow, value: str, delays: Delays) -> Flow:
    kept = (one for one in flow.deadlines if delays.rules[one.rule].value != value)
    return replace(flow, deadlines=tuple(kept))


def replay(library: Library, name: str, **answers: str) -> tuple[Walker, Facts, Outcome]:
    """Answer a flow of the project (two underscores stand for a hyphen); return where it ends."""
    flow = library.flows[name]
    walker = Walker(flow, delays_of(library), flow.examples[0].today)
    walk = walker.replay({id.replace("__", "-"): (value,) for id, value in answers.items()})
    outcome = flow.nodes[walk.node]
    assert isinstance(outcome, Outcome)
    return walker, walk.facts, outcome


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_the_flows_of_the_project_lose_no_right(name: str, library: Library) -> None:
    assert [p.message for p in check_rights(library.flows[name], delays_of(library))] == []


@pytest.mark.parametrize(
    ("name", "delay"),
    [
        ("suites", DISCRIMINATORY),
        ("suites", "presse-prescription.delai"),
        ("suites", "droit-de-reponse-action.delai"),
        ("suites", "protection-fonctionnelle-recours.delai"),
        ("suites", "cnil-recours.delai"),
        ("avis", DISCRIMINATORY),
    ],
)
def test_a_subject_asked_about_has_its_delay(name: str, delay: str, library: Library) -> None:
    entry = library.registry.entry(delay.rpartition(".")[0])
    delays = delays_of(library)
    found = list(check_rights(without_delay(library.flows[name], delay, delays), delays))
    assert any(entry.title in problem.message for problem in found)
    assert all(problem.path[0] == "questions" for problem in found)


def test_a_letter_proposed_while_a_court_delay_runs_says_it(library: Library) -> None:
    walker, facts, outcome = replay(
        library, "avis",
        danger="non", grave="non", role="liberal", preuve="oui", support="avis",
        date_publication="2026-11-02", plateforme="attente", contenu="denigrement",
        auteur="confrere", audience="faible",
    )  # fmt: skip
    assert outcome.id == "confrere"
    assert "saisine-cdom" in {act.letter for act in outcome.acts}
    assert list(running_unsaid(walker.flow, outcome, True, facts, walker.delays)) == []
    silent = replace(outcome, dates=(Term(text="Cette semaine."),))
    unsaid = list(running_unsaid(walker.flow, silent, True, facts, walker.delays))
    assert "Agir en justice pour injure ou diffamation" in unsaid
    assert list(running_unsaid(walker.flow, silent, False, facts, walker.delays)) == []


def test_a_delay_is_printed_with_its_own_rule(library: Library) -> None:
    text = 'Vous avez {{ valeur("presse-prescription.delai") }}.'
    for law, wrong in (("cnil-silence",), True), (("presse-prescription",), False):
        flow = replace(library.flows["fiche"], lines={"essai": Item(text=text, law=law)})
        found = [p for p in check_rights(flow, delays_of(library)) if p.path == ("lines", "essai")]
        assert bool(found) is wrong


@pytest.mark.parametrize(
    ("public", "end", "deadline"),
    [
        ("oui", "plainte-haine", "haine"),
        ("ne-sais-pas", "plainte-haine", "haine"),  # a doubt closes no right
        ("non", "plainte-presse-passee", "presse"),
    ],
)
def test_a_racist_insult_keeps_a_year_when_public_and_three_months_when_private(
    public: str, end: str, deadline: str, library: Library
) -> None:
    _, facts, outcome = replay(
        library, "suites",
        danger="non", grave="non", demande="plainte", propos="haine", publicite=public,
        date_publication="2026-06-20", reponse__plainte="classee",
    )  # fmt: skip
    assert outcome.id == end
    assert deadline in {term.deadline for term in outcome.dates if applies(term, facts)}


SAID = {
    ("fiche", "arnaque"): ("retractation-professionnel",),
    ("avis", "vente-suppression"): ("retractation-professionnel",),
    ("fiche", "securite"): ("contravention-prescription",),
    ("suites", "securite"): ("contravention-prescription",),
    ("suites", "plainte-relancer"): ("contravention-prescription",),
    ("suites", "plainte-suivre"): ("contravention-prescription",),
    ("suites", "affaire-grave"): ("declaration-assurance", "dossier-medical-delai"),
    ("fiche", "affaire-grave"): ("declaration-assurance", "dossier-medical-delai"),
    ("avis", "danger-immediat"): ("contravention-prescription",),
    ("avis", "menaces"): ("contravention-prescription",),
    ("avis", "lettre-avocat"): ("dossier-medical-delai",),
    ("avis", "reclamation-argent"): ("delit-prescription.delai", "presse-prescription.delai"),
}


@pytest.mark.parametrize(("flow", "outcome"), SAID)
def test_an_outcome_reached_before_any_date_says_the_delay_that_runs(
    flow: str, outcome: str, library: Library
) -> None:
    text = repr(library.flows[flow].nodes[outcome])
    assert [name for name in SAID[flow, outcome] if f'("{name}")' not in text] == []


@pytest.mark.parametrize(
    ("about", "rule", "one"),
    [
        ("lettres/reclamation-interne.md", "presse-prescription.delai", "plateformes.md"),
        ("lettres/plainte-procureur.md", 'regle("contravention-prescription")', "agir.md"),
        ("L’avocat ou l’avocate d’un patient", 'regle("dossier-medical-delai")', "ordre.md"),
    ],
)
def test_a_chapter_says_the_delay_that_runs_where_it_sends(about: str, rule: str, one: str) -> None:
    pages = {page.name: page.read_text("utf-8") for page in ROOT.glob("docs/guide/*.md")}
    sends = {name for name, text in pages.items() if about in text}
    assert one in sends
    assert [name for name in sends if rule not in pages[name]] == []


def test_the_long_delay_of_offences_is_not_promised_for_every_threat(library: Library) -> None:
    (rule,) = [rule for file in library.deadlines for rule in file.rules if rule.id == "delit"]
    assert "menace de mort ou envers un soignant" in rule.only_if
    assert any('regle("contravention-prescription")' in line for line in rule.before)
