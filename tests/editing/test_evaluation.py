import json
from argparse import Namespace
from pathlib import Path

import pytest

from tutorials.editing.commands.evaluate import run
from tutorials.editing.evaluation.rates import Labelled, Miss, Rate, report, wilson
from tutorials.editing.evaluation.replies import Verdict, measure_replies
from tutorials.editing.evaluation.reviews import Reading, confusion, measure_reviews


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(0, 0, 0, 1), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (81, 263, 0.2553, 0.3662)],
)
def test_intervals_are_those_of_wilson(right: int, total: int, low: float, high: float) -> None:
    # 81/263: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    assert wilson(right, total) == pytest.approx((low, high), abs=1e-4)


def test_more_right_answers_than_lines_is_an_error() -> None:
    with pytest.raises(ValueError, match="3 sur 2"):
        wilson(3, 2)


LINES = [
    Labelled("1", "a", ("injure",)),
    Labelled("2", "b", ("diffamation", "vie_privee")),
    Labelled("3", "c", ("denigrement",)),
    Labelled("4", "d", ("critique_licite",)),
    Labelled("5", "e", ("critique_licite",)),
]
ANSWERS = {
    "a": Reading("abus_possible", {"injure"}),
    "b": Reading("indetermine", {"vie_privee"}),
    "c": Reading("abus_possible", {"injure"}),
    "d": Reading("indetermine", set()),
    "e": Reading("abus_possible", {"injure", "critique"}),
}


def reviews() -> tuple[Rate, ...]:
    return measure_reviews(LINES, ANSWERS.__getitem__)


def test_each_label_shows_its_orientations_and_the_types_that_were_marked() -> None:
    orientations, types = confusion(LINES, ANSWERS.__getitem__).split("Types marqués par étiquette")
    rows = {line.split()[0]: line.split()[1:] for line in types.splitlines() if line.strip()}
    assert rows.pop("étiquette") == ["aucun", "critique", "injure", "vie_privee"]
    assert rows == {
        "critique_licite": ["1", "1", "1", "0"],
        "denigrement": ["0", "0", "1", "0"],
        "diffamation": ["0", "0", "0", "1"],
        "injure": ["0", "0", "1", "0"],
        "vie_privee": ["0", "0", "0", "1"],
    }
    assert ["critique_licite", "1", "1"] in map(str.split, orientations.splitlines())


def test_reviews_are_counted_per_type_and_against_lawful_criticism() -> None:
    counts = {rate.name: (rate.right, rate.total) for rate in reviews()}
    assert counts["sensibilité injure"] == (1, 1)
    assert counts["sensibilité diffamation"] == (0, 1)
    assert counts["sensibilité vie_privee"] == (1, 1)
    assert counts["sensibilité denigrement"] == (0, 1)
    assert counts["sensibilité menace"] == (0, 0)
    assert counts["sensibilité injure+diffamation+menace+discr."] == (1, 2)
    assert counts["sensibilité abus (tous types)"] == (2, 3)
    assert counts["spécificité critique licite"] == (1, 2)


def test_replies_are_counted_per_fault_by_the_right_rule() -> None:
    lines = [
        Labelled("1", "a", ("viole_secret",)),
        Labelled("2", "b", ("viole_secret", "agressif")),
        Labelled("3", "c", ("inconnu",)),
        Labelled("4", "d", ("acceptable",)),
        Labelled("5", "e", ("acceptable",)),
    ]
    answers = {
        "a": Verdict("ne_pas_publier", {"relation"}),
        "b": Verdict("a_corriger", {"ironie"}),
        "c": Verdict("a_corriger", {"longueur"}),
        "d": Verdict("publiable", set()),
        "e": Verdict("a_corriger", {"publicite"}),
    }
    rates = measure_replies(lines, answers.__getitem__)
    counts = {rate.name: (rate.right, rate.total) for rate in rates}
    assert counts["sensibilité viole_secret"] == (1, 2)
    assert counts["sensibilité agressif"] == (1, 1)
    assert counts["sensibilité inconnu"] == (1, 1)
    assert counts["réponses fautives arrêtées"] == (3, 3)
    assert counts["réponses acceptables non arrêtées"] == (1, 2)


def test_the_report_gives_intervals_and_every_miss() -> None:
    miss = Miss("a7", "injure", "indetermine (aucun signal)", "mot\nà mot " + "x" * 200)
    text = report(
        "Avis", [Rate("sensibilité injure", 4, (miss,)), Rate("sensibilité menace", 0, ())]
    )
    assert "0.750  (3/4 ; IC 95 % 0.301 à 0.954)" in text
    assert "aucune ligne" in text
    assert "[sensibilité injure] a7 : attendu injure, obtenu indetermine" in text
    assert "mot à mot" in text
    assert "x" * 120 not in text


def test_the_command_measures_only_texts_that_suffice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {"id": "1", "texte": "Quel abruti.", "qualification": ["injure"], "texte_suffisant": True},
        {"id": "2", "texte": "mot", "qualification": ["injure"], "texte_suffisant": False},
    ]
    file = tmp_path / "avis.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    assert run(Namespace(reviews=file, replies=None, kinds=False)) == 0
    out = capsys.readouterr().out
    assert "1 lignes dont le texte suffit" in out
    assert "1.000  (1/1" in out


def test_the_command_wants_a_file_that_exists(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Namespace(reviews=None, replies=None, kinds=False)) == 1
    assert run(Namespace(reviews=tmp_path / "absent", replies=None, kinds=False)) == 1
    assert "absent" in capsys.readouterr().err
