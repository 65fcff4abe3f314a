import dataclasses
import datetime as dt
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from tests.case.library import library, values
from tutorials.case.facts import FACTS
from tutorials.dates.periods import last_day
from tutorials.deadlines.legal import DeadlineFile, Example, Rule, deadline, deadlines
from tutorials.editing.checks.deadlines import check

FILES = values("deadlines", DeadlineFile)
RULES = {rule.id: rule for file in FILES for rule in file.rules}
REGISTRY = library().registry
TRIGGERS = [trigger for file in FILES for trigger in file.triggers]
POSTED = dt.date(2026, 12, 14)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.title)
def test_the_content_has_no_problem(file: DeadlineFile) -> None:
    known = [trigger.id for trigger in TRIGGERS]
    assert [str(problem) for problem in check(file, REGISTRY, known)] == []


def test_a_date_typed_here_is_the_fact_that_the_case_and_the_letters_share() -> None:
    for trigger in TRIGGERS:
        assert FACTS[trigger.id].kind == "date"
        assert FACTS[trigger.id].label == trigger.title


def test_ids_are_unique() -> None:
    ids = [rule.id for file in FILES for rule in file.rules]
    assert len(ids) == len(set(ids))
    assert len(TRIGGERS) == len({trigger.id for trigger in TRIGGERS})


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"value": "presse-prescription.rien"}, "le registre n’a pas de valeur"),
        ({"value": "faux-avis.amende"}, "n’est pas un délai"),
        ({"trigger": "lune"}, "point de départ inconnu"),
        ({"short": "x" * 37}, "titre court trop long : 37"),
        ({"law": ("rien",)}, "le registre n’a pas d’entrée « rien »"),
        ({"after": '{{ loi("rien") }}'}, "le registre n’a pas d’entrée « rien »"),
        ({"longest": ("rgpd-delai.delai", "juge-6-3.appel")}, "pas la même unité"),
    ],
)
def test_a_wrong_rule_is_a_problem_in_french(change: dict[str, Any], message: str) -> None:
    file = DeadlineFile("Essai", rules=(dataclasses.replace(RULES["presse"], **change),))
    (problem,) = check(file, REGISTRY, ["date_publication"])
    assert message in problem.message
    assert problem.path[:2] == ("rules", 0)


def test_an_example_that_the_computation_denies_is_a_problem() -> None:
    wrong = Example("presse", POSTED, dt.date(2027, 3, 15))
    file = DeadlineFile("Essai", rules=(RULES["presse"],), examples=(wrong,))
    (problem,) = check(file, REGISTRY, ["date_publication"])
    assert problem.message == "le calcul donne 2027-03-14, l’exemple dit 2027-03-15"
    lost = DeadlineFile("Essai", examples=(wrong,))
    assert [one.message for one in check(lost, REGISTRY)] == ["délai inconnu : « presse »"]


@pytest.mark.parametrize(
    ("rule", "start", "expected"),
    [
        ("presse", "2026-12-14", "2027-03-14"),
        ("presse-discriminatoire", "2026-12-14", "2027-12-14"),
        ("droit-de-reponse", "2026-11-30", "2027-02-28"),
        ("rgpd", "2027-01-31", "2027-02-28"),
        ("cnil", "2026-11-30", "2027-02-28"),
        ("reclamation", "2026-08-31", "2027-02-28"),
        ("organe", "2026-11-21", "2027-02-19"),
        ("appel", "2026-11-21", "2026-12-06"),
        ("insertion", "2026-11-21", "2026-11-24"),
        ("delit", "2028-02-29", "2034-02-28"),
    ],
)
def test_each_delay_ends_on_the_day_the_law_gives(rule: str, start: str, expected: str) -> None:
    day = dt.date.fromisoformat(start)
    found = deadline(RULES[rule], day, day, REGISTRY)
    assert found.period.last_day.isoformat() == expected


@given(st.sampled_from(sorted(RULES)), st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)))
def test_every_delay_of_the_law_ends_where_an_independent_library_ends_it(
    rule: str, start: dt.date
) -> None:
    found = deadline(RULES[rule], start, start, REGISTRY)
    for ids, period in (
        ([RULES[rule].value], found.period),
        (filter(None, [RULES[rule].prudence]), found.prudent),
        (RULES[rule].longest, found.longest),
    ):
        delay = relativedelta()
        for id in ids:
            value = REGISTRY.value(id)
            delay += relativedelta(**{value.unit: value.amount})  # type: ignore[arg-type]
        assert (period.last_day if period else start) == start + delay


def test_a_prolonged_answer_is_awaited_three_months_from_the_request() -> None:
    found = deadline(RULES["rgpd"], dt.date(2026, 11, 30), dt.date(2026, 12, 1), REGISTRY)
    assert found.longest is not None
    assert found.longest.last_day == dt.date(2027, 2, 28)
    body = deadline(RULES["organe"], dt.date(2026, 11, 21), dt.date(2026, 12, 1), REGISTRY)
    assert body.longest is not None
    assert body.longest.last_day == dt.date(2027, 5, 20)


@pytest.mark.parametrize(
    ("today", "headline", "warnings"),
    [
        ("2027-01-20", "Jusqu’au dimanche 14 mars 2027 (il reste 53 jours)", 1),
        ("2027-03-14", "Jusqu’au dimanche 14 mars 2027 (dernier jour : aujourd’hui)", 2),
        ("2027-03-15", "Délai passé le dimanche 14 mars 2027 (délai passé depuis 1 jour)", 0),
    ],
)
def test_where_one_stands_is_said_in_plain_words(today: str, headline: str, warnings: int) -> None:
    found = deadline(RULES["presse"], POSTED, dt.date.fromisoformat(today), REGISTRY)
    assert found.headline == headline
    assert len(found.warnings) == warnings


def test_once_somebody_else_is_late_the_next_step_opens() -> None:
    late = deadline(RULES["rgpd"], dt.date(2026, 9, 1), dt.date(2026, 10, 2), REGISTRY)
    assert late.headline.endswith("2026 : vous pouvez passer à la suite")
    assert late.standing == "réponse en retard"


def test_only_rules_whose_date_is_known_are_computed_nearest_first() -> None:
    dates = {"date_publication": POSTED, "date_demande": dt.date(2026, 12, 1)}
    found = deadlines(RULES.values(), dates, dt.date(2026, 12, 20), REGISTRY)
    assert {each.rule.trigger for each in found} == set(dates)
    ends = [each.period.last_day for each in found]
    assert ends == sorted(ends)
    assert found[0].rule.id == "rgpd"


def test_a_plain_complaint_is_said_not_to_stop_the_press_delay() -> None:
    rule: Rule = RULES["presse"]
    assert any("plainte simple" in act.lower() for act in rule.not_interrupted_by)
    assert "plainte-simple-non-interruptive" in rule.sources
    assert not any("plainte simple" in act.lower() for act in rule.interrupted_by)


def test_the_prudent_press_date_is_two_months_after_posting() -> None:
    found = deadline(RULES["presse"], POSTED, POSTED, REGISTRY)
    assert found.prudent is not None
    assert found.prudent.last_day == last_day(
        POSTED, REGISTRY.value("agir-avant-prescription.conseil")
    )
    assert found.prudent.last_day == dt.date(2027, 2, 14)
