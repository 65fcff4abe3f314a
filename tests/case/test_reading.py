import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutorials.case.model import (
    Capture,
    Case,
    Item,
    Request,
    save,
    to_json,
)
from tutorials.case.reading import MAX_CHARACTERS, load
from tutorials.problems import Problem

OLD = Path(__file__).with_name("version-1.json").read_text(encoding="utf-8")
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
APPOINTMENT = {"key": "fin", "day": "2026-12-01", "title": "Fin du délai", "file": "delais.ics"}
CASE = Case(
    facts={"nom": "Camille Martin", "date_publication": "2026-11-03"},
    answers={"veille": {"coche": ("google", "bing")}},
    requests=(Request("notification-dsa", "Google", dt.date(2026, 11, 20), "refus"),),
    evidence=(Item(url="https://a.example", captures=(Capture("a.png", SHA, 4),)),),
    letters={"relance": {"objet": "rappel"}},
)


def problems(text: str) -> list[str]:
    found = load(text)
    assert isinstance(found, tuple), "the file should have been refused"
    assert all(isinstance(problem, Problem) for problem in found)
    return [problem.message for problem in found]


DATE = (
    "Dans « facts », la date « date_publication » (Première mise en ligne du propos) n’est pas "
    "utilisable"
)
SIZE = "Dans « evidence », n° 1, « captures », n° 1, la valeur de « size » n’est pas utilisable"


def edited(**changes: Any) -> str:
    return json.dumps({**to_json(CASE), **changes})


def test_a_saved_case_opens_as_it_was() -> None:
    assert load(save(CASE)) == CASE
    assert load("\ufeff" + save(CASE)) == CASE


TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.dictionaries(st.from_regex(r"fait_\w{0,20}", fullmatch=True), TEXT),
    TEXT,
    st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)),
)
def test_any_text_survives_the_file(
    facts: dict[str, str], text: str, seen_on: dt.date | None
) -> None:
    case = Case(facts=facts, evidence=(Item(text=text, seen_on=seen_on),))
    assert load(save(case)) == case


def test_the_same_case_always_gives_the_same_file() -> None:
    turned = Case(facts=dict(reversed(CASE.facts.items())))
    assert save(turned) == save(Case(facts=CASE.facts))


def test_a_file_of_version_1_opens_with_all_that_it_held() -> None:
    case = load(OLD)
    assert isinstance(case, Case)
    assert case.facts == {
        "nom": "Camille Martin",
        "qualite": "médecin généraliste",
        "ville": "Tours",
        "courriel": "secretariat@cabinet-martin.example",
        "role": "médecin",
        "url": "https://avis.example/dr-martin/4821",
        "autres_adresses": "https://avis.example/dr-martin",
        "passage": "Cabinet fermé depuis des mois, et le médecin facture quand même !",
        "date_publication": "2026-11-03",
        "date_decouverte": "2026-11-20",
    }
    assert case.answers == {"avis": {"contenu": ("fait-precis",)}}
    assert case.requests[0] == Request(
        "signalement-plateforme", "Avis-Santé", dt.date(2026, 11, 21)
    )
    assert case.evidence[0].captures == (Capture("avis.png", SHA, 4),)
    assert case.letters == {"signalement-plateforme": {"motif": "hors-sujet"}}
    assert load(save(case)) == case


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Ce fichier n’est pas un dossier lisible (ligne 1, colonne 1)"),
        ('{"format":\n', "Ce fichier n’est pas un dossier lisible (ligne 2, colonne 1)"),
        ("[" * 200_000, "Ce fichier n’est pas un dossier lisible"),
        ("[1, 2]", "Ce fichier n’est pas un dossier de ce site"),
        ('{"version": 2}', "Ce fichier n’est pas un dossier de ce site"),
        (" " * (MAX_CHARACTERS + 1), "Ce fichier est trop gros pour être un dossier"),
        (edited(version="deux"), "La version du dossier est illisible"),
        (edited(version=0), "La version du dossier est illisible"),
        (edited(version=99), "Ce dossier vient d’une version plus récente du site (99)"),
        (edited(version=1, identity=[]), "Ce dossier de version 1 est abîmé"),
        (edited(fact={}), "Clé inconnue : « fact »"),
        (edited(facts=[]), "La valeur de « facts » n’est pas utilisable"),
        (edited(facts={"{{ x }}": "y"}), "Dans « facts », clé inconnue : « {{ x }} »"),
        (edited(facts={"nom": 3}), "Dans « facts », la valeur de « nom » n’est pas utilisable"),
        (
            edited(facts={"date_publication": "3/11/2026"}),
            DATE,
        ),
        (
            edited(facts={"date_publication": "9999-12-31"}),
            DATE,
        ),
        (
            edited(answers={"avis": {"contenu": "oui"}}),
            "Dans « answers », « avis », la valeur de « contenu » n’est pas utilisable",
        ),
        (
            edited(origins={"nom": {"by": "avis"}}, facts={"nom": "x"}),
            "Dans « origins », « nom », la valeur de « by » n’est pas utilisable",
        ),
        (edited(evidence=["x"]), "Dans « evidence », la valeur du n° 1 n’est pas utilisable"),
        (
            edited(requests=[{"to": "x", "sent": "2026-11-20"}]),
            "Dans « requests », n° 1, il manque « letter »",
        ),
        (
            edited(requests=[{"letter": "x", "to": "y", "sent": "hier"}]),
            "Dans « requests », n° 1, la valeur de « sent » n’est pas utilisable",
        ),
        (edited(evidence=[{"lien": "x"}]), "Dans « evidence », n° 1, clé inconnue : « lien »"),
        (
            edited(evidence=[{"captures": [{"name": "a", "sha256": SHA, "size": "4"}]}]),
            SIZE,
        ),
        (
            edited(evidence=[{"seen_on": "20261104"}]),
            "Dans « evidence », n° 1, la valeur de « seen_on » n’est pas utilisable",
        ),
        (
            edited(appointments={"fin": APPOINTMENT | {"day": "0001-01-01"}}),
            "Dans « appointments », « fin », la valeur de « day » n’est pas utilisable",
        ),
        (
            edited(appointments={"fin": APPOINTMENT | {"sequence": -3}}),
            "Dans « appointments », « fin », la valeur de « sequence » n’est pas utilisable",
        ),
        (
            edited(evidence=[{}, {"seen_on": ""}]),
            "Dans « evidence », n° 2, la valeur de « seen_on » n’est pas utilisable",
        ),
        (
            edited(evidence=[{"seen_on": "0001-01-01"}]),
            "Dans « evidence », n° 1, la valeur de « seen_on » n’est pas utilisable",
        ),
        (
            edited(evidence=[{"captures": [{"name": "a", "sha256": SHA, "size": True}]}]),
            SIZE,
        ),
        (
            edited(evidence=[{"captures": [{"name": "a", "sha256": SHA, "size": -1}]}]),
            SIZE,
        ),
    ],
)
def test_a_file_edited_into_nonsense_is_refused_in_french(text: str, message: str) -> None:
    assert problems(text) == [message]


def test_every_wrong_part_of_a_file_is_reported_at_once() -> None:
    assert len(problems(edited(facts=1, requests=2, evidence=3, letters=4, zut=5))) == 5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.sampled_from(sorted(to_json(CASE))), JSON, st.sampled_from([1, 2]))
def test_no_value_put_into_a_file_raises(key: str, value: Any, version: int) -> None:
    found = load(json.dumps({**to_json(CASE), "version": version, key: value}))
    assert isinstance(found, Case) or all(isinstance(one, Problem) for one in found)


def test_half_a_character_does_not_break_the_files_made_later() -> None:
    case = load(edited(facts={"nom": "\ud800"}))
    assert isinstance(case, Case)
    assert case.facts["nom"] == "?"


def test_merging_facts_keeps_the_others() -> None:
    new = {"nom": "Camille Martin", "date_publication": "2026-11-01", "ville": "Tours"}
    merged = CASE.stated(new, "dossier")
    assert merged.facts == {**CASE.facts, **new}
    assert merged.requests == CASE.requests


def test_an_emptied_fact_leaves_the_case() -> None:
    assert CASE.stated({"nom": "  "}, "dossier").facts == {"date_publication": "2026-11-03"}
    assert CASE.with_answers("veille", {}).answers == {}


def test_a_long_file_cut_inside_a_text_is_told_however_many_marks_that_text_holds() -> None:
    whole = save(Case(facts={"passage": 'Il a dit "non". ' * 100_000}))
    (problem,) = load(whole[: len(whole) // 2])
    assert "pas un dossier lisible" in problem.message


@pytest.mark.parametrize("digest", [f"{SHA}\n{'0' * 64}  fiche.html", SHA[:-1], SHA.upper(), ""])
def test_a_digest_is_one_or_the_file_is_refused_so_that_no_line_of_a_list_is_forged(
    digest: str,
) -> None:
    capture = {"name": "a.png", "sha256": digest, "size": 4}
    text = edited(evidence=[{"url": "https://a.example", "captures": [capture]}])
    assert "la valeur de « sha256 » n’est pas utilisable" in problems(text)[0]
