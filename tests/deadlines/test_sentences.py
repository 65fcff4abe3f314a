"""The table of sentences about time: whose act, where today is, whether the last day is closed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case.library import library
from tests.fixed import fixed
from tutorials.case.model import Case
from tutorials.dates.spans import Span
from tutorials.deadlines.legal import Deadline, Delays, Where
from tutorials.deadlines.screens import calendar
from tutorials.deadlines.sentences import headline, standing, warnings

DELAYS = Delays(library().deadlines, fixed(library().registry))
NOTHING: tuple[str, ...] = ()

# Rule, start; today; headline; standing; warnings; last useful day; stage; day in the calendar.
MINE_OPEN_DAY = ("presse", "2026-12-15")  # Monday 15 March 2027
MINE_STAYS = ("presse", "2026-12-14")  # Sunday 14 March 2027
MINE_MOVES = ("appel", "2026-11-21")  # Sunday 6 December 2026 → Monday 7
THEIRS_OPEN_DAY = ("rgpd", "2026-10-05")  # Thursday 5 November 2026
THEIRS_CLOSED = ("rgpd", "2026-10-11")  # Wednesday 11 November, a holiday → Thursday 12
EITHER = (
    "Le pays de qui doit répondre n’est pas donné : la date est la plus tardive. Ce serait le "
    "jeudi 12 novembre 2026 (France) ou le mercredi 11 novembre 2026 (Irlande).",
)
LATE_PRUDENCE = (
    "La date de prudence (14 février 2027) est passée : voyez un avocat ou une avocate cette "
    "semaine.",
)
SUNDAY = "Le dernier jour n’est pas ouvré (dimanche) : "
MOVED = (
    "Le compte finit le dimanche 6 décembre 2026, qui n’est pas un jour ouvré : le délai va "
    "jusqu’au lundi 7 décembre 2026. Par prudence, "
)
TABLE = [
    # One's own act, the last day is a working day.
    (MINE_OPEN_DAY, "2027-01-20", "Jusqu’au lundi 15 mars 2027 (il reste 54 jours)",
     "il reste 54 jours", NOTHING, "2027-03-15", "before", "20270315"),
    (MINE_OPEN_DAY, "2027-02-15", "Jusqu’au lundi 15 mars 2027 (il reste 28 jours)",
     "il reste 28 jours", NOTHING, "2027-03-15", "before", "20270315"),
    (MINE_OPEN_DAY, "2027-03-07", "Jusqu’au lundi 15 mars 2027 (il reste 8 jours)",
     "il reste 8 jours", ("La date de prudence (15 février 2027) est passée : voyez un avocat ou "
     "une avocate cette semaine.",), "2027-03-15", "before", "20270315"),
    (MINE_OPEN_DAY, "2027-03-08", "Jusqu’au lundi 15 mars 2027 (il reste 7 jours)",
     "il reste 7 jours", ("La date de prudence (15 février 2027) est passée : voyez un avocat ou "
     "une avocate cette semaine.",), "2027-03-15", "last-week", "20270315"),
    (MINE_OPEN_DAY, "2027-03-14", "Jusqu’au lundi 15 mars 2027 (dernier jour : demain)",
     "dernier jour : demain", ("La date de prudence (15 février 2027) est passée : voyez un avocat "
     "ou une avocate cette semaine.",), "2027-03-15", "last-week", "20270315"),
    (MINE_OPEN_DAY, "2027-03-15", "Jusqu’au lundi 15 mars 2027 (dernier jour : aujourd’hui)",
     "dernier jour : aujourd’hui", ("La date de prudence (15 février 2027) est passée : voyez un "
     "avocat ou une avocate cette semaine.",), "2027-03-15", "last-day", "20270315"),
    (MINE_OPEN_DAY, "2027-03-16", "Délai passé le lundi 15 mars 2027 (délai passé depuis 1 jour)",
     "délai passé depuis 1 jour", NOTHING, "2027-03-15", "passed", ""),
    # One's own act, the last day is closed and the delay is not put off.
    (MINE_STAYS, "2027-01-20", "Jusqu’au dimanche 14 mars 2027 (il reste 53 jours)",
     "il reste 53 jours", (f"{SUNDAY}agissez au plus tard le vendredi 12 mars 2027.",),
     "2027-03-12", "before", "20270312"),
    (MINE_STAYS, "2027-03-05", "Jusqu’au dimanche 14 mars 2027 (il reste 9 jours)",
     "il reste 9 jours", (*LATE_PRUDENCE, f"{SUNDAY}agissez au plus tard le vendredi 12 mars "
     "2027."), "2027-03-12", "last-week", "20270312"),
    (MINE_STAYS, "2027-03-12", "Jusqu’au dimanche 14 mars 2027 (il reste 2 jours)",
     "il reste 2 jours", (*LATE_PRUDENCE, f"{SUNDAY}agissez aujourd’hui."),
     "2027-03-12", "last-day", "20270312"),
    (MINE_STAYS, "2027-03-14", "Jusqu’au dimanche 14 mars 2027 (dernier jour : aujourd’hui)",
     "dernier jour : aujourd’hui", (*LATE_PRUDENCE, f"{SUNDAY}il ne reste que des jours non "
     "ouvrés, agissez aujourd’hui en gardant la preuve."), "2027-03-12", "last-day", ""),
    (MINE_STAYS, "2027-03-15", "Délai passé le dimanche 14 mars 2027 (délai passé depuis 1 jour)",
     "délai passé depuis 1 jour", NOTHING, "2027-03-12", "passed", ""),
    # One's own act, the last day is closed and the delay is put off.
    (MINE_MOVES, "2026-11-23", "Jusqu’au lundi 7 décembre 2026 (il reste 14 jours)",
     "il reste 14 jours", (f"{MOVED}agissez au plus tard le vendredi 4 décembre 2026.",),
     "2026-12-04", "before", "20261204"),
    (MINE_MOVES, "2026-12-01", "Jusqu’au lundi 7 décembre 2026 (il reste 6 jours)",
     "il reste 6 jours", (f"{MOVED}agissez au plus tard le vendredi 4 décembre 2026.",),
     "2026-12-04", "last-week", "20261204"),
    (MINE_MOVES, "2026-12-04", "Jusqu’au lundi 7 décembre 2026 (il reste 3 jours)",
     "il reste 3 jours", (f"{MOVED}agissez aujourd’hui.",), "2026-12-04", "last-day", "20261204"),
    (MINE_MOVES, "2026-12-06", "Jusqu’au lundi 7 décembre 2026 (dernier jour : demain)",
     "dernier jour : demain", (f"{MOVED}n’attendez pas ce jour-là.",), "2026-12-04", "last-day",
     ""),
    (MINE_MOVES, "2026-12-07", "Jusqu’au lundi 7 décembre 2026 (dernier jour : aujourd’hui)",
     "dernier jour : aujourd’hui", (f"{MOVED}agissez aujourd’hui.",), "2026-12-04", "last-day",
     ""),
    (MINE_MOVES, "2026-12-08", "Délai passé le lundi 7 décembre 2026 (délai passé depuis 1 jour)",
     "délai passé depuis 1 jour", NOTHING, "2026-12-04", "passed", ""),
    # Somebody else's answer, the last day is a working day.
    (THEIRS_OPEN_DAY, "2026-10-20", "Réponse attendue au plus tard le jeudi 5 novembre 2026",
     "réponse attendue, il reste 16 jours", NOTHING, "2026-11-05", "before", "20261105"),
    (THEIRS_OPEN_DAY, "2026-10-29", "Réponse attendue au plus tard le jeudi 5 novembre 2026",
     "réponse attendue, il reste 7 jours", NOTHING, "2026-11-05", "last-week", "20261105"),
    (THEIRS_OPEN_DAY, "2026-11-05", "Réponse attendue au plus tard le jeudi 5 novembre 2026",
     "réponse attendue, dernier jour : aujourd’hui", NOTHING, "2026-11-05", "last-day",
     "20261105"),
    (THEIRS_OPEN_DAY, "2026-11-06", "Réponse attendue au plus tard le jeudi 5 novembre 2026 : "
     "vous pouvez passer à la suite", "réponse en retard", NOTHING, "2026-11-05", "passed", ""),
    # Somebody else's answer, the last day is closed: always the next working day.
    (THEIRS_CLOSED, "2026-10-20", "Réponse attendue au plus tard le jeudi 12 novembre 2026",
     "réponse attendue, il reste 23 jours", EITHER, "2026-11-12", "before", "20261112"),
    (THEIRS_CLOSED, "2026-11-11", "Réponse attendue au plus tard le jeudi 12 novembre 2026",
     "réponse attendue, dernier jour : demain", EITHER, "2026-11-12", "last-week", "20261112"),
    (THEIRS_CLOSED, "2026-11-12", "Réponse attendue au plus tard le jeudi 12 novembre 2026",
     "réponse attendue, dernier jour : aujourd’hui", EITHER, "2026-11-12", "last-day",
     "20261112"),
    (THEIRS_CLOSED, "2026-11-13", "Réponse attendue au plus tard le jeudi 12 novembre 2026 : "
     "vous pouvez passer à la suite", "réponse en retard", NOTHING, "2026-11-12", "passed", ""),
]  # fmt: skip


def place(rule: str, start: str | Span, today: str, **where: str) -> Deadline:
    span = start if isinstance(start, Span) else dt.date.fromisoformat(start)
    day = dt.date.fromisoformat(today)
    return DELAYS.deadline(DELAYS.rules[rule], span, day, Where(**where))


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0][0]} {row[1]}")
def test_what_is_said_of_a_deadline(row: tuple) -> None:  # type: ignore[type-arg]
    (rule, start), today, head, where, warned, useful, stage, event = row
    found = place(rule, start, today)
    assert headline(found) == head
    assert standing(found) == where
    assert warnings(found) == warned
    assert found.last_useful_day.isoformat() == useful
    assert found.stage == stage
    written = calendar(Case(), [found], dt.date.fromisoformat(today)).text
    days = [line[-8:] for line in written.splitlines() if line.startswith("DTSTART")]
    assert days[-1:] == ([event] if event else [])


MONTH = Span(dt.date(2026, 9, 1), dt.date(2026, 9, 30))


@pytest.mark.parametrize(
    ("rule", "today", "head", "where", "stage"),
    [
        ("presse", "2026-11-21", "Jusqu’au mardi 1er décembre 2026, compté depuis la date la plus "
         "ancienne possible (il reste 10 jours)", "il reste 10 jours", "before"),
        ("presse", "2026-12-10", "Peut-être déjà passé : compté au plus tôt, le dernier jour était "
         "le mardi 1er décembre 2026 ; au plus tard, c’est le mercredi 30 décembre 2026",
         "délai peut-être passé", "uncertain"),
        ("presse", "2027-01-04", "Délai passé au plus tard le mercredi 30 décembre 2026 (délai "
         "passé depuis 5 jours)", "délai passé depuis 5 jours", "passed"),
        ("rgpd", "2026-09-30", "Réponse attendue au plus tard le vendredi 30 octobre 2026, compté "
         "depuis la date la plus récente possible", "réponse attendue, il reste 30 jours",
         "before"),
        ("rgpd", "2026-10-15", "Réponse attendue au plus tard le vendredi 30 octobre 2026, compté "
         "depuis la date la plus récente possible", "réponse peut-être en retard : attendez la "
         "date la plus tardive", "uncertain"),
        ("rgpd", "2026-10-31", "Réponse attendue au plus tard le vendredi 30 octobre 2026, compté "
         "depuis la date la plus récente possible : vous pouvez passer à la suite",
         "réponse en retard", "passed"),
    ],
)  # fmt: skip
def test_what_is_said_when_the_start_is_a_month(
    rule: str, today: str, head: str, where: str, stage: str
) -> None:
    found = place(rule, MONTH, today)
    assert (headline(found), standing(found), found.stage) == (head, where, stage)


def test_a_closed_day_that_may_be_over_already_is_no_day_to_act_before() -> None:
    found = place("presse", Span(dt.date(2026, 12, 14), dt.date(2026, 12, 31)), "2027-03-20")
    assert found.early.closed == "dimanche"
    assert found.standing == "uncertain"
    assert warnings(found) == LATE_PRUDENCE


def test_local_holidays_are_said_where_they_are_left_out_and_counted_where_they_are_known() -> None:
    asked = place("appel", "2027-03-11", "2027-03-15")  # Friday 26 March, Good Friday
    assert warnings(asked) == (
        "Jour férié local non compté (Vendredi saint, Alsace-Moselle) : là-bas, jusqu’au mardi 30 "
        "mars 2027.",
    )
    there = place("appel", "2027-03-11", "2027-03-15", mine="alsace-moselle")
    assert there.period.last_day == dt.date(2027, 3, 30)
    assert "Vendredi saint" not in " ".join(warnings(there))
    assert warnings(place("appel", "2027-03-11", "2027-03-15", mine="reunion"))[0].startswith(
        "Si le juge siège en métropole"
    )


@given(
    st.sampled_from(sorted(DELAYS.rules)),
    st.dates(dt.date(2023, 1, 1), dt.date(2090, 1, 1)),
    st.integers(0, 60),
    st.integers(0, 800),
)
def test_passed_is_said_only_once_it_is_sure_and_going_on_only_then(
    rule: str, first: dt.date, length: int, waited: int
) -> None:
    span = Span(first, first + dt.timedelta(days=length))
    today = first + dt.timedelta(days=waited)
    found = DELAYS.deadline(DELAYS.rules[rule], span, today)
    said = headline(found)
    over = today > found.late.last_day
    assert said.startswith("Délai passé") == (found.mine and over)
    refused = found.regime.closed == "fixed"
    assert said.endswith("vous pouvez passer à la suite") == (
        not found.mine and over and not refused
    )
    assert ("c’est un refus, et votre propre délai court" in said) == (refused and over)
    assert (found.stage == "passed") == over
    for text in (said, standing(found), *warnings(found)):
        assert "()" not in text
        assert "  " not in text
