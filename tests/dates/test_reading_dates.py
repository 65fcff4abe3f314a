import datetime as dt

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.tz import gettz
from hypothesis import example, given
from hypothesis import strategies as st

from tutorials.dates.forms import PARTS, read_form, shown
from tutorials.dates.french import MONTHS, long_date
from tutorials.dates.reading import read_day, read_fields
from tutorials.dates.spans import Span, day, from_text, from_values
from tutorials.problems import Problem

TODAY = dt.date(2026, 11, 21)
DAYS = st.dates(dt.date(1991, 1, 1), dt.date(2099, 12, 31))


def days(text: str, today: dt.date = TODAY) -> tuple[str, str]:
    span = read_day(text, today)
    assert isinstance(span, Span), span
    return span.first.isoformat(), span.last.isoformat()


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("il y a 2 mois", "2026-08-21", "2026-09-22"),
        ("Il y a\u00a02\u00a0mois", "2026-08-21", "2026-09-22"),
        ("il y a deux mois", "2026-08-21", "2026-09-22"),
        ("4 mois", "2026-06-21", "2026-07-24"),
        ("4 months ago", "2026-06-21", "2026-07-24"),
        ("a month ago", "2026-09-21", "2026-10-22"),
        ("Modifié il y a un an", "2024-11-21", "2025-11-21"),
        ("un an", "2024-11-21", "2025-11-21"),
        ("a year ago", "2024-11-21", "2025-11-21"),
        ("il y a trois ans", "2022-11-21", "2023-11-22"),
        ("il y a une semaine", "2026-11-07", "2026-11-14"),
        ("3 sem.", "2026-10-24", "2026-10-31"),
        ("3 sem", "2026-10-24", "2026-10-31"),
        ("2w", "2026-10-31", "2026-11-07"),
        ("2 weeks ago", "2026-10-31", "2026-11-07"),
        ("il y a 5 jours", "2026-11-15", "2026-11-16"),
        ("2 j", "2026-11-18", "2026-11-19"),
        ("Edited 3 days ago", "2026-11-17", "2026-11-18"),
        ("il y a vingt et un jours", "2026-10-30", "2026-10-31"),
        ("il y a vingt-et-une semaines", "2026-06-20", "2026-06-27"),
        ("dix sept jours", "2026-11-03", "2026-11-04"),
        ("ça fait deux mois", "2026-08-21", "2026-09-22"),
        ("Cela fait deux mois", "2026-08-21", "2026-09-22"),
        ("voilà deux mois", "2026-08-21", "2026-09-22"),
        ("y a deux mois", "2026-08-21", "2026-09-22"),
        ("il y a trente jours", "2026-10-21", "2026-10-22"),
        ("il y a vingt-neuf jours", "2026-10-22", "2026-10-23"),
        ("il y a 3 heures", "2026-11-20", "2026-11-21"),
        ("il y a 3 h", "2026-11-20", "2026-11-21"),
        ("an hour ago", "2026-11-20", "2026-11-21"),
        ("il y a 40 minutes", "2026-11-20", "2026-11-21"),
        ("2 m", "2026-08-21", "2026-11-21"),
        ("il y a environ 2 mois", "2026-07-21", "2026-10-22"),
        ("hier", "2026-11-20", "2026-11-20"),
        ("avant-hier", "2026-11-19", "2026-11-19"),
        ("avant hier", "2026-11-19", "2026-11-19"),
        ("avant-hier soir", "2026-11-19", "2026-11-19"),
        ("Hier matin", "2026-11-20", "2026-11-20"),
        ("hier à 18 h 30", "2026-11-20", "2026-11-20"),
        ("hier soir vers 18:30", "2026-11-20", "2026-11-20"),
        ("yesterday", "2026-11-20", "2026-11-20"),
        ("à l’instant", "2026-11-20", "2026-11-21"),
        ("aujourd’hui", "2026-11-21", "2026-11-21"),
        ("Aujourd'hui à 9 h", "2026-11-21", "2026-11-21"),
        ("ce matin", "2026-11-21", "2026-11-21"),
        ("ce soir vers 18 h", "2026-11-21", "2026-11-21"),
        ("cette nuit", "2026-11-20", "2026-11-21"),
        ("la semaine dernière", "2026-11-07", "2026-11-20"),
        ("le mois dernier", "2026-10-01", "2026-11-20"),
        ("Il y a 2 mois (modifié)", "2026-08-21", "2026-09-22"),
        ("Avis publié il y a 2 mois", "2026-08-21", "2026-09-22"),
    ],
)
def test_an_age_gives_the_days_it_can_mean_and_keeps_its_words(
    text: str, earliest: str, latest: str
) -> None:
    assert days(text) == (earliest, latest)
    span = read_day(text, TODAY)
    assert isinstance(span, Span)
    assert span.exact or span.words == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/1/26", "2026-01-01"),
        ("01.01.2026", "2026-01-01"),
        ("1-1-2026", "2026-01-01"),
        ("2026-01-01", "2026-01-01"),
        ("1er janvier 2026", "2026-01-01"),
        ("le 1er janvier 2026", "2026-01-01"),
        ("jeudi 1er janvier 2026", "2026-01-01"),
        ("Publié le premier janvier 2026", "2026-01-01"),
        ("3 nov. 2025", "2025-11-03"),
        ("3 nov.", "2026-11-03"),
        ("22 novembre", "2025-11-22"),  # this year's is still to come
        ("Nov 3, 2025", "2025-11-03"),
        ("Publié le 3 novembre 2025", "2025-11-03"),
        ("Posted on Nov 3, 2025", "2025-11-03"),
    ],
)
def test_a_date_is_read_as_people_and_sites_write_it(text: str, expected: str) -> None:
    assert days(text) == (expected, expected)
    assert read_fields(text, "", "", TODAY) == read_day(text, TODAY)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("septembre 2026", "2026-09-01", "2026-09-30"),
        ("août", "2026-08-01", "2026-08-31"),
        ("décembre", "2025-12-01", "2025-12-31"),
        ("novembre 2026", "2026-11-01", "2026-11-21"),
    ],
)
def test_a_month_is_all_its_days_so_far(text: str, earliest: str, latest: str) -> None:
    assert days(text) == (earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "récemment",
        "il y a quelques mois",
        "il y a 2 lunes",
        "31/2/2026",
        "22 novembre 2026",
        "2027",
        "mars attaque",
    ],
)
def test_what_is_no_date_or_is_still_to_come_is_a_problem(text: str) -> None:
    assert isinstance(read_day(text, TODAY), Problem)


@given(st.text(), st.text(), st.text(), st.text())
def test_nothing_typed_in_a_form_raises(day: str, month: str, year: str, age: str) -> None:
    typed = dict(zip(PARTS, (day, month, year, age, age), strict=True))
    assert isinstance(read_form(typed, TODAY, ()), Span | Problem | None)


@given(DAYS, st.integers(0, 2000))
@example(dt.date(2027, 2, 28), 28)  # 31 January: a month by the calendar
@example(dt.date(2026, 5, 31), 90)  # 2 March: three months of 30 days
@example(dt.date(2028, 3, 1), 365)  # 2 March 2027: a year of 365 days
@example(dt.date(2027, 2, 28), 1095)  # 29 February 2024: three years
def test_the_true_posting_day_is_among_those_that_an_age_can_mean(today: dt.date, age: int) -> None:
    posted = today - dt.timedelta(days=age)
    passed = relativedelta(today, posted)  # as an independent library counts
    shown_as = {
        *((age, "jours"), (age, "days ago"), (age // 7, "semaines"), (age // 7, "sem.")),
        *((12 * passed.years + passed.months, "mois"), (age // 30, "months ago")),
        *((passed.years, "ans"), (age // 365, "years ago")),
    }
    for count, unit in shown_as:
        if count < 100:
            first, last = days(f"{count} {unit}", today)
            assert first <= posted.isoformat() <= last, (count, unit)


PARIS, AUCKLAND = gettz("Europe/Paris"), gettz("Pacific/Auckland")


@given(
    st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2032, 1, 1), timezones=st.just(dt.UTC)),
    st.integers(0, 99 * 60),
    st.sampled_from([PARIS, AUCKLAND]),
)
def test_hours_that_have_passed_are_counted_through_the_change_of_the_clocks(
    now: dt.datetime, minutes: int, zone: dt.tzinfo
) -> None:
    posted = (now - dt.timedelta(minutes=minutes)).astimezone(zone).date()
    today = now.astimezone(zone).date()
    first, last = days(f"il y a {minutes // 60} heures", today)
    assert first <= posted.isoformat() <= last


@given(DAYS, DAYS, st.sampled_from(["", "il y a 2 mois", "3 sem."]))
def test_a_span_is_stored_and_shown_again_without_change(
    one: dt.date, other: dt.date, words: str
) -> None:
    first, last = sorted((one, other))
    span = Span(first, last, words if first != last else "")
    assert from_text(span.text, span.words) == span
    assert from_values(span.values) == span
    assert span.exact or not any(
        f"{span.in_words()} ".startswith(f"{long_date(day)} ") for day in (first, last)
    )
    if span.words or span.precision != "range":
        assert read_form(shown(span), dt.date(2100, 1, 1), ()) == span


def test_a_whole_month_is_written_as_a_month() -> None:
    assert Span(dt.date(2026, 2, 1), dt.date(2026, 2, 28)).in_words() == f"{MONTHS[1]} 2026"


AS_TYPED = (
    "14/03/2026",
    "14/3/26",
    "14.03.2026",
    "14 mars 2026",
    "14 MARS 26",
    "14mars2026",
    "14-mars-2026",
    "14032026",
    "140326",
    "2026-03-14",
    "2026/03/14",
    "14∕03∕2026",
    "14/03",
    "sam. 14 mars 2026",
    "Samedi 14 mars 2026 à 18h05",
    "14/03/2026 18:05",
    "le 14 mars 2026.",
)


@pytest.mark.parametrize("text", AS_TYPED)
@pytest.mark.parametrize("place", range(3))
def test_one_field_of_three_takes_a_whole_date_as_people_type_it(text: str, place: int) -> None:
    fields = ["", "", ""]
    fields[place] = text
    found = read_fields(fields[0], fields[1], fields[2], dt.date(2026, 11, 22))
    assert found == day(dt.date(2026, 3, 14))


@pytest.mark.parametrize(
    "fields",
    [
        ("1er", "mars", "26"),
        ("1 er", "3", "2026"),
        ("1/", "03/", "2026"),
        ("01", "03.", "2026"),
        ("1er mars", "", "2026"),
        ("1", "mars 2026", ""),
        ("1er/03", "", "’26"),
        ("dim. 1", "mars", "2026"),
    ],
)
def test_parts_of_a_date_are_read_wherever_they_were_typed(fields: tuple[str, str, str]) -> None:
    assert read_fields(*fields, dt.date(2026, 11, 22)) == day(dt.date(2026, 3, 1))


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (("14", "", ""), "Il manque le mois et l’année"),
        (("14", "3", ""), "Il manque l’année"),
        (("31", "2", "2026"), "Cette date n’existe pas au calendrier"),
        (("31/02/2026", "", ""), "Cette date n’existe pas au calendrier"),
    ],
)
def test_what_is_missing_or_impossible_is_still_said(
    fields: tuple[str, str, str], message: str
) -> None:
    found = read_fields(*fields, dt.date(2026, 11, 22))
    assert isinstance(found, Problem)
    assert found.message == message
