"""What people really type leads to the right page, however their machine writes it."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from macros.publish.search import words
from tests.guide.sections import data
from tests.search.conftest import Find

QUERIES: list[dict[str, Any]] = data("queries.yml")
TYPED = [str(one["query"]) for one in QUERIES]
SHOWN = 3


def test_there_are_more_than_a_hundred_queries() -> None:
    assert len(set(TYPED)) == len(TYPED) > 100


def test_nearly_every_query_finds_its_page_among_the_first_three(find: Find) -> None:
    found = dict(zip(TYPED, find(TYPED), strict=True))
    missed = [one for one in QUERIES if one["page"] not in found[one["query"]]["pages"][:SHOWN]]
    assert len(missed) <= 0.05 * len(QUERIES), missed


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed"),
        pytest.param(lambda text: text.replace("’", "'"), id="straight marks"),
        pytest.param(lambda text: text.replace("'", "’"), id="curly marks"),
        pytest.param(str.upper, id="capitals"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda text: text.replace(" ", "  "), id="two spaces"),
        pytest.param(lambda text: text.replace(" ", "\n"), id="lines broken"),
        pytest.param(lambda text: "\u00ad".join(text), id="soft hyphens"),
        pytest.param(lambda text: "\u200b".join(text), id="zero-width spaces"),
        pytest.param(lambda text: text.replace("fi", "\ufb01"), id="ligatures"),
    ],
)
def test_the_way_it_is_written_changes_nothing(find: Find, written: Any) -> None:
    answers = [one["pages"][:SHOWN] for one in find(TYPED)]
    others = [one["pages"][:SHOWN] for one in find([written(query) for query in TYPED])]
    assert others == answers


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("diffamaton", "diffamation"),
        ("harcelment", "harcèlement"),
        ("asurance", "assurance"),
        ("anonimat", "anonymat"),
        ("glossiare", "glossaire"),
    ],
)
def test_one_slip_of_the_finger_is_forgiven(find: Find, slip: str, meant: str) -> None:
    typed, right = find([slip, meant])
    assert typed["pages"][:1] == right["pages"][:1] != []


@pytest.mark.parametrize(
    "word",
    ["prescription", "signalement", "dénigrement", "usurpation", "conciliation", "huissier"],
)
def test_any_one_slip_in_a_word_still_finds_its_page(find: Find, word: str) -> None:
    right, *_ = find([word])
    slips = [word[:at] + word[at + 1 :] for at in range(1, len(word))]  # a letter missing
    slips += [word[:at] + word[at] + word[at:] for at in range(1, len(word))]  # one twice
    slips += [word[:at] + "k" + word[at + 1 :] for at in range(1, len(word))]  # a wrong one
    slips += [
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)
    ]
    answers = dict(zip(slips, find(slips), strict=True))
    wanted = set(right["pages"][:SHOWN])
    assert [slip for slip, one in answers.items() if not wanted & set(one["pages"][:SHOWN])] == []


def test_two_slips_are_too_many(find: Find) -> None:
    (answer,) = find(["opositoin"])
    assert answer["pages"] == []


@pytest.mark.parametrize("line", words()["same"], ids=lambda line: str(line[0]))
def test_words_of_a_line_find_the_same_pages(find: Find, line: list[str]) -> None:
    answers = dict(zip(line, find(line), strict=True))
    first = set(answers[line[0]]["pages"])
    assert first, line[0]
    assert [word for word in line if not first & set(answers[word]["pages"][:8])] == []


@pytest.mark.parametrize("word", words()["danger"])
def test_words_of_danger_show_help_and_where_to_begin(find: Find, word: str) -> None:
    (answer,) = find([f"docteur {word}"])
    assert answer["danger"]
    assert answer["pages"][0] == "tutoriels/avis.html"


def test_ordinary_words_do_not_show_help(find: Find) -> None:
    assert not any(one["danger"] for one in find(["fiche google", "délai", "assurance"]))


def test_words_that_are_everywhere_lead_to_the_starting_pages(find: Find) -> None:
    (answer,) = find(["que faire ?"])
    assert answer["pages"] == list(words()["start"])


@pytest.mark.parametrize(
    "same",
    [
        ("L. 111-7-2", "L111-7-2", "l 111-7-2", "L.111-7-2"),
        ("R. 4127-4", "R4127-4", "r.4127-4"),
        ("CNIL", "C.N.I.L.", "C.N.I.L", "c n i l", "Cnil"),
        (
            "L. 1110-4",
            "L1110-4",
            "l. 1110 4",
            "l 1110-4",
            "L.1110.4",
            "art L1110-4",
            "article l. 1110-4",
        ),
        ("article 9", "art 9", "art. 9", "art9", "Art.9", "ARTICLE 9"),
        ("rgpd art 17", "rgpd art17", "RGPD, article 17", "R.G.P.D. art. 17"),
        ("menace 24 heures", "menace 24h", "menace 24 h", "menace 24 H", "menace 24heures"),
        ("3 mois", "3mois", "3  mois"),
        ("loi 1881", "loi1881"),
        ("RPPS", "R.P.P.S.", "r p p s"),
        ("222-33-2-2", "art. 222-33-2-2", "222.33.2.2", "article 222–33–2–2"),
    ],
)
def test_an_article_an_abbreviation_or_an_hour_is_typed_in_many_ways(
    find: Find, same: tuple[str, ...]
) -> None:
    first, *others = [one["pages"][:SHOWN] for one in find(list(same))]
    assert first
    assert all(other == first for other in others)


def test_all_elisions_are_cut_off(find: Find) -> None:
    elided = [f"{one}’avis" for one in ("l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "s")]
    plain, *others = find(["avis", *elided])
    assert all(one["pages"] == plain["pages"] for one in others)
