from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutorials.editing.checks.typed_numbers import typed_numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Amende de 12 000 €.", ["12 000 €"]),
        ("12\u202f000\u00a0€", ["12\u202f000\u00a0€"]),
        ("45.000 euros", ["45.000 euros"]),
        ("750000€", ["750000€"]),
        ("dans les 3 mois", ["3 mois"]),
        ("1 an et 15 000 €", ["1 an", "15 000 €"]),
        ("15 jours", ["15 jours"]),
        ("sous 48 h", ["48 h"]),
        ("50 % du total, 2,5 %", ["50 %", "2,5 %"]),
        ("10 pour cent", ["10 pour cent"]),
        ("Trois mois plus tard", ["Trois mois"]),
        ("un mois, un an", ["un mois", "un an"]),
        ("quatre-vingt-dix jours", ["quatre-vingt-dix jours"]),
        ("vingt et un jours", ["vingt et un jours"]),
        ("deux mille euros", ["deux mille euros"]),
        ("une quinzaine de jours", ["quinzaine de jours"]),
        ("une centaine d’euros", ["centaine d’euros"]),
        ("de 2 à 3 semaines", ["3 semaines"]),
        ("dans les deux\nmois", ["deux\nmois"]),
        ("du 14 décembre au 14 mars", ["du 14 décembre au 14 mars"]),
        ("mis en ligne un 14 décembre, jusqu’au 14 mars.", ["un 14 décembre, jusqu’au 14 mars"]),
        ("vous prévenir pendant le premier mois", ["pendant le premier mois"]),
        ("après la deuxième année", ["après la deuxième année"]),
        ("entre le 1er mai 2026 et le 1er août", ["entre le 1er mai 2026 et le 1er août"]),
    ],
)
def test_amounts_and_delays_are_found(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in typed_numbers(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        'Dans les {{ valeur("presse-prescription.delai") }}.',
        'Voir {{ loi("presse-3 mois") }}',
        "le 14 mars 2026 et le 1er juillet 2022",
        "du 14 mars au plus tard",
        "depuis 2018, en 2025 aussi",
        "art. 65 et art. 6-3, article 12, art. L. 111-7-2",
        "n° 12-81.745 ; § 3",
        "composez le 17, le 112 ou le 3018",
        "disponible 24 h/24 et 24 heures sur 24",
        "Un jour, un avis est apparu.",
        "deux avis, trois questions, quatre attitudes",
        "un 14 mars ordinaire. Le 14 décembre, rien.",
        "le premier mois, chaque année, tous les jours",
        "un anneau, huit moissons, 3 moisissures",
        "chacun mois après mois",
    ],
)
def test_the_rest_is_left_alone(text: str) -> None:
    assert typed_numbers(text) == []


@given(st.text())
def test_spans_are_ordered_and_inside_the_text(text: str) -> None:
    ends = 0
    for start, end in typed_numbers(text):
        assert ends <= start < end <= len(text)
        ends = end


@given(st.text(st.characters(exclude_characters="{}\n")))
def test_nothing_is_found_inside_an_expression(text: str) -> None:
    assert typed_numbers("{{ " + text + " }}") == []
