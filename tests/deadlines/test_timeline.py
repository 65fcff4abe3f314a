import datetime as dt
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.case.library import library
from tutorials.deadlines.legal import delays_of
from tutorials.deadlines.timeline import MARGIN, WIDTH, picture, timeline

DELAYS = delays_of(library())
TRIGGERS = sorted({rule.trigger for rule in DELAYS.rules.values()})
DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2035, 1, 1))
TODAY = dt.date(2027, 1, 20)


def found(dates: dict[str, dt.date], today: dt.date = TODAY):  # type: ignore[no-untyped-def]
    library()
    return DELAYS.deadlines(dates, today)


@given(st.dictionaries(st.sampled_from(TRIGGERS), DAYS, min_size=1), DAYS)
def test_everything_drawn_stays_inside_the_picture(
    dates: dict[str, dt.date], today: dt.date
) -> None:
    drawn = picture(found(dates, today), today)
    assert MARGIN <= drawn.today <= WIDTH - MARGIN
    assert len(drawn.ticks) <= 6
    for bar in drawn.bars:
        assert MARGIN <= bar.x <= WIDTH - MARGIN
        assert bar.x + bar.width <= WIDTH - MARGIN + 2
        assert bar.y + 12 < drawn.height


@given(st.dictionaries(st.sampled_from(TRIGGERS), DAYS, min_size=1), DAYS)
@settings(max_examples=25)
def test_the_picture_and_the_table_are_well_formed_and_say_the_same(
    dates: dict[str, dt.date], today: dt.date
) -> None:
    computed = found(dates, today)
    tree = ET.fromstring(str(timeline(computed, today)).replace("&nbsp;", " "))
    labels = [text.text for text in tree.iter("text") if text.get("class") == "timeline__label"]
    rows = [row.find("th").text for row in tree.find("table/tbody").iter("tr")]  # type: ignore[union-attr]
    assert labels == [str(row).strip() for row in rows]
    assert len(labels) == len(computed)


def test_the_picture_has_a_title_and_a_text_that_points_to_the_table() -> None:
    html = str(timeline(found({"date_publication": dt.date(2026, 12, 14)}), TODAY, "essai"))
    tree = ET.fromstring(html.replace("&nbsp;", " "))
    svg = tree.find("figure/svg")
    assert svg is not None
    assert svg.get("role") == "img"
    named = str(svg.get("aria-labelledby")).split()
    assert named == [svg.find("title").get("id"), svg.find("desc").get("id")]  # type: ignore[union-attr]
    assert "style=" not in html


def test_a_delay_of_years_does_not_squeeze_one_of_months() -> None:
    drawn = picture(found({"date_publication": dt.date(2026, 12, 14)}), TODAY)
    widths = {bar.label: bar.width for bar in drawn.bars}
    assert widths["Injure ou diffamation publique"] > 40
    assert [bar.label for bar in drawn.bars if bar.cut] == ["Menaces et autres délits"]


def test_no_deadline_draws_nothing() -> None:
    assert timeline([], TODAY) == ""
