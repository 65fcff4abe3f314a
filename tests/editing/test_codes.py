"""A folder of codes: the shape of public mirrors, and the articles that a reference names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tutorials.editing.codes import digest, named, plain_title, read_codes

CODE = """---
title: "Code d'exemple"
identifier: "LEGITEXT000000000001"
last_updated: "2027-12-31"
---

# Code d'exemple

## Partie législative

#### Section 1

##### Article 12-3

Est puni de cinq ans d'emprisonnement et de 75 000 euros d'amende le fait d'essai.

##### Article L127-3

Le délai est de deux mois.

##### Article L127-3

Le délai était de quinze jours.

##### Article R*113-4

Il y a dix jours.

## Partie abrogée (Abrogé)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "LEGITEXT000000000001.md").write_text(CODE, encoding="utf-8")
    (tmp_path / "LISEZMOI.md").write_text("Rien.", encoding="utf-8")
    return tmp_path


def test_articles_are_read_whatever_the_depth_of_what_encloses_them(folder: Path) -> None:
    codes = read_codes(folder)
    assert list(codes) == ["code d'exemple"]
    code = codes[plain_title("Code d’exemple")]
    assert code.texts("12-3")[0].startswith("Est puni de cinq ans")
    assert code.texts("R. 113-4") == ["Il y a dix jours."]
    assert code.texts("222-18-1") == []


def test_a_number_that_stands_twice_gives_both_texts(folder: Path) -> None:
    texts = read_codes(folder)["code d'exemple"].texts("L. 127-3")
    assert [text[:12] for text in texts] == ["Le délai est", "Le délai éta"]


@pytest.mark.parametrize(
    ("reference", "articles"),
    [
        ("code pénal, art. 433-3, alinéas 2, 4 et 5", ["code pénal, 433-3"]),
        ("code pénal, art. 222-33-2-2, b", ["code pénal, 222-33-2-2"]),
        ("code civil, art. 9 ; code pénal, art. 226-1 et 226-2",
         ["code civil, 9", "code pénal, 226-1", "code pénal, 226-2"]),
        ("code x, art. L. 231-4, 5°, L. 112-2", ["code x, L. 231-4", "code x, L. 112-2"]),
        ("code x, art. D. 111-9 à D. 111-11",
         ["code x, D. 111-9", "code x, D. 111-10", "code x, D. 111-11"]),
        ("CE, 31 décembre 2025, n° 491492", []),
    ],
)  # fmt: skip
def test_a_reference_names_articles_never_their_paragraphs(
    reference: str, articles: list[str]
) -> None:
    assert [str(one) for one in named(reference)] == articles


def test_a_digest_sees_a_word_and_not_a_line_break() -> None:
    assert digest("Le délai est\n\nde deux  mois.") == digest("Le délai est de deux mois.")
    assert digest("l'article") == digest("l’article")
    assert digest("deux mois") != digest("trois mois")
