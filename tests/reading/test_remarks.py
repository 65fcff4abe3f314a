"""Signals grouped into remarks, and a text cut where they start and end."""

from __future__ import annotations

from tutorials.reading.remarks import pieces, remarks
from tutorials.signals.model import SignalType, Weight
from tutorials.signals.signal import Signal

TEXT = "Un récit froid et long."


def signal(type_: SignalType, start: int, end: int, family: str, weight: Weight = "fort") -> Signal:
    return Signal(type_, start, end, TEXT[start:end], "Pourquoi.", "loi", weight, family)


def test_overlapping_passages_are_cut_at_each_of_their_ends() -> None:
    found = remarks([signal("injure", 0, 14, "a"), signal("diffamation", 9, 17, "b")])
    cut = pieces(TEXT, found)
    assert "".join(piece.text for piece in cut) == TEXT
    numbers = [(piece.text, [one.number for one in piece.marks]) for piece in cut]
    assert numbers[:3] == [("Un récit ", [1]), ("froid", [1, 2]), (" et", [2])]
    ends = [[one.remark.number for one in piece.references] for piece in cut]
    assert ends == [[], [1], [2], []]


def test_a_passage_of_two_types_has_one_mark_and_one_explanation() -> None:
    found = remarks([signal("injure", 3, 8, "a"), signal("diffamation", 3, 8, "a")])
    assert [remark.label for remark in found] == ["insulte ou accusation"]
    assert [len(piece.references) for piece in pieces(TEXT, found)] == [0, 1, 0]


def test_a_lawful_word_inside_an_abuse_is_not_marked_apart() -> None:
    found = remarks([signal("injure", 0, 14, "a"), signal("critique", 9, 14, "b", "faible")])
    assert [remark.lawful for remark in found] == [False]


def test_threats_come_first_and_criticism_last() -> None:
    found = remarks(
        [
            signal("critique", 0, 2, "a", "faible"),
            signal("injure", 3, 8, "b"),
            signal("menace", 9, 14, "c"),
        ]
    )
    assert [remark.label for remark in found] == ["menace", "insulte", "critique"]
    assert [remark.number for remark in found] == [1, 2, 3]


def test_a_guess_on_a_whole_sentence_is_shown_as_one_and_hides_no_criticism() -> None:
    found = remarks(
        [signal("diffamation", 0, 23, "ensemble"), signal("critique", 9, 14, "a", "faible")]
    )
    assert [(one.label, one.discussed) for one in found] == [
        ("ton d’ensemble", True),
        ("critique", False),
    ]
