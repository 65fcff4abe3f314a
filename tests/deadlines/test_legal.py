import dataclasses
import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case.library import library, values
from tests.deadlines.independent import differences, last_day_of, next_working_day
from tests.fixed import fixed
from tutorials.case.facts import FACTS
from tutorials.dates.periods import last_day
from tutorials.dates.spans import Span
from tutorials.deadlines.legal import Deadline, Delays, Where
from tutorials.deadlines.model import DeadlineFile, Example, Regime
from tutorials.deadlines.sentences import headline
from tutorials.editing.checks.deadlines import check, sound

FILES = values("deadlines", DeadlineFile)
REGISTRY = library().registry
DELAYS = Delays(FILES, REGISTRY)
FIXED = Delays(FILES, fixed(REGISTRY))
RULES = DELAYS.rules
POSTED = dt.date(2026, 12, 14)


def place(rule: str, start: str | Span, today: str = "2026-11-21", **where: str) -> Deadline:
    span = start if isinstance(start, Span) else dt.date.fromisoformat(start)
    return FIXED.deadline(RULES[rule], span, dt.date.fromisoformat(today), Where(**where))


def with_rule(**change: Any) -> tuple[DeadlineFile, Delays]:
    file = DeadlineFile("Essai", rules=(dataclasses.replace(RULES["presse"], **change),))
    return file, Delays([*FILES, file], REGISTRY)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.title)
def test_the_content_has_no_problem(file: DeadlineFile) -> None:
    assert [str(problem) for problem in check(file, DELAYS)] == []


def test_a_date_typed_here_is_the_fact_that_the_case_and_the_letters_share() -> None:
    for trigger in DELAYS.triggers.values():
        assert FACTS[trigger.id].kind == "date"
        assert FACTS[trigger.id].label == trigger.title


def test_ids_are_unique() -> None:
    assert len(RULES) == sum(len(file.rules) for file in FILES)
    assert len(DELAYS.triggers) == sum(len(file.triggers) for file in FILES)
    assert len(DELAYS.regimes) == sum(len(file.regimes) for file in FILES)


def test_every_regime_serves_a_delay_and_every_delay_says_how_it_is_counted() -> None:
    assert {rule.regime for rule in RULES.values()} == DELAYS.regimes.keys()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"value": "presse-prescription.rien"}, "le registre n’a pas de valeur"),
        ({"value": "faux-avis.amende"}, "n’est pas un délai"),
        ({"trigger": "lune"}, "point de départ inconnu"),
        ({"regime": "lune"}, "régime inconnu : « lune »"),
        ({"short": "x" * 37}, "titre court trop long : 37"),
        ({"law": ("rien",)}, "le registre n’a pas d’entrée « rien »"),
        ({"after": '{{ loi("rien") }}'}, "le registre n’a pas d’entrée « rien »"),
        ({"longest": ("rgpd-delai.delai", "juge-6-3.appel")}, "pas la même unité"),
    ],
)
def test_a_wrong_rule_is_a_problem_in_french(change: dict[str, Any], message: str) -> None:
    (problem,) = check(*with_rule(**change))
    assert message in problem.message
    assert problem.path[:2] == ("rules", 0)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"law": ()}, "ce régime n’a pas de source"),
        ({"law": ("rien",)}, "le registre n’a pas d’entrée « rien »"),
        ({"overseas": "presse-prescription.delai"}, "la distance n’est pas expliquée"),
        ({"abroad": "juge-6-3.appel", "distance": "Loin."}, "n’est pas un délai"),
    ],
)
def test_a_wrong_regime_is_a_problem_in_french(change: dict[str, Any], message: str) -> None:
    regime = Regime("essai", "Essai", "stays", "Voilà.", ("delais-prescription",))
    file = DeadlineFile("Essai", regimes=(dataclasses.replace(regime, **change),))
    (problem,) = check(file, DELAYS)
    assert message in problem.message
    assert problem.path[:2] == ("regimes", 0)


def test_a_rule_can_be_placed_when_its_regime_and_its_length_exist() -> None:
    assert sound(DELAYS, RULES["rgpd"])
    for change in ({"regime": "absent"}, {"value": "absente.duree"}):
        assert not sound(DELAYS, dataclasses.replace(RULES["rgpd"], **change))


def test_an_example_that_the_computation_denies_is_a_problem() -> None:
    wrong = Example("presse", POSTED, dt.date(2027, 3, 15))
    (problem,) = check(DeadlineFile("Essai", examples=(wrong,)), FIXED)
    assert problem.message == "le calcul donne 2027-03-14, l’exemple dit 2027-03-15"
    (problem,) = check(DeadlineFile("Essai", examples=(wrong,)), Delays([], REGISTRY))
    assert problem.message == "délai inconnu : « presse »"


@pytest.mark.parametrize(
    ("rule", "start", "counted", "last"),
    [
        ("presse", "2026-12-14", "2027-03-14", "2027-03-14"),  # a Sunday, not put off
        ("presse", "2026-11-30", "2027-02-28", "2027-02-28"),  # end of month, Sunday
        ("presse", "2026-10-01", "2027-01-01", "2027-01-01"),  # a holiday, not put off
        ("presse-discriminatoire", "2026-12-14", "2027-12-14", "2027-12-14"),
        ("droit-de-reponse", "2026-11-30", "2027-02-28", "2027-02-28"),
        ("delit", "2028-02-29", "2034-02-28", "2034-02-28"),
        ("denigrement", "2028-02-29", "2033-02-28", "2033-02-28"),
        ("donnees-connexion", "2028-02-29", "2029-02-28", "2029-02-28"),
        ("appel", "2026-11-21", "2026-12-06", "2026-12-07"),  # Sunday → Monday
        ("appel", "2026-11-20", "2026-12-05", "2026-12-07"),  # Saturday → Monday
        ("appel", "2026-12-10", "2026-12-25", "2026-12-28"),  # Christmas, then a weekend
        ("appel", "2027-03-13", "2027-03-28", "2027-03-30"),  # Easter Sunday, then its Monday
        ("appel", "2026-11-23", "2026-12-08", "2026-12-08"),
        ("reclamation", "2026-08-28", "2027-02-28", "2027-03-01"),
        ("reclamation", "2026-08-31", "2027-02-28", "2027-03-01"),  # end of month
        ("reclamation", "2028-02-29", "2028-08-29", "2028-08-29"),
        ("rgpd", "2027-01-31", "2027-02-28", "2027-03-01"),
        ("rgpd", "2027-02-17", "2027-03-17", "2027-03-18"),  # Saint Patrick, country unknown
        ("cnil", "2026-11-30", "2027-02-28", "2027-02-28"),  # a refusal is born on a Sunday too
        ("employeur-silence", "2026-09-28", "2026-11-28", "2026-11-28"),  # and on a Saturday
        ("organe", "2026-11-21", "2027-02-19", "2027-02-19"),
        ("organe", "2026-11-22", "2027-02-20", "2027-02-22"),
        ("insertion", "2026-11-18", "2026-11-21", "2026-11-23"),  # others: the later day
        ("recours-cnil", "2026-11-30", "2027-01-31", "2027-02-01"),  # clear: 30 January + 1
        ("recours-cnil", "2026-09-10", "2026-11-11", "2026-11-12"),  # armistice
        ("recours-cnil", "2026-12-31", "2027-03-01", "2027-03-01"),  # 28 February + 1
        ("assurance", "2026-11-20", "2026-11-27", "2026-11-27"),  # five working days
        ("assurance", "2026-12-24", "2027-01-04", "2027-01-04"),  # Christmas and New Year
    ],
)
def test_each_delay_ends_on_the_day_its_regime_gives(
    rule: str, start: str, counted: str, last: str
) -> None:
    found = place(rule, start).period
    assert (found.nominal.isoformat(), found.last_day.isoformat()) == (counted, last)


def test_the_example_of_the_highest_court_is_counted_as_it_did() -> None:
    """Cass. 3e civ., 21 January 2021, n° 19-24.799: three months from 20 February 2018."""
    nominal = dt.date(2018, 5, 20)  # a Sunday, and Monday is Pentecost's
    assert next_working_day(nominal, ("france",)) == dt.date(2018, 5, 22)
    assert place("rgpd", "2018-04-20", theirs="france").period.last_day == dt.date(2018, 5, 22)


@pytest.mark.parametrize(
    ("theirs", "last"), [("irlande", "2027-03-18"), ("france", "2027-03-17"), ("", "2027-03-18")]
)
def test_the_holidays_are_those_of_whoever_must_answer(theirs: str, last: str) -> None:
    found = place("rgpd", "2027-02-17", theirs=theirs)
    assert found.period.last_day.isoformat() == last
    assert bool(found.local) == (not theirs)  # the country is asked only while it is not known


def test_no_country_is_asked_for_an_answer_that_is_never_owed_abroad() -> None:
    assert RULES["insertion"].country == ""
    assert place("insertion", "2027-03-14").local == ()  # Saint Patrick is three days later


def test_distance_is_sure_abroad_and_depends_on_the_judge_overseas() -> None:
    near, far = place("appel", "2026-11-21"), place("appel", "2026-11-21", mine="etranger")
    assert far.period.last_day == dt.date(2027, 2, 5)  # two months, then fifteen days
    overseas = place("appel", "2026-11-21", "2026-12-20", mine="reunion")
    assert overseas.early.last_day == near.period.last_day
    assert overseas.late.last_day == dt.date(2027, 1, 5)
    assert overseas.standing == "uncertain"
    press = place("presse", "2026-11-21", mine="etranger")
    assert press.period == place("presse", "2026-11-21").period


DAYS = st.dates(dt.date(2023, 1, 1), dt.date(2099, 12, 31))
PLACES = st.sampled_from(["", "alsace-moselle", "reunion", "etranger", "mayotte"])
STATES = st.sampled_from(["", "france", "irlande"])


@given(st.sampled_from(sorted(RULES)), DAYS, st.integers(0, 70), PLACES, STATES)
def test_every_delay_ends_where_an_independent_computation_ends_it(
    rule: str, start: dt.date, length: int, mine: str, theirs: str
) -> None:
    span = Span(start, start + dt.timedelta(days=length))
    found = DELAYS.deadline(RULES[rule], span, start, Where(mine, theirs))
    expected = last_day_of(DELAYS, RULES[rule], span, mine, theirs)
    assert (found.early.last_day, found.late.last_day) == expected
    assert found.period.last_day == expected[0 if found.mine else 1]


@given(st.sampled_from(sorted(RULES)), DAYS, st.integers(0, 400))
def test_one_s_own_act_is_never_advised_on_a_closed_day_nor_an_answer_called_late_on_one(
    rule: str, start: dt.date, waited: int
) -> None:
    today = start + dt.timedelta(days=waited)
    found = DELAYS.deadline(RULES[rule], start, today)
    if found.regime.closed == "fixed":  # silence is a refusal on that very day
        assert found.last_useful_day == found.period.nominal
        return
    assert next_working_day(found.last_useful_day, ("france",)) == found.last_useful_day
    assert found.last_useful_day <= found.period.last_day
    if not found.mine and found.standing == "passed":
        assert today > next_working_day(found.period.nominal, ("france",))


def test_a_prolonged_answer_is_awaited_three_months_from_the_request() -> None:
    found = place("rgpd", "2026-11-30", "2026-12-01")
    assert found.longest is not None
    assert found.longest.last_day == dt.date(2027, 3, 1)
    prolonged = FIXED.deadline(
        RULES["rgpd"], dt.date(2026, 11, 30), dt.date(2026, 12, 1), prolonged=True
    )
    assert prolonged.period == found.longest
    assert prolonged.longest is None
    body = place("organe", "2026-11-21", "2026-12-01")
    assert body.longest is not None
    assert body.longest.last_day == dt.date(2027, 5, 20)


def test_only_rules_whose_date_is_known_are_computed_nearest_first() -> None:
    dates = {"date_publication": POSTED, "date_demande": dt.date(2026, 12, 1)}
    found = FIXED.deadlines(dates, dt.date(2026, 12, 20))
    assert {each.rule.trigger for each in found} == set(dates)
    ends = [each.period.last_day for each in found]
    assert ends == sorted(ends)
    assert found[0].rule.id == "rgpd"


def test_a_vague_start_is_counted_early_for_oneself_and_late_for_others() -> None:
    month = Span(dt.date(2026, 8, 1), dt.date(2026, 8, 31))
    act, wait = place("presse", month, "2026-11-21"), place("rgpd", month, "2026-09-20")
    assert act.period.last_day == dt.date(2026, 11, 1)
    assert wait.period.last_day == dt.date(2026, 9, 30)
    assert act.standing == wait.standing == "uncertain"
    assert "vous pouvez passer à la suite" not in headline(wait)
    assert wait.longest is not None
    assert wait.longest.last_day == dt.date(2026, 11, 30)


def test_a_plain_complaint_is_said_not_to_stop_the_press_delay() -> None:
    rule = RULES["presse"]
    assert any("plainte simple" in act.lower() for act in rule.not_interrupted_by)
    assert "plainte-simple-non-interruptive" in rule.sources
    assert not any("plainte simple" in act.lower() for act in rule.interrupted_by)


def test_the_prudent_press_date_is_two_months_after_posting() -> None:
    found = place("presse", POSTED.isoformat())
    assert found.prudent is not None
    assert found.prudent.last_day == last_day(
        POSTED, FIXED.registry.value("agir-avant-prescription.conseil")
    )
    assert found.prudent.last_day == dt.date(2027, 2, 14)


def test_the_prudent_date_of_a_month_is_counted_from_its_first_day() -> None:
    span = Span(dt.date(2026, 9, 1), dt.date(2026, 9, 30))
    found = FIXED.deadline(RULES["presse"], span, dt.date(2026, 10, 1))
    assert found.prudent is not None
    assert found.prudent.last_day == dt.date(2026, 11, 1)


def test_two_thousand_random_dates_are_those_of_an_independent_computation() -> None:
    assert differences(2_000) == 0
