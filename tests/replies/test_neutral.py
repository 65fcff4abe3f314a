"""What a reply may tell of the past, and the doubt of last resort."""

from __future__ import annotations

import pytest

from tutorials.replies.content import Replies
from tutorials.replies.model import Level
from tutorials.replies.review import Finding, _doubts_apart, review


def rules(replies: Replies, text: str) -> set[str]:
    return {one.rule for one in review(text, replies.rulebook).problems}


@pytest.mark.parametrize(
    "text",
    [
        "L’aide-soignante a recompté les compresses.",
        "Le cousin exigeait un passage immédiat.",
        "La personne s’est plainte à l’accueil.",
        "Elle est repartie soulagée.",
        "S’il n’avait pas insisté, nous aurions patienté.",
    ],
)
def test_a_past_told_of_anybody_is_stopped(replies: Replies, text: str) -> None:
    assert "relation" in rules(replies, text)


@pytest.mark.parametrize(
    "text",
    [
        "Nous avons transmis cette remarque à l’équipe.",
        "Les horaires ont été modifiés.",
        "Si cela paraissait utile, le secrétariat répond le matin.",
        "Le cabinet a renforcé son accueil.",
        "Nous avons repeint le hall.",
        "L’affichage dépend du syndic, que nous avons sollicité.",
    ],
)
def test_a_practice_may_tell_what_it_changed(replies: Replies, text: str) -> None:
    assert rules(replies, text) == set()


@pytest.mark.parametrize(
    "text", ["Nous avons dû appeler la sécurité.", "Il a été vu dans le hall."]
)
def test_a_place_does_not_excuse_a_meeting(replies: Replies, text: str) -> None:
    assert "relation" in rules(replies, text)


def test_at_home_is_not_a_verb_in_the_past(replies: Replies) -> None:
    assert rules(replies, "Les soins infirmiers à domicile sont assurés sur prescription.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "L’orthodontie relève d’un accord préalable de la caisse.",
        "Les proches patientent dans un salon.",
        "Un électrocardiogramme dure dix minutes.",
        "L’aide médicale d’État est acceptée.",
        "On peut venir accompagné au cabinet.",
    ],
)
def test_what_holds_for_anybody_is_neutral(replies: Replies, text: str) -> None:
    assert rules(replies, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Une telle agressivité relève de la psychiatrie.",
        "Ma patience a tout de même des limites.",
    ],
)
def test_what_points_or_judges_is_not_general(replies: Replies, text: str) -> None:
    assert rules(replies, text) == {"neutre"}


@pytest.mark.parametrize(
    "text",
    ["Chaque ressenti compte, le vôtre aussi.", "Le ton d’un accueil compte, nous le savons."],
)
def test_yours_of_a_message_and_the_tone_say_nothing_of_a_person(
    replies: Replies, text: str
) -> None:
    assert rules(replies, text) == set()


def test_yours_of_something_else_is_not_excused(replies: Replies) -> None:
    assert "relation" in rules(replies, "Chaque maison a ses soucis, la vôtre aussi.")


def test_a_sentence_that_nothing_explains_is_doubted_as_a_whole(replies: Replies) -> None:
    text = "Merci pour ce message. Avec certains, rien n’est jamais assez bien."
    done = review(text, replies.rulebook)
    assert [(one.rule, one.excerpt) for one in done.problems] == [
        ("neutre", "Avec certains, rien n’est jamais assez bien")
    ]
    assert done.verdict == "a_corriger"


def test_an_hour_ends_a_sentence(replies: Replies) -> None:
    for hour in ("17 h", "17h"):
        text = f"La buvette ferme à {hour}. Avec certains, rien n’est jamais assez bien."
        assert rules(replies, text) == {"neutre"}


def test_a_doubt_is_silent_where_another_rule_speaks(replies: Replies) -> None:
    assert rules(replies, "Encore un râleur sous un bridge.") == {"agression"}


def test_of_many_findings_only_the_doubts_without_one_beside_them_are_left() -> None:
    found = [
        finding("agression", "stop", 60, 70),
        finding("agression", "stop", 80, 90),
        finding("neutre", "fix", 0, 30),
        finding("neutre", "fix", 31, 50),
        finding("neutre", "fix", 55, 75),
        finding("relation", "caution", 15, 18),
        finding("sollicitation", "fix", 20, 25),  # the last rule, in the first sentence
    ]
    assert [each for each in found if each not in _doubts_apart(found)] == [found[2], found[4]]


def finding(rule: str, level: Level, start: int, end: int) -> Finding:
    return Finding(rule, level, start, end, "", "", "")
