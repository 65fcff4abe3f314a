"""No right lost: each rule of ``checks.rights`` fails on a seeded fault of the real flows."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from macros.publish.paths import ROOT
from tutorials.case.kinds import KINDS
from tutorials.dates.spans import Span
from tutorials.deadlines.legal import Delays, delays_of
from tutorials.editing.checks.by_hand import by_hand
from tutorials.editing.checks.rights import check_rights, running_unsaid
from tutorials.flows.model import Flow
from tutorials.flows.outcome import Act, Item, Outcome, Term
from tutorials.flows.plan import lay_out
from tutorials.flows.walk import Facts, Walker, applies
from tutorials.library import Library

DISCRIMINATORY = "presse-prescription-discriminatoire.delai"


EMPLOYER = {"danger": "non", "grave": "non", "demande": "soutien", "soutien__qui": "employeur"}
CNIL = {"danger": "non", "grave": "non", "demande": "cnil", "reponse__cnil": "rien"}


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


def laws_of(outcome: Outcome) -> set[str]:
    """Return the entries that the acts, dates and notes of an outcome name."""
    parts: tuple[Term | Act | Item, ...]
    parts = (*outcome.dates, *outcome.acts, *outcome.avoid, *outcome.chances, *outcome.notes)
    return {law for part in parts for law in part.law}


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


WITHOUT_WORDS = {
    "avis": {"autre-profession", "hors-de-france", "outre-mer", "positif", "vente-suppression"},
    "suites": {"donnees-officiel"},
}
"""Outcomes without words that may be taken to a judge, or out of reach of our delays."""


@pytest.mark.parametrize("name", WITHOUT_WORDS)
def test_wherever_words_may_insult_or_accuse_the_delay_of_the_judge_is_said(
    name: str, library: Library
) -> None:
    flow = library.flows[name]
    said = ("presse-prescription.delai", "presse-demarches", "deadline='presse'")
    silent = {one.id for one in flow.outcomes if not any(words in repr(one) for words in said)}
    assert silent == WITHOUT_WORDS[name]


SAID = {
    ("suites", "plainte-presse-passee"): ("delit-prescription.delai", "contravention-prescription"),
    ("suites", "plainte-presse"): ("contravention-prescription",),
    ("avis", "vie-privee"): ("delit-prescription.delai", "vie-privee.delai", "plateforme-donnees"),
    ("avis", "divulgation"): ("plateforme-donnees",),
    ("avis", "filme"): ("plateforme-donnees",),
    ("avis", "tiers"): ("plateforme-donnees",),
    ("suites", "refus-plateforme"): ("dsa-petits-sites",),
    ("suites", "publication-refus"): ("droit-de-reponse-rectification",),
    ("avis", "procedure"): ("declaration-assurance", "dossier-medical-delai"),
    ("avis", "deces"): ("declaration-assurance", "dossier-medical-delai"),
    ("fiche", "arnaque"): ("retractation-professionnel", "injonction-de-payer"),
    ("avis", "vente-suppression"): ("retractation-professionnel", "injonction-de-payer"),
    ("avis", "detresse"): ("declaration-assurance",),
    ("fiche", "securite"): ("contravention-prescription",),
    ("suites", "securite"): ("contravention-prescription",),
    ("suites", "plainte-relancer"): ("contravention-prescription", "plainte-silence"),
    ("suites", "plainte-suivre"): ("contravention-prescription", "plainte-silence"),
    ("suites", "affaire-grave"): ("declaration-assurance", "dossier-medical-delai"),
    ("fiche", "affaire-grave"): ("declaration-assurance", "dossier-medical-delai"),
    ("avis", "danger-immediat"): ("contravention-prescription",),
    ("avis", "menaces"): ("contravention-prescription",),
    ("avis", "lettre-avocat"): ("dossier-medical-delai",),
    ("avis", "reclamation-argent"): (
        "delit-prescription.delai",
        "presse-prescription.delai",
        "dossier-medical-delai",
    ),
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
        ("lettres/organe-extrajudiciaire.md", 'loi("dsa-petits-sites")', "agir.md"),
        ("lettres/reclamation-interne.md", "presse-prescription.delai", "plateformes.md"),
        ('loi("hebergeur-responsabilite")', 'regle("plateforme-donnees")', "plateformes.md"),
        ("lettres/effacement-contenu.md", 'regle("plateforme-donnees")', "fiche.md"),
        ("lettres/plainte-procureur.md", 'regle("contravention-prescription")', "agir.md"),
        ("L’avocat ou l’avocate d’un patient", 'regle("dossier-medical-delai")', "ordre.md"),
    ],
)
def test_a_chapter_says_the_rule_that_would_be_lost_where_it_sends(
    about: str, rule: str, one: str
) -> None:
    pages = {page.name: page.read_text("utf-8") for page in ROOT.glob("docs/guide/*.md")}
    sends = {name for name, text in pages.items() if about in text}
    assert one in sends
    assert [name for name in sends if rule not in pages[name]] == []


def test_an_insult_that_is_no_public_text_has_its_delay_too(library: Library) -> None:
    """An outrage may be judged as an insult; private words are counted from when they were sent."""
    rules = {rule.id: rule for file in library.deadlines for rule in file.rules}
    assert "Pour un message privé, un appel ou des mots dits" in " ".join(
        rules["presse"].starts.split()
    )
    outrage = [rule for rule in rules.values() if "outrage" in rule.only_if]
    assert outrage
    for rule in outrage:
        assert any('valeur("presse-prescription.delai")' in line for line in rule.before)
    for letter in library.letters.values():
        asked = {o.value for f in letter.fields for o in f.options if o.value.startswith("outrage")}
        told = [one for one in letter.claims if one.rule == "presse"]
        assert asked <= {value for one in told for value in one.when.get("nature", ())}


def test_a_complaint_with_civil_party_stops_the_delay_of_public_words_alone(
    library: Library,
) -> None:
    """Private words are a petty offence, which no investigating judge hears (CPP, art. 85)."""
    rules = [rule for file in library.deadlines for rule in file.rules if rule.id == "presse"]
    lines = [one for one in rules[0].interrupted_by if "constitution de partie civile" in one]
    glossary = ROOT.joinpath("docs/reperes/glossaire.md").read_text("utf-8")
    lines.append(glossary.partition("#partie-civile")[2].partition("\n\n")[0])
    assert [one for one in lines if "public" not in one] == []


def test_who_is_recognised_without_a_name_has_a_right_of_reply_in_the_glossary() -> None:
    glossary = ROOT.joinpath("docs/reperes/glossaire.md").read_text("utf-8")
    assert "ou vous fait reconnaître" in glossary.partition("{ #droit-de-reponse }")[2][:200]


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_the_delay_of_an_insult_is_said_for_an_accusation_too(name: str, library: Library) -> None:
    flow = library.flows[name]
    parts = [(o.id, p) for o in flow.outcomes for p in (*o.dates, *o.notes, *o.acts)]
    said = [(id, f"{part.text} {getattr(part, 'more', '')}") for id, part in parts]
    short = [one for one in said if 'valeur("presse-prescription.delai")' in one[1]]
    insults = [one for one in short if re.search("insult|injur", one[1])]
    assert insults
    unsaid = {id for id, text in insults if not re.search("accus|diffam", text)}
    assert unsaid == (
        {"message-prive", "petit-cercle"} if name == "avis" else set()
    )  # insults only


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_the_delay_of_the_press_is_never_told_without_its_start(
    name: str, library: Library
) -> None:
    flow = library.flows[name]
    parts = [(o.id, p) for o in flow.outcomes for p in (*o.dates, *o.notes, *o.chances, *o.acts)]
    said = [(id, f"{part.text} {getattr(part, 'more', '')}") for id, part in parts]
    short = [one for one in said if 'valeur("presse-prescription.delai")' in one[1]]
    assert short
    assert {id for id, text in short if not re.search(r"mise\s+en\s+ligne|envoi", text)} == set()


def test_the_chapter_of_offences_says_from_when_its_short_delay_runs() -> None:
    lines = ROOT.joinpath("docs/guide/illicite.md").read_text("utf-8").splitlines()
    said = [line for line in lines if line.startswith(("- **Délai.**", "- **Si la vidéo"))]
    short = [line for line in said if 'valeur("presse-prescription.delai")' in line]
    assert len(short) == 6
    assert [line for line in short if "mise en ligne" not in line] == []


def said_by(library: Library, entry: str) -> str:
    return " ".join(library.registry.entry(entry).statement.split())


@pytest.mark.parametrize("page", ["fiche", "agir"])
def test_delays_that_look_alike_each_say_their_own_start(page: str) -> None:
    text = ROOT.joinpath(f"docs/guide/{page}.md").read_text("utf-8")
    box = re.split(r"\n(?=\S)", text.partition('loi("piege-trois-mois-cnil")')[2])[0]
    lines = [line for line in box.splitlines() if line.startswith("    - ")]
    assert len(lines) >= 5
    start = r"réception|mise en ligne|publication|silence|de ce rejet"
    assert [line for line in lines if not re.search(start, line)] == []


def test_a_suit_for_a_refused_reply_is_never_counted_from_the_refusal(library: Library) -> None:
    """1881, art. 13, as courts read it: a reader who counts from the refusal comes too late."""
    pages = [ROOT.joinpath(f"docs/guide/{page}.md") for page in ("agir", "fiche", "illicite")]
    lines = [line for page in pages for line in page.read_text("utf-8").splitlines()]
    told = [line for line in lines if 'valeur("droit-de-reponse-action.delai")' in line]
    assert len(told) == 4
    told.append(said_by(library, "piege-trois-mois-cnil"))
    assert [line for line in told if "depuis la réception de la demande" not in line] == []


def test_that_a_review_of_care_is_one_of_a_consumer_is_said_to_be_a_reading(
    library: Library,
) -> None:
    """Code de la consommation, art. L. 111-7-2 and D. 111-9: « avis … de consommateurs »."""
    assert "aucune décision trouvée ne dit" in said_by(library, "avis-obligations")
    assert "« responsables des produits ou des services »" in said_by(library, "doute-authenticite")
    for id in "avis-obligations", "avis-informations", "doute-authenticite":
        doubt = library.registry.entry(id).doubt
        assert re.search("est\\s+notre\\s+lecture", doubt)
    chapter = ROOT.joinpath("docs/guide/plateformes.md").read_text("utf-8")
    assert "y compris sur la santé" not in chapter
    assert "Un avis sur un soin en est-il un ? C’est notre lecture" in chapter
    for id in "doute-authenticite", "signalement-dgccrf":
        assert re.search("parle\\s+(d’avis )?de consommateurs", library.letters[id].chances)


def test_a_delay_of_law_is_not_told_without_the_day_it_starts(library: Library) -> None:
    starts = {
        "reclamation-ordre": "qui suivent sa réception",
        "organe-extrajudiciaire-dsa": "après la réception du dossier",
        "rgpd-information": "après les avoir obtenues",
        "cnil-recours": "à partir du jour où vous le recevez",
        "denigrement": "depuis le jour où vous avez connu le texte",
    }
    assert {id for id, start in starts.items() if start not in said_by(library, id)} == set()
    outcome = next(one for one in library.flows["suites"].outcomes if one.id == "soutien")
    (refusal,) = (one.text for one in outcome.dates if "chambre disciplinaire" in one.text)
    assert "qui suivent sa réception" in refusal
    assert "après la réception" in " ".join(library.letters["organe-extrajudiciaire"].delay.split())


def test_a_refusal_opens_the_cnil_at_once_on_the_page_of_cards_too() -> None:
    page = ROOT.joinpath("docs/guide/fiche.md").read_text("utf-8")
    (line,) = (x for x in page.splitlines() if "la plainte à la CNIL est gratuite" in x)
    assert "Après un refus, ou ce délai sans réponse" in line


def test_a_rule_known_by_a_report_is_not_said_to_lead_to_the_official_text() -> None:
    legal = ROOT.joinpath("docs/a-propos/mentions-legales.md").read_text("utf-8")
    assert "renvoie au texte officiel" not in legal
    assert "sauf à une personne non professionnelle" in legal  # LCEN, art. 1-1


def test_a_doubt_that_was_reported_is_promised_no_examination() -> None:
    """Code de la consommation, art. L. 111-7-2, al. 5: a means of reporting it, and no more."""
    pages = {page: ROOT.joinpath(f"docs/guide/{page}.md") for page in ("plateformes", "illicite")}
    text = {page: path.read_text("utf-8") for page, path in pages.items()}
    assert "examen d’un doute" not in text["plateformes"]
    assert "examine le doute" not in text["illicite"]
    (row,) = (x for x in text["plateformes"].splitlines() if "| un refus qui ne dit pas" in x)
    assert "sauf auprès d’un petit site" in row


def test_a_right_of_reply_is_not_reopened_on_a_site_without_a_doubt(library: Library) -> None:
    """1881, art. 13, last paragraph: written for the printed press."""
    statement = library.registry.entry("droit-de-reponse-reouverture").statement
    assert "pour un site, elle se discute" in " ".join(statement.split())
    chapter = ROOT.joinpath("docs/guide/illicite.md").read_text("utf-8")
    (line,) = (x for x in chapter.splitlines() if 'loi("droit-de-reponse-reouverture")' in x)
    assert "Dans un journal, le droit de réponse se rouvre" in line


def test_what_a_court_confirmed_it_is_not_said_to_have_ordered() -> None:
    pages = ROOT.glob("docs/*/*.md")
    assert {page.name for page in pages if "Chambéry a ordonné" in page.read_text("utf-8")} == set()


def test_a_letter_beside_which_the_delay_runs_says_its_start(library: Library) -> None:
    around = {id: f"{o.delay} {o.warning}" for id, o in library.letters.items()}
    short = {id: text for id, text in around.items() if 'valeur("presse-prescription.' in text}
    assert {id for id, text in short.items() if not re.search(r"mise\s+en\s+ligne", text)} == set()


@pytest.mark.parametrize("name", ["fiche", "suites"])
def test_the_cnil_is_not_told_to_open_only_after_a_delay(name: str, library: Library) -> None:
    text = library.flows[name].lines["piege-trois-mois"].text
    assert "dès un refus" in text
    assert "devant le Conseil d’État" in text


@pytest.mark.parametrize("name", ["fiche", "suites"])
def test_where_somebody_may_be_in_distress_help_comes_first(name: str, library: Library) -> None:
    outcomes = [one for one in library.flows[name].outcomes if "détresse" in one.about]
    assert outcomes
    assert all({"samu", "3114"} <= set(one.acts[0].contacts) for one in outcomes)


def test_a_card_that_its_owner_made_is_not_told_to_be_made_without_them(library: Library) -> None:
    flow = library.flows["fiche"]
    acts = [act for one in flow.outcomes for act in one.acts]
    assert [act.text for act in acts if "créée sans vous" in act.text] == []


def test_a_name_on_the_card_of_a_place_where_one_works_is_promised_nothing(
    library: Library,
) -> None:
    outcome = next(o for o in library.flows["fiche"].outcomes if o.id == "fiche-structure")
    (chance,) = outcome.chances
    assert "Incertaines tant que vous y exercez" in chance.text


def test_the_cnil_keeps_what_no_other_authority_leads() -> None:
    """For its removals a Spanish decision of 2022 holds Google’s American company responsible."""
    pages = [*ROOT.glob("docs/guide/*.md"), *ROOT.glob("tutorials/content/l*/*")]
    said = {page.name for page in pages if "Google, installé en" in page.read_text("utf-8")}
    assert said == set()


def test_the_watch_notes_the_day_that_the_delay_starts(library: Library) -> None:
    helps = [task.help for task in library.watch.tasks]
    assert any(
        'valeur("presse-prescription.delai") }} depuis la mise en ligne' in one for one in helps
    )
    assert any("sa date" in heading for heading in library.watch.log)


@pytest.mark.parametrize("id", ["menace", "chantage"])
def test_who_is_attacked_and_does_not_answer_is_sent_to_the_last_days(
    id: str, library: Library
) -> None:
    (situation,) = (one for one in library.replies.situations if one.id == id)
    assert any("dates limites" in line for line in situation.instead)


def test_the_long_delay_of_offences_is_not_promised_for_every_threat(library: Library) -> None:
    (rule,) = [rule for file in library.deadlines for rule in file.rules if rule.id == "delit"]
    assert "menace de mort ou envers un soignant" in rule.only_if
    assert any('regle("contravention-prescription")' in line for line in rule.before)


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_wherever_a_complaint_is_advised_its_copy_goes_to_the_prosecutor(
    name: str, library: Library
) -> None:
    """The three months of silence start from what the prosecutor received (CPP, art. 85)."""
    flow = library.flows[name]
    said = [(one.id, act) for one in flow.outcomes for act, _ in flow.acts_of(one)]
    advised = {id: act.more for id, act in said if act.letter == "plainte-procureur"}
    assert advised
    silent = {id for id, more in advised.items() if "copie au procureur" not in more}
    assert silent == ({"petit-cercle"} if name == "avis" else set())  # a petty offence: no wait


THREATS = {"menaces", "menaces-biens", "menaces-soignant"}


@pytest.mark.parametrize("name", ["avis", "fiche", "suites"])
def test_wherever_a_threat_is_told_the_shorter_delay_is_said(name: str, library: Library) -> None:
    outcomes = library.flows[name].outcomes
    told = {one.id for one in outcomes if THREATS & {*one.law, *laws_of(one)}}
    said = {one.id for one in outcomes if 'regle("contravention-prescription")' in repr(one)}
    assert {"avis": "petit-cercle", "fiche": "securite", "suites": "securite"}[name] in told
    assert told - said == ({"autre-profession"} if name == "avis" else set())  # leads elsewhere


@pytest.mark.parametrize(
    "id", ["plainte-procureur", "declaration-incident", "saisine-cdom", "protection-fonctionnelle"]
)
def test_a_letter_about_a_threat_says_the_shorter_delay(id: str, library: Library) -> None:
    letter = library.letters[id]
    assert 'regle("contravention-prescription")' in f"{letter.delay} {letter.next_steps}"
    assert "contravention-prescription" in letter.law


def test_a_threat_that_waits_for_a_prosecutor_is_told_the_summons(library: Library) -> None:
    outcome = next(o for o in library.flows["suites"].outcomes if o.id == "plainte-suivre")
    assert any("**citation**" in act.text for act in outcome.acts)


def test_the_table_of_delays_leaves_no_offence_among_the_lesser_threats() -> None:
    lines = ROOT.joinpath("docs/guide/illicite.md").read_text("utf-8").splitlines()
    (longer,) = (line for line in lines if line.startswith("| menace de mort"))
    (lesser,) = (line for line in lines if line.startswith("| autre menace"))
    assert "pour obtenir quelque chose, de dégâts dangereux pour des personnes" in longer
    assert "de coups, ou de dégâts sans danger pour des personnes, sans rien exiger" in lesser
    assert lesser.count("danger") == 1  # blows are always a danger: it counts for damage only
    (insult,) = (line for line in lines if line.startswith("| outrage |"))
    assert "par prudence" in insult  # a judge may see a public insult
    assert "outrage" not in longer


def test_an_insult_said_aloud_before_others_is_not_told_to_be_no_outrage(library: Library) -> None:
    """Only writings and images must be unpublished (code pénal, art. 433-5)."""
    statement = library.registry.entry("outrage-soignant").statement
    assert "adressés à une personne qui soigne, même devant d’autres" in " ".join(statement.split())
    said = ROOT.joinpath("docs/guide/illicite.md").read_text("utf-8").splitlines()
    (row,) = (line for line in said if "[outrage](#outrage)" in line and line.startswith("|"))
    assert "même devant d’autres" in row
    glossary = ROOT.joinpath("docs/reperes/glossaire.md").read_text("utf-8")
    assert "même devant d’autres" in glossary.partition("Outrage {")[2].partition("\n\n")[0]
    for id, value in ("plainte-procureur", "outrage"), ("protection-fonctionnelle", "outrages"):
        (nature,) = (one for one in library.letters[id].fields if one.id == "nature")
        (option,) = (one for one in nature.options if one.value == value)
        assert "de vive voix, même devant d’autres" in option.label
    letter = ROOT.joinpath("tutorials/content/letters/plainte-procureur.md").read_text("utf-8")
    assert "des paroles ou des gestes qui leur ont été adressés" in letter


def test_a_secretary_threatened_at_work_is_told_the_shorter_delay() -> None:
    page = ROOT.joinpath("docs/guide/situations.md").read_text("utf-8")
    passage = page.partition("{ #secretariat }")[2].partition("\n## ")[0]
    assert 'regle("contravention-prescription")' in passage


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("contravention-prescription", "ou d’abîmer un bien"),
        (
            "contravention-prescription",
            "Dans le doute, par exemple pour un texte en ligne ou au secrétariat",
        ),
        ("contravention-prescription", "de vive voix ou par un message non public, une menace"),
        ("menaces-soignant", "de vive voix ou par un message non public, l’outrage"),
        ("outrage-soignant", "Des mots dits en l’absence de la personne ne comptent que si"),
        ("outrage-soignant", "un lieu de soins, ou chez un patient"),  # 433-5, al. 3
        ("menaces-biens", "n’est en général qu’une contravention"),
        ("contravention-prescription", "La plainte seule n’arrête pas ce délai"),
        ("delit-prescription", "La plainte seule ne l’arrête pas"),
        ("cnil-silence", "le délai du recours commence"),
        (
            "injonction-de-payer",
            "Si l’acte n’a pas été remis à vous-même, l’opposition reste ouverte",
        ),
        ("retractation-professionnel", "cela suppose qu’on vous en ait parlé"),  # L. 221-28, 1°
        ("contravention-prescription", "de dégâts dangereux pour des personnes"),
        ("contravention-prescription", "à un professionnel de santé, où qu’il soit"),
        ("injonction-de-payer", "s’opposer n’empêche plus une saisie"),  # CPC, art. 1422
        ("employeur-prive", "l’employeur doit payer votre défense"),
        ("dossier-medical-delai", "Après un décès, seuls certains proches"),
        ("hebergeur-responsabilite", "Pour les données personnelles, cette protection ne joue pas"),
        ("droit-de-reponse-rectification", "Le site ne peut la refuser que si elle est contraire"),
        ("plateforme-donnees", "une demande de réparation"),
        ("propos-non-publics", "comptés par prudence depuis l’envoi"),
        ("droit-de-reponse-action", "un départ à la publication du texte"),  # CA Dijon, on art. 13
        ("droit-de-reponse-presse", "ou, par prudence, de la parution"),
        ("droit-de-reponse-reouverture", "à partir du jour où cette décision est définitive"),
    ],
)
def test_a_rule_cited_everywhere_says_what_would_be_lost_without_it(
    rule: str, words: str, library: Library
) -> None:
    assert words in " ".join(library.registry.entry(rule).statement.split())


PLATFORM = {"reclamation-interne", "organe-extrajudiciaire"}
"""Letters of the two recourses that a small site does not owe (DSA, art. 19 § 1)."""


@pytest.mark.parametrize("name", ["avis", "suites"])
def test_a_recourse_that_a_small_site_does_not_owe_says_so(name: str, library: Library) -> None:
    flow = library.flows[name]
    written = [*flow.acts.values(), *(act for one in flow.outcomes for act in one.acts)]
    acts = [act for act in written if act.letter in PLATFORM]
    assert len(acts) == 2
    assert [act.text for act in acts if "dsa-petits-sites" not in act.law] == []
    (dated,) = (one for one in flow.deadlines if one.rule == "reclamation")
    assert "petit site" in dated.note
    assert "petit site" in dated.expired


def test_the_two_recourses_of_a_platform_are_not_dated_for_a_small_site(library: Library) -> None:
    rules = {rule.id: rule for file in library.deadlines for rule in file.rules}
    for rule in (rules["reclamation"], rules["organe"]):
        assert "dsa-petits-sites" in rule.law
        assert "petit" in f"{rule.starts} {rule.before}"
    assert all("dsa-petits-sites" in library.letters[id].law for id in PLATFORM)
    for id in ("reclamation-interne-dsa", "organe-extrajudiciaire-dsa"):
        assert re.search("petits? sites?", library.registry.entry(id).statement)


def test_who_notified_is_promised_a_decision_and_recourses_but_no_reasons(library: Library) -> None:
    """DSA, art. 16 § 5: reasons are for whoever wrote (17), or follow a complaint (20 § 5)."""
    assert (
        "Il ne l’oblige pas à vous dire" in library.registry.entry("decision-plateforme").statement
    )
    pages = [*ROOT.glob("docs/guide/*.md"), *ROOT.glob("docs/assets/figures/*.svg")]
    told = {
        path.name
        for path in pages
        for _, id in by_hand(path.read_text("utf-8"), library.registry)
        if id == "decision-plateforme"
    }
    assert told == set()
    (question,) = (one for one in library.flows["suites"].questions if one.id == "recours")
    assert "recours" in question.why


def test_the_silence_of_a_prosecutor_is_counted_from_what_the_prosecutor_received(
    library: Library,
) -> None:
    assert "sa copie : envoyez-la" in library.registry.entry("plainte-silence").statement
    (start,) = [t for f in library.deadlines for t in f.triggers if t.id == "date_depot_plainte"]
    (rule,) = [one for file in library.deadlines for one in file.rules if one.id == "plainte"]
    asked = library.flows["suites"].question("date_depot_plainte")
    assert "le procureur en a reçu la copie" in start.help
    assert "la police ou à la gendarmerie ne suffit pas" in " ".join(rule.starts.split())
    assert asked.title == "Quand le procureur a-t-il reçu votre plainte, ou sa copie ?"
    assert any("copie au procureur" in line for line in rule.before)
    assert "ou sa copie, au procureur" in KINDS["plainte"].label


def test_a_complaint_with_civil_party_is_promised_for_no_petty_offence(library: Library) -> None:
    promised = [
        *(rule.after for file in library.deadlines for rule in file.rules),
        *(one.note for flow in library.flows.values() for one in flow.deadlines),
    ]
    said = [text for text in promised if "constitution de partie civile" in text]
    assert len(said) == 2
    assert all("sauf pour une contravention" in text for text in said)


def test_words_about_a_cnil_silence_say_that_the_appeal_begins(library: Library) -> None:
    lines = [library.flows[name].lines["piege-trois-mois"] for name in ("fiche", "suites")]
    assert all('valeur("cnil-recours.delai")' in line.text for line in lines)
    letter = library.letters["plainte-cnil"]
    assert 'regle("cnil-silence")' in letter.delay
    assert letter.deadline
    assert "le délai du recours commence" in letter.deadline.title


@pytest.mark.parametrize("name", ["tiers", "vie-privee", "haine"])
def test_do_not_answer_and_ask_for_a_right_of_reply_are_told_apart(
    name: str, library: Library
) -> None:
    outcome = next(one for one in library.flows["avis"].outcomes if one.id == name)
    (reply,) = (act for act in outcome.acts if act.use == "droit-reponse")
    assert "article" in reply.text


def test_a_silence_that_is_a_refusal_says_that_the_appeal_begins(library: Library) -> None:
    notes = [one.note for flow in library.flows.values() for one in flow.deadlines]
    rejected = [note for note in notes if "considérée comme rejetée" in note]
    assert len(rejected) == 3
    assert all("le délai du recours commence" in note for note in rejected)


WRITTEN = {"danger": "non", "grave": "non", "demande": "editeur", "date_publication": "2026-10-01"}


@pytest.mark.parametrize("propos", ["non", "oui"])
@pytest.mark.parametrize(
    ("answered", "end"),
    [
        ({"reponse__publication": "rien", "anciennete": "courte"}, "attendre"),
        ({"reponse__publication": "rien", "anciennete": "longue"}, "publication-refus"),
        ({"reponse__publication": "refus"}, "publication-refus"),
    ],
)
def test_who_wrote_to_a_site_is_told_the_last_day_of_the_right_of_reply(
    propos: str, answered: dict[str, str], end: str, library: Library
) -> None:
    """Anyone named may ask for it, insulted or not, and a letter does not stop its months."""
    walker, facts, outcome = replay(library, "suites", **WRITTEN, propos=propos, **answered)
    assert outcome.id == end
    plan = lay_out(walker.flow, outcome, library, facts)
    assert any(line.title == "Demander un droit de réponse" for line in plan.dates)
    assert "droit-de-reponse" in plan.letters


@pytest.mark.parametrize(
    ("answers", "before"),
    [
        ({"reponse__cnil": "rejet", "date_rejet_cnil": "2026-11-02"}, "cnil-recours"),
        ({"date_plainte_cnil": "2026-07-15"}, "cnil-recours-silence"),
        ({"reponse__cnil": "rejet", "date_rejet_cnil": "2026-01-15"}, ""),
        ({"date_plainte_cnil": "2026-01-15"}, ""),
    ],
)
def test_the_appeal_against_the_cnil_is_an_act_with_its_day(
    answers: dict[str, str], before: str, library: Library
) -> None:
    walker, facts, outcome = replay(library, "suites", **{**CNIL, **answers})
    acts = lay_out(walker.flow, outcome, library, facts).acts
    (act,) = (one for one in acts if one.law[:1] == ("cnil-recours",) and one.buttons)
    assert act.before == before
    assert (
        "Conseil d’État" if before else 'valeur("cnil-recours.raisonnable") }} depuis'
    ) in act.text


def test_help_that_was_asked_has_its_delays_and_its_duties(library: Library) -> None:
    outcome = next(one for one in library.flows["suites"].outcomes if one.id == "soutien")
    dates = {law: term for term in outcome.dates for law in term.law}
    assert dates["prescription-assurance"].when == {"soutien-qui": ("assureur",)}
    assert 'valeur("reclamation-ordre.recours")' in dates["reclamation-ordre"].text
    said = repr(outcome)
    assert "doit citer la clause" not in said  # no text says so
    assert "Personne n’est obligé" not in said  # an insurer is, by the contract


def test_a_letter_that_answers_nothing_is_not_sent_to_who_asks_for_an_identity(
    library: Library,
) -> None:
    outcome = next(one for one in library.flows["suites"].outcomes if one.id == "donnees-identite")
    assert {act.letter for act in outcome.acts} == {"", "plainte-cnil"}


def test_private_words_may_also_be_brought_before_the_civil_judge(library: Library) -> None:
    outcome = next(one for one in library.flows["suites"].outcomes if one.id == "plainte-presse")
    assert any("une citation, ou une assignation" in act.more for act in outcome.acts)


def test_a_site_of_reviews_owes_its_reasons_to_who_wrote_the_review(library: Library) -> None:
    """Code de la consommation, art. L. 111-7-2: not to the person whom the review is about."""
    assert "dire à qui écrit pourquoi" in library.registry.entry("avis-obligations").statement
    letter = ROOT.joinpath("tutorials/content/letters/signalement-dgccrf.md").read_text("utf-8")
    assert "Un refus de retrait sans motif n’en est pas un" in letter
    assert "motifs de refus" not in letter
    for page in "avant-propos", "plateformes":
        text = ROOT.joinpath(f"docs/guide/{page}.md").read_text("utf-8")
        assert "à qui écrit" in text
        assert "motiver un refus" not in text


def test_an_internal_complaint_answers_a_refusal_and_not_a_silence(library: Library) -> None:
    """Règlement (UE) 2022/2065, art. 20 § 1: against a decision."""
    page = ROOT.joinpath("docs/guide/plateformes.md").read_text("utf-8")
    (step,) = (line for line in page.splitlines() if "lettres/relance.md" in line)
    assert "Silence ? [La relance]" in step
    after = " ".join(library.letters["relance"].next_steps.split())
    assert "l’Arcom pour une plateforme qui ne décide pas. Si elle refuse, la réclamation" in after


def test_a_right_of_reply_about_somebody_else_says_nothing_of_them(library: Library) -> None:
    outcome = next(one for one in library.flows["avis"].outcomes if one.id == "tiers")
    (reply,) = (act for act in outcome.acts if act.use == "droit-reponse")
    assert "sans un mot sur cette personne" in reply.text


@pytest.mark.parametrize("name", ["message-prive", "petit-cercle"])
def test_private_words_too_a_simple_complaint_does_not_stop_the_delay(
    name: str, library: Library
) -> None:
    outcome = next(one for one in library.flows["avis"].outcomes if one.id == name)
    (complaint,) = (act for act in outcome.acts if act.use == "plainte")
    assert "plainte-simple-non-interruptive" in complaint.law


@pytest.mark.parametrize(
    ("answers", "date", "delay", "last"),
    [
        (EMPLOYER, "date_demande_employeur", "employeur-recours-silence", dt.date(2026, 12, 11)),
        (CNIL, "date_plainte_cnil", "cnil-recours-silence", dt.date(2026, 12, 11)),
    ],
)
def test_after_a_silence_that_is_a_refusal_the_day_of_the_appeal_is_given(
    answers: dict[str, str], date: str, delay: str, last: dt.date, library: Library
) -> None:
    asked = "2026-08-10" if date == "date_demande_employeur" else "2026-07-10"
    more = {"soutien__reponse": "rien"} if answers is EMPLOYER else {}
    walker, facts, outcome = replay(library, "suites", **answers, **more, **{date: asked})
    found = facts.dues[delay].deadline
    assert found
    assert found.period.last_day == last  # the silence ends on 10 October, a Saturday
    plan = lay_out(walker.flow, outcome, library, facts)
    assert plan.box
    assert (plan.box.deadline, plan.expired) == (delay, [])


def test_the_silence_of_an_employer_leads_to_the_court_as_soon_as_it_is_a_refusal(
    library: Library,
) -> None:
    for asked, acts in ("2026-08-10", 1), ("2026-11-10", 0):
        given = {"soutien__reponse": "rien", "date_demande_employeur": asked}
        walker, facts, outcome = replay(library, "suites", **EMPLOYER, **given)
        plan = lay_out(walker.flow, outcome, library, facts)
        assert sum("tribunal administratif" in act.text for act in plan.acts) == acts


@pytest.mark.parametrize(
    ("answer", "date", "court"),
    [("refus", "date_refus_employeur", 1), ("rien", "date_demande_employeur", 0)],
)
def test_a_written_refusal_that_names_no_court_is_not_told_final_after_two_months(
    answer: str, date: str, court: int, library: Library
) -> None:
    given = {"soutien__reponse": answer, date: "2026-04-10"}
    walker, facts, outcome = replay(library, "suites", **EMPLOYER, **given)
    plan = lay_out(walker.flow, outcome, library, facts)
    assert sum("tribunal administratif" in act.text for act in plan.acts) == court
    year = "protection-fonctionnelle-recours.raisonnable"
    (over,) = (due for due in plan.expired if due.title.startswith("Saisir le tribunal"))
    assert (year in over.note) is bool(court)
    (rule,) = [
        one for file in library.deadlines for one in file.rules if one.id == "employeur-recours"
    ]
    assert year in rule.after
    said = library.registry.entry("protection-fonctionnelle-recours").statement
    assert "ne dit pas ce délai, ou pas le tribunal" in said  # CJA, art. R. 421-5: both are owed
    assert year in said


def test_a_complaint_before_an_investigating_judge_is_not_promised_for_private_words(
    library: Library,
) -> None:
    outcome = next(o for o in library.flows["suites"].outcomes if o.id == "plainte-presse")
    (said,) = (act.more for act in outcome.acts if "plainte-partie-civile" in act.law)
    assert re.search(r"texte public, une plainte avec constitution.*message privé.*citation", said)


def test_a_delay_that_follows_a_silence_is_the_one_that_a_court_counted(library: Library) -> None:
    walker = Walker(library.flows["suites"], delays_of(library), dt.date(2017, 10, 1))
    delay = walker.flow.deadline["employeur-recours-silence"]
    asked = dt.date(2017, 6, 23)  # Conseil d’État, 3 December 2018, n° 417292
    found = walker.place(delay, Span(asked, asked), Facts(walker.today))
    assert found.period.last_day == dt.date(2017, 10, 24)
